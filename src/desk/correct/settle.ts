/** Settling what analysts decided differently: one decision stands, or an editor's own takes the place of all. */
import type { CorrectedFields, Correction, ItemTarget } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import { overlaps } from "../../record/spans.ts";
import type { Store } from "../../store/store.ts";
import { placeFields } from "./decide-editing.ts";
import {
  changedFields,
  type DecidedItem,
  decidedItems,
  type ItemCorrection,
  type ItemDecision,
} from "./decided-items.ts";
import { didYouMean } from "./nearest.ts";
import { readFields } from "./read-fields.ts";
import type { SettleRequest } from "./request.ts";

/** The decision that counts from now on instead of all others on the item. Throws `bad-correction`. */
export async function decideSettling(
  store: Store,
  dossier: Dossier,
  { decision: wanted, stands, own }: SettleRequest,
): Promise<ItemDecision> {
  const item = itemMeant(decidedItems(await store.corrections()), wanted);
  const decisions = [...item.decisions, ...item.settlements].map(({ id }) => id);
  if ((stands === null) === (own === null)) {
    throw new ParleyError("bad-correction", "Either somebody's decision stands, or you say what holds.", {
      hint: "Name whose decision stands; or accept, reject or edit it yourself.",
    });
  }
  const upheld = stands === null ? null : standing(item, stands);
  const settles = { decisions, stands: upheld?.id ?? null };
  const targets = firstTargets(item);
  if (upheld !== null) return { ...upholding(item, upheld, targets), settles };
  if (own?.do !== "edit") return { ...decided(own?.do ?? "accept", targets), settles };
  const set = readFields(item.kind, own.set, dossier);
  const placed = await placeFields(store, targets, set);
  return { ...edited(placed.main, targets, placed.set, placed.spans), settles };
}

/** The item that a decision with that id is about. */
function itemMeant(items: readonly DecidedItem[], wanted: string): DecidedItem {
  const isMeant = ({ id }: Correction) => id === wanted || (wanted.length >= 4 && id.startsWith(wanted));
  const found = items.filter(({ decisions, settlements }) => [...decisions, ...settlements].some(isMeant));
  const [item, other] = found;
  if (item !== undefined && other === undefined) return item;
  throw new ParleyError(
    "bad-correction",
    item === undefined ? `No decision on an item has the id “${wanted}”.` : `“${wanted}” may mean several decisions.`,
    { hint: "`parley corrections --disputes` lists what was decided differently, with the ids." },
  );
}

/** The decision that stands: of an analyst by her name, her last one; or by its id. */
function standing({ decisions, verdicts }: DecidedItem, stands: string): ItemCorrection {
  const lower = stands.trim().toLowerCase();
  const found =
    verdicts.find(({ correction }) => correction.by.toLowerCase() === lower)?.correction ??
    decisions.find(({ id }) => id === stands || (stands.length >= 4 && id.startsWith(stands)));
  if (found !== undefined) return found;
  const names = verdicts.map(({ correction }) => correction.by);
  throw new ParleyError("bad-correction", `“${stands}” has not decided on it.`, { hint: didYouMean(stands, names) });
}

/**
 * The item as the upheld decision left it. It points at what was there before anybody decided, since none of the other decisions counts any
 * more; what the analyst saw of their changes and left so is among the fields.
 */
function upholding(item: DecidedItem, upheld: ItemCorrection, targets: readonly ItemTarget[]): ItemDecision {
  const { decision } = upheld;
  if (decision.do === "reject") return decided("reject", targets);
  const before = item.decisions.slice(0, item.decisions.indexOf(upheld) + 1);
  const edits = before.filter(({ decision: one }) => one.do === "edit");
  const fields = new Set(edits.flatMap(({ decision: one }) => (one.do === "edit" ? Object.keys(one.set) : [])));
  const changed = changedFields(decision, item.target.as ?? {}, fields);
  if (Object.keys(changed).length === 0) return decided("accept", targets);
  const worded = edits.findLast(({ decision: one }) => one.do === "edit" && one.spans !== undefined)?.decision;
  const spans = worded?.do === "edit" ? worded.spans : undefined;
  const own = worded?.target ?? decision.target;
  const main = targets.find((one) => isSamePlace(one, own)) ?? targets[0] ?? own;
  return edited(main, targets, changed, spans ?? null);
}

function decided(verb: "accept" | "reject", [target, ...also]: readonly ItemTarget[]): ItemDecision {
  if (target === undefined) throw new Error("A decision has a target.");
  return { do: verb, target, ...(also.length > 0 ? { also } : {}) };
}

function edited(
  main: ItemTarget,
  targets: readonly ItemTarget[],
  set: CorrectedFields,
  spans: ItemTarget["spans"] | null,
): ItemDecision {
  const also = targets.filter((one) => one !== main);
  return {
    do: "edit",
    target: main,
    ...(also.length > 0 ? { also } : {}),
    set,
    ...(spans === null ? {} : { spans }),
  };
}

/** Each piece of evidence that anybody decided about, as it was when somebody first did. */
function firstTargets({ decisions }: DecidedItem): ItemTarget[] {
  const targets: ItemTarget[] = [];
  for (const { decision } of decisions) {
    for (const target of [decision.target, ...(decision.also ?? [])]) {
      if (!targets.some((one) => isSamePlace(one, target))) targets.push(target);
    }
  }
  return targets;
}

function isSamePlace(a: ItemTarget, b: ItemTarget): boolean {
  return a.article === b.article && a.spans.some((one) => b.spans.some((other) => overlaps(one, other)));
}
