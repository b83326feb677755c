/** Columns that several tables have: what every item of a dossier has, and an actor with its id. */
import type { ActorRef } from "../../record/actor.ts";
import type { Evidence } from "../../record/evidence.ts";
import type { LookUp } from "../look-up.ts";
import { wordsOf } from "../look-up.ts";
import { type ColumnOf, count, list, text } from "./table.ts";

interface Kept {
  readonly id: string;
  readonly evidence: readonly Evidence[];
  readonly voices: number;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly review: string;
  readonly corrections: readonly string[];
  readonly conflicts: readonly string[];
}

/** The id of an entry. */
export function id<Entry extends { readonly id: string }>(): ColumnOf<Entry> {
  return text("id", (entry) => entry.id);
}

/** Name and id of an actor. */
export function actor<Entry>(name: string, of: (entry: Entry) => ActorRef | null): ColumnOf<Entry>[] {
  return [text(name, (entry) => of(entry)?.name ?? null), text(`${name}Id`, (entry) => of(entry)?.id ?? null)];
}

/** Names and ids of some actors. */
export function actors<Entry>(name: string, of: (entry: Entry) => readonly ActorRef[]): ColumnOf<Entry>[] {
  return [
    list(name, (entry) => of(entry).map((one) => one.name)),
    list(`${name}Ids`, (entry) => of(entry).map((one) => one.id)),
  ];
}

/** What every item has: how often, when and where it was reported, with the words and the address of the first report. */
export function kept<Entry extends Kept>({ articles }: LookUp): ColumnOf<Entry>[] {
  const first = ({ evidence }: Entry) => articles.get(evidence[0]?.article ?? "") ?? null;
  return [
    text("firstOn", (entry) => entry.firstOn),
    text("lastOn", (entry) => entry.lastOn),
    count("reports", (entry) => new Set(entry.evidence.map(({ article }) => article)).size),
    count("voices", (entry) => entry.voices),
    text("review", (entry) => entry.review),
    list("corrections", (entry) => entry.corrections),
    list("conflicts", (entry) => entry.conflicts),
    text("words", ({ evidence: [one] }) => (one === undefined ? null : wordsOf(one))),
    text("article", (entry) => entry.evidence[0]?.article ?? null),
    text("publisher", (entry) => first(entry)?.publisher ?? null),
    text("url", (entry) => first(entry)?.url ?? null),
  ];
}
