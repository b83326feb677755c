/** Who wants what: issue by issue, each party's standing positions in its words, and who is silent. */
import type { Dossier, DossierPosition, Issue } from "../../record/dossier.ts";
import { namesOf } from "../words/tell-item.ts";
import type { Clause, FootnoteBook } from "./footnotes.ts";
import { type Block, plain, type Section, shortened } from "./section.ts";

/** Issues that are told in full, those with most positions first. */
const most = 6;

/** The section. Positions that were superseded or dropped are left to “What changed”. */
export function positionsSection({ issues, positions }: Dossier, book: FootnoteBook): Section {
  const standing = positions.filter((one) => one.standing === "current");
  const discussed = issues
    .map((issue) => ({ issue, held: standing.filter((one) => one.issue === issue.id) }))
    .filter(({ held }) => held.length > 0)
    .sort((a, b) => b.held.length - a.held.length);
  const { shown, rest } = shortened(discussed, most, "issue");
  const blocks: Block[] = shown.flatMap(({ issue, held }) => issueBlocks(issue, held, book));
  if (discussed.length === 0) blocks.push({ kind: "lines", lines: [plain("No positions are reported.")] });
  if (rest.length > 0) blocks.push({ kind: "lines", lines: rest });
  return { title: "Who wants what", blocks };
}

function issueBlocks({ name, silent }: Issue, held: readonly DossierPosition[], book: FootnoteBook): Block[] {
  const rows = [...held]
    .sort((a, b) => (a.party.name < b.party.name ? -1 : a.party.name > b.party.name ? 1 : 0))
    .map((one): Clause[] => [
      plain(one.party.id === one.actor.id ? one.party.name : `${one.party.name} (${one.actor.name})`),
      plain(`${one.stance}${one.conflicts.length === 0 ? "" : ", disputed"}`),
      {
        text: `${one.content}${one.toward.length === 0 ? "" : ` (of ${namesOf(one.toward)})`}`,
        notes: book.cite(one.evidence),
      },
    ]);
  const blocks: Block[] = [
    { kind: "heading", text: name },
    { kind: "table", head: ["Party", "Stance", "What"], rows },
  ];
  if (silent.length > 0) blocks.push({ kind: "lines", lines: [plain(`No position reported: ${namesOf(silent)}`)] });
  return blocks;
}
