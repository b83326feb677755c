/** One dossier: what the articles of one negotiation come to. */
import { type Dossier, type DossierArticle, dossierFormat } from "../record/dossier.ts";
import type { Report } from "../record/report.ts";
import { castActors } from "./actors/cast-actors.ts";
import { mergeAttendance } from "./attendance/merge-attendance.ts";
import { findChanges } from "./changes/find-changes.ts";
import { mergeConditions } from "./conditions/merge-conditions.ts";
import { findConflicts, markConflicts } from "./conflicts/find-conflicts.ts";
import { guessesAmong } from "./conflicts/without-guesses.ts";
import { settleConflicts } from "./corrections/settle-conflicts.ts";
import type { StandingItems } from "./corrections/standing-items.ts";
import type { DeriveMemory } from "./derive-memory.ts";
import { byReport, compareText, dayOf } from "./kept.ts";
import { NumberedWords } from "./numbered-words.ts";
import { findParties } from "./parties/find-parties.ts";
import { dropGivenUp } from "./positions/given-up.ts";
import { mergePositions } from "./positions/merge-positions.ts";
import type { Directives, Voices } from "./sourced.ts";
import { StatementMemory } from "./statements/heard.ts";
import { mergeStatements } from "./statements/merge-statements.ts";
import { mergeTalks } from "./talks/merge-talks.ts";

/** Articles that are about one negotiation. */
export interface Negotiation {
  readonly id: string;
  readonly name: string;
  readonly reports: readonly Report[];
}

/** What a dossier is derived from, beside its articles. */
export interface DossierInput {
  /** By the article's id. */
  readonly items: ReadonlyMap<string, StandingItems>;
  readonly directives: Directives;
  readonly voices: Voices;
  readonly asOf: string | null;
}

/** The dossier of a negotiation, without the corrections that found nothing. What `memory` holds is not made again. */
export function deriveDossier(
  { id, name, reports }: Negotiation,
  { items, directives, voices, asOf }: DossierInput,
  memory: DeriveMemory,
): Dossier {
  const ordered = [...reports].sort(byReport);
  const own = ordered.flatMap(({ article }) => items.get(article.id) ?? []);
  const held = all(own, (one) => one.position);
  const { actors, cast } = castActors(
    all(own, (one) => one.actors),
    directives.actors,
    voices,
    memory.cast,
  );
  const { talks, talksOf, disputes } = mergeTalks(
    all(own, (one) => one.talks),
    cast,
    voices,
    directives,
    memory.talks,
  );
  const presences = all(own, (one) => one.attendance);
  const attendance = mergeAttendance(presences, cast, voices, talksOf, talks, directives, memory.attendance);
  const conditions = mergeConditions(
    all(own, (one) => one.condition),
    cast,
    voices,
    directives,
    memory.conditions,
  );
  const persons = new Set(actors.filter(({ kind }) => kind === "person").map((one) => one.id));
  const parties = findParties(talks, held, cast, voices, persons);
  const venues = talks.flatMap(({ place }) => place ?? []);
  const { positions, issues, sayings } = mergePositions(
    held,
    cast,
    voices,
    directives,
    parties,
    { ...memory, words: memory.positionWords.of(id, [], () => new NumberedWords()) },
    venues,
  );
  const statements = mergeStatements(
    all(own, (one) => one.statement),
    cast,
    voices,
    directives,
    memory.statements,
    memory.heard.of(id, [], () => new StatementMemory()),
  );
  const standing = dropGivenUp(positions, statements);
  const merged = { talks, attendance, conditions, positions: standing, statements, issues };
  const days = new Map(ordered.map((report) => [report.article.id, dayOf(report)]));
  const conflicts = settleConflicts(
    findConflicts(merged, voices, disputes, (article) => days.get(article) ?? null, sayings, guessesAmong(presences)),
    merged,
  );
  const marked = markConflicts(merged, conflicts);
  return {
    format: dossierFormat,
    id,
    name,
    asOf,
    readers: [...new Set(ordered.map(({ reader }) => reader.version))].sort(compareText),
    parties,
    articles: ordered.map((report) => articleOf(report, voices)),
    actors,
    ...marked,
    conflicts,
    changes: findChanges(marked, sayings),
    unapplied: [],
  };
}

/** What the reports have of one kind, one after the other. */
function all<Item>(own: readonly StandingItems[], itemsOf: (one: StandingItems) => readonly Item[]): Item[] {
  const found: Item[] = [];
  for (const one of own) for (const item of itemsOf(one)) found.push(item);
  return found;
}

function articleOf({ article }: Report, voices: Voices): DossierArticle {
  const { id, headline, publisher, byline, publishedOn, updatedOn, url, words } = article;
  return {
    ...{ id, headline, publisher, byline, publishedOn, updatedOn, url, words },
    voice: voices.voiceOf(id),
    replaces: voices.replaces(id),
    replacedBy: voices.replacedBy(id),
  };
}
