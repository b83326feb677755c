/** Setting fields of an item, an actor or an issue. */
import { gap } from "../../dossier/corrections/find-words.ts";
import { makeItem } from "../../dossier/corrections/make-item.ts";
import { setFields } from "../../dossier/corrections/set-fields.ts";
import type { CorrectedFields, Decision, ItemTarget } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { Span } from "../../record/span.ts";
import { contains } from "../../record/spans.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";
import type { Store } from "../../store/store.ts";
import { findQuote } from "./find-quote.ts";
import { type Member, membersMeant, targetOf } from "./members-of.ts";
import { readFields } from "./read-fields.ts";
import type { Request } from "./request.ts";
import { whatIsMeant } from "./what-is-meant.ts";

/** Fields whose words must stand in the article. */
const quoted = ["content", "because", "outcome", "requires"] as const;

/**
 * An edit of what is meant. It holds for all evidence of the item that the person sees; of an attendance that changed, a new status is set
 * where the latest status is told; words are set in the one article that has them.
 */
export async function decideEditing(
  store: Store,
  dossier: Dossier,
  request: Extract<Request, { do: "edit" }>,
): Promise<Decision> {
  const meant = whatIsMeant(dossier, request.item);
  if (meant.kind !== "item") {
    const target = { kind: meant.kind, name: meant.name };
    return { do: "edit", target, set: readFields(meant.kind, request.set, dossier) };
  }
  const set = readFields(meant.found.kind, request.set, dossier);
  const members = toldLatest(await membersMeant(store, meant), meant.found, set);
  if (members.length === 0) {
    throw new ParleyError(
      "bad-correction",
      `The reports that “${request.item}” rests on are not in the store any more.`,
    );
  }
  const places = members.map((member) => ({
    member,
    article: member.report.article.id,
    evidence: member.one.item.evidence,
  }));
  const { main, exact, spans } = await placeWords(store, places, set);
  check(main.member, exact, spans);
  const also = members.filter((member) => member !== main.member).map(targetOf);
  return {
    do: "edit",
    target: targetOf(main.member),
    ...(also.length > 0 ? { also } : {}),
    set: exact,
    ...(spans === null ? {} : { spans }),
  };
}

/**
 * Fields that are set of an item known by its targets alone, as where somebody rejected it: words as the article has them, the target whose
 * article has them, and what it rests on then. Throws `bad-correction` where the words stand in none of the articles.
 */
export async function placeFields(
  store: Store,
  targets: readonly ItemTarget[],
  set: CorrectedFields,
): Promise<{ main: ItemTarget; set: CorrectedFields; spans: Span[] | null }> {
  const places = targets.map((target) => ({ target, article: target.article, evidence: target.spans }));
  const { main, exact, spans } = await placeWords(store, places, set);
  const { kind, as } = main.target;
  if (as !== undefined) {
    const fields = { ...as, ...exact };
    const outcome = makeItem(kind, "tried", { evidence: spans ?? main.evidence, fields, day: null }, anyNaming);
    if ("reason" in outcome) throw new ParleyError("bad-correction", outcome.reason);
  }
  return { main: main.target, set: exact, spans };
}

/** The members that tell the latest status, where the status is what is set; otherwise all. */
function toldLatest(members: readonly Member[], found: AnyItem, set: CorrectedFields): readonly Member[] {
  if (set.status === undefined || (found.kind !== "attendance" && found.kind !== "talks")) return members;
  const latest = found.item.history.at(-1)?.evidence ?? [];
  const told = members.filter(({ evidence }) =>
    latest.some((one) => one.article === evidence.article && one.item === evidence.item),
  );
  return told.length > 0 ? told : members;
}

/** Words of an article that an item rests on. */
interface Place {
  readonly article: string;
  readonly evidence: readonly Span[];
}

/**
 * The place whose article has all of the words that are set, and what the item rests on then; the first place where no words are set.
 * `exact` has the words as that article writes them.
 */
async function placeWords<Each extends Place>(
  store: Store,
  places: readonly Each[],
  set: CorrectedFields,
): Promise<{ main: Each; exact: CorrectedFields; spans: Span[] | null }> {
  const [first] = places;
  if (first === undefined) throw new Error("An item has words that it rests on.");
  const words = quoted.flatMap((field) => (set[field] == null ? [] : [{ field, typed: set[field] }]));
  if (words.length === 0) return { main: first, exact: { ...set }, spans: null };
  let fault: unknown = null;
  for (const main of places) {
    const article = await store.article(main.article);
    if (article === null) continue;
    const found: Span[] = [];
    const exact = { ...set };
    try {
      for (const { field, typed } of words) {
        const stretches = typed.split(gap).map((one) => findQuote(article, one, main.evidence));
        found.push(...stretches);
        exact[field] = stretches.map(({ text }) => text).join(gap);
      }
    } catch (cause) {
      fault ??= cause;
      continue;
    }
    const outside = found.filter((span) => !main.evidence.some((one) => contains(one, span)));
    const spans = outside.length === 0 ? null : [...main.evidence, ...outside].sort((a, b) => a.start - b.start);
    return { main, exact, spans };
  }
  throw fault ?? new ParleyError("bad-correction", "The articles that it rests on are not in the store any more.");
}

/** Whoever and whatever is named is there: for trying an edit. */
const anyNaming = {
  actor: (name: string) => ({ id: name, name, aliases: [] }),
  talks: (name: string) => name,
};

/** Tries the edit, so that what cannot be done is said now and not found out later. */
function check({ one }: Member, set: CorrectedFields, spans: readonly Span[] | null): void {
  const changed = spans === null ? one : ({ ...one, item: { ...one.item, evidence: [...spans] } } as typeof one);
  const outcome = setFields(changed, set, anyNaming);
  if ("reason" in outcome) throw new ParleyError("bad-correction", outcome.reason);
}
