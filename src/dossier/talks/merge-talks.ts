/** The same talks in many articles become one. */
import type { DossierTalks } from "../../record/dossier.ts";
import type { ReportedTalks } from "../../record/report.ts";
import { byFirst } from "../kept-order.ts";
import { partsOf } from "../parts-of.ts";
import { regroup } from "../regroup.ts";
import { Remembered } from "../remembered.ts";
import { type Cast, type Directives, memberIdOf, memberOf, type Sourced, type Voices } from "../sourced.ts";
import { heardOf } from "../votes.ts";
import { clusterTalks } from "./cluster-talks.ts";
import { describeTalks } from "./describe-talks.ts";
import { profilesOf } from "./profile.ts";
import { type Dispute, disputesOf } from "./told-differently.ts";

export interface MergedTalks {
  /** In order of their first report. */
  readonly talks: DossierTalks[];
  /** Id of the dossier's talks that an article's talks are; null where the article has none of that id. */
  talksOf(article: string, id: string): string | null;
  /** What outlets tell differently of one and the same talks. */
  readonly disputes: Dispute[];
}

/**
 * Talks with the same time, place and parties are one, also after they were put off; two rounds stay two. Reports that give
 * another day or place stay apart. The order of `talks` makes no difference; `made` holds what was made before.
 */
export function mergeTalks(
  talks: readonly Sourced<ReportedTalks>[],
  cast: Cast,
  voices: Voices,
  directives: Directives,
  made = new Remembered<DossierTalks>(),
): MergedTalks {
  const clusters = clusterTalks(profilesOf(talks, cast), voices.voiceOf);
  const groups = regroup(
    clusters.map(({ profiles }) => profiles.map(({ member }) => member)),
    directives,
  );
  const known = new Map<string, string>();
  const entries = groups.map((group) => {
    const parts = partsOf(group, cast, voices);
    const entry = made.of(group.members[0], parts, () => describeTalks(group, cast, voices));
    for (const member of group.members) known.set(memberIdOf(member), entry.id);
    return { entry, members: group.members };
  });
  const talksOf = (article: string, id: string) => known.get(memberOf(article, id)) ?? null;
  const named = entries.map(({ entry, members }) => {
    const partOf = seriesOf(entry.id, members, talksOf);
    const renames = directives.talksNames.filter(({ member }) => known.get(member) === entry.id);
    const last = renames.at(-1);
    return {
      ...entry,
      partOf,
      name: last?.name ?? entry.name,
      corrections: [...new Set([...entry.corrections, ...renames.map(({ correction }) => correction)])],
    };
  });
  const disputes = entries.flatMap(({ entry, members }) => disputesOf(entry.id, members, voices));
  return { talks: named.sort(byFirst), talksOf, disputes };
}

/** The series that most reports put a round in; talks are no part of themselves. */
function seriesOf(
  own: string,
  members: readonly Sourced<ReportedTalks>[],
  talksOf: MergedTalks["talksOf"],
): string | null {
  const counts = new Map<string, number>();
  for (const { item, report } of heardOf(members)) {
    const series = item.partOf === null ? null : talksOf(report.article.id, item.partOf);
    if (series !== null && series !== own) counts.set(series, (counts.get(series) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
