/** The dossiers of a store, derived anew where anything was added since they were last derived. */
import { dossierMaker, openDeriver } from "../../dossier/derive-dossiers.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { Report } from "../../record/report.ts";
import type { Derived, Store } from "../../store/store.ts";
import { didYouMean } from "../correct/nearest.ts";
import { keepSame } from "./keep-same.ts";

/** What a process that asks again and again need not work out again: reports as they were, and what was derived of each. */
interface Memory {
  readonly deriver: ReturnType<typeof openDeriver>;
  reports: readonly Report[];
  /** The store's stamp when the reports were read; null: they were not. */
  stamp: string | null;
}
const memories = new WeakMap<Store, Memory>();

/** Keeps what was derived, for other processes. */
export type Save = (derived: Derived) => Promise<void>;

/**
 * All dossiers, the one with most articles first. `asOf` (ISO 8601 day) leaves out later reports; null: all count. What is derived is
 * saved in the store before it is given back, unless `save` does something else with it.
 */
export async function openDossiers(
  store: Store,
  asOf: string | null,
  save: Save = (derived) => store.saveDerived(derived),
): Promise<readonly Dossier[]> {
  // Asked before anything is read: what is added meanwhile makes the stamp differ, and all is derived again next time.
  const stamp = await store.stamp();
  const memory = memories.get(store) ?? { deriver: openDeriver(), reports: [], stamp: null };
  memories.set(store, memory);
  // Where it is known what was added since, it is faster to go on than to unpack what another process derived.
  if (asOf === null && (memory.stamp === null || memory.stamp === stamp)) {
    const derived = await store.derived();
    if (derived !== null && derived.stamp === stamp && derived.maker === dossierMaker) return derived.dossiers;
  }
  const [reports, corrections] = await Promise.all([reportsOf(store, memory, stamp), store.corrections()]);
  memory.reports = reports;
  memory.stamp = stamp;
  const dossiers = memory.deriver(memory.reports, corrections, { asOf });
  if (asOf === null) await save({ stamp, maker: dossierMaker, dossiers });
  return dossiers;
}

/** The reports; where articles were only added since they were last read, those alone are read. */
async function reportsOf(store: Store, { reports, stamp: before }: Memory, stamp: string): Promise<readonly Report[]> {
  if (before === stamp) return reports;
  if (before !== null) {
    const known = new Set(reports.map(({ article }) => article.id));
    const fresh = (await store.articleIds()).filter((id) => !known.has(id));
    const [articles = 0, readings = 0] = grownBy(before, stamp);
    // Each of the new articles has a reading: as many readings more, and no older article was read again.
    if (articles === fresh.length && readings === fresh.length) {
      return fresh.length === 0 ? reports : [...reports, ...(await store.reportsOf(fresh))];
    }
  }
  return keepSame(await store.reports(), reports);
}

/** By how much each number of a stamp has grown: articles, readings, corrections. */
function grownBy(before: string, stamp: string): number[] {
  const earlier = before.split(".").map(Number);
  return stamp.split(".").map((count, at) => Number(count) - (earlier[at] ?? 0));
}

/**
 * The dossier that a person names: by id, name, or the beginning of either, in any case; null names the only one, or the one with most
 * articles. Throws `dossier-unknown` with the nearest names.
 */
export function findDossier(dossiers: readonly Dossier[], name: string | null): Dossier {
  const [first] = dossiers;
  if (first === undefined) {
    throw new ParleyError("dossier-unknown", "There is no dossier yet: no article about a negotiation was added.", {
      hint: "Add articles with `parley add PATH…`.",
    });
  }
  if (name === null) return first;
  const wanted = name.trim().toLowerCase();
  const isExact = (one: Dossier) => one.id === wanted || one.name.toLowerCase() === wanted;
  const exact = dossiers.filter(isExact);
  const begun = dossiers.filter(({ id, name: own }) => id.startsWith(wanted) || own.toLowerCase().startsWith(wanted));
  const [found, other] = exact.length > 0 ? exact : wanted === "" ? [] : begun;
  if (found !== undefined && other === undefined) return found;
  const meant = exact.length > 0 ? exact : begun;
  if (found !== undefined) {
    throw new ParleyError("dossier-unknown", `“${name}” may mean ${meant.length} dossiers.`, {
      hint: `Name one by its id: ${meant.map(({ id, name: own }) => `${id} (${own})`).join(", ")}.`,
    });
  }
  throw new ParleyError("dossier-unknown", `There is no dossier called “${name}”.`, {
    hint: didYouMean(
      name,
      dossiers.map(({ name: own }) => own),
    ),
  });
}
