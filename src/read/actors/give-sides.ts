/** Giving actors the party that they speak or act for. */
import { lowerAt, spanOfRange, tokensWithin } from "../grammar/tree.ts";
import type { Draft } from "./draft.ts";
import { firstTokenAt, type Scene } from "./scene.ts";
import { findSide } from "./sides.ts";

/** The side by the words of a role; the state of a ministry by its own name. */
export function giveSide(scene: Scene, draft: Draft): void {
  if (draft.side !== null || draft.kind === "state") return;
  const words = draft.role ?? (draft.kind === "person" ? null : (draft.mentions[0] ?? null));
  if (words === null) return;
  const range = tokensWithin(scene.tree, words.start, words.end);
  if (range === null) return;
  const side = findSide(scene.tree, range, draft, scene.named.byToken, scene.named.state, scene.gazetteer);
  if (side === null || side.draft === draft) return;
  draft.side = { draft: side.draft, from: "article", certainty: "stated" };
  draft.sideWords = spanOfRange(scene.tree, range);
}

/** “her spokesman”: the side of whoever the possessive means, as the text implies. */
export function giveSideOfOwner(scene: Scene, draft: Draft): void {
  if (draft.side !== null || draft.role === null || /counterpart/i.test(draft.role.text)) return;
  const before = firstTokenAt(scene, draft.role.start) - 1;
  if (before < 0 || !["his", "her", "their", "its"].includes(lowerAt(scene.tree, before))) return;
  const owner = scene.resolved.get(before)?.[0];
  if (owner === undefined || owner === draft) return;
  const side = owner.kind === "state" || owner.kind === "organization" ? owner : owner.side?.draft;
  if (side !== undefined && side !== draft) draft.side = { draft: side, from: "article", certainty: "implied" };
}
