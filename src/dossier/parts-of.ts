/** What an item of the dossier is made of, so that it is made anew only where a part has changed. */
import type { Group } from "./regroup.ts";
import type { Cast, Voices } from "./sourced.ts";

/** The members of an item, whose text each has, who is who in their articles, and what people said of the group. */
export function partsOf<Item>({ members, name, corrections }: Group<Item>, cast: Cast, voices: Voices): unknown[] {
  const parts: unknown[] = [voices.whoseText];
  for (const member of members) parts.push(member, cast.whoIsWho(member.report.article.id));
  parts.push(name, ...corrections);
  return parts;
}
