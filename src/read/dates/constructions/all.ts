/** Every construction, in the order in which equally long ones are tried. */
import type { Construction } from "../construction.ts";
import { clockTime, noonAndMidnight, partOfTheDay } from "./clock-times.ts";
import { holiday } from "./holidays.ts";
import { duration, openDuration, unitLong } from "./lengths.ts";
import { bareMonth, monthOfYear, shiftedMonth } from "./months.ts";
import { coming, future, past, present } from "./open-references.ts";
import { numberedQuarter, quarterOfYear, thatQuarter, yearEarlier, yearEnd } from "./quarters.ts";
import { aroundToday, besideEarlier, dayOfMonth, weekOfDay } from "./relative-days.ts";
import {
  periodAfterNext,
  periodFromEarlier,
  periodFromNow,
  periodUpToNow,
  thePeriod,
  theWeekend,
} from "./relative-periods.ts";
import { season } from "./seasons.ts";
import { every, howOften, perUnit, weekdaysInPlural } from "./sets.ts";
import { ago, besideEarlierDate, fromNow } from "./told-by-length.ts";
import { bareWeekday, shiftedWeekday, weekdayOfWeek } from "./weekdays.ts";
import { century, decade, shortDecade, year, yearRange } from "./years.ts";

export const constructions: readonly Construction[] = [
  weekdayOfWeek,
  shiftedWeekday,
  weekdaysInPlural,
  bareWeekday,
  monthOfYear,
  shiftedMonth,
  aroundToday,
  besideEarlier,
  dayOfMonth,
  weekOfDay,
  every,
  howOften,
  perUnit,
  numberedQuarter,
  thatQuarter,
  quarterOfYear,
  yearEarlier,
  yearEnd,
  future,
  ago,
  besideEarlierDate,
  coming,
  fromNow,
  duration,
  unitLong,
  openDuration,
  periodAfterNext,
  periodUpToNow,
  periodFromNow,
  periodFromEarlier,
  thePeriod,
  theWeekend,
  season,

  clockTime,
  noonAndMidnight,
  partOfTheDay,
  holiday,
  decade,
  shortDecade,
  century,
  bareMonth,
  yearRange,
  year,
  present,
  past,
];
