/** Times that come again and again. */
import type { Construction } from "../construction.ts";
import { exactAmount, numberOf } from "../numbers.ts";
import { durationOf } from "../timex.ts";
import { gap, isCapitalised, unitName, unitOf, weekdayName, weekdays, whole } from "../words.ts";

const adverbs: ReadonlyMap<string, string> = new Map([
  ["daily", "P1D"],
  ["weekly", "P1W"],
  ["fortnightly", "P2W"],
  ["biweekly", "P2W"],
  ["monthly", "P1M"],
  ["annually", "P1Y"],
  ["yearly", "P1Y"],
  ["hourly", "PT1H"],
  ["nightly", "P1D"],
]);

/**
 * Every so often.
 *
 *     The commission meets every Monday and reports every two weeks.
 *                          └──────────┘             └─────────────┘
 */
export const every: Construction = {
  name: "every",
  pattern: whole(
    `(?:every${gap}(?:other${gap})?|each${gap})(?:(${weekdayName})|(?:(${exactAmount})${gap})?(${unitName}|mornings?|afternoons?|evenings?))`,
  ),
  read(match) {
    const [words, weekday, amount, unitWord] = match;
    if (weekday !== undefined) return setOf(`XXXX-WXX-${weekdays.get(weekday.toLowerCase())}`);
    const unit = /^(?:morning|afternoon|evening)/i.test(unitWord ?? "") ? "D" : unitOf(unitWord ?? "");
    if (unit === null || /^seconds?$/i.test(unitWord ?? "")) return null;
    const count = (amount === undefined ? 1 : numberOf(amount)) ?? 1;
    return setOf(durationOf(/other/i.test(words) ? count * 2 : count, unit));
  },
};

/**
 * “annually”, “daily”: adverbs of how often. “annual” and the titles of newspapers are left alone.
 *
 *     The ministers meet annually.
 *                        └──────┘
 */
export const howOften: Construction = {
  name: "how-often",
  pattern: whole([...adverbs.keys()].join("|")),
  read(match, place) {
    const value = adverbs.get(match[0].toLowerCase());
    const isTitle = isCapitalised(match[0]) && place.before.trim() !== "";
    return value === undefined || isTitle ? null : setOf(value);
  },
};

/**
 * Weekdays in the plural.
 *
 *     The cabinet sits on Tuesdays.
 *                         └──────┘
 */
export const weekdaysInPlural: Construction = {
  name: "weekdays-in-plural",
  pattern: whole(`(${weekdayName})(?:s|${gap}(mornings|afternoons|evenings|nights))`),
  read(match) {
    const weekday = weekdays.get((match[1] ?? "").toLowerCase());
    if (weekday === undefined || !isCapitalised(match[0])) return null;
    const part =
      { mornings: "TMO", afternoons: "TAF", evenings: "TEV", nights: "TNI" }[(match[2] ?? "").toLowerCase()] ?? "";
    return setOf(`XXXX-WXX-${weekday}${part}`);
  },
};

/**
 * So often in a unit of time.
 *
 *     The board meets twice a year.
 *                     └──────────┘
 */
export const perUnit: Construction = {
  name: "per-unit",
  pattern: whole(
    `(?:once|twice|(?:three|four|five|six|several|many)${gap}times)${gap}(?:an?|per|each)${gap}(?:day|week|month|quarter|year)`,
  ),
  read(match) {
    const unit = unitOf(/\w+$/.exec(match[0])?.[0] ?? "");
    return unit === null ? null : setOf(durationOf(1, unit));
  },
};

function setOf(timex: string) {
  return { kind: "set", timex, certainty: "stated", isAnchor: false } as const;
}
