/** People's decisions, applied to the reports: what is set, taken out or added in each, and what holds for all of them. */
import type { Correction } from "../../record/correction.ts";
import type { Report } from "../../record/report.ts";
import { compareText } from "../kept.ts";
import { type Directives, memberOf, type Sourced, type Voices } from "../sourced.ts";
import { sentenceHashes } from "../voices/sentence-hashes.ts";
import { isByHand } from "./by-hand.ts";
import { type Decided, decideReport, type RoutedStep, type StepOutcome } from "./decide-report.ts";
import { directivesOf } from "./directives-of.ts";
import { plain } from "./find-target.ts";
import { byTime, correctionsInForce } from "./in-force.ts";
import { type KnownNames, knownNames, namingIn } from "./naming-in.ts";
import { isItem, type Step, stepsOf } from "./steps-of.ts";

/** What people decided about one item. */
export interface Mark {
  readonly review: Sourced<unknown>["review"];
  readonly corrections: readonly string[];
}

export interface Applied {
  /** The reports as people left them; those that nobody decided about are the very same objects. */
  readonly reports: readonly Report[];
  /** Members (`memberOf`) that somebody decided about. */
  readonly marks: ReadonlyMap<string, Mark>;
  readonly directives: Directives;
  /** Corrections that found nothing, with the articles that they were about; none where they are about names. */
  readonly unapplied: readonly {
    readonly correction: string;
    readonly reason: string;
    readonly articles: readonly string[];
  }[];
}

/**
 * Applies the corrections, in order of their time, then of their id. Items are found by their words (`findInArticle`); a decision
 * about words also holds for the same words in copies and in other versions of the article. What was accepted or edited and
 * is not found any more is made again of what the decision remembers.
 *
 * `leftOut` are articles that exist and are not among the reports, such as those after the day that is asked for: decisions about
 * them are passed over in silence.
 */
export function applyCorrections(
  reports: readonly Report[],
  corrections: readonly Correction[],
  { voices, leftOut }: { readonly voices: Voices; readonly leftOut: ReadonlySet<string> },
): Applied {
  const { inForce, unapplied } = correctionsInForce(corrections);
  const lost = unapplied.map((one) => ({ ...one, articles: [] as string[] }));
  const byId = new Map(reports.map((report) => [report.article.id, report]));
  const steps = inForce.flatMap(stepsOf);
  const routes = routesOf(steps, byId, voices);
  const known = knownNames(reports);
  const outcomes: StepOutcome[] = [];
  const members = new Map<string, string[]>();
  const marks = new Map<string, Mark>();
  const decided = reports.map((report) => {
    const routed = routes.get(report.article.id);
    if (routed === undefined) return report;
    const naming = namingIn(report, known);
    const done = decideReport(report, routed, naming);
    outcomes.push(...done.outcomes);
    for (const { step, item } of done.outcomes) {
      if (item !== null) addTo(members, targetKey(step.correction, step.nth), memberOf(report.article.id, item));
    }
    for (const { one, review, corrections: ids } of done.items) {
      if (ids.length > 0) marks.set(memberOf(report.article.id, one.item.id), { review, corrections: ids });
    }
    return reportWith(report, done.items, naming);
  });
  for (const correction of inForce) {
    const own = steps.filter((step) => step.correction === correction.id);
    const isAbout = own.length > 0 && ["accept", "reject", "edit", "add"].includes(correction.decision.do);
    if (!isAbout || own.some((step) => leftOut.has(step.article))) continue;
    if (outcomes.some((outcome) => outcome.step.correction === correction.id && outcome.item !== null)) continue;
    const reason =
      outcomes.find((outcome) => outcome.step.correction === correction.id)?.reason ??
      `The article ${own[0]?.article} is not in the record.`;
    lost.push({ correction: correction.id, reason, articles: own.map(({ article }) => article) });
  }
  const named = knownByName(reports, known, inForce, leftOut);
  const { directives, unapplied: undirected } = directivesOf(
    inForce,
    (correction, nth) => (members.get(targetKey(correction, nth)) ?? []).sort(compareText),
    named,
  );
  for (const one of undirected) {
    const articles = articlesOf(inForce.find(({ id }) => id === one.correction));
    if (!articles.some((article) => leftOut.has(article))) lost.push({ ...one, articles });
  }
  const order = new Map([...corrections].sort(byTime).map(({ id }, index) => [id, index]));
  lost.sort((a, b) => (order.get(a.correction) ?? 0) - (order.get(b.correction) ?? 0));
  return { reports: decided, marks, directives, unapplied: lost };
}

function targetKey(correction: string, nth: number): string {
  return `${correction}/${nth}`;
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Which steps go to which report: each to its own article, and to the articles with the same text or of which one corrects the other. */
function routesOf(
  steps: readonly Step[],
  byId: ReadonlyMap<string, Report>,
  voices: Voices,
): Map<string, RoutedStep[]> {
  const routes = new Map<string, RoutedStep[]>();
  if (steps.length === 0) return routes;
  const families = new Map<string, string[]>();
  for (const article of byId.keys()) addTo(families, familyOf(article, voices), article);
  for (const step of steps) {
    if (byId.has(step.article)) addTo(routes, step.article, { step, isOwn: true });
    for (const article of families.get(familyOf(step.article, voices)) ?? []) {
      if (article !== step.article) addTo(routes, article, { step, isOwn: false });
    }
  }
  return routes;
}

/** Copies and versions of one text are a family, called by the voice of its first version. */
function familyOf(article: string, voices: Voices): string {
  let first = article;
  const seen = new Set<string>();
  for (let before = voices.replaces(first); before !== null && !seen.has(before); before = voices.replaces(first)) {
    seen.add(before);
    first = before;
  }
  return voices.voiceOf(first);
}

/** The report with its items as they were decided; what was rejected is out. */
function reportWith(
  report: Report,
  items: readonly Decided[],
  naming: { readonly actors: ReturnType<typeof namingIn>["actors"]; readonly talks: Report["talks"] },
): Report {
  const kept = items.flatMap(({ one, isRejected }) => (isRejected ? [] : [one]));
  const made = [...kept.map(({ item }) => item), ...naming.talks, ...naming.actors.map(({ actor }) => actor)];
  const anchors = made
    .filter(isByHand)
    .map(({ id, evidence }) => [
      id,
      evidence.flatMap(({ text }) => sentenceHashes(text, [{ start: 0, end: text.length }])),
    ]);
  return {
    ...report,
    anchors: { ...report.anchors, ...Object.fromEntries(anchors) },
    actors: [...report.actors, ...naming.actors.map(({ actor }) => actor)],
    talks: [...kept.flatMap((one) => (one.kind === "talks" ? [one.item] : [])), ...naming.talks],
    attendance: kept.flatMap((one) => (one.kind === "attendance" ? [one.item] : [])),
    conditions: kept.flatMap((one) => (one.kind === "condition" ? [one.item] : [])),
    positions: kept.flatMap((one) => (one.kind === "position" ? [one.item] : [])),
    statements: kept.flatMap((one) => (one.kind === "statement" ? [one.item] : [])),
  };
}

/** Which names are borne by anybody: in a report, or given by a correction. Where articles are left out, all are taken to be. */
function knownByName(
  reports: readonly Report[],
  known: KnownNames,
  inForce: readonly Correction[],
  leftOut: ReadonlySet<string>,
) {
  let issues: Set<string> | null = null;
  const given = new Set(
    inForce.flatMap(({ decision }) => {
      const name = "name" in decision ? decision.name : null;
      const set =
        "set" in decision ? [decision.set.actor, decision.set.name, decision.set.issue, decision.set.side] : [];
      return [name, ...set].flatMap((one) => (one == null ? [] : [plain(one)]));
    }),
  );
  const articles = new Set(reports.map(({ article }) => article.id));
  const isPartial = leftOut.size > 0;
  return {
    hasActor: (name: string) => isPartial || given.has(plain(name)) || known.actors(name).length > 0,
    hasIssue: (name: string) => {
      issues ??= new Set(reports.flatMap(({ positions }) => positions.map(({ issue }) => plain(issue))));
      return isPartial || given.has(plain(name)) || issues.has(plain(name));
    },
    hasArticle: (id: string) => articles.has(id) || leftOut.has(id),
  };
}

function articlesOf(correction: Correction | undefined): string[] {
  if (correction === undefined) return [];
  const { decision } = correction;
  if ("articles" in decision) return decision.articles;
  const targets =
    decision.do === "merge"
      ? decision.targets
      : decision.do === "split"
        ? [decision.target, ...decision.apart]
        : decision.do === "rename"
          ? [decision.target]
          : [];
  return targets.flatMap((target) => (isItem(target) ? [target.article] : []));
}
