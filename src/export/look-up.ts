/** Finding what a dossier's items name by id, and all that is cited in it. */
import type { ActorRef } from "../record/actor.ts";
import type { Article } from "../record/article.ts";
import type {
  Dossier,
  DossierActor,
  DossierArticle,
  DossierAttendance,
  DossierCondition,
  DossierPosition,
  DossierStatement,
  DossierTalks,
  Issue,
} from "../record/dossier.ts";
import { ParleyError } from "../record/error.ts";
import type { Evidence } from "../record/evidence.ts";
import { tellAttendance, tellCondition, tellPosition, tellStatement, tellTalks } from "../record/words/tell-item.ts";

/** The articles of a dossier with their texts, by id. */
export type Articles = ReadonlyMap<string, Article>;

/** The text of an article; throws `broken-record` where it is not there. */
export function textIn(articles: Articles, id: string): string {
  const article = articles.get(id);
  if (article !== undefined) return article.text;
  throw new ParleyError("broken-record", `The dossier names article ${id}, and there is no such article.`, {
    hint: "Derive the dossiers anew with `parley rebuild`.",
  });
}

/** The key, `article/item`, of the reading's item that a piece of evidence is from; null where a person added it. */
export function memberOf({ article, item }: Pick<Evidence, "article" | "item">): string | null {
  return item === null ? null : `${article}/${item}`;
}

/** Everything of a dossier by its id. */
export interface LookUp {
  readonly articles: ReadonlyMap<string, DossierArticle>;
  readonly actors: ReadonlyMap<string, DossierActor>;
  readonly talks: ReadonlyMap<string, DossierTalks>;
  readonly issues: ReadonlyMap<string, Issue>;
}

/** The look-up of a dossier. */
export function lookUpOf({ articles, actors, talks, issues }: Dossier): LookUp {
  return { articles: byId(articles), actors: byId(actors), talks: byId(talks), issues: byId(issues) };
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Actors that items name and the dossier does not list: names that people set by hand and no report has. */
export function unlistedActors(dossier: Dossier): ActorRef[] {
  const listed = new Set(dossier.actors.map(({ id }) => id));
  const named = [
    ...dossier.parties,
    ...dossier.actors.flatMap(({ side }) => side ?? []),
    ...dossier.talks.flatMap(({ parties, host, mediators, delegations }) => [
      ...parties,
      ...(host === null ? [] : [host]),
      ...mediators,
      ...delegations.flatMap(({ party, head, members }) => [party, head, ...members].filter((one) => one !== null)),
    ]),
    ...dossier.attendance.flatMap(({ actor, saidBy }) => (saidBy === null ? [actor] : [actor, saidBy])),
    ...dossier.conditions.flatMap(({ statedBy, outcomeActor, requiresActor }) => [
      ...(statedBy === null ? [] : [statedBy]),
      ...outcomeActor,
      ...requiresActor,
    ]),
    ...dossier.positions.flatMap(({ actor, party, toward }) => [actor, party, ...toward]),
    ...dossier.statements.flatMap(({ speaker, via }) => [speaker, ...via]),
  ];
  return [...new Map(named.filter(({ id }) => !listed.has(id)).map((one) => [one.id, one])).values()];
}

/** An item of a dossier with its kind and what it comes to in a sentence. */
export type CitedItem = { readonly told: string; readonly id: string; readonly evidence: readonly Evidence[] } & (
  | { readonly kind: "talks"; readonly item: DossierTalks }
  | { readonly kind: "attendance"; readonly item: DossierAttendance }
  | { readonly kind: "condition"; readonly item: DossierCondition }
  | { readonly kind: "position"; readonly item: DossierPosition }
  | { readonly kind: "statement"; readonly item: DossierStatement }
);

/** Every item of a dossier that is carried by words, kind by kind. */
export function citedItems(dossier: Dossier): CitedItem[] {
  const nameOf = (talks: string | null) => dossier.talks.find(({ id }) => id === talks)?.name ?? null;
  return [
    ...dossier.talks.map((item) => ({ kind: "talks" as const, item, told: tellTalks(item), ...cited(item) })),
    ...dossier.attendance.map((item) => ({
      kind: "attendance" as const,
      item,
      told: tellAttendance(item, nameOf(item.talks)),
      ...cited(item),
    })),
    ...dossier.conditions.map((item) => ({
      kind: "condition" as const,
      item,
      told: tellCondition(item),
      ...cited(item),
    })),
    ...dossier.positions.map((item) => ({ kind: "position" as const, item, told: tellPosition(item), ...cited(item) })),
    ...dossier.statements.map((item) => ({
      kind: "statement" as const,
      item,
      told: tellStatement(item),
      ...cited(item),
    })),
  ];
}

function cited({ id, evidence }: { readonly id: string; readonly evidence: readonly Evidence[] }) {
  return { id, evidence };
}

/** The words of a piece of evidence; “ … ” stands where words between them are left out. */
export function wordsOf({ spans }: Pick<Evidence, "spans">): string {
  return spans.map(({ text }) => text).join(" … ");
}

/** What a status or a stance is called, for filters: the item's main property. */
export function stateOf(cited: CitedItem): string {
  switch (cited.kind) {
    case "talks":
    case "attendance":
      return cited.item.status;
    case "condition":
      return cited.item.relation;
    case "position":
      return cited.item.stance;
    case "statement":
      return cited.item.kind;
  }
}
