/** The day since which the overview tells what changed: chosen, or since the last visit, or the last week of the news. */
import { useMemo } from "react";
import type { DossierEntry } from "../../../../src/record/views/dossier-views.ts";
import { useParameter } from "../../parts/use-parameter.ts";

/** A day and where it is from. */
export interface Since {
  readonly day: string | null;
  readonly from: "chosen" | "last-visit" | "last-week";
}

/** Days of news that count as the last week, the latest included. */
const week = 7;

/** The day for a dossier; what was last seen of it is kept in this browser alone. */
export function useSince({ id, to }: Pick<DossierEntry, "id" | "to">): Since {
  const [chosen] = useParameter("since");
  const usual = useMemo(() => sinceLastVisit(id, to), [id, to]);
  return chosen === null ? usual : { day: chosen, from: "chosen" };
}

function sinceLastVisit(id: string, latest: string | null): Since {
  if (latest === null) return { day: null, from: "last-week" };
  // A visit lasts as long as the tab is open: reading the page anew does not make its news old.
  const key = `parley-seen-${id}`;
  const seen = read(sessionStorageOrNone(), key) ?? read(localStorageOrNone(), key);
  write(sessionStorageOrNone(), key, seen ?? "");
  write(localStorageOrNone(), key, latest);
  if (seen !== null && seen !== "" && seen < latest) return { day: seen, from: "last-visit" };
  const start = new Date(Date.parse(`${latest}T00:00:00Z`) - (week - 1) * 86_400_000);
  return { day: start.toISOString().slice(0, 10), from: "last-week" };
}

function read(storage: Storage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function write(storage: Storage | null, key: string, value: string): void {
  try {
    storage?.setItem(key, value);
  } catch {
    // A browser that keeps nothing shows the last week again the next time.
  }
}

function sessionStorageOrNone(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function localStorageOrNone(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
