/** Months by name, with or without a year. */
import { isoMonth, partsOf } from "../calendar.ts";
import type { Construction, Meaning, Place } from "../construction.ts";
import { yearForMonth } from "../nearest.ts";
import { spokenYear, spokenYears } from "../numbers.ts";
import { gap, isCapitalised, monthName, monthNameOrShort, months, whole } from "../words.ts";

/**
 * A month with its year.
 *
 *     A truce has held since January 2015. They split in June last year.
 *                            └──────────┘                └────────────┘
 */
export const monthOfYear: Construction = {
  name: "month-of-year",
  pattern: whole(
    `(${monthNameOrShort})(?:,?${gap}(?:of${gap})?(?:(\\d{4})|(${spokenYears})|(last|this|next|that|the${gap}same|the${gap}following|the${gap}previous)${gap}year)|,?${gap}of${gap}(last|this|next)${gap}year)`,
  ),
  read(match, place) {
    const [words, name = "", digits, spoken, relative, relativeOf] = match;
    const month = months.get(name.replace(".", "").toLowerCase());
    if (month === undefined || !isCapitalised(words)) return null;
    const year =
      digits !== undefined
        ? Number(digits)
        : spoken !== undefined
          ? spokenYear(spoken)
          : relativeYear(relative ?? relativeOf ?? "", place);
    if (year === null || year < 1000 || year > 2999) return null;
    return { kind: "date", timex: isoMonth(year, month), certainty: "stated" };
  },
};

function relativeYear(word: string, place: Place): number | null {
  const shift = { last: -1, this: 0, next: 1 }[word.toLowerCase()];
  if (shift !== undefined) return place.published === null ? null : partsOf(place.published).year + shift;
  const earlier = /^\d{4}/.exec(place.earlier ?? "")?.[0];
  if (earlier === undefined) return null;
  return Number(earlier) + (/following/i.test(word) ? 1 : /previous/i.test(word) ? -1 : 0);
}

/**
 * “last May”, “next October”: the nearest one on that side.
 *
 *     Envoys last met in Doha last May.
 *                             └──────┘
 */
export const shiftedMonth: Construction = {
  name: "shifted-month",
  pattern: whole(`(last|next|this|this${gap}past|this${gap}coming|each|every)${gap}(${monthName})`),
  read(match, place) {
    const [, shift = "", name = ""] = match;
    const month = months.get(name.toLowerCase());
    if (month === undefined || !isCapitalised(name)) return null;
    if (/each|every/i.test(shift))
      return { kind: "set", timex: `XXXX-${String(month).padStart(2, "0")}`, certainty: "stated" };
    if (place.published === null)
      return { kind: "date", timex: `XXXX-${String(month).padStart(2, "0")}`, certainty: "unknown" };
    const now = partsOf(place.published);
    let year = now.year;
    if (/last|past/i.test(shift) && month >= now.month) year -= 1;
    if (/next|coming/i.test(shift) && month <= now.month) year += 1;
    return { kind: "date", timex: isoMonth(year, month), certainty: "stated" };
  },
};

/** What may stand before a bare “May”, “March” or “August” that is a month: the others are never verbs. */
const beforeMonth =
  /(?:^|[\s(“"—–-])(?:in|by|until|till|since|from|to|through|during|early|late|mid|of|for|before|after|between|and|or|this|next|last|every|each|around|on|with|its|the)[\s-]$/i;

/**
 * A month alone: the year is the one that tense and nearness call for.
 *
 *     Voters will go to the polls in April.
 *                                    └───┘
 */
export const bareMonth: Construction = {
  name: "bare-month",
  pattern: whole(`(${monthName})`),
  read(match, place) {
    const [name] = match;
    const month = months.get(name.toLowerCase());
    if (month === undefined || !isCapitalised(name)) return null;
    if (/^(?:may|march|april|june|august)$/i.test(name) && !isMonthHere(name, place)) return null;
    // “Mr August”, “Jan. Fest”, “May's government”, “January Jones”
    if (/\b(?:Mr|Mrs|Ms|Dr|Sir|Theresa|Brian|Senator|Minister|President|Secretary|Leader)\.?\s$/.test(place.before))
      return null;
    if (/^-(?!to-|based|end)\w/.test(place.after) && !/^-\w+-/.test(place.after) && /^-[A-Z]/.test(place.after))
      return null;
    return meaningOf(month, place);
  },
};

function isMonthHere(name: string, place: Place): boolean {
  if (/^(?:april|june)$/i.test(name)) return !/^\s[A-Z][a-z]+\s(?:said|says|told|was|is|and)\b/.test(place.after);
  if (/^august$/i.test(name)) return true;
  // “and May has resisted calls to resign”
  if (
    /^\s(?:has|had|is|was|will|would|said|says|told|also|could|can|called|took|did|does|hopes|wants|must|may|should|herself|himself|faces|faced|made|now|still)\b/.test(
      place.after,
    ) &&
    !/\b(?:in|since|by|until|during)\s$/i.test(place.before)
  )
    return false;
  return (
    beforeMonth.test(place.before) ||
    /^\s(?:and|or|to|until)\s(?:January|February|April|June|July|August|September|October|November|December)/.test(
      place.after,
    )
  );
}

function meaningOf(month: number, place: Place): Meaning {
  const year = yearForMonth(month, place);
  if (year === null) return { kind: "date", timex: `XXXX-${String(month).padStart(2, "0")}`, certainty: "unknown" };
  return { kind: "date", timex: isoMonth(year, month), certainty: "implied" };
}
