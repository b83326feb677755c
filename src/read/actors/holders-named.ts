/** An office or a body that the article first describes and then names: “Ostmark's prime minister … Klara Wendt said”. */
import { childrenBy, relationAt, tokenAt } from "../grammar/tree.ts";
import { headNoun, isOfClass, isUnclassed } from "./bodies.ts";
import { addMention, type Draft } from "./draft.ts";
import { nameKeys } from "./names.ts";
import { roleFits } from "./nominals.ts";
import { before, type Scene } from "./scene.ts";

/** How soon the name follows, in sentences. */
const farthest = 4;

/** Offices that one person holds at a time. */
const single: ReadonlySet<string> = new Set(["head", "minister", "spokesperson", "envoy", "executive"]);

/**
 * Joins the office described shortly before to a person who is named for the first time, without a role, as a subject. Two such
 * offices leave it open which one is meant.
 *
 *     Ostmark's prime minister refused to sign. Klara Wendt said …
 *     └──────── office ──────┘                  └ its holder ┘
 */
export function joinToOffice(scene: Scene, person: Draft, token: number): void {
  if (person.mentions[0]?.token !== token || nameKeys(person.names[0] ?? "").length < 2) return;
  if (person.role !== null) {
    joinToOwnOffice(scene, person, person.role.text, token);
    return;
  }
  if (relationAt(scene.tree, token) !== "nsubj" || childrenBy(scene.tree, token, "appos", "nummod").length > 0) return;
  const offices = new Set<Draft>();
  for (const { draft, token: at } of before(scene, token)) {
    if (tokenAt(scene.tree, token).sentence - tokenAt(scene.tree, at).sentence > farthest) break;
    // “The chair is still there”: what is said in a quotation is no office that the report has told of.
    if (draft.kind === "office" && !scene.quoted[at] && isOneHolders(scene, draft)) offices.add(draft);
  }
  const [office, ...others] = offices;
  if (office === undefined || others.length > 0) return;
  if (office.gender !== null && person.gender !== null && office.gender !== person.gender) return;
  person.role = office.mentions[0] ?? null;
  join(scene, office, person);
}

/**
 * Joins the office that a headline or the sentence before names to the person whom the next words give just this office.
 *
 *     Rovia's foreign minister pulls out. Rovian Foreign Minister Ute Braun will not come.
 *     └─────── office ───────┘            └─────── role ────────┘
 */
function joinToOwnOffice(scene: Scene, person: Draft, role: string, token: number): void {
  for (const { draft, token: at } of before(scene, token)) {
    if (tokenAt(scene.tree, token).sentence - tokenAt(scene.tree, at).sentence > farthest) return;
    if (draft.kind !== "office" || draft.isPlural || !isOneHolders(scene, draft)) continue;
    const words = (draft.mentions[0]?.text ?? "").split(/\s+/);
    const [kind, noun] = [words.at(-2) ?? "", words.at(-1) ?? ""].map((word) => word.toLowerCase());
    const isSameKind = !/^(?:prime|deputy|foreign|defen[cs]e|finance|interior|trade)$/.test(kind as string)
      ? true
      : role.toLowerCase().includes(kind as string);
    const sides = [draft.side?.draft, person.side?.draft];
    const isSameSide = sides[0] === undefined || sides[1] === undefined || sides[0] === sides[1];
    if (!roleFits(role, noun as string) || !isSameKind || !isSameSide) continue;
    if (/\bdeputy\b/i.test(role) !== /\bdeputy\b/i.test(words.join(" "))) continue;
    join(scene, draft, person);
    return;
  }
}

/** A definite office: “the prime minister”, “Ostmark's prime minister”, and not “a minister”. */
function isOneHolders(scene: Scene, office: Draft): boolean {
  const words = office.mentions[0]?.text ?? "";
  const isDefinite = /^the\s/i.test(words) || /[’']s\s/.test(words);
  const title = words.split(/\s+/);
  return (
    isDefinite &&
    [1, 2, 3].some((length) => single.has(scene.titles.classOf(title.slice(-length).join(" ")) ?? "")) &&
    !/\b(?:former|deputy|senior|official|lawmaker)\b/i.test(words)
  );
}

/**
 * Joins a body described shortly before to the first one named whose name tells that it is such a body.
 *
 *     Their union announced a strike. The General Transport Union said …
 *     └─ body ──┘                         └────── its name ─────┘
 */
export function joinToBody(scene: Scene, body: Draft, token: number): void {
  if (body.kind !== "organization" || body.mentions[0]?.token !== token) return;
  const unions = scene.bodies.find((entry) => entry.class === "union");
  if (unions === undefined || !isOfClass(body, unions)) return;
  for (const { draft, token: at } of before(scene, token)) {
    if (tokenAt(scene.tree, token).sentence - tokenAt(scene.tree, at).sentence > farthest) return;
    const isUnnamed = draft !== body && draft.mentions.every(({ via }) => via === "nominal" || via === "pronoun");
    const words = draft.mentions[0]?.text ?? "";
    if (!isUnnamed || !/^(?:the|their) \S+$/i.test(words) || !unions.nouns.includes(words.split(" ")[1] as string))
      continue;
    join(scene, draft, body);
    return;
  }
}

/**
 * Joins a body that an article calls by its noun alone, before or beside its name, to the only one named that can be meant.
 *
 *     The company will pay, said Ann Cole … Keldrum Mining has lost …
 *     └─ body ──┘                           └─ its name ─┘
 */
export function joinBareBodies(scene: Scene): void {
  const named = scene.named.drafts.filter(
    (draft) => draft.kind === "organization" && draft.mentions.some(({ via }) => via === "name"),
  );
  for (const draft of [...scene.named.drafts]) {
    const words = draft.mentions[0]?.text ?? "";
    const noun = /^the (\p{Ll}+)$/iu.exec(words)?.[1]?.toLowerCase();
    const entry = scene.bodies.find(({ nouns }) => noun !== undefined && nouns.includes(noun));
    if (entry === undefined || draft.mentions.some(({ via }) => via === "name" || via === "metonym")) continue;
    const fitting = named.filter(
      (body) => isOfClass(body, entry) || body.names.some((name) => headNoun(name) === noun),
    );
    const unclassed =
      entry.class === "company" ? named.filter((body) => body.isActing && isUnclassed(scene, body)) : [];
    const [only, ...others] = fitting.length > 0 ? fitting : unclassed;
    if (only !== undefined && others.length === 0 && only !== draft) join(scene, draft, only);
  }
}

/** Makes one actor of two: all that was said of the one is said of the other. */
function join(scene: Scene, from: Draft, into: Draft): void {
  for (const { token, ...mention } of from.mentions) addMention(into, mention, token, null);
  into.side ??= from.side?.draft === into ? null : from.side;
  into.sideWords ??= from.sideWords;
  into.gender ??= from.gender;
  into.isActing ||= from.isActing;
  scene.said.forEach((candidate, at) => {
    if (candidate.draft === from) scene.said[at] = { ...candidate, draft: into };
  });
  for (const [token, drafts] of scene.resolved)
    if (drafts.includes(from))
      scene.resolved.set(token, [...new Set(drafts.map((draft) => (draft === from ? into : draft)))]);
  for (const [words, draft] of scene.nominalDrafts) if (draft === from) scene.nominalDrafts.set(words, into);
  for (const draft of scene.named.drafts) if (draft.side?.draft === from) draft.side = { ...draft.side, draft: into };
  const at = scene.named.drafts.indexOf(from);
  if (at >= 0) scene.named.drafts.splice(at, 1);
}
