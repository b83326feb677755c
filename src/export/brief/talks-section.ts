/** The state of talks: each meeting with its place, day, status, parties and what came of it; the latest first. */
import type { Dossier, DossierTalks } from "../../record/dossier.ts";
import { daysInWords } from "../words/days.ts";
import { namesOf, tellTalks } from "../words/tell-item.ts";
import type { Clause, FootnoteBook } from "./footnotes.ts";
import { type Block, plain, type Section, shortened } from "./section.ts";

/** Meetings that are told in full. */
const most = 4;

/** The section; talks without a date come last. */
export function talksSection({ talks }: Dossier, book: FootnoteBook): Section {
  const latestFirst = [...talks].sort((a, b) =>
    (a.date ?? "") < (b.date ?? "") ? 1 : (a.date ?? "") > (b.date ?? "") ? -1 : 0,
  );
  const { shown, rest } = shortened(latestFirst, most, "meeting");
  const blocks: Block[] = shown.flatMap((one) => [
    { kind: "heading", text: tellTalks(one) },
    { kind: "lines", lines: linesOf(one, book) },
  ]);
  if (talks.length === 0) blocks.push({ kind: "lines", lines: [plain("No talks are reported.")] });
  if (rest.length > 0) blocks.push({ kind: "lines", lines: rest });
  return { title: "State of talks", blocks };
}

function linesOf(talks: DossierTalks, book: FootnoteBook): Clause[] {
  const { parties, host, hostCertainty, mediators, delegations, agenda, outcome, history, evidence } = talks;
  // Footnotes go to the reports whose words have it; where none has these very words, to all that tell of the talks.
  const said = (text: string, words: string): Clause => {
    const having = evidence.filter(({ spans }) => spans.some((span) => span.text.includes(words)));
    return { text, notes: book.cite(having.length > 0 ? having : evidence) };
  };
  const lines: (Clause | null)[] = [
    parties.length === 0 ? null : { text: `Between ${namesOf(parties)}`, notes: book.cite(evidence) },
    host === null ? null : said(`Host: ${host.name}${hostCertainty === "implied" ? " (implied)" : ""}`, host.name),
    mediators.length === 0 ? null : said(`Mediated by ${namesOf(mediators)}`, mediators[0]?.name ?? ""),
    ...delegations.map((one) => ({
      text: `For ${one.party?.name ?? "a party not named"}: ${namesOf([...(one.head === null ? [] : [one.head]), ...one.members]) || "not named"}${one.mandate === null ? "" : `, mandate: ${one.mandate}`}`,
      notes: book.cite(one.evidence),
    })),
    agenda.length === 0 ? null : said(`On the agenda: ${agenda.join("; ")}`, agenda[0] ?? ""),
    outcome === null ? null : said(`Outcome: ${outcome}`, outcome),
    ...history.map((stage) => ({
      text: `${stage.on === null ? "Earlier" : daysInWords(stage.on)}: ${stage.status}${stage.date === null ? "" : `, for ${daysInWords(stage.date)}`}`,
      notes: book.cite(stage.evidence),
    })),
  ];
  return lines.filter((line) => line !== null);
}
