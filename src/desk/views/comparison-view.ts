/** Analysts side by side: the items that two or more of them decided on, what each decided, and what an editor settled. */
import { settlementOf } from "../../dossier/corrections/in-force.ts";
import type { Correction } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { Compared, Comparison } from "../../record/views/review-views.ts";
import { kindsWords } from "../../record/words/state-words.ts";
import { type DecidedItem, decidedItems, isDisputed, settlementOn } from "../correct/decided-items.ts";
import { didYouMean } from "../correct/nearest.ts";
import { decidedIn, nominalAlpha } from "./agreement.ts";
import { labelsFor } from "./article-labels.ts";
import { fieldsAsTyped, tellFields, verdictWords } from "./decision-words.ts";
import { filterEntries, type PageWanted, pageOf } from "./page-of.ts";

export interface ComparisonWanted {
  /** Names of two analysts or more; empty: the two who have most items in common. */
  readonly between: readonly string[];
  readonly kind: string | null;
  /** `open`: decided differently and not settled; `settled`; `agreed`; null: all. */
  readonly show: string | null;
}

const shownWords = { open: "decided differently", settled: "settled", agreed: "decided alike" } as const;

/** A page of the comparison. Throws `bad-option` for an analyst who has decided nothing. */
export function comparisonOf(
  dossier: Dossier,
  corrections: readonly Correction[],
  wanted: ComparisonWanted,
  page: PageWanted,
): Comparison {
  const items = decidedIn(decidedItems(corrections), dossier.articles);
  const analysts = analystsOf(items);
  const between =
    wanted.between.length > 0
      ? namesMeant(
          wanted.between,
          analysts.map(({ name }) => name),
        )
      : closestPair(items);
  const shared = items.flatMap((item) => {
    const verdicts = between.flatMap((name) => item.verdicts.find(({ correction }) => correction.by === name) ?? []);
    return verdicts.length < 2 ? [] : [{ ...item, verdicts }];
  });
  const wholes = new Map(items.map((item) => [item.id, item]));
  const rows = shared.map((item) => ({ item, compared: comparedOf(item, wholes.get(item.id) ?? item, between) }));
  const { kept, facets } = filterEntries(rows, [
    {
      name: "kind",
      wanted: wanted.kind,
      valuesOf: ({ item }) => [{ value: item.kind, label: kindsWords[item.kind] }],
    },
    {
      name: "show",
      wanted: wanted.show,
      valuesOf: ({ compared }) => {
        const value = compared.agrees ? "agreed" : compared.settled === null ? "open" : "settled";
        return [{ value, label: shownWords[value] }];
      },
    },
  ]);
  const counted = rows.filter(({ item }) => wanted.kind === null || item.kind === wanted.kind);
  const shown = pageOf(
    kept.map(({ compared }) => compared),
    page,
  );
  return {
    ...shown,
    facets,
    articles: labelsFor(dossier, shown.entries),
    analysts,
    between,
    agreement: {
      items: counted.length,
      agreed: counted.filter(({ compared }) => compared.agrees).length,
      settled: counted.filter(({ compared }) => !compared.agrees && compared.settled !== null).length,
      alpha: nominalAlpha(counted.map(({ item }) => item.verdicts.map(({ value }) => value))),
    },
  };
}

function analystsOf(items: readonly DecidedItem[]): Comparison["analysts"] {
  const counts = new Map<string, number>();
  for (const { verdicts } of items) {
    for (const { correction } of verdicts) counts.set(correction.by, (counts.get(correction.by) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, items: count }))
    .sort((a, b) => b.items - a.items || (a.name < b.name ? -1 : 1));
}

function namesMeant(wanted: readonly string[], known: readonly string[]): string[] {
  const names = wanted.map((name) => {
    const found = known.find((one) => one.toLowerCase() === name.trim().toLowerCase());
    if (found !== undefined) return found;
    throw new ParleyError("bad-option", `${name} has decided on no item of this dossier.`, {
      hint: didYouMean(name, known),
    });
  });
  return [...new Set(names)];
}

/** The two who decided on most items in common; of equals the first by name. */
function closestPair(items: readonly DecidedItem[]): string[] {
  const pairs = new Map<string, { names: string[]; count: number }>();
  for (const { verdicts } of items) {
    const names = verdicts.map(({ correction }) => correction.by).sort();
    for (const [at, one] of names.entries()) {
      for (const other of names.slice(at + 1)) {
        const key = JSON.stringify([one, other]);
        const known = pairs.get(key) ?? { names: [one, other], count: 0 };
        pairs.set(key, { ...known, count: known.count + 1 });
      }
    }
  }
  const ranked = [...pairs].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  return ranked[0]?.[1].names ?? [];
}

/** `item` has the verdicts that are compared; whether it is settled is a matter of all of them. */
function comparedOf(item: DecidedItem, whole: DecidedItem, between: readonly string[]): Compared {
  const { kind, target } = item;
  const words = target.spans.map(({ text }) => text).join(" … ");
  return {
    ...{ id: item.id, kind, article: target.article, spans: [...target.spans] },
    sentence: tellFields(kind, target.as ?? {}, words),
    fields: fieldsAsTyped(target.as ?? {}),
    verdicts: between.flatMap((name) => {
      const found = item.verdicts.find(({ correction }) => correction.by === name);
      if (found === undefined) return [];
      const { id, at, by, note, decision } = found.correction;
      return [{ by, do: decision.do, what: verdictWords(decision), note, at, correction: id }];
    }),
    agrees: !isDisputed(item),
    settled: settledOf(whole),
  };
}

/** What an editor settled on an item; null where it is open, or nobody disagreed. */
export function settledOf(item: DecidedItem): Compared["settled"] {
  const settlement = settlementOn(item);
  if (settlement === null) return null;
  const { id, at, by, note, decision } = settlement;
  const stands = settlementOf(decision)?.stands ?? null;
  const upheld = item.decisions.find((one) => one.id === stands);
  return { by, at, note, correction: id, what: verdictWords(decision), stands: upheld?.by ?? null };
}
