/** What a person means by the words with which she names an item, an actor or an issue. */
import type { Dossier, DossierActor, Issue } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";
import { findItem } from "../dossiers/find-item.ts";
import { didYouMean } from "./nearest.ts";

/** A thing of a dossier that may be corrected. `member` is the evidence's item where she named that alone (`article/item`). */
export type Meant =
  | { readonly kind: "item"; readonly found: AnyItem; readonly member: string | null }
  | { readonly kind: "actor"; readonly actor: DossierActor; readonly name: string }
  | { readonly kind: "issue"; readonly issue: Issue; readonly name: string };

/**
 * The thing with that id; or the actor, issue or talks of that name, in any case; or the item whose id begins so. Throws `bad-correction` with
 * the nearest names where there is none.
 */
export function whatIsMeant(dossier: Dossier, words: string): Meant {
  const wanted = words.trim();
  const lower = wanted.toLowerCase();
  const bears = ({ id, name, names }: { id: string; name: string; names: readonly string[] }) =>
    id === wanted || name.toLowerCase() === lower || names.some((one) => one.toLowerCase() === lower);
  const nameIn = ({ name, names }: { name: string; names: readonly string[] }) =>
    [name, ...names].find((one) => one.toLowerCase() === lower) ?? name;
  const actor = dossier.actors.find(bears);
  if (actor !== undefined) return { kind: "actor", actor, name: nameIn(actor) };
  const issue = dossier.issues.find(bears);
  if (issue !== undefined) return { kind: "issue", issue, name: nameIn(issue) };
  const talks = dossier.talks.find(bears);
  if (talks !== undefined) return { kind: "item", found: { kind: "talks", item: talks }, member: null };
  try {
    const found = findItem(dossier, wanted);
    const isMember = found.item.id !== wanted && !found.item.id.startsWith(wanted);
    return { kind: "item", found, member: isMember ? wanted : null };
  } catch (cause) {
    if (!(cause instanceof ParleyError) || cause.message.includes("may mean")) throw cause;
    const names = [...dossier.actors, ...dossier.issues, ...dossier.talks].flatMap(({ name, names }) => [
      name,
      ...names,
    ]);
    throw new ParleyError("bad-correction", `Nothing in “${dossier.name}” is called “${wanted}”.`, {
      hint: `${didYouMean(wanted, names)} Items go by the ids that the lists print.`,
      cause,
    });
  }
}
