/** What people decided about the items of one report: some are set, some taken out, some added. */
import type { Report } from "../../record/report.ts";
import type { Sourced } from "../sourced.ts";
import { byHand } from "./by-hand.ts";
import { findInArticle, findInCopy, othersOnWords } from "./find-target.ts";
import { makeItem } from "./make-item.ts";
import type { OpenNaming } from "./naming-in.ts";
import { actorOf, itemsOfReport, kindWords, type ReportedItem } from "./reported-items.ts";
import { type SetOutcome, setFields } from "./set-fields.ts";
import type { Step } from "./steps-of.ts";

/** An item with what was decided about it so far; one that was rejected may be accepted again. */
export interface Decided {
  one: ReportedItem;
  review: Sourced<unknown>["review"];
  corrections: string[];
  isRejected: boolean;
}

/** What became of a step: the id of the item it was done to, or the reason why it was not. */
export interface StepOutcome {
  readonly step: Step;
  readonly item: string | null;
  readonly reason: string | null;
}

/** A step on its way to a report: one of its own, or one about the same words in a copy or another version of it. */
export interface RoutedStep {
  readonly step: Step;
  readonly isOwn: boolean;
}

/** Does the steps, in their order. Steps about copies are done where the same words carry the same item, else passed over. */
export function decideReport(
  report: Report,
  steps: readonly RoutedStep[],
  naming: OpenNaming,
): { items: Decided[]; outcomes: StepOutcome[] } {
  const items: Decided[] = itemsOfReport(report).map((one) => ({
    one,
    review: "none",
    corrections: [],
    isRejected: false,
  }));
  const outcomes: StepOutcome[] = [];
  for (const { step, isOwn } of steps) {
    const outcome = isOwn ? doStep(step, report, items, naming) : doInCopy(step, items, naming);
    if (outcome !== null) outcomes.push(outcome);
  }
  return { items, outcomes };
}

function doStep(step: Step, report: Report, items: Decided[], naming: OpenNaming): StepOutcome {
  const done = (item: string) => ({ step, item, reason: null });
  const failed = (reason: string) => ({ step, item: null, reason });
  if (step.do === "add") {
    const made = make(step.kind, step, report, step.spans, step.set, naming);
    if ("reason" in made) return failed(made.reason);
    items.push({ one: made.one, review: "added", corrections: [step.correction], isRejected: false });
    return done(made.one.item.id);
  }
  const found = findAmong(items, (candidates) => findInArticle(step.target, candidates));
  if (found !== null) {
    const reason = decide(found, step, naming);
    return reason === null ? done(found.one.item.id) : failed(reason);
  }
  const isKept = step.do === "accept" || step.do === "edit";
  if (!isKept || step.target.as === undefined) return failed(whyNotFound(step, report, items));
  const set = step.do === "edit" ? { ...step.target.as, ...step.set } : step.target.as;
  const spans = (step.do === "edit" ? step.spans : null) ?? step.target.spans;
  const made = make(step.target.kind, step, report, spans, set, naming);
  if ("reason" in made) return failed(`${whyNotFound(step, report, items)} ${made.reason}`);
  const review = step.do === "edit" ? "edited" : "accepted";
  items.push({ one: made.one, review, corrections: [step.correction], isRejected: false });
  return done(made.one.item.id);
}

function doInCopy(step: Step, items: Decided[], naming: OpenNaming): StepOutcome | null {
  if (step.do === "add") return null;
  const found = findAmong(items, (candidates) => findInCopy(step.target, candidates));
  if (found === null) return null;
  const reason = decide(found, step.do === "edit" ? { ...step, spans: null } : step, naming);
  return reason === null ? { step, item: found.one.item.id, reason: null } : null;
}

function findAmong(items: readonly Decided[], find: (candidates: ReportedItem[]) => ReportedItem | null) {
  // Of two on the same words, one that was rejected comes second.
  const living = items.filter(({ isRejected }) => !isRejected);
  const rejected = items.filter(({ isRejected }) => isRejected);
  const found = find([...living, ...rejected].map(({ one }) => one));
  return items.find(({ one }) => one === found) ?? null;
}

/** Does a step to the item that was found; returns the reason where it cannot. */
function decide(found: Decided, step: Exclude<Step, { do: "add" }>, naming: OpenNaming): string | null {
  if (step.do === "locate") return null;
  if (step.do === "edit") {
    const changed = withEvidence(found.one, step.spans);
    const outcome = setFields(changed, step.set, naming.for(changed.item.evidence));
    if ("reason" in outcome) return outcome.reason;
    found.one = outcome.one;
  }
  found.isRejected = step.do === "reject";
  found.corrections.push(step.correction);
  // What a person added or edited stays hers when it is accepted.
  if (step.do === "edit" && found.review !== "added") found.review = "edited";
  if (step.do === "accept" && found.review === "none") found.review = "accepted";
  return null;
}

function withEvidence(one: ReportedItem, spans: Extract<Step, { do: "edit" }>["spans"]): ReportedItem {
  return spans === null ? one : ({ ...one, item: { ...one.item, evidence: [...spans] } } as ReportedItem);
}

function make(
  kind: ReportedItem["kind"],
  step: Step,
  report: Report,
  evidence: Extract<Step, { do: "add" }>["spans"],
  fields: Extract<Step, { do: "add" }>["set"],
  naming: OpenNaming,
): SetOutcome {
  const day = report.article.publishedOn?.slice(0, 10) ?? null;
  const id = `${byHand}${step.correction}${step.nth === 0 ? "" : `:${step.nth}`}`;
  return makeItem(kind, id, { evidence, fields, day }, naming.for(evidence));
}

function whyNotFound(step: Exclude<Step, { do: "add" }>, report: Report, items: readonly Decided[]): string {
  const { target } = step;
  const words = target.spans[0]?.text ?? "";
  const shown = words.length > 80 ? `${words.slice(0, 77)}…` : words;
  const where = report.article.headline ?? report.article.publisher ?? report.article.id;
  const [other] = othersOnWords(
    target,
    items.map(({ one }) => one),
  );
  const credited = other === undefined ? null : actorOf(other);
  if (credited !== null && target.actor !== null)
    return `In “${where}”, the words “${shown}” are now ${credited.name}'s ${kindWords[target.kind]}, not ${target.actor}'s. Please decide again.`;
  return `No ${kindWords[target.kind]} in “${where}” rests on the words “${shown}” any more.`;
}
