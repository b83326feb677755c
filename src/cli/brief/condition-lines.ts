/** What depends on what, in a brief. */
import type { Condition } from "../../record/condition.ts";
import type { Reading } from "../../record/reading.ts";
import { relationWords } from "../../record/words/state-words.ts";
import { harmless } from "../harmless.ts";
import { outcomeWords, pilcrow } from "../words/record-words.ts";
import { type BriefLook, idIn, section } from "./look.ts";
import { hang } from "./wrap.ts";

/** The section; empty where the article states no condition. */
export function conditionLines(reading: Reading, look: BriefLook): string[] {
  const lines = reading.conditions.flatMap((condition) => oneCondition(condition, reading, look));
  return section("Conditions", lines, look);
}

function oneCondition(condition: Condition, reading: Reading, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const statedBy = condition.statedBy === null ? "the report itself" : condition.statedBy.name;
  const place = pilcrow(reading, condition.evidence[0]);
  return [
    ...hang(`  ${dim(place.padEnd(4))} `, harmless(outcomeWords(condition)), look.columns),
    ...hang(`       ${bold(relationWords[condition.relation])} `, harmless(condition.requires.text), look.columns, 9),
    ...hang("       ", harmless([`stated by ${statedBy}`, ...idIn(look, condition)].join(" · ")), look.columns).map(
      dim,
    ),
  ];
}
