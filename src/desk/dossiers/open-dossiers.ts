/** The dossiers of a store, derived anew where anything was added since they were last derived. */
import { dossierMaker, openDeriver } from "../../dossier/derive-dossiers.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { Report } from "../../record/report.ts";
import type { Store } from "../../store/store.ts";
import { didYouMean } from "../correct/nearest.ts";
import { keepSame } from "./keep-same.ts";

/** What a process that asks again and again need not work out again: reports as they were, and what was derived of each. */
interface Memory {
  readonly deriver: ReturnType<typeof openDeriver>;
  reports: readonly Report[];
}
const memories = new WeakMap<Store, Memory>();

/** All dossiers, the one with most articles first. `asOf` (ISO 8601 day) leaves out later reports; null: all count. */
export async function openDossiers(store: Store, asOf: string | null): Promise<readonly Dossier[]> {
  // Asked before anything is read: what is added meanwhile makes the stamp differ, and all is derived again next time.
  const stamp = await store.stamp();
  if (asOf === null) {
    const derived = await store.derived();
    if (derived !== null && derived.stamp === stamp && derived.maker === dossierMaker) return derived.dossiers;
  }
  const [reports, corrections] = await Promise.all([store.reports(), store.corrections()]);
  const memory = memories.get(store) ?? { deriver: openDeriver(), reports: [] };
  memories.set(store, memory);
  memory.reports = keepSame(reports, memory.reports);
  const dossiers = memory.deriver(memory.reports, corrections, { asOf });
  if (asOf === null) await store.saveDerived({ stamp, maker: dossierMaker, dossiers });
  return dossiers;
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
