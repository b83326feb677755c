/** Putting items, actors or issues together, taking them apart, and naming them. */
import type { Decision, Target } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { Store } from "../../store/store.ts";
import { membersMeant, targetOf } from "./members-of.ts";
import { didYouMean } from "./nearest.ts";
import type { Request } from "./request.ts";
import { type Meant, whatIsMeant } from "./what-is-meant.ts";

/** One of several: all of one kind, each by its first words or by its name. */
export async function decideMerging(
  store: Store,
  dossier: Dossier,
  { items, name }: Extract<Request, { do: "merge" }>,
): Promise<Decision> {
  const meant = items.map((item) => whatIsMeant(dossier, item));
  const kinds = [...new Set(meant.map(kindOf))];
  if (meant.length < 2) throw new ParleyError("bad-correction", "Name at least two that are to be one.");
  if (kinds.length > 1) {
    throw new ParleyError("bad-correction", `These are of several kinds: ${kinds.join(", ")}.`, {
      hint: "Only things of one kind can be put together.",
    });
  }
  if (new Set(meant.map(idOf)).size < meant.length) {
    throw new ParleyError("bad-correction", "Two of these are one already.", {
      hint: "Nothing needs to be put together.",
    });
  }
  const targets = await Promise.all(meant.map((one) => targetFor(store, one)));
  return { do: "merge", targets, name };
}

/** What does not belong to an item becomes one of its own: evidence of an item, names of an actor or issue. */
export async function decideSplitting(
  store: Store,
  dossier: Dossier,
  { item, apart, name }: Extract<Request, { do: "split" }>,
): Promise<Decision> {
  const meant = whatIsMeant(dossier, item);
  if (apart.length === 0) throw new ParleyError("bad-correction", "Say what does not belong to it.");
  if (meant.kind !== "item") {
    const { name: known, names } = meant.kind === "actor" ? meant.actor : meant.issue;
    const all = [...new Set([known, ...names])];
    const gone = apart.map((wanted) => {
      const found = all.find((one) => one.toLowerCase() === wanted.trim().toLowerCase());
      if (found !== undefined) return found;
      throw new ParleyError("bad-correction", `“${known}” has no name “${wanted}”.`, { hint: didYouMean(wanted, all) });
    });
    const kept = all.find((one) => !gone.includes(one));
    if (kept === undefined) throw keepsNothing();
    const { kind } = meant;
    return { do: "split", target: { kind, name: kept }, apart: gone.map((one) => ({ kind, name: one })), name };
  }
  const members = await membersMeant(store, { ...meant, member: null });
  const isNamed = (wanted: string, { article, item: own }: { article: string; item: string | null }) =>
    wanted === article || (own !== null && [own, `${article}/${own}`].includes(wanted));
  for (const wanted of apart) {
    if (members.some(({ evidence }) => isNamed(wanted, evidence))) continue;
    const known = members.map(({ evidence }) => `${evidence.article}/${evidence.item ?? ""}`);
    throw new ParleyError("bad-correction", `It does not rest on “${wanted}”.`, {
      hint: `It rests on ${known.slice(0, 6).join(", ")}${known.length > 6 ? " …" : ""}.`,
    });
  }
  const gone = members.filter(({ evidence }) => apart.some((wanted) => isNamed(wanted, evidence)));
  const [kept] = members.filter((member) => !gone.includes(member));
  if (kept === undefined) throw keepsNothing();
  return { do: "split", target: targetOf(kept), apart: gone.map(targetOf), name };
}

/** Another name for talks, an actor or an issue. */
export async function decideRenaming(
  store: Store,
  dossier: Dossier,
  { item, name }: Extract<Request, { do: "rename" }>,
): Promise<Decision> {
  const meant = whatIsMeant(dossier, item);
  if (name.trim() === "") throw new ParleyError("bad-correction", "The new name is empty.");
  if (meant.kind === "item" && meant.found.kind !== "talks") {
    throw new ParleyError("bad-correction", "Only talks, actors, issues and dossiers have names.", {
      hint: "To change what an item says, set one of its fields.",
    });
  }
  return { do: "rename", target: await targetFor(store, meant), name: name.trim() };
}

async function targetFor(store: Store, meant: Meant): Promise<Target> {
  if (meant.kind !== "item") return { kind: meant.kind, name: meant.name };
  const [member] = await membersMeant(store, meant);
  if (member !== undefined) return targetOf(member);
  throw new ParleyError(
    "bad-correction",
    `The reports that “${meant.found.item.id}” rests on are not in the store any more.`,
  );
}

function kindOf(meant: Meant): string {
  return meant.kind === "item" ? meant.found.kind : meant.kind;
}

function idOf(meant: Meant): string {
  if (meant.kind === "item") return meant.member ?? meant.found.item.id;
  return meant.kind === "actor" ? meant.actor.id : meant.issue.id;
}

function keepsNothing(): ParleyError {
  return new ParleyError("bad-correction", "Nothing would be left of it.", { hint: "Leave something where it is." });
}
