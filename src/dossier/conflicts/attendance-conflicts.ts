/** Reports of somebody's presence that cannot both be right. */
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { DossierAttendance, DossierStatement, DossierTalks } from "../../record/dossier.ts";
import { saysNever } from "../attendance/claims.ts";
import { foldWord } from "../content-words.ts";
import { groupBy } from "../group-by.ts";
import { tellsOf } from "../statements/tells.ts";
import { dayNumber } from "../talks/when.ts";
import type { Disagreement, Side } from "./conflict-of.ts";
import { nameOf, talksInWords } from "./plain-words.ts";

const says: Readonly<Record<AttendanceStatus, string>> = {
  expected: "was coming",
  conditional: "would come on a condition",
  undecided: "had not decided",
  declined: "stayed away",
  withdrawn: "withdrew",
  present: "was there",
  excluded: "was kept out",
};

/** A denial of what was reported up to this many days away is about the same time. */
const mostDays = 4;
/** Finds who withdrew and never was coming, who was there and stayed away, and what is reported and denied. */
export function attendanceConflicts(
  attendance: readonly DossierAttendance[],
  statements: readonly DossierStatement[],
  talks: readonly DossierTalks[],
  dayOf: DayOf = () => null,
): Disagreement[] {
  const talksById = new Map(talks.map((each) => [each.id, each]));
  const telling = statements.filter((statement) => tellsOf(statement).ofComing !== null);
  const denials = telling.filter((statement) => tellsOf(statement).ofComing === "never");
  const withdrawals = telling.filter((statement) => tellsOf(statement).ofComing === "withdrew");
  const groups = groupBy(attendance, ({ actor, talks: at }) => `${actor.id} ${at ?? ""}`);
  return [...groups.values()].flatMap((items) => {
    const [first] = items;
    if (first === undefined) return [];
    const where = talksInWords(first.talks === null ? undefined : talksById.get(first.talks));
    return [
      ...disagreements(items, { denials, withdrawals }, nameOf(first.actor), where),
      ...toldApart(items, nameOf(first.actor), where, dayOf),
    ];
  });
}

function disagreements(
  items: readonly DossierAttendance[],
  { denials, withdrawals }: { denials: readonly DossierStatement[]; withdrawals: readonly DossierStatement[] },
  who: string,
  where: string,
): Disagreement[] {
  const isNever = (item: DossierAttendance) => item.history.every((step) => isNeverStep(step));
  const never = items.filter(isNever);
  const stories = items.filter((item) => !isNever(item) && item.basis !== "denied" && item.basis !== "speculation");
  const found: Disagreement[] = [];
  for (const story of stories) {
    const side = comingSide(
      story,
      withdrawals.filter((one) => isAbout(one, story)),
    );
    if (side === null) continue;
    const saying = denials.filter((denial) => isAbout(denial, story));
    if (never.length + saying.length === 0) continue;
    found.push({
      kind: "attendance",
      about: `whether ${who} was ever coming to ${where}`,
      sides: [side, { says: "never was coming", items: [...never, ...saying] }],
      needsOwnVoices: false,
    });
  }
  for (const denied of items.filter((item) => item.basis === "denied" && !isNever(item))) {
    for (const story of stories) {
      const same = story.history.filter(
        (step) => step.status === denied.status && isNearInTime(step.on, denied.firstOn),
      );
      if (same.length === 0) continue;
      found.push({
        kind: "attendance",
        about: `whether ${who} ${says[denied.status]} (${where})`,
        sides: [
          { says: says[denied.status], items: [story], evidence: same.flatMap(({ evidence }) => evidence) },
          { says: `denied: ${says[denied.status]}`, items: [denied] },
        ],
        needsOwnVoices: false,
      });
    }
  }
  const present = stories.filter(({ status }) => status === "present");
  const absent = stories.filter(({ status, history }) => status === "declined" && history.length === 1);
  for (const there of present)
    for (const away of absent)
      if (there !== away && isNearInTime(there.lastOn, away.lastOn))
        found.push({
          kind: "attendance",
          about: `whether ${who} was at ${where}`,
          sides: [
            {
              says: says.present,
              items: [there],
              evidence: there.history.filter(({ status }) => status === "present").flatMap(({ evidence }) => evidence),
            },
            { says: says.declined, items: [away] },
          ],
          needsOwnVoices: true,
        });
  return found;
}

/** When an article was published; null where that is not known. */
type DayOf = (article: string) => string | null;

/** That somebody is to come and that he stays away, reported on one day: neither report can have learned of the other's news. */
function toldApart(items: readonly DossierAttendance[], who: string, where: string, dayOf: DayOf): Disagreement[] {
  const told = items
    .filter(({ basis }) => basis !== "denied" && basis !== "speculation")
    .flatMap((item) =>
      item.history.flatMap(({ status, basis, evidence }) =>
        basis === "denied"
          ? []
          : evidence.map((one) => ({ item, status, evidence: one, day: dayOf(one.article)?.slice(0, 10) })),
      ),
    );
  const away = told.filter(({ status, day }) => status === "declined" && day !== undefined);
  for (const no of away) {
    const coming = told.filter(({ status, day }) => day === no.day && (status === "expected" || status === "present"));
    const here = coming.some(({ evidence }) => evidence.article === no.evidence.article);
    if (coming.length === 0 || here) continue;
    const side = (says: string, those: typeof told): Side => ({
      says,
      items: [...new Set(those.map(({ item }) => item))],
      evidence: those.map(({ evidence }) => evidence),
    });
    const alike = away.filter(({ day }) => day === no.day);
    return [
      {
        kind: "attendance",
        about: `whether ${who} goes to ${where}`,
        sides: [side("goes", coming), side("stays away", alike)],
        needsOwnVoices: true,
      },
    ];
  }
  return [];
}

function isNeverStep({ status, basis, evidence }: DossierAttendance["history"][number]): boolean {
  const isAway = status === "declined" || status === "withdrawn";
  if (isAway && basis === "denied") return true;
  const isSaid = evidence.some(({ spans }) => saysNever(spans.map(({ text }) => text).join(" ")));
  return isSaid && (isAway || basis === "denied");
}

/** The side that has somebody coming: that he withdrew, or that he was awaited. */
function comingSide(story: DossierAttendance, withdrawals: readonly DossierStatement[]): Side | null {
  if (withdrawals.length > 0 && story.status === "declined")
    return {
      says: "withdrew",
      items: [story, ...withdrawals],
      evidence: [
        ...story.history.filter(({ status }) => status === "declined").flatMap(({ evidence }) => evidence),
        ...withdrawals.flatMap(({ evidence }) => evidence),
      ],
    };
  const coming = ["withdrawn", "expected"] as const;
  for (const status of coming) {
    const steps = story.history.filter((step) => step.status === status && step.basis !== "denied");
    if (steps.length > 0)
      return {
        says: status === "withdrawn" ? "withdrew" : "was coming",
        items: [story],
        evidence: steps.flatMap(({ evidence }) => evidence),
      };
  }
  return null;
}

/** Whether a statement that denies coming is about this person, at about the time when the story changed. */
function isAbout(denial: DossierStatement, story: DossierAttendance): boolean {
  if (
    !["withdrawn", "declined"].includes(story.status) ||
    !isNearInTime(denial.firstOn, story.history.at(-1)?.on ?? null)
  )
    return false;
  const words = new Set((denial.content.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => foldWord(word.toLowerCase())));
  const own = [story.actor.name, ...story.actor.aliases].filter((name) => /^\p{Lu}/u.test(name));
  const isNamed = own.some((name) => {
    const last = name.match(/[\p{L}\p{N}]+/gu)?.at(-1);
    return last !== undefined && last.length > 2 && words.has(foldWord(last.toLowerCase()));
  });
  return isNamed || (denial.speaker.id === story.actor.id && /\bI\b/.test(denial.content));
}

function isNearInTime(a: string | null, b: string | null): boolean {
  const [left, right] = [dayNumber(a), dayNumber(b)];
  return left === null || right === null || Math.abs(left - right) <= mostDays;
}
