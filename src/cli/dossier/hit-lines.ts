/** What a search found: each hit with its words, those that matched marked, and where they stand. */
import type { RecordHit } from "../../desk/search/search-record.ts";
import type { BriefLook } from "../brief/look.ts";
import { hang } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import type { Table } from "./print-shown.ts";
import { dayInWords } from "./standing-words.ts";

/** Characters shown around the first match of a long text. */
const mostCharacters = 320;

/** Each hit: kind, speaker or holder, its words, and outlet and day. */
export function hitLines(hits: readonly RecordHit[], look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  return hits.flatMap((hit, place) => {
    const who = hit.actor ?? (hit.kind === "article" ? (hit.headline ?? "(no headline)") : "");
    const facts = [
      hit.publisher ?? "publisher not known",
      dayInWords(hit.publishedOn?.slice(0, 10) ?? null),
      hit.dossier === null ? "in no dossier" : "",
      hit.inDossier ?? hit.article,
    ];
    const lines = [
      ...hang(`  ${dim(hit.kind.padEnd(10))} `, bold(harmless(who)), look.columns),
      ...hang("    ", markedWords(hit, look), look.columns),
      ...hang("    ", harmless(facts.filter((fact) => fact !== "").join(" · ")), look.columns).map(dim),
    ];
    return place === 0 ? lines : ["", ...lines];
  });
}

/** The words around the first match. Without colour, what matched stands in «marks». */
export function markedWords({ text, matches }: Pick<RecordHit, "text" | "matches">, look: BriefLook): string {
  const { from, to } = window(text, matches[0]?.start ?? 0);
  const hasColour = look.paint.isColorSupported;
  const mark = (words: string) => (hasColour ? markWords(words, look) : `«${words}»`);
  let shown = from > 0 ? "… " : "";
  let at = from;
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start)) {
    if (start < at || end > to) continue;
    shown += harmless(text.slice(at, start)) + mark(harmless(text.slice(start, end)));
    at = end;
  }
  return `${shown}${harmless(text.slice(at, to))}${to < text.length ? " …" : ""}`;
}

/** Colours each word by itself, so that a line may break between them. */
function markWords(words: string, look: BriefLook): string {
  return words.replace(/\S+/g, (word) => look.paint.bold(look.paint.yellow(word)));
}

/** A stretch of a long text around a place, cut between words. */
function window(text: string, place: number): { from: number; to: number } {
  if (text.length <= mostCharacters) return { from: 0, to: text.length };
  const start = Math.max(0, Math.min(place - mostCharacters / 3, text.length - mostCharacters));
  const from = start === 0 ? 0 : text.indexOf(" ", start) + 1;
  const end = Math.min(text.length, from + mostCharacters);
  const to = end === text.length ? end : text.lastIndexOf(" ", end);
  return { from, to: to > from ? to : end };
}

/** Hits as a table. */
export function hitTable(hits: readonly RecordHit[]): Table {
  return {
    headers: ["kind", "id", "dossier", "actor", "text", "publisher", "publishedOn", "headline", "article", "item"],
    rows: hits.map((hit) => [
      ...[hit.kind, hit.inDossier, hit.dossier?.name ?? null, hit.actor, hit.text],
      ...[hit.publisher, hit.publishedOn, hit.headline, hit.article, hit.item],
    ]),
  };
}
