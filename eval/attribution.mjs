#!/usr/bin/env node
/**
 * Scores who-said-what against PolNeAR: exact spans of source, cue and content, micro-averaged, and whole attributions
 * (all three parts exact, linked). A span is the set of its tokens, discontinuous spans included. "runs" scores each unbroken
 * run of tokens by itself, those inside longer ones left out, as a flat BIO tagger of one layer would be scored.
 *
 *     node eval/attribution.mjs POLNEAR_DIR/dev
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node eval/attribution.mjs POLNEAR_DIR/dev");
  process.exit(2);
}
const root = fileURLToPath(new URL("..", import.meta.url));
const { openTagger } = await import(join(root, "dist/tagger/open-tagger.js"));
const tagger = await openTagger({ modelDir: join(root, "model") });
const roles = ["source", "cue", "content"];
const totals = Object.fromEntries(
  [...roles, ...roles.map((role) => `${role} runs`), "linked"].map((role) => [role, { hit: 0, predicted: 0, gold: 0 }]),
);
let words = 0;
let seconds = 0;

for (const file of readdirSync(join(folder, "text")).sort()) {
  const name = file.replace(/\.txt$/, "");
  const annotation = readdirSync(join(folder, "attributions"))
    .filter((other) => other.startsWith(`${name}_`))
    .sort()[0];
  if (!annotation) continue;
  const text = readFileSync(join(folder, "text", file), "utf8");
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const begun = performance.now();
  const tagging = await tagger.tag({ text, paragraphs });
  seconds += (performance.now() - begun) / 1000;
  words += tagging.tokens.length;
  const gold = parseBrat(readFileSync(join(folder, "attributions", annotation), "utf8"), text);
  const keyOf = (spans) =>
    tagging.tokens
      .flatMap((token, index) => (spans.some(([start, end]) => token.start < end && start < token.end) ? [index] : []))
      .join(" ");
  const keyOfRanges = (ranges) =>
    ranges
      .flatMap(({ first, end }) => Array.from({ length: end - first }, (_, step) => first + step))
      .sort((a, b) => a - b)
      .join(" ");
  const goldKeys = gold.map((one) => Object.fromEntries(roles.map((role) => [role, keyOf(one[role])])));
  const foundKeys = tagging.attributions.map((one) =>
    Object.fromEntries(roles.map((role) => [role, keyOfRanges(one[role])])),
  );
  for (const role of roles)
    count(
      totals[role],
      foundKeys.map((one) => one[role]),
      goldKeys.map((one) => one[role]),
    );
  for (const role of roles)
    count(
      totals[`${role} runs`],
      outermostRuns(foundKeys.map((one) => one[role])),
      outermostRuns(goldKeys.map((one) => one[role])),
    );
  count(
    totals.linked,
    foundKeys.map((one) => roles.map((role) => one[role]).join("|")),
    goldKeys.map((one) => roles.map((role) => one[role]).join("|")),
  );
}
await tagger.close();

/** Each unbroken run of tokens, without those that lie inside or across a longer one. */
function outermostRuns(keys) {
  const runs = keys.flatMap((key) => {
    const found = [];
    for (const token of key.split(" ").filter(Boolean).map(Number)) {
      if (found.at(-1)?.end === token) found.at(-1).end++;
      else found.push({ first: token, end: token + 1 });
    }
    return found;
  });
  const kept = [];
  for (const run of runs.sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first)) {
    if (!kept.some((other) => run.first < other.end && other.first < run.end)) kept.push(run);
  }
  return kept.map(({ first, end }) => `${first}-${end}`);
}

function count(total, found, gold) {
  const left = new Map();
  const goldSpans = [...new Set(gold.filter((key) => key.replaceAll("|", "") !== ""))];
  const foundSpans = [...new Set(found.filter((key) => key.replaceAll("|", "") !== ""))];
  for (const key of goldSpans) left.set(key, 1);
  total.gold += goldSpans.length;
  total.predicted += foundSpans.length;
  for (const key of foundSpans) if (left.delete(key)) total.hit++;
}

/** PolNeAR's brat stand-off: span text may hold newlines, keys may be numbered, Discuss and Discard are not attributions. */
function parseBrat(annotation, text) {
  const spans = new Map();
  const events = [];
  for (const record of annotation.split(/\n(?=[TEAR#]\d+\t)/)) {
    const [id, body] = record.split("\t");
    if (id?.startsWith("T")) {
      const [, offsets] = /^\S+ ([\d ;]+)$/.exec(body) ?? [];
      if (offsets)
        spans.set(
          id,
          offsets.split(";").map((pair) => pair.trim().split(" ").map(Number)),
        );
    } else if (id?.startsWith("E") && /^Attribution/.test(body)) {
      events.push(
        body
          .trim()
          .split(/\s+/)
          .map((pair) => pair.split(":")),
      );
    }
  }
  const codePoints = offsetsByCodePoint(text);
  return events.map((event) => {
    const of = (role) =>
      event
        .flatMap(([key, id]) => (key.replace(/\d+$/, "").toLowerCase() === role ? (spans.get(id) ?? []) : []))
        .map(([start, end]) => [codePoints(start), codePoints(end)]);
    return { source: of("source"), cue: of("cue"), content: of("content") };
  });
}

/** brat counts code points; the text is indexed by UTF-16 units. */
function offsetsByCodePoint(text) {
  const units = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return (offset) => units[offset] ?? text.length;
}

for (const [role, { hit, predicted, gold }] of Object.entries(totals)) {
  if (gold === 0) continue;
  const precision = hit / Math.max(1, predicted);
  const recall = hit / gold;
  console.log(
    `${role.padEnd(13)} P ${(100 * precision).toFixed(1)}  R ${(100 * recall).toFixed(1)}  F1 ${((200 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(1)}   (${hit} of ${gold} gold, ${predicted} found)`,
  );
}
console.log(`${Math.round(words / seconds)} tokens/s tagged`);
