/** The tables of a dossier, one for each kind of entry. Together they hold all that the dossier does. */
import type { Change } from "../../record/change.ts";
import type { Conflict } from "../../record/conflict.ts";
import type {
  Dossier,
  DossierActor,
  DossierArticle,
  DossierAttendance,
  DossierCondition,
  DossierPosition,
  DossierStatement,
  DossierTalks,
  Issue,
} from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import { type LookUp, lookUpOf, wordsOf } from "../look-up.ts";
import { actor, actors, id, kept } from "./columns.ts";
import { delegationTable, evidenceTable, historyTable, sideTable } from "./part-tables.ts";
import { count, list, type Table, tableOf, text, yesNo } from "./table.ts";

const makers: Record<string, (dossier: Dossier, found: LookUp) => Table> = {
  dossier: (dossier) =>
    tableOf(
      "dossier",
      [dossier],
      [
        id(),
        text("name", ({ name }) => name),
        text("asOf", ({ asOf }) => asOf),
        text("format", ({ format }) => format),
        list("readers", ({ readers }) => readers),
        ...actors<Dossier>("parties", ({ parties }) => parties),
      ],
    ),
  articles: ({ articles }) =>
    tableOf<DossierArticle>("articles", articles, [
      id(),
      text("publishedOn", ({ publishedOn }) => publishedOn),
      text("publisher", ({ publisher }) => publisher),
      text("headline", ({ headline }) => headline),
      text("byline", ({ byline }) => byline),
      text("updatedOn", ({ updatedOn }) => updatedOn),
      text("url", ({ url }) => url),
      count("words", ({ words }) => words),
      text("voice", ({ voice }) => voice),
      text("replaces", ({ replaces }) => replaces),
      text("replacedBy", ({ replacedBy }) => replacedBy),
    ]),
  actors: (dossier, found) =>
    tableOf<DossierActor>("actors", dossier.actors, [
      id(),
      text("name", ({ name }) => name),
      list("names", ({ names }) => names),
      text("kind", ({ kind }) => kind),
      text("role", ({ role }) => role),
      ...actor<DossierActor>("side", ({ side }) => side),
      text("sideFrom", ({ sideFrom }) => sideFrom),
      ...kept<DossierActor>(found),
    ]),
  talks: (dossier, found) =>
    tableOf<DossierTalks>("talks", dossier.talks, [
      id(),
      text("name", ({ name }) => name),
      list("names", ({ names }) => names),
      text("status", ({ status }) => status),
      text("place", ({ place }) => place),
      text("date", ({ date }) => date),
      text("format", ({ format }) => format),
      text("level", ({ level }) => level),
      ...actors<DossierTalks>("parties", ({ parties }) => parties),
      ...actor<DossierTalks>("host", ({ host }) => host),
      text("hostCertainty", ({ hostCertainty }) => hostCertainty),
      ...actors<DossierTalks>("mediators", ({ mediators }) => mediators),
      list("agenda", ({ agenda }) => agenda),
      text("outcome", (one) => one.outcome),
      text("partOf", ({ partOf }) => partOf),
      ...kept<DossierTalks>(found),
    ]),
  delegations: delegationTable,
  attendance: (dossier, found) =>
    tableOf<DossierAttendance>("attendance", dossier.attendance, [
      id(),
      ...actor<DossierAttendance>("actor", (one) => one.actor),
      text("talks", ({ talks }) => found.talks.get(talks ?? "")?.name ?? null),
      text("talksId", ({ talks }) => talks),
      text("status", ({ status }) => status),
      text("basis", ({ basis }) => basis),
      ...actor<DossierAttendance>("saidBy", ({ saidBy }) => saidBy),
      text("because", ({ because }) => because),
      ...kept<DossierAttendance>(found),
    ]),
  conditions: (dossier, found) =>
    tableOf<DossierCondition>("conditions", dossier.conditions, [
      id(),
      text("outcome", ({ outcome }) => outcome),
      text("relation", ({ relation }) => relation),
      text("requires", ({ requires }) => requires),
      yesNo("isOutcomeNegated", ({ isOutcomeNegated }) => isOutcomeNegated),
      yesNo("isRequirementNegated", ({ isRequirementNegated }) => isRequirementNegated),
      ...actor<DossierCondition>("statedBy", ({ statedBy }) => statedBy),
      ...actors<DossierCondition>("outcomeActor", ({ outcomeActor }) => outcomeActor),
      ...actors<DossierCondition>("requiresActor", ({ requiresActor }) => requiresActor),
      ...kept<DossierCondition>(found),
    ]),
  positions: (dossier, found) =>
    tableOf<DossierPosition>("positions", dossier.positions, [
      id(),
      ...actor<DossierPosition>("party", ({ party }) => party),
      ...actor<DossierPosition>("actor", (one) => one.actor),
      ...actor<DossierPosition>("side", ({ side }) => side),
      text("issue", ({ issue }) => found.issues.get(issue)?.name ?? null),
      text("issueId", ({ issue }) => issue),
      text("stance", ({ stance }) => stance),
      text("content", ({ content }) => content),
      ...actors<DossierPosition>("toward", ({ toward }) => toward),
      text("standing", ({ standing }) => standing),
      text("supersededBy", ({ supersededBy }) => supersededBy),
      ...kept<DossierPosition>(found),
    ]),
  statements: (dossier, found) =>
    tableOf<DossierStatement>("statements", dossier.statements, [
      id(),
      ...actor<DossierStatement>("speaker", ({ speaker }) => speaker),
      text("speakerCertainty", ({ speakerCertainty }) => speakerCertainty),
      text("cue", ({ cue }) => cue),
      text("content", ({ content }) => content),
      text("kind", ({ kind }) => kind),
      yesNo("isNegated", ({ isNegated }) => isNegated),
      text("date", ({ date }) => date),
      text("place", ({ place }) => place),
      text("audience", ({ audience }) => audience),
      text("occasion", ({ occasion }) => occasion),
      text("inResponseTo", ({ inResponseTo }) => inResponseTo),
      ...actors<DossierStatement>("via", ({ via }) => via),
      ...kept<DossierStatement>(found),
    ]),
  issues: ({ issues }) =>
    tableOf<Issue>("issues", issues, [
      id(),
      text("name", ({ name }) => name),
      list("names", ({ names }) => names),
      list("positions", ({ positions }) => positions),
      ...actors<Issue>("silent", ({ silent }) => silent),
    ]),
  history: historyTable,
  conflicts: ({ conflicts }) =>
    tableOf<Conflict>("conflicts", conflicts, [
      id(),
      text("kind", ({ kind }) => kind),
      text("about", ({ about }) => about),
      list("sides", ({ sides }) => sides.map(({ says }) => says)),
      text("resolvedBy", ({ resolvedBy }) => resolvedBy),
    ]),
  sides: sideTable,
  changes: ({ changes }) =>
    tableOf<Change>("changes", changes, [
      id(),
      text("on", ({ on }) => on),
      text("kind", ({ kind }) => kind),
      text("type", ({ type }) => type),
      ...actor<Change>("actor", (one) => one.actor),
      text("about", ({ about }) => about),
      text("beforeItem", ({ before }) => before?.item ?? null),
      text("before", ({ before }) => before?.state ?? null),
      text("beforeWords", ({ before }) => before?.words ?? null),
      text("beforeOn", ({ before }) => before?.on ?? null),
      text("afterItem", ({ after }) => after.item),
      text("after", ({ after }) => after.state),
      text("afterWords", ({ after }) => after.words),
      text("afterOn", ({ after }) => after.on),
      text("words", ({ after: { evidence } }) => (evidence[0] === undefined ? null : wordsOf(evidence[0]))),
    ]),
  evidence: evidenceTable,
  unapplied: ({ unapplied }) =>
    tableOf("unapplied", unapplied, [
      text("correction", ({ correction }) => correction),
      text("reason", ({ reason }) => reason),
    ]),
};

/** Kinds of tables, in the order in which they are written. */
export const tableKinds: readonly string[] = Object.keys(makers);

/** Every table of a dossier, or that of one kind. Throws `bad-option` for a kind that there is no table of. */
export function tablesOf(dossier: Dossier, kind: string | null): Table[] {
  const found = lookUpOf(dossier);
  if (kind === null) return Object.values(makers).map((make) => make(dossier, found));
  const make = Object.hasOwn(makers, kind) ? makers[kind] : undefined;
  if (make === undefined) {
    throw new ParleyError("bad-option", `There is no kind “${kind}”.`, { hint: `Kinds are ${tableKinds.join(", ")}.` });
  }
  return [make(dossier, found)];
}
