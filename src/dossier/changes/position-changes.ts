/** How parties' positions changed. */
import type { Change } from "../../record/change.ts";
import type { DossierPosition, DossierStatement, Issue } from "../../record/dossier.ts";
import { groupBy } from "../group-by.ts";
import { compareText } from "../kept.ts";
import { findGivenUp } from "../positions/given-up.ts";
import { amountsIn, type Sayings } from "../positions/sayings.ts";
import { askedOnce } from "../remembered.ts";
import { changeOf, sideOf } from "./change-of.ts";
import { compareStands } from "./compare-stands.ts";

/** Each position as news, or as what took the place of another; a demand beside earlier ones asks for more. */
export function positionChanges(
  positions: readonly DossierPosition[],
  issues: readonly Issue[],
  sayings: Sayings,
): Change[] {
  const typeOf = (before: DossierPosition, after: DossierPosition) => {
    const standOf = (one: DossierPosition) => ({ position: one, amounts: amountsIn(sayings, one) });
    return compareStands(standOf(before), standOf(after));
  };
  const names = new Map(issues.map(({ id, name }) => [id, name]));
  const replaced = groupBy(
    positions.filter(({ supersededBy }) => supersededBy !== null),
    ({ supersededBy }) => supersededBy ?? "",
  );
  const demands = groupBy(
    positions.filter(({ stance }) => stance === "demand"),
    ({ party, issue }) => `${party.id} ${issue}`,
  );
  return positions.flatMap((position) => {
    const about = names.get(position.issue) ?? position.content;
    const make = (before: DossierPosition | null, type: Change["type"], on: string | null) =>
      changeOf({
        kind: "position",
        type,
        actor: position.party,
        about,
        before: before === null ? null : stand(before, before.firstOn),
        after: stand(position, on),
      });
    const earlier = (replaced.get(position.id) ?? []).sort((a, b) => compareText(b.firstOn ?? "", a.firstOn ?? ""));
    const came = earlier.filter(({ firstOn }) => (firstOn ?? "") < (position.firstOn ?? "~"));
    const returned = earlier.filter((one) => !came.includes(one));
    // What was refused and what was offered before are two things to compare with: the latest of each stance.
    const latest = [...new Map([...came].reverse().map((one) => [one.stance, one])).values()].reverse();
    const [left] = returned;
    const first =
      latest.length > 0
        ? latest.map((one) => make(one, typeOf(one, position), position.firstOn))
        : [addedDemand(position, demands.get(`${position.party.id} ${position.issue}`) ?? [], make)];
    return left === undefined ? first : [...first, make(left, typeOf(left, position), position.lastOn)];
  });
}

/** Positions given up in so many words, in a statement. */
export function droppedPositions(
  positions: readonly DossierPosition[],
  statements: readonly DossierStatement[],
  issues: readonly Issue[],
): Change[] {
  const names = new Map(issues.map(({ id, name }) => [id, name]));
  return findGivenUp(positions, statements).map(({ position, statement }) =>
    changeOf({
      kind: "position",
      type: "dropped",
      actor: position.party,
      about: names.get(position.issue) ?? position.content,
      before: stand(position, position.firstOn),
      after: {
        ...sideOf(statement.id, "dropped", statement.firstOn, statement.evidence),
        words: statement.content,
      },
    }),
  );
}

/** Words that put a demand beside those made before. */
const askingMore = /\b(?:also|in addition|as well|on top of|further(?:more)?|moreover|too|another|add(?:s|ed|ing)?)\b/i;
const asksMore = askedOnce((words) => askingMore.test(words));

/** A further demand of the same holder on an issue, told as one beside those made before, asks for more. */
function addedDemand(
  position: DossierPosition,
  demands: readonly DossierPosition[],
  make: (before: DossierPosition | null, type: Change["type"], on: string | null) => Change,
): Change {
  const asNew = () => make(null, "new", position.firstOn);
  if (position.stance !== "demand") return asNew();
  const [before] = demands
    .filter((one) => one.actor.id === position.actor.id && one.standing === "current" && isBefore(one, position))
    .sort((a, b) => compareText(b.firstOn ?? "", a.firstOn ?? "") || compareText(a.id, b.id));
  if (before === undefined) return asNew();
  const isSaid = position.evidence.some(({ spans }) => spans.some(({ text }) => asksMore(text)));
  return isSaid ? make(before, "hardened", position.firstOn) : asNew();
}

function isBefore(one: DossierPosition, other: DossierPosition): boolean {
  return one.firstOn !== null && other.firstOn !== null && one.firstOn < other.firstOn;
}

/** The position's words are its content; what carries it is its evidence. */
function stand(position: DossierPosition, on: string | null) {
  return { ...sideOf(position.id, position.stance, on, position.evidence), words: position.content };
}
