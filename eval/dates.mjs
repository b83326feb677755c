/**
 * Scores the date reader on TimeBank, AQUAINT and the recognizers' date specifications.
 *
 *     node eval/dates.mjs --data DIR [--dist DIR] [--set timebank|aquaint|specs] [--half tune|check] [--model DIR] [--chrono] [--misses]
 *
 * DIR holds `tempeval3` and `date-specs`, unpacked. Only TempEval-3's training part is read, never its test part.
 * The measures are those of TempEval-3's own scorer: relaxed counts expressions that share a character, strict those
 * with the same words, value the relaxed F1 times the share of matched expressions with the very same value attribute
 * (type likewise). As there, t0, the date of creation, is given to the reader and is not counted. Without --model,
 * tense is read off the words. With --chrono, chrono-node's casual English reader is scored instead, as a peer.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import * as chrono from "chrono-node";

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: "data" },
    dist: { type: "string", default: "dist" },
    set: { type: "string" },
    half: { type: "string" },
    model: { type: "string" },
    chrono: { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
  },
});

const load = (file) => import(pathToFileURL(resolve(options.dist, "read/dates", file)).href);
const { findExpressions } = await load("find-expressions.js");
const { findDates } = await load("find-dates.js");

const tagger =
  options.model === undefined
    ? null
    : await (await import(pathToFileURL(resolve(options.dist, "tagger/open-tagger.js")).href)).openTagger({
        modelDir: resolve(options.model),
      });

const training = join(options.data, "tempeval3/Training/TBAQ-cleaned");
const sets = {
  timebank: () => scoreTimeMl(join(training, "TimeBank")),
  aquaint: () => scoreTimeMl(join(training, "AQUAINT")),
  specs: () => scoreSpecs(join(options.data, "date-specs/Specs/DateTime/English/DateTimeModel.json")),
};

for (const [name, score] of Object.entries(sets)) {
  if (options.set === undefined || options.set === name) print(name, await score());
}
await tagger?.close();

/** A document of TimeML: its text, the date it was made, and the expressions of time that annotators marked. */
function readTimeMl(file) {
  const source = readFileSync(file, "utf8");
  const published = /<DCT>.*?<TIMEX3[^>]*\bvalue="([^"]*)"/s.exec(source)?.[1] ?? null;
  const body = /<TEXT>(.*?)<\/TEXT>/s.exec(source)?.[1] ?? "";
  let text = "";
  const gold = [];
  for (const piece of body.split(/(<[^>]*>)/)) {
    if (/^<TIMEX3\b/.test(piece)) {
      const attributes = Object.fromEntries(
        [...piece.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1], match[2]]),
      );
      gold.push({
        start: text.length,
        end: text.length,
        type: attributes.type,
        value: attributes.value,
        id: attributes.tid,
      });
    } else if (piece === "</TIMEX3>") {
      gold.at(-1).end = text.length;
    } else if (!piece.startsWith("<")) {
      text += unescaped(piece);
    }
  }
  return { text, published, gold: gold.filter(({ start, end, id }) => end > start && id !== "t0") };
}

function unescaped(text) {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function paragraphsOf(text) {
  return [...text.matchAll(/\S(?:.|\n(?!\s*\n))*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

async function scoreTimeMl(folder) {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".tml"))
    .sort();
  const wanted = files.filter(
    (_, index) => options.half === undefined || (index % 2 === 0) === (options.half === "tune"),
  );
  const tally = newTally();
  for (const file of wanted) {
    const { text, published, gold } = readTimeMl(join(folder, file));
    const paragraphs = paragraphsOf(text);
    const tagging = (await tagger?.tag({ text, paragraphs })) ?? null;
    const began = process.cpuUsage().user;
    const found = options.chrono
      ? chronoExpressions(text, paragraphs, published)
      : findExpressions({ text, paragraphs, publishedOn: published, tagging });
    tally.milliseconds += (process.cpuUsage().user - began) / 1000;
    tally.characters += text.length;
    const predicted = found.map(({ start, end, kind, timex }) => ({
      start,
      end,
      type: kind.toUpperCase(),
      value: timex,
    }));
    count(tally, gold, predicted, text, file, (a, b) => a.value === b.value);
  }
  return tally;
}

/** What chrono finds, with a value as precise as what it is certain of. */
function chronoExpressions(text, paragraphs, published) {
  const reference = { instant: new Date(`${published.slice(0, 10)}T12:00:00Z`), timezone: 0 };
  return paragraphs.flatMap(({ start, end }) =>
    chrono.casual.parse(text.slice(start, end), reference).map((result) => {
      const { index, text: words, start: parts } = result;
      const two = (name) => String(parts.get(name)).padStart(2, "0");
      const month = `${parts.get("year")}-${two("month")}`;
      const isDay = parts.isCertain("day") || parts.isCertain("weekday");
      const day = isDay || !parts.isCertain("month") ? `${month}-${two("day")}` : month;
      const isTime = parts.isCertain("hour");
      const timex = isTime ? `${month}-${two("day")}T${two("hour")}:${two("minute")}` : day;
      return { start: start + index, end: start + index + words.length, kind: isTime ? "time" : "date", timex };
    }),
  );
}

function newTally() {
  return { gold: 0, predicted: 0, relaxed: 0, strict: 0, value: 0, type: 0, milliseconds: 0, characters: 0 };
}

function count(tally, gold, predicted, text, name, isSameValue) {
  tally.gold += gold.length;
  tally.predicted += predicted.length;
  const taken = new Set();
  const say = (label, ...words) => options.misses && console.log([label, name, ...words].join("\t"));
  const around = ({ start, end }) =>
    `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`.replace(
      /\s+/g,
      " ",
    );
  for (const each of gold) {
    const match = predicted.find(
      (other, index) => !taken.has(index) && other.start < each.end && each.start < other.end,
    );
    if (match === undefined) {
      say("missed", each.type, each.value, around(each));
      continue;
    }
    taken.add(predicted.indexOf(match));
    tally.relaxed++;
    if (match.start === each.start && match.end === each.end) tally.strict++;
    else say("span", text.slice(each.start, each.end), "≠", text.slice(match.start, match.end));
    if (match.type === each.type) tally.type++;
    if (isSameValue(each, match)) tally.value++;
    else say("value", `${each.type} ${each.value}`, `${match.type} ${match.value}`, around(each));
  }
  for (const [index, each] of predicted.entries())
    if (!taken.has(index)) say("false", each.type, each.value, around(each));
}

/**
 * The recognizers' specifications answer questions typed to an assistant. A value counts where the days it covers, its
 * time of day, or its length or repetition (as TIMEX) are those of one of the readings given.
 */
async function scoreSpecs(file) {
  const cases = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  const tally = newTally();
  for (const { Input: text, Context: context, Results: results } of cases) {
    const gold = results
      .filter((result) => result.TypeName !== undefined)
      .map((result) => ({
        start: result.Start,
        end: result.End + 1,
        type: result.TypeName.replace("datetimeV2.", ""),
        readings: result.Resolution?.values ?? [],
        value: (result.Resolution?.values ?? []).map(readingOf).join(" | "),
      }));
    const publishedOn = context?.ReferenceDateTime?.slice(0, 10) ?? null;
    const input = { text, paragraphs: [{ start: 0, end: text.length }], publishedOn, tagging: null };
    const began = process.cpuUsage().user;
    const found = findDates(input);
    tally.milliseconds += (process.cpuUsage().user - began) / 1000;
    tally.characters += text.length;
    const timexes = findExpressions(input);
    const predicted = found.map(({ start, end, kind, value }) => ({
      start,
      end,
      type: kind,
      value: value ?? "",
      timex: timexes.find((other) => other.start >= start)?.timex ?? "",
    }));
    count(tally, gold, predicted, text, "specs", (a, b) => a.readings.some((reading) => isSameReading(reading, b)));
  }
  return tally;
}

/** What a reading of the specifications says, to print and to compare. */
function readingOf({ timex, type, value, start, end }) {
  if (type === "duration" || type === "set") return timex;
  if (type === "time") return (value ?? "").slice(0, 5);
  if (type === "date") return `${value}/${value}`;
  if (type === "datetime") return (value ?? "").slice(0, 16).replace(" ", "T");
  if (type === "daterange" && start !== undefined && end !== undefined) return `${start}/${dayBefore(end)}`;
  return `${start}/${end}`;
}

function isSameReading(reading, { value, timex }) {
  const wanted = readingOf(reading);
  if (reading.type === "duration" || reading.type === "set") return wanted === timex || wanted === value;
  if (reading.type === "time") return value.endsWith(`T${wanted}`);
  if (reading.type === "datetime") return value === wanted;
  if (!/^\d{4}/.test(value)) return false;
  const [from, to = from] = value.split("/");
  return wanted === `${firstDay(from)}/${lastDay(to)}`;
}

function firstDay(date) {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function lastDay(date) {
  if (date.length === 10) return date;
  const [year, month = 12] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function dayBefore(date) {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function print(name, tally) {
  const precision = (hits) => hits / (tally.predicted || 1);
  const recall = (hits) => hits / (tally.gold || 1);
  const f1 = (hits) => (2 * hits) / (tally.predicted + tally.gold || 1);
  const share = (hits) => hits / (tally.relaxed || 1);
  const show = (number) => (100 * number).toFixed(1).padStart(5);
  const half = options.half === undefined ? "" : ` (${options.half} half)`;
  console.log(`${name}${half}: ${tally.gold} marked, ${tally.predicted} found`);
  console.log(
    `  relaxed  F1 ${show(f1(tally.relaxed))}  P ${show(precision(tally.relaxed))}  R ${show(recall(tally.relaxed))}`,
  );
  console.log(
    `  strict   F1 ${show(f1(tally.strict))}  P ${show(precision(tally.strict))}  R ${show(recall(tally.strict))}`,
  );
  console.log(
    `  value    F1 ${show(f1(tally.relaxed) * share(tally.value))}  type F1 ${show(f1(tally.relaxed) * share(tally.type))}`,
  );
  console.log(`  ${Math.round(tally.characters / tally.milliseconds)} characters per millisecond of processor time`);
}
