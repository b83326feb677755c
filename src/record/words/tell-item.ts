/** Items of a dossier in one plain sentence each, for lists, margins, timelines, briefs and annotations. Words of reports are never changed in it. */
import type { Change } from "../change.ts";
import type {
  Dossier,
  DossierAttendance,
  DossierCondition,
  DossierPosition,
  DossierStatement,
  DossierTalks,
} from "../dossier.ts";
import type { AnyItem } from "../views/dossier-views.ts";
import { daysInWords } from "./dates-in-words.ts";
import { notIf } from "./lists-in-words.ts";
import { attendanceVerbs, changeWords, relationWords, stanceWords, stateWord, talksVerbs } from "./state-words.ts";

/** Any item: “Ilyana Voss withdrew from the Ravensholt talks”. */
export function tellItem({ kind, item }: AnyItem, dossier: Pick<Dossier, "talks">): string {
  switch (kind) {
    case "talks":
      return tellTalks(item);
    case "attendance":
      return tellAttendance(item, dossier.talks.find(({ id }) => id === item.talks)?.name ?? null);
    case "condition":
      return tellCondition(item);
    case "position":
      return tellPosition(item);
    case "statement":
      return tellStatement(item);
  }
}

/** “Ravensholt talks are suspended, 13 March 2025”, “Voss–Quint meeting has ended”; with the place, where the name does not have it. */
export function tellTalks({ name, place, date, status }: DossierTalks): string {
  const isOne = !/s$/i.test(name);
  const verb = isOne ? talksVerbs[status].replace(/^are /, "is ").replace(/^have /, "has ") : talksVerbs[status];
  const at = place === null || name.includes(place) ? "" : ` in ${place}`;
  const on = date === null ? "" : `, ${daysInWords(date)}`;
  return `${name}${at} ${verb}${on}`;
}

/** “Ilyana Voss withdrew from the Ravensholt talks”; `talks` is the name of the talks. */
export function tellAttendance({ actor, status }: DossierAttendance, talks: string | null): string {
  return `${actor.name} ${attendanceVerbs[status]} ${theTalks(talks)}`;
}

/** “the Ravensholt talks”; talks without a name are “the talks”. */
export function theTalks(name: string | null): string {
  if (name === null) return "the talks";
  return /^(the|a|an)\s/i.test(name) ? name : `the ${name}`;
}

/** “Anton Krebs: there will be no treaty unless the boats leave”. */
export function tellCondition(condition: DossierCondition): string {
  const { outcome, requires, relation, statedBy, isOutcomeNegated, isRequirementNegated } = condition;
  const who = statedBy === null ? "" : `${statedBy.name}: `;
  return `${who}${notIf(isOutcomeNegated, outcome)} ${relationWords[relation]} ${notIf(isRequirementNegated, requires)}`;
}

/** “Belmara demands: a release of 400 cubic metres a second”; with the party, where somebody speaks for it. */
export function tellPosition({ party, actor, stance, content }: DossierPosition): string {
  const whose = party.id === actor.id ? actor.name : `${actor.name}, for ${party.name},`;
  return `${whose} ${stanceWords[stance]}: ${content}`;
}

/** “Joaquim Sabel: “Nobody won.””; with “does not say” where the report has that it was not said. */
export function tellStatement({ speaker, content, kind, isNegated }: DossierStatement): string {
  const said = kind === "direct" && !/^[“"‘'„«]/.test(content) ? `“${content}”` : content;
  return `${speaker.name}${isNegated ? " does not say" : ""}: ${said}`;
}

/** “Ilyana Voss, Ravensholt talks: reversed, expected → withdrew”. */
export function tellChange({ actor, about, type, before, after }: Change): string {
  const whose = actor === null ? about : about === "" ? actor.name : `${actor.name}, ${about}`;
  const how = before === null ? stateWord(after.state) : `${stateWord(before.state)} → ${stateWord(after.state)}`;
  const isTold = before?.state === after.state || changeWords[type] === stateWord(after.state);
  return isTold ? `${whose}: ${changeWords[type]}` : `${whose}: ${changeWords[type]}, ${how}`;
}
