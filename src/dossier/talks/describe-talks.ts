/** One talks entry from all the reports that mean the same talks. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierTalks } from "../../record/dossier.ts";
import type { ReportedTalks } from "../../record/report.ts";
import { contentWords } from "../content-words.ts";
import { dayOf, keptOf } from "../kept.ts";
import type { Group } from "../regroup.ts";
import type { Cast, Sourced, Voices } from "../sourced.ts";
import { heardOf, votesFor } from "../votes.ts";
import { distinctRefs, mergeDelegations } from "./delegations.ts";
import { talksHistory } from "./talks-history.ts";
import { dissentersOf, movedOn } from "./told-differently.ts";
import { lengthOf, whenOf } from "./when.ts";

type Member = Sourced<ReportedTalks>;

/** The entry without its series, which is known once all talks are. */
export function describeTalks(group: Group<ReportedTalks>, cast: Cast, voices: Voices): DossierTalks {
  const { members } = group;
  const kept = keptOf("talks", members, voices);
  const heard = heardOf(members);
  const vote = <Value>(valuesOf: (item: ReportedTalks) => readonly (Value | null)[], keyOf: (value: Value) => string) =>
    votesFor(members, voices, ({ item }) => valuesOf(item).filter((value) => value !== null), keyOf);
  const only = (value: string) => value;
  const dissenters = dissentersOf(members, voices);
  const history = talksHistory(heard.filter((one) => !dissenters.has(one)));
  const settled = settledOf(members, dissenters);
  const names = namesOf(members, settled, voices);
  const place =
    votesFor(
      settled,
      voices,
      ({ item }) => (item.place === null ? [] : [item.place]),
      (each) => each.toLowerCase(),
    )[0]?.value ?? null;
  const { host, hostCertainty } = hostOf(members, cast, voices);
  return {
    ...kept,
    corrections: [...new Set([...kept.corrections, ...group.corrections])],
    name: group.name ?? names[0] ?? "talks",
    names,
    place,
    date: dateOf(members, history, voices),
    status: history.at(-1)?.status ?? "proposed",
    format: vote(({ format }) => [format], only)[0]?.value ?? null,
    level: vote(({ level }) => [level], only)[0]?.value ?? null,
    parties: partiesOf(members, cast, voices),
    host,
    hostCertainty,
    mediators: refVotes(members, cast, voices, (item) => item.mediators).map(({ value }) => value),
    delegations: mergeDelegations(members, cast),
    agenda: agendaOf(heard),
    outcome: heard.findLast(({ item }) => item.outcome !== null)?.item.outcome?.text ?? null,
    partOf: null,
    history,
  };
}

/** The reports that tell where talks are held: of talks that were put off, those since then that name a place. */
function settledOf(members: readonly Member[], dissenters: ReadonlySet<Member>): readonly Member[] {
  const moved = movedOn(members);
  if (moved === null) return members;
  const since = members.filter(
    (one) =>
      !dissenters.has(one) && one.item.place !== null && (dayOf(one.report) ?? "") >= (dayOf(moved.report) ?? ""),
  );
  return since.length > 0 ? since : members;
}

/** Names, the commonest first. “Belmara–Tarvia talks” and “Tarvia–Belmara talks” are one name. */
function namesOf(members: readonly Member[], settled: readonly Member[], voices: Voices): string[] {
  const keyOf = (name: string) => (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(" ");
  const names = votesFor(members, voices, ({ item }) => [item.name], keyOf);
  // A name that tells the place is what people call talks by; one made of the parties stands in for it.
  const places = new Set(settled.flatMap(({ item }) => (item.place === null ? [] : [item.place.toLowerCase()])));
  const hasPlace = (name: string) => [...places].some((place) => name.toLowerCase().includes(place));
  const strength = ({ value, voices: heard }: { value: string; voices: number }) => heard * (hasPlace(value) ? 2.5 : 1);
  return names.sort((a, b) => strength(b) - strength(a)).map(({ value }) => value);
}

/** The date of the latest entry that has a day; among reports of that day's entry, what most say. */
function dateOf(members: readonly Member[], history: DossierTalks["history"], voices: Voices): string | null {
  const last = history.at(-1)?.date ?? null;
  const hasMoved = history.some(({ status }) => status === "postponed") || history.length === 0;
  if (hasMoved) return last ?? history.findLast(({ date }) => date !== null)?.date ?? null;
  const votes = votesFor(
    members,
    voices,
    ({ item }) => (item.date === null ? [] : [item.date]),
    (date) => date,
  );
  const finest = Math.min(...votes.map(({ value }) => lengthOf(whenOf(value) ?? { from: 0, to: 366 })));
  return votes.find(({ value }) => lengthOf(whenOf(value) ?? { from: 0, to: 366 }) === finest)?.value ?? last;
}

/** Those that most reports name; a person among them is left out where his government is named as well. */
function partiesOf(members: readonly Member[], cast: Cast, voices: Voices): ActorRef[] {
  const votes = refVotes(members, cast, voices, (item) => item.parties);
  const most = votes[0]?.voices ?? 0;
  const ids = new Set(votes.map(({ value }) => value.id));
  return votes
    .filter(({ voices: heard }) => heard * 4 >= most)
    .map(({ value }) => value)
    .filter((ref) => {
      const party = cast.partyOf(ref);
      return party.id === ref.id || !ids.has(party.id);
    });
}

/** A host in so many words goes before one that the venue lets one think of. */
function hostOf(members: readonly Member[], cast: Cast, voices: Voices): Pick<DossierTalks, "host" | "hostCertainty"> {
  for (const certainty of ["stated", "implied", "unknown"] as const) {
    const [host] = refVotes(members, cast, voices, (item) =>
      item.host !== null && item.hostCertainty === certainty ? [item.host] : [],
    );
    if (host !== undefined) return { host: host.value, hostCertainty: certainty };
  }
  return { host: null, hostCertainty: "unknown" };
}

function refVotes(
  members: readonly Member[],
  cast: Cast,
  voices: Voices,
  refsOf: (item: ReportedTalks) => readonly ActorRef[],
) {
  return votesFor(
    members,
    voices,
    ({ item, report }) => distinctRefs(refsOf(item).map((ref) => cast.refOf(report.article.id, ref))),
    ({ id }) => id,
  );
}

/** Each point once, in its first wording. */
function agendaOf(members: readonly Member[]): string[] {
  const points = new Map<string, string>();
  for (const { text } of members.flatMap(({ item }) => item.agenda)) {
    const key = contentWords(text).sort().join(" ");
    if (!points.has(key)) points.set(key, text);
  }
  return [...points.values()];
}
