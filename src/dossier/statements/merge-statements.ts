/** Statements of many reports: the same one in several outlets is one, with all its evidence. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierStatement } from "../../record/dossier.ts";
import type { ReportedStatement } from "../../record/report.ts";
import { keptOf } from "../kept.ts";
import { inFirstOrder } from "../kept-order.ts";
import { partsOf } from "../parts-of.ts";
import { type Group, regroup } from "../regroup.ts";
import { Remembered } from "../remembered.ts";
import type { Cast, Directives, Sourced, Voices } from "../sourced.ts";
import { heardOf, votesFor } from "../votes.ts";
import { groupStatements } from "./group-statements.ts";
import { StatementMemory } from "./heard.ts";
import { contentOf } from "./wording.ts";

/**
 * The statements, in order of their first report. What a person put together or apart wins. `known` holds those that were
 * made before: one of the same members, speakers and voices is the very same object.
 */
export function mergeStatements(
  statements: readonly Sourced<ReportedStatement>[],
  cast: Cast,
  voices: Voices,
  directives: Directives,
  known = new Remembered<DossierStatement>(),
  memory = new StatementMemory(),
): DossierStatement[] {
  return inFirstOrder(
    regroup(groupStatements(statements, cast, memory), directives).map((group) =>
      known.of(group.members[0], partsOfStatement(group, cast, voices), () => describe(group, cast, voices)),
    ),
  );
}

/** All that a statement is described from. What the rules grouped is the very same list, unless something of it has changed. */
function partsOfStatement(group: Group<ReportedStatement>, cast: Cast, voices: Voices): unknown[] {
  const { members, corrections } = group;
  if (corrections.length > 0) return partsOf(group, cast, voices);
  return members.length === 1 ? [members] : [members, voices.whoseText];
}

function describe({ members, corrections }: Group<ReportedStatement>, cast: Cast, voices: Voices): DossierStatement {
  const kept = keptOf("statement", members, voices);
  const heard = heardOf(members);
  const fullest = fullestOf(heard);
  const first = <Value>(get: (item: ReportedStatement) => Value | null): Value | null =>
    heard.map(({ item }) => get(item)).find((value) => value !== null) ?? null;
  return {
    ...kept,
    review: corrections.length > 0 && kept.review === "none" ? "edited" : kept.review,
    corrections: [...new Set([...kept.corrections, ...corrections])],
    speaker: speakerOf(members, cast, voices),
    speakerCertainty: heard.some(({ item }) => item.speakerCertainty === "stated")
      ? "stated"
      : fullest.item.speakerCertainty,
    cue: (fullest.item.cue ?? first(({ cue }) => cue))?.text ?? null,
    content: contentOf(fullest.item),
    kind: fullest.item.kind,
    isNegated: fullest.item.isNegated,
    date:
      first(({ date }) => (date?.certainty === "stated" ? date.value : null)) ??
      first(({ date }) => date)?.value ??
      null,
    place: first(({ place }) => place)?.text ?? null,
    audience: first(({ audience }) => audience)?.text ?? null,
    occasion: first(({ occasion }) => occasion)?.text ?? null,
    inResponseTo: first(({ inResponseTo }) => inResponseTo)?.text ?? null,
    via: viaOf(members, cast),
  };
}

/** The member with the longest wording; of several, the first. */
function fullestOf(heard: readonly Sourced<ReportedStatement>[]): Sourced<ReportedStatement> {
  const [first, ...others] = heard;
  if (first === undefined) throw new Error("A statement needs a member.");
  if (others.length === 0) return first;
  let fullest = first;
  let longest = contentOf(first.item).length;
  for (const one of others) {
    const { length } = contentOf(one.item);
    if (length <= longest) continue;
    longest = length;
    fullest = one;
  }
  return fullest;
}

/** The speaker that most voices give; who is named comes before “a spokesman” and before the party itself. */
function speakerOf(members: readonly Sourced<ReportedStatement>[], cast: Cast, voices: Voices): ActorRef {
  const speakers = votesFor(
    members,
    voices,
    ({ item, report }) => [cast.refOf(report.article.id, item.speaker)],
    ({ id }) => id,
  ).map(({ value }) => value);
  const named = speakers.find((ref) => cast.partyOf(ref).id !== ref.id && /\p{Lu}\S* .*\p{Lu}/u.test(ref.name));
  const [commonest] = speakers;
  if (commonest === undefined) throw new Error("A statement needs a speaker.");
  return named ?? commonest;
}

function viaOf(members: readonly Sourced<ReportedStatement>[], cast: Cast): ActorRef[] {
  const refs = heardOf(members).flatMap(({ item, report }) =>
    item.via.map((ref) => cast.refOf(report.article.id, ref)),
  );
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}
