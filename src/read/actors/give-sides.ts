/** Giving actors the party that they speak or act for. */
import type { Span } from "../../record/span.ts";
import { prepositionOf } from "../grammar/prepositions.ts";
import { lowerAt, relationAt, spanOfRange, tokenAt, tokensWithin } from "../grammar/tree.ts";
import type { Draft } from "./draft.ts";
import { before, firstTokenAt, type Scene } from "./scene.ts";
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

/** “her spokesman”, “the union’s leader”: the side of whoever the words mean, as the text implies. */
export function giveSideByRole(scene: Scene, draft: Draft): void {
  if (draft.side !== null || draft.role === null || /counterpart/i.test(draft.role.text)) return;
  const range = tokensWithin(scene.tree, draft.role.start, draft.role.end);
  for (let index = range?.first ?? 0; index < (range?.end ?? 0); index++) {
    const body = scene.resolved.get(index)?.[0];
    const isOwner =
      relationAt(scene.tree, index) === "nmod" && !/^(?:in|at|to|on)$/.test(prepositionOf(scene.tree, index) ?? "");
    if (body === undefined || body === draft || !isOwner || !["state", "organization"].includes(body.kind)) continue;
    draft.side = { draft: body, from: "article", certainty: "implied" };
    return;
  }
  const owned = firstTokenAt(scene, draft.role.start) - 1;
  giveSideOfNamesake(scene, draft, draft.role);
  if (draft.side !== null) return;
  giveSideOfSubject(scene, draft, draft.role);
  if (draft.side !== null || owned < 0 || !["his", "her", "their", "its"].includes(lowerAt(scene.tree, owned))) return;
  const owner = scene.resolved.get(owned)?.[0];
  if (owner !== undefined && owner !== draft) giveSideOfOwner(draft, owner);
}

/** What belongs to a state or body, or to somebody who speaks for one, is on its side: “her committee”. */
export function giveSideOfOwner(draft: Draft, owner: Draft): void {
  const side = owner.kind === "state" || owner.kind === "organization" ? owner : owner.side?.draft;
  if (draft.side !== null || side === undefined || side === draft) return;
  draft.side = { draft: side, from: "article", certainty: "implied" };
}

const ofBody = /(\p{L}{4,}) (?:director|chief|boss|leader|president|chair\w*|head|spokes\w+|negotiator|manager)$/iu;
const noBodys =
  /^(?:general|deputy|managing|executive|finance|personnel|operations|chief|lead|former|acting|vice|party|union|national|interim|senior|political|military|regional|company|team|rebel|opposition|press|human|resources|communications|government|delegation|council|committee|group|board)$/i;

/**
 * “Harbour director Lars Orde”: the side of the one body of the text whose name begins with the word before the office.
 *
 *     The Harbour Authority offered 4 per cent. Harbour director Lars Orde ruled out more.
 *         └───── side ────┘                     └─┬───┘
 */
function giveSideOfNamesake(scene: Scene, draft: Draft, role: Span): void {
  const word = ofBody.exec(role.text)?.[1]?.toLowerCase();
  if (word === undefined || noBodys.test(word)) return;
  const bodies = scene.named.drafts.filter(
    (body) =>
      body !== draft &&
      body.kind === "organization" &&
      body.names.some((name) => name.toLowerCase().replace(/^the /, "").startsWith(`${word} `)),
  );
  const [body] = bodies;
  if (body !== undefined && bodies.length === 1) draft.side = { draft: body, from: "article", certainty: "implied" };
}

/** Offices of a body, and not of a state: whoever is called so, and no more, speaks for the body that the text is about. */
const bodysOffice =
  /^(?:(?:general|first) secretary|(?:union|deputy|acting|national|lead|chief)? ?(?:leader|boss|chief executive|chairman|chairwoman|chair|managing director|negotiator)|(?:finance|personnel|operations|human resources) director|ceo)$/i;

/**
 * The side of who is given a body's office without its name: the body that the same sentence or the one before has as its subject.
 *
 *     The Ore Workers will not go back. General secretary Ann Cole said …
 *     └─────── side ┘                   └── office ─────┘
 */
function giveSideOfSubject(scene: Scene, draft: Draft, role: Span): void {
  if (!bodysOffice.test(role.text)) return;
  if (["of", "for", "in"].includes(lowerAt(scene.tree, firstTokenAt(scene, role.end)))) return;
  const at = firstTokenAt(scene, role.start);
  const here = tokenAt(scene.tree, at).sentence;
  for (const { draft: body, token } of before(scene, at)) {
    const distance = here - tokenAt(scene.tree, token).sentence;
    if (distance > 1) return;
    if (body.kind !== "organization" || body === draft || relationAt(scene.tree, token) !== "nsubj") continue;
    if (!body.mentions.some(({ via }) => via === "name") || body.known.length > 0 || body.isPlace) continue;
    draft.side = { draft: body, from: "article", certainty: "implied" };
    return;
  }
}
