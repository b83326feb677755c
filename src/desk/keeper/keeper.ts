/**
 * The keeper: the dossiers of a store held in memory for many questions, derived anew when anything was added by whatever
 * process, and word of it for those who want to hear.
 */
import type { Correction } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { Derived, Store } from "../../store/store.ts";
import { openDossiers } from "../dossiers/open-dossiers.ts";

export interface Kept {
  /** Changes whenever anything in the store does; for ETags and for resuming a stream of events. */
  readonly stamp: string;
  readonly dossiers: readonly Dossier[];
  readonly corrections: readonly Correction[];
}

export interface Keeper {
  readonly store: Store;
  /** What the store holds now; `asOf` (ISO 8601 day) leaves out later reports. */
  kept(asOf?: string | null): Promise<Kept>;
  /** Calls `tell` after each change, until the returned function is called. */
  onChange(tell: (stamp: string) => void): () => void;
  close(): void;
}

/** How often the store is asked whether anything was added, where somebody listens, in milliseconds. */
const lookEvery = 1_000;
/**
 * What was derived is saved for other processes once the record has rested so long, in milliseconds: a dossier of thousands of articles takes
 * a moment to pack, in which nobody is answered.
 */
const restBeforeSaving = 10_000;
/** How many days looked back at are held at once: enough for a slider that goes to and fro. */
const mostDays = 32;

/** A keeper of a store. It does not close the store. */
export function openKeeper(store: Store): Keeper {
  const byDay = new Map<string, Promise<Kept>>();
  const listeners = new Set<(stamp: string) => void>();
  let told: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let saving: NodeJS.Timeout | null = null;

  const saveLater = async (derived: Derived) => {
    if (saving !== null) clearTimeout(saving);
    // Nobody waits for it: where it fails, another process derives for itself.
    saving = setTimeout(() => void store.saveDerived(derived).catch(() => undefined), restBeforeSaving);
    saving.unref();
  };

  const derive = async (stamp: string, asOf: string | null): Promise<Kept> => {
    const [dossiers, corrections] = await Promise.all([openDossiers(store, asOf, saveLater), store.corrections()]);
    return { stamp, dossiers, corrections };
  };

  const kept = async (asOf: string | null = null): Promise<Kept> => {
    const stamp = await store.stamp();
    const key = asOf ?? "now";
    const known = byDay.get(key);
    if (known !== undefined) {
      const found = await known;
      if (found.stamp === stamp) return found;
    }
    const derived = derive(stamp, asOf);
    byDay.delete(key);
    byDay.set(key, derived);
    derived.catch(() => byDay.delete(key));
    const [oldest] = byDay.keys();
    if (byDay.size > mostDays && oldest !== undefined) byDay.delete(oldest);
    return derived;
  };

  const look = async () => {
    const stamp = await store.stamp().catch(() => told);
    if (stamp === null || stamp === told) return;
    const isFirst = told === null;
    told = stamp;
    if (!isFirst) for (const tell of listeners) tell(stamp);
  };

  return {
    store,
    kept,
    onChange(tell) {
      listeners.add(tell);
      if (timer === null) {
        void look();
        timer = setInterval(() => void look(), lookEvery);
        timer.unref();
      }
      return () => {
        listeners.delete(tell);
        if (listeners.size > 0 || timer === null) return;
        clearInterval(timer);
        timer = null;
        told = null;
      };
    },
    close() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      if (saving !== null) clearTimeout(saving);
      saving = null;
      listeners.clear();
      byDay.clear();
    },
  };
}
