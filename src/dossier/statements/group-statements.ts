/** Which statements of the readings are one, without a person's help. */
import type { ReportedStatement } from "../../record/report.ts";
import { groupBy } from "../group-by.ts";
import { inOrder } from "../kept.ts";
import { askedOnce } from "../remembered.ts";
import type { Cast, Sourced } from "../sourced.ts";
import { EarlierStatements } from "./earlier-statements.ts";
import { type Heard, StatementMemory } from "./heard.ts";
import { isSameStatement } from "./same-statement.ts";
import { Unsettled } from "./unsettled.ts";

/**
 * The statements in groups that are one each. In order of the reports, each joins the earliest group that has it already; two
 * of one article are two, unless one repeats the other's quotation. What `memory` has found out before is not looked at again
 * where nothing that it hangs on has changed, and a statement whose reports are the same is the very same list of them.
 */
export function groupStatements(
  statements: readonly Sourced<ReportedStatement>[],
  cast: Cast,
  memory = new StatementMemory(),
): (readonly Sourced<ReportedStatement>[])[] {
  const heard = memory.begin(inOrder(statements), cast);
  const earlier = new EarlierStatements(
    heard,
    memory.weights,
    Float64Array.from(heard, ({ day }) => day),
  );
  const unsettled = new Unsettled(memory);
  const byParty = new Map<string, Heard[]>();
  // Parties do not meet: one is done after the other, as that takes less room.
  for (const [party, own] of groupBy(heard.keys(), (number) => heard[number]?.party ?? "")) {
    const ofParty = own.map((number) => heard[number] as Heard);
    unsettled.begin(ofParty, memory.before.get(party) ?? []);
    for (const number of own) {
      const one = heard[number] as Heard;
      if (unsettled.meet(one)) {
        const found = earlier.alike(number).find((other) => {
          const known = heard[other] as Heard;
          return isOne(one, known, known.first.group, memory.weightOf);
        });
        unsettled.settle(one, found === undefined ? null : (heard[found] as Heard));
      } else unsettled.settle(one, one.found);
      if (one.first === one) one.group = [one];
      else one.first.group.push(one);
      earlier.add(number);
    }
    earlier.clear(own);
    byParty.set(party, ofParty);
  }
  memory.end(byParty);
  return heard.filter((one) => one.first === one).map(membersOf);
}

/** The reports of a statement; the very same list as the last time, where these and who is who in them are the same. */
function membersOf(first: Heard): readonly Sourced<ReportedStatement>[] {
  const { group, members } = first;
  const isSame =
    group.length === members.length && group.every((one, at) => one.isSteady && one.member === members[at]);
  if (!isSame) first.members = group.map(({ member }) => member);
  return first.members;
}

/**
 * Whether a statement is another's that is in a group: of the same speaker, or of somebody who speaks for the same party where one of the two is
 * the party itself or nobody by name, in the same quoted words.
 */
function isOne(one: Heard, other: Heard, group: readonly Heard[], weightOf: (word: string) => number): boolean {
  if (one.speaker.id !== other.speaker.id) {
    const areQuoted = one.wording.quoted.length > 0 && other.wording.quoted.length > 0;
    if (!areQuoted || (isSomeoneNamed(one) && isSomeoneNamed(other))) return false;
  }
  // Statements come in order of their reports: those of the same article are the last of the group.
  const isSameArticle = group.at(-1)?.member.report.article.id === one.member.report.article.id;
  return (!isSameArticle || repeats(one, group)) && isSameStatement(one.wording, other.wording, weightOf);
}

/** Whether somebody speaks for the party, and by name. */
function isSomeoneNamed({ speaker, party, member }: Heard): boolean {
  return speaker.id !== party && isNamed(member.item.speaker.name);
}

/** Whether all that is quoted stands word for word in a statement of the same article: a headline or a summary quotes ahead. */
function repeats(one: Heard, group: readonly Heard[]): boolean {
  const article = one.member.report.article.id;
  const own = ` ${one.wording.words.join(" ")} `;
  return group
    .filter(({ member }) => member.report.article.id === article)
    .every(({ wording }) => {
      const earlier = ` ${wording.words.join(" ")} `;
      return Math.min(own.length, earlier.length) > 30 && (own.includes(earlier) || earlier.includes(own));
    });
}

/** “an official said” names nobody. */
const isNamed = askedOnce((name) => /^\p{Lu}\S*(?: .*)?\p{Lu}|^\p{Lu}\S*$/u.test(name));
