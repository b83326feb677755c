/** What bare numbers count: “settle for 300” after “300 cubic metres”. */
import type { ReportedPosition } from "../../record/report.ts";
import { groupBy } from "../group-by.ts";
import { isTime, type Quantity, unitsByValue } from "../quantities.ts";
import { askedOnce } from "../remembered.ts";
import type { Sourced } from "../sourced.ts";

/** A position with its amounts. */
interface Counted {
  readonly member: Sourced<ReportedPosition>;
  readonly amounts: readonly Quantity[];
}

/**
 * The amounts of articles that have bare numbers: each counts what the same number counts elsewhere, or else what was counted just
 * before it.
 */
export function countedBy<Thing extends Counted>(things: readonly Thing[]): ReadonlyMap<Thing, readonly Quantity[]> {
  const counted = new Map<Thing, readonly Quantity[]>();
  const articles = new Set(things.filter(hasBare).map(articleOf));
  if (articles.size === 0) return counted;
  const units = unitsByValue(things.map(({ amounts }) => amounts));
  const ofThem = things.filter((one) => articles.has(articleOf(one)));
  for (const own of groupBy(ofThem, articleOf).values()) {
    const told: Counted[] = [];
    for (const thing of own.sort((a, b) => startOf(a) - startOf(b))) {
      const amounts = thing.amounts.map((amount) => {
        if (amount.unit !== "") return amount;
        const unit = units.get(amount.value);
        return unit === undefined ? countedBefore(amount, thing, told) : { value: amount.value, unit };
      });
      told.push({ member: thing.member, amounts });
      counted.set(thing, amounts);
    }
  }
  // What one article counts tells of what another one only numbers: “350 prisoners”, and “the 350”.
  const known = unitsByValue(things.map((one) => counted.get(one) ?? one.amounts));
  const withUnit = (one: Quantity) => (one.unit === "" ? { value: one.value, unit: known.get(one.value) ?? "" } : one);
  for (const [thing, amounts] of counted) counted.set(thing, amounts.map(withUnit));
  return counted;
}

function hasBare({ amounts }: Counted): boolean {
  return amounts.some(({ unit }) => unit === "");
}

function articleOf({ member }: Counted): string {
  return member.report.article.id;
}

function startOf({ member }: Counted): number {
  return member.item.content.start;
}

/** A bare number counts what was counted just before it: “they now ask for 45 million … the minister had offered 25”. */
function countedBefore(bare: Quantity, { member, amounts }: Counted, others: readonly Counted[]): Quantity {
  const start = member.item.content.start;
  const { text } = member.item.content;
  const isMain = amounts[0] === bare && (isOnlyNumber.test(text) || beginsWithFigure(text));
  const before = others.findLast(
    (one) =>
      one.member.item.content.start < start && one.amounts.some((amount) => amount.unit !== "" && !isTime(amount)),
  );
  const counted = before?.amounts.find((amount) => amount.unit !== "" && !isTime(amount));
  if (!isMain || counted === undefined || start - (before?.member.item.content.end ?? 0) > mostLettersApart)
    return bare;
  const scale = bare.value >= 1000 ? 1 : counted.value >= 1e9 ? 1e9 : counted.value >= 1e6 ? 1e6 : 1;
  return { value: bare.value * scale, unit: counted.unit };
}

const isOnlyNumber = /^\D{0,12}\d+(?:[.,]\d+)*\D{0,12}$/;

/** Letters between an amount and a bare number that counts the same: a sentence or two. */
const mostLettersApart = 250;

/** Whether a wording begins with its figure. */
export const beginsWithFigure = askedOnce((words) =>
  /^(?:(?:at least|at most|no more than|more than|less than|up to|about|some|only|the)\s+)*\d/i.test(words),
);
