/** Reading an article: from its clean text and the tagger's grammar to everything that a record holds. */
import type { Article } from "../record/article.ts";
import type { Reading } from "../record/reading.ts";
import type { Tagging } from "../record/tagging.ts";
import { findActors } from "./actors/find-actors.ts";
import { idsOfActors } from "./actors/used-actors.ts";
import { findAttendance } from "./attendance/find-attendance.ts";
import { findConditions } from "./conditions/find-conditions.ts";
import type { ReadContext } from "./context.ts";
import { findDates } from "./dates/find-dates.ts";
import { presentDated } from "./dates/present.ts";
import { growTree } from "./grammar/tree.ts";
import type { Lexicon } from "./lexicon.ts";
import { findPositions } from "./positions/find-positions.ts";
import { findStatements } from "./statements/find-statements.ts";
import { findTalks } from "./talks/find-talks.ts";

/** Who reads: the version that a reading is stamped with, and the lexicon it reads by. */
export interface Reader {
  readonly version: string;
  readonly lexicon: Lexicon;
}

/** The reading of an article. The same article, tagging and reader always give the same reading. */
export function readArticle(article: Article, tagging: Tagging, reader: Reader): Reading {
  const tree = growTree(article.text, tagging);
  const dates = findDates({
    text: article.text,
    paragraphs: article.paragraphs,
    publishedOn: article.publishedOn,
    tagging,
  });
  const actors = findActors(tree, tagging, reader.lexicon);
  const context: ReadContext = { article, tagging, tree, dates, actors, lexicon: reader.lexicon };
  const statements = findStatements(context);
  const talks = findTalks(context, statements);
  const conditions = findConditions(context, statements);
  const attendance = findAttendance(context, statements, talks, conditions);
  const positions = findPositions(context, statements, conditions);
  const used = idsOfActors([talks, attendance, conditions, positions, statements]);
  return {
    format: "parley-reading/1",
    reader: { version: reader.version, model: tagging.model },
    article,
    actors: actors.actorsBut((id) => !used.has(id)),
    dates: presentDated(dates, article.publishedOn),
    talks,
    attendance,
    conditions,
    positions,
    statements,
    notes: [],
  };
}
