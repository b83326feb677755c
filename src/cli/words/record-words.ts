/** The codebook's words as sentences use them, for briefs and pages. */
import { paragraphAt } from "../../desk/paragraph-at.ts";
import type { Actor } from "../../record/actor.ts";
import type { Attendance, AttendanceStatus } from "../../record/attendance.ts";
import type { Condition } from "../../record/condition.ts";
import type { Position } from "../../record/position.ts";
import type { Reading } from "../../record/reading.ts";
import type { Statement } from "../../record/statement.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import { hasNegation, namesOf, notIf } from "../../record/words/lists-in-words.ts";
import { basisWords, stanceWords, stanceWordsOfSeveral } from "../../record/words/state-words.ts";

/** What a holder does: “Turkey demands”, “Western leaders demand”. */
export function stanceOf(position: Position, reading: Reading): string {
  const actor = reading.actors.find((one) => one.id === position.actor.id);
  const [head = ""] = position.actor.name.split(/ (?:of|in|from|at|with|for|who|on) /);
  const isSeveral = actor?.kind === "group" && /(?:[^s]s|people|men|women|police)$/i.test(head);
  return isSeveral ? stanceWordsOfSeveral[position.stance] : stanceWords[position.stance];
}

/** The place of a dateline as a sentence writes it: “PORT HALDEN” → “Port Halden”. */
export function datelineWords(dateline: string): string {
  const isShouted = dateline === dateline.toUpperCase();
  return isShouted ? dateline.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()) : dateline;
}

/** Where each attendance is shown. */
export const attendanceSections: readonly { title: string; statuses: readonly AttendanceStatus[] }[] = [
  { title: "At the table", statuses: ["present", "expected"] },
  { title: "May come", statuses: ["conditional", "undecided"] },
  { title: "Staying away", statuses: ["declined", "withdrawn", "excluded"] },
];

/** “¶3” */
export function pilcrow(reading: Reading, place: { start: number } | undefined): string {
  return place === undefined ? "" : `¶${paragraphAt(reading.article, place)}`;
}

/** “water minister, for Kerr”; empty where the article says neither. */
export function roleAndSide(actor: Actor | undefined): string {
  if (actor === undefined) return "";
  const isOwnSide = actor.side !== null && actor.side.actor.id === actor.id;
  const side = actor.side === null || isOwnSide ? null : `for ${actor.side.actor.name}`;
  return [actor.role, side].filter((part) => part !== null).join(", ");
}

/** How sure the report is of an attendance; empty where it reports it as fact. */
export function basisOf({ basis, saidBy }: Pick<Attendance, "basis" | "saidBy">): string {
  return basis === "hearsay" && saidBy !== null ? `according to ${saidBy.name}` : basisWords[basis];
}

/** What a statement says, in quotation marks where the article quotes; what stands between its parts is left out (“…”). */
export function contentOf(statement: Statement): string {
  const words = statement.content.map((span) => span.text.trim().replace(/,$/, "")).join(" … ");
  if (statement.kind !== "direct" || /^["“„«'‘]/.test(words)) return words;
  return `“${words}”`;
}

/** How, when, where, to whom and through whom it was said, as far as the article tells. */
export function circumstancesOf(statement: Statement): string[] {
  const isNegationHidden = statement.isNegated && !hasNegation(statement.cue?.text ?? "");
  const isAudienceInCue = statement.cue?.text.includes(statement.audience?.text ?? " ") === true;
  const facts = [
    statement.cue?.text,
    isNegationHidden ? "not said" : null,
    statement.date === null ? null : dateInWords(statement.date.value),
    statement.place === null ? null : withPreposition(statement.place.text, "in"),
    isAudienceInCue || statement.audience === null ? null : withPreposition(statement.audience.text, "to"),
    statement.occasion?.text,
    statement.inResponseTo?.text,
    statement.via.length === 0 ? null : `passed on by ${namesOf(statement.via)}`,
    statement.speakerCertainty === "implied" ? "speaker gathered from the text around" : null,
  ];
  return facts.filter((fact) => fact !== null && fact !== undefined);
}

/** “Port Halden” → “in Port Halden”; “outside the palace” stays as it is. */
function withPreposition(words: string, preposition: string): string {
  const hasOne = /^(in|at|on|to|from|near|outside|inside|before|during|after|with|by|via|aboard)\b/i.test(words);
  return hasOne ? words : `${preposition} ${words}`;
}

/** Positions by issue, in the order in which the article comes to them. */
export function positionsByIssue(positions: readonly Position[]): Map<string, Position[]> {
  return groupBy(positions, (position) => position.issue);
}

/** Statements by speaker, in the order in which the article comes to them. */
export function statementsBySpeaker(statements: readonly Statement[]): Map<string, Statement[]> {
  return groupBy(statements, (statement) => statement.speaker.id);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** “the dam reopens”, with a “not” where the condition turns on its not happening and the words do not say so. */
export function outcomeWords(condition: Condition): string {
  return notIf(condition.isOutcomeNegated, condition.outcome.text);
}
