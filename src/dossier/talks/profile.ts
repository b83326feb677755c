/** What can be compared of talks as one article has them. */
import type { ReportedTalks } from "../../record/report.ts";
import type { TalksStatus } from "../../record/talks.ts";
import { foldWord } from "../content-words.ts";
import { dayOf } from "../kept.ts";
import { type Cast, memberIdOf, memberOf, type Sourced } from "../sourced.ts";
import { readPlace } from "./venue.ts";
import { dayNumber, lengthOf, type When, whenOf } from "./when.ts";

export interface Profile {
  readonly member: Sourced<ReportedTalks>;
  /** Day of the report. */
  readonly day: number | null;
  readonly when: When | null;
  /** Ids of the parties, each under the party that it speaks for. */
  readonly parties: ReadonlySet<string>;
  /** Folded words of the town, or of what else is no building: outlets name a building differently, and mean the same meeting. */
  readonly place: ReadonlySet<string>;
  /** Folded words of name and place that are neither a party's nor said of any talks. */
  readonly labels: ReadonlySet<string>;
  /** “second round” → 2 */
  readonly round: number | null;
  /** “a second meeting” → 2; what counts meetings may count those of these two alone. */
  readonly meeting: number | null;
  /** “the next round”: not the one that has begun. */
  readonly isNext: boolean;
  readonly status: TalksStatus;
  /** Persons meet, and not their governments. */
  readonly isPersonal: boolean;
  /** Among the parties are all of some kind: “the four leaders”. */
  readonly isOfAll: boolean;
  /** The article has rounds of it. */
  readonly isSeries: boolean;
}

const ofAnyTalks = new Set(
  (
    "talks talk meeting meetings negotiation negotiations round rounds summit conference session dialogue discussions discussion process call " +
    "phone visit peace water trade direct indirect new next latest planned first second third fourth fifth sixth final the of on in at and for with"
  ).split(" "),
);
const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** The profiles of all reports. */
export function profilesOf(members: readonly Sourced<ReportedTalks>[], cast: Cast): Profile[] {
  const topics = new Set(members.flatMap(topicsOf));
  const refs = members.flatMap(({ item, report }) =>
    item.parties.length < 2 ? [] : item.parties.map((party) => cast.refOf(report.article.id, party)),
  );
  const negotiators = new Set(
    [...new Set(refs)].flatMap(({ name, aliases }) => [name, ...aliases].map((each) => each.toLowerCase())),
  );
  const series = new Set(
    members.flatMap(({ item, report }) => (item.partOf === null ? [] : [memberOf(report.article.id, item.partOf)])),
  );
  return members.map((member) => {
    const profile = knownProfile(member, cast, topics, negotiators);
    // Talks of one day that go on at another date are a meeting, and what follows is the next one.
    const isMeeting = (profile.when !== null && lengthOf(profile.when) <= 2) || profile.isNext;
    return { ...profile, isSeries: series.has(memberIdOf(member)) && !isMeeting };
  });
}

/**
 * What talks are about, where it has a name: a place of that name is no place to meet.
 *
 *     talks with Belmara on the Karsk Dam
 *                               └───────┘
 */
function topicsOf(member: Sourced<ReportedTalks>): readonly string[] {
  const known = topicsOfMember.get(member);
  if (known !== undefined) return known;
  const { item, spans } = member;
  const topics = [...spans, ...item.agenda].flatMap(({ text }) =>
    [...text.matchAll(/\b(?:on|over|about)\s+(?:the\s+)?(\p{Lu}[\p{L}’']*(?:\s+\p{Lu}[\p{L}’']*)*)/gu)].map((found) =>
      (found[1] ?? "").toLowerCase(),
    ),
  );
  topicsOfMember.set(member, topics);
  return topics;
}

const topicsOfMember = new WeakMap<Sourced<ReportedTalks>, readonly string[]>();

type OwnProfile = Omit<Profile, "isSeries">;

/** What a talks' place is instead of a place to meet. */
interface PlaceIs {
  /** One of those who negotiate. */
  readonly isOfParty: boolean;
  /** What talks are about. */
  readonly isTopic: boolean;
}

/** Profiles as they were with these actors. */
const profiles = new WeakMap<
  Sourced<ReportedTalks>,
  { readonly whoIsWho: object; readonly placeIs: PlaceIs; readonly profile: OwnProfile }
>();

function knownProfile(
  member: Sourced<ReportedTalks>,
  cast: Cast,
  topics: ReadonlySet<string>,
  negotiators: ReadonlySet<string>,
): OwnProfile {
  const { place } = member.item;
  const isTopic = place !== null && topics.has(place.toLowerCase());
  const isOfParty = isParty(member.item, negotiators);
  const whoIsWho = cast.whoIsWho(member.report.article.id);
  const known = profiles.get(member);
  const isKnown = known?.whoIsWho === whoIsWho;
  if (isKnown && known.placeIs.isTopic === isTopic && known.placeIs.isOfParty === isOfParty) return known.profile;
  const placeIs = { isOfParty, isTopic };
  const profile = profileOf(member, cast, placeIs);
  profiles.set(member, { whoIsWho, placeIs, profile });
  return profile;
}

/** A place that is one of those who negotiate is no place to meet: “the Tarvia talks” are talks with Tarvia. */
function isParty({ name, place, parties }: ReportedTalks, negotiators: ReadonlySet<string>): boolean {
  const key = place?.toLowerCase();
  return key !== undefined && parties.length < 2 && negotiators.has(key) && name.toLowerCase().startsWith(`${key} `);
}

function profileOf(member: Sourced<ReportedTalks>, cast: Cast, { isOfParty, isTopic }: PlaceIs): OwnProfile {
  const { item, report } = member;
  const own = item.parties.map((party) => cast.refOf(report.article.id, party));
  const refs =
    isOfParty && own.length === 0 && item.place !== null
      ? [cast.refOf(report.article.id, { id: "", name: item.place, aliases: [] })]
      : own;
  const parties = refs.map((ref) => cast.partyOf(ref));
  const known = parties.filter(({ name }) => !isCollective(name));
  const names = [...refs, ...parties, ...item.parties].flatMap((ref) => [ref.name, ...ref.aliases]);
  const partyWords = new Set(names.flatMap(wordsOf));
  const place = new Set(isTopic || isOfParty ? [] : wordsOf(readPlace(item.place).town ?? ""));
  const labels = wordsOf(item.name).filter((word) => !partyWords.has(word) && !ofAnyTalks.has(word));
  return {
    member,
    day: dayNumber(dayOf(report)),
    when: whenOf(item.date),
    parties: new Set(known.map(({ id }) => id)),
    place,
    labels: new Set([...place, ...wordsOf(readPlace(item.place).building ?? ""), ...labels]),
    isNext: [item.name, ...member.spans.map(({ text }) => text)].some((words) => next.test(words)),
    round: numberOf(numberedRound, [item.name, ...member.spans.map(({ text }) => text)]),
    meeting: numberOf(numberedMeeting, [item.name, ...member.spans.map(({ text }) => text)]),
    status: item.status,
    isOfAll: known.length < parties.length,
    isPersonal: refs.length > 1 && refs.every((ref, at) => ref.id !== parties[at]?.id),
  };
}

/**
 * “The four leaders”, “both governments”: whoever the parties are, the name does not tell, and so tells nothing against others.
 */
export function isCollective(name: string): boolean {
  return collective.test(name);
}

const collective =
  /^(?:the |all |all the )?(?:(?:both|two|three|four|five|six|seven|eight|nine|ten|\d+|several|rival|warring|other|negotiating) )*(?:sides?|parties|part(?:y|ies)’? leaders|leaders|governments|countries|nations|states|delegations|teams|negotiators|groups|men|women|ministers|presidents|envoys|representatives|factions|neighbours|neighbors|partners|members)$/iu;

/** Talks told well enough to be compared: some days, and who meets or where, or which meeting it is with one side. */
export function isAnchored({ when, parties, place, member, meeting }: Profile): boolean {
  const isSomewhere = place.size > 0 || readPlace(member.item.place).building !== null;
  const isNumbered = meeting !== null && parties.size > 0;
  return when !== null && lengthOf(when) <= mostDays && (parties.size > 1 || isSomewhere || isNumbered);
}

const numberedRound = new RegExp(`\\b(${ordinals.join("|")}|\\d+(?:st|nd|rd|th))\\s+(?:\\p{L}+\\s+)?round\\b`, "u");
/** A first meeting is often the first in years, and not one of a count. */
const numberedMeeting = new RegExp(
  `\\b(${ordinals.slice(1).join("|")})\\s+(?:\\p{L}+\\s+)?(?:meeting|session)\\b`,
  "u",
);
const next = /\b(?:next|coming|upcoming) (?:\p{L}+ )?(?:round|talks|meeting|session|negotiations|summit)\b/iu;

/** A longer stretch (“in April”) says too little to tell one meeting from the next. */
const mostDays = 7;

function numberOf(numbered: RegExp, wordings: readonly string[]): number | null {
  for (const words of wordings) {
    const found = numbered.exec(words.toLowerCase())?.[1];
    if (found === undefined) continue;
    const at = ordinals.indexOf(found);
    const number = at >= 0 ? at + 1 : Number.parseInt(found, 10);
    if (!Number.isNaN(number)) return number;
  }
  return null;
}

/** The folded words of a text, but for those said of any talks, which stay as they are. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    ofAnyTalks.has(word) ? word : foldWord(word),
  );
}
