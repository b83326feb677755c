/** Positions that the tagger's learned head marks where no frame does: a second vote beside the rules. */
import { type Stance, stances } from "../../record/position.ts";
import type { TaggedStretch } from "../../record/tagging.ts";
import { subjectOf } from "../grammar/clause.ts";
import { bareSpan } from "../grammar/complement.ts";
import { headOfRange, spanOfRange, tokenAt, trimRange } from "../grammar/tree.ts";
import type { Holder, PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import type { FrameTools } from "./frames.ts";
import { isIrreal } from "./reality.ts";

/** The least mean log-odds at which a stretch counts on its own. Below it, on coded training articles, most stretches that no frame covers are no positions. */
const leastScore = 1;

const entries = new Map<string, StanceEntry>(
  stances.map((stance: Stance) => [
    stance,
    {
      id: `learned-${stance}`,
      words: stance,
      kind: "verb",
      stance,
      takes: [],
      negated: null,
      example: "",
    },
  ]),
);

/** Drafts for the learned stretches that overlap no draft of a frame, where the text shows a holder. */
export function heardPositions(
  tools: FrameTools,
  stretches: readonly TaggedStretch[],
  drafts: readonly PositionDraft[],
): PositionDraft[] {
  const covered = new Set<number>();
  for (const { wanted } of drafts) {
    for (const { content } of wanted) for (const token of tools.tokensIn(content)) covered.add(token);
  }
  return stretches.flatMap((stretch) => {
    const entry = entries.get(stretch.label);
    if (entry === undefined || stretch.score < leastScore || isCovered(stretch, covered)) return [];
    const draft = draftOf(tools, entry, stretch);
    return draft === null ? [] : [draft];
  });
}

function isCovered({ first, end }: TaggedStretch, covered: ReadonlySet<number>): boolean {
  for (let token = first; token < end; token++) if (covered.has(token)) return true;
  return false;
}

function draftOf(tools: FrameTools, entry: StanceEntry, stretch: TaggedStretch): PositionDraft | null {
  const { tree } = tools;
  const range = trimRange(tree, stretch);
  if (range === null || range.end - range.first < 2) return null;
  const head = headOfRange(tree, range);
  if (isIrreal(tree, head)) return null;
  const content = bareSpan(tree.text, spanOfRange(tree, range));
  const holder = holderOf(tools, head);
  if (holder === null) return null;
  return { entry, stance: entry.stance, word: head, wanted: [{ head, content }], holder, toward: [], isClause: true };
}

/** The speaker of what it stands in; else the subject of the verb above. */
function holderOf({ tree, said, isActor }: FrameTools, head: number): Holder | null {
  const speakers = said.of(head);
  if (speakers.length > 0) return { tokens: [], speakers };
  const above = tokenAt(tree, head).head;
  const subject = above < 0 ? null : subjectOf(tree, above);
  return subject !== null && isActor(subject) ? { tokens: [subject], speakers: [] } : null;
}
