/** Sentences that name those who are there behind the verb: “Around the table were Ana Ruiz and Ali Okello.” */
import type { AttendanceStatus } from "../../record/attendance.ts";
import { lemmaAt, lowerAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { peopleListed } from "../talks/people.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy, sentenceAround } from "./mention-by.ts";
import type { Reading } from "./reading.ts";

const openers = new Set([
  "around",
  "at",
  "in",
  "among",
  "inside",
  "opposite",
  "across",
  "facing",
  "alongside",
  "beside",
]);
const rooms = new Set([
  "table",
  "room",
  "hall",
  "talks",
  "meeting",
  "summit",
  "negotiations",
  "session",
  "plenary",
  "conference",
  "round",
  "forum",
  "gathering",
  "discussions",
  "consultations",
  "bargaining",
]);
const there = new Set([
  "present",
  "attending",
  "participating",
  "there",
  "attendance",
  "coming",
  "representing",
  "leading",
  "heading",
  "taking",
  "joining",
  "sitting",
  "seated",
]);
const away = new Set(["absent", "missing"]);

/**
 * Those who stand behind “be”, where its sentence opens with a word for being there or away.
 *
 *     Around the table were Gerald Pym, Odile Perrin and Karl Voss.      Notably absent was the premier.
 *     └─── opener ───┘ └ be └─────────── present ───────────────┘                └ opener   └ declined
 */
export function inversionAt(reading: Reading, be: number): AttendanceMention[] {
  const { context, around } = reading;
  const { tree } = context;
  const sentence = tree.sentences[tokenAt(tree, be).sentence];
  if (lemmaAt(tree, be) !== "be" || !sentence || be + 1 >= sentence.end) return [];
  const isFuture = be > sentence.first && lowerAt(tree, be - 1) === "will";
  const last = isFuture ? be - 1 : be;
  const told = statusOfOpening(tree, sentence.first, last);
  const talks = around.near(be) ?? around.current;
  if (told === null || (talks === null && !around.isUntold)) return [];
  const isAhead = talks !== null && ["scheduled", "postponed", "proposed"].includes(talks.status);
  const status = told === "present" && (isFuture || isAhead) ? "expected" : told;
  return peopleListed(context, be + 1)
    .filter((actor) => actor.kind !== "state" && !actor.mentions.every((mention) => mention.via === "pronoun"))
    .map((actor) =>
      mentionBy(reading, actor, {
        token: be,
        entry: "attendance/inversion",
        status,
        talks,
        isNamed: false,
        standing: null,
        evidence: sentenceAround(reading, be),
      }),
    );
}

/** “Around the table”, “Also attending”, “Among those present”, “Absent”, from the sentence's first word to the verb. */
function statusOfOpening(tree: Tree, first: number, end: number): AttendanceStatus | null {
  const words: string[] = [];
  // “Representing Vosk was …”: the participle's object may be taken for a subject.
  const isOpened = there.has(lowerAt(tree, first)) || away.has(lowerAt(tree, first));
  for (let at = first; at < end; at++) {
    if (
      ["VERB", "AUX"].includes(tokenAt(tree, at).upos) &&
      !there.has(lowerAt(tree, at)) &&
      !away.has(lowerAt(tree, at))
    )
      return null;
    if (lowerAt(tree, at) === "," || (!isOpened && tokenAt(tree, at).deprel.startsWith("nsubj"))) return null;
    if (tokenAt(tree, at).upos !== "PUNCT") words.push(lowerAt(tree, at));
  }
  // “There will be no press conference” tells that something is, and not who is there.
  if (words.length === 0 || words.length > 14 || words[0] === "there") return null;
  const isDenied = words.includes("not");
  if (words.some((word) => away.has(word))) return "declined";
  if (words.some((word) => there.has(word))) return isDenied ? "declined" : "present";
  return openers.has(words.find((word) => word !== "also") ?? "") && words.some((word) => rooms.has(word))
    ? "present"
    : null;
}
