/** Tables of what stands within other entries: delegations, histories, sides of conflicts, and every span of evidence. */
import type { ActorRef } from "../../record/actor.ts";
import type { Dossier, DossierAttendance, DossierTalks } from "../../record/dossier.ts";
import type { Evidence } from "../../record/evidence.ts";
import type { Span } from "../../record/span.ts";
import type { LookUp } from "../look-up.ts";
import { actor, actors } from "./columns.ts";
import { count, list, type Table, tableOf, text, yesNo } from "./table.ts";

type Delegation = DossierTalks["delegations"][number] & { talks: string; number: number };

/** A row for each delegation. */
export function delegationTable({ talks }: Dossier): Table {
  const rows = talks.flatMap(({ id, delegations }) =>
    delegations.map((one, place) => ({ ...one, talks: id, number: place + 1 })),
  );
  return tableOf<Delegation>("delegations", rows, [
    text("talksId", (one) => one.talks),
    count("number", ({ number }) => number),
    ...actor<Delegation>("party", ({ party }) => party),
    ...actor<Delegation>("head", ({ head }) => head),
    ...actors<Delegation>("members", ({ members }) => members),
    text("level", ({ level }) => level),
    text("mandate", ({ mandate }) => mandate),
  ]);
}

interface Stage {
  readonly item: string;
  readonly kind: string;
  readonly number: number;
  readonly on: string | null;
  readonly status: string;
  readonly date: string | null;
  readonly basis: string | null;
  readonly saidBy: ActorRef | null;
  readonly because: string | null;
  readonly evidence: readonly Evidence[];
}

/** A row for each status that an attendance or talks had, in order. */
export function historyTable({ talks, attendance }: Dossier): Table {
  const rows: Stage[] = [...talks.flatMap(stagesOfTalks), ...attendance.flatMap(stagesOfAttendance)];
  return tableOf<Stage>("history", rows, [
    text("item", ({ item }) => item),
    text("kind", ({ kind }) => kind),
    count("number", ({ number }) => number),
    text("on", ({ on }) => on),
    text("status", ({ status }) => status),
    text("date", ({ date }) => date),
    text("basis", ({ basis }) => basis),
    ...actor<Stage>("saidBy", ({ saidBy }) => saidBy),
    text("because", ({ because }) => because),
    list("articles", ({ evidence }) => [...new Set(evidence.map(({ article }) => article))]),
  ]);
}

function stagesOfTalks({ id, history }: DossierTalks): Stage[] {
  const unknown = { basis: null, saidBy: null, because: null };
  return history.map((stage, place) => ({ ...stage, ...unknown, item: id, kind: "talks", number: place + 1 }));
}

function stagesOfAttendance({ id, history }: DossierAttendance): Stage[] {
  return history.map((stage, place) => ({ ...stage, date: null, item: id, kind: "attendance", number: place + 1 }));
}

type Side = Dossier["conflicts"][number]["sides"][number] & { conflict: string; number: number };

/** A row for each side of each conflict. */
export function sideTable({ conflicts }: Dossier): Table {
  const rows = conflicts.flatMap(({ id, sides }) =>
    sides.map((side, place) => ({ ...side, conflict: id, number: place + 1 })),
  );
  return tableOf<Side>("sides", rows, [
    text("conflict", ({ conflict }) => conflict),
    count("number", ({ number }) => number),
    text("says", ({ says }) => says),
    list("items", ({ items }) => items),
    list("articles", ({ evidence }) => [...new Set(evidence.map(({ article }) => article))]),
  ]);
}

interface Cited extends Evidence {
  readonly owner: string;
  readonly part: string;
  readonly number: number;
  readonly span: Span;
}

/** A row for each span that carries an entry or a part of one; offsets are UTF-16 units of the article's text. */
export function evidenceTable(dossier: Dossier, { articles }: LookUp): Table {
  return tableOf<Cited>("evidence", spansOf(dossier), [
    text("item", ({ owner }) => owner),
    text("part", ({ part }) => part),
    text("article", ({ article }) => article),
    text("publisher", ({ article }) => articles.get(article)?.publisher ?? null),
    text("publishedOn", ({ article }) => articles.get(article)?.publishedOn ?? null),
    text("url", ({ article }) => articles.get(article)?.url ?? null),
    text("readingItem", ({ item }) => item),
    count("paragraph", ({ paragraph }) => paragraph),
    count("number", ({ number }) => number),
    count("start", ({ span }) => span.start),
    count("end", ({ span }) => span.end),
    text("words", ({ span }) => span.text),
    yesNo("isLost", ({ isLost }) => isLost),
  ]);
}

function spansOf(dossier: Dossier): Cited[] {
  const items = [
    ...dossier.actors,
    ...dossier.talks,
    ...dossier.attendance,
    ...dossier.conditions,
    ...dossier.positions,
    ...dossier.statements,
  ];
  return [
    ...items.flatMap(({ id, evidence }) => rowsOf(id, "item", evidence)),
    ...dossier.talks.flatMap(({ id, delegations, history }) => [
      ...delegations.flatMap(({ evidence }, place) => rowsOf(id, `delegation ${place + 1}`, evidence)),
      ...history.flatMap(({ evidence }, place) => rowsOf(id, `history ${place + 1}`, evidence)),
    ]),
    ...dossier.attendance.flatMap(({ id, history }) =>
      history.flatMap(({ evidence }, place) => rowsOf(id, `history ${place + 1}`, evidence)),
    ),
    ...dossier.conflicts.flatMap(({ id, sides }) =>
      sides.flatMap(({ evidence }, place) => rowsOf(id, `side ${place + 1}`, evidence)),
    ),
    ...dossier.changes.flatMap(({ id, before, after }) => [
      ...rowsOf(id, "before", before?.evidence ?? []),
      ...rowsOf(id, "after", after.evidence),
    ]),
  ];
}

function rowsOf(owner: string, part: string, evidence: readonly Evidence[]): Cited[] {
  return evidence.flatMap((one) => one.spans.map((span, place) => ({ ...one, owner, part, number: place + 1, span })));
}
