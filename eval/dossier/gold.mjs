/** The gold of the sample reports: one file for each report, and one for what holds over all of them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listOf, namesOf, sameName } from "./matching.mjs";

export const kinds = ["statements", "attendance", "conditions", "positions", "talks"];

/** Reads the gold: `records` by file, `whole` over all. */
export function loadGold(folder, files) {
  const load = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const records = new Map(
    files
      .map((file) => [file, file.replace(/\.\w+$/, ".json")])
      .filter(([, name]) => existsSync(join(folder, name)))
      .map(([file, name]) => [file, load(name)]),
  );
  return { records, whole: load("dossiers.json") };
}

/** The gold's id of an actor, by the names that a report gives it; null for one that the gold does not name. */
export function goldActorOf(whole, actor) {
  const actors = Object.entries(whole.actors);
  for (const name of namesOf(actor)) {
    const exact = actors.find(([, names]) => names.some((other) => other.toLowerCase() === name.toLowerCase()));
    if (exact !== undefined) return exact[0];
  }
  // “government” alone may be anybody's: a longer name than the gold's will do, a shorter one will not.
  const [name] = namesOf(actor);
  const isLonger = (other) => name !== undefined && name.length > other.length && sameName(other, name);
  const alike = actors.filter(([, names]) => names.some(isLonger));
  return alike.length === 1 ? alike[0][0] : null;
}

/** What a gold entry is one with over all reports: entries with the same key are one item of the dossier. */
export function keyOf(whole, file, kind, entry) {
  if (kind === "attendance") {
    const actor = goldActorOf(whole, listOf(entry.actor)) ?? `${file}/${listOf(entry.actor)[0]}`;
    return `${actor} @ ${entry.talks}: ${listOf(entry.status)[0]}`;
  }
  return entry.same ?? `${file}/${entry.id}`;
}
