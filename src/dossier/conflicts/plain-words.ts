/** Names and dates in the plain words of a conflict. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierTalks } from "../../record/dossier.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** “13 March 2025”, “March 2025”, “12 to 14 March 2025” */
export function dateInWords(date: string): string {
  const [from = "", to] = date.split("/");
  return to === undefined ? oneDate(from) : `${oneDate(from)} to ${oneDate(to)}`;
}

function oneDate(date: string): string {
  const [year = "", month, day] = date.slice(0, 10).split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** “the Ravensholt talks”; “the talks” where none are known. */
export function talksInWords(talks: DossierTalks | undefined): string {
  if (talks === undefined) return "the talks";
  return /^(?:the|a|an) /i.test(talks.name) ? talks.name : `the ${talks.name}`;
}

export function nameOf(actor: ActorRef): string {
  return actor.name;
}

/** Words in quotation marks, cut where they are long. */
export function quoted(words: string, most = 90): string {
  const plain = words.replace(/\s+/g, " ").trim();
  if (plain.length <= most) return `“${plain}”`;
  const cut = plain.slice(0, most);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(" "), 20))} …”`;
}
