/** Who said what: day by day, with who had it first and how many voices have it. */
import type { Dossier, DossierStatement } from "../../record/dossier.ts";
import { namesOf } from "../../record/words/lists-in-words.ts";
import { type BriefLook, idIn } from "../brief/look.ts";
import { hang } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { citesOf, firstCite } from "./cite.ts";
import type { Table } from "./print-shown.ts";
import { dayInWords, isDisputed } from "./standing-words.ts";

/** Statements under the day they were made, or first reported where that is not told; in the order given. */
export function statementLines(statements: readonly DossierStatement[], dossier: Dossier, look: BriefLook): string[][] {
  const days = new Map<string | null, DossierStatement[]>();
  for (const one of statements) days.set(dayOf(one), [...(days.get(dayOf(one)) ?? []), one]);
  return [...days].map(([day, those]) => [
    look.paint.bold(dayInWords(day)),
    ...those.flatMap((one) => oneStatement(one, dossier, look)),
  ]);
}

/** The day a statement was made, or first reported where no report tells. */
export function dayOf({ date, firstOn }: DossierStatement): string | null {
  return date ?? firstOn;
}

function oneStatement(one: DossierStatement, dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const role = dossier.actors.find(({ id }) => id === one.speaker.id)?.role ?? null;
  const facts = [
    firstCite(one, dossier),
    one.isNegated ? "not said" : "",
    one.cue ?? "",
    one.occasion ?? "",
    one.inResponseTo ?? "",
    one.via.length === 0 ? "" : `passed on by ${namesOf(one.via)}`,
    one.speakerCertainty === "implied" ? "speaker gathered from the text around" : "",
    isDisputed(one, dossier) ? "disputed" : "",
    ...idIn(look, one),
  ].filter((fact) => fact !== "");
  return [
    ...hang(`  ${bold(harmless(one.speaker.name))}`, role === null ? "" : dim(harmless(`, ${role}`)), look.columns),
    ...hang("    ", harmless(saidWords(one)), look.columns),
    ...hang("    — ", harmless(facts.join(" · ")), look.columns).map(dim),
  ];
}

/** The words, in quotation marks where they were quoted. */
export function saidWords({ content, kind }: Pick<DossierStatement, "content" | "kind">): string {
  return kind !== "direct" || /^["“„«'‘]/.test(content) ? content : `“${content}”`;
}

/** Statements as a table. */
export function statementTable(statements: readonly DossierStatement[], dossier: Dossier): Table {
  return {
    headers: [
      ...["id", "speaker", "side", "day", "content", "kind", "isNegated", "cue", "via"],
      ...["firstOn", "lastOn", "reports", "voices", "outlets"],
    ],
    rows: statements.map((one) => [
      ...[one.id, one.speaker.name, dossier.actors.find(({ id }) => id === one.speaker.id)?.side?.name ?? null],
      ...[dayOf(one), one.content, one.kind, one.isNegated, one.cue, one.via.map(({ name }) => name).join("; ")],
      ...[one.firstOn, one.lastOn, one.evidence.length, one.voices],
      citesOf(one.evidence, dossier, Number.POSITIVE_INFINITY),
    ]),
  };
}
