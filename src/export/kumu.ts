/** Kumu JSON: the network of a dossier as a blueprint for kumu.io (https://docs.kumu.io/guides/import/blueprints.md). */
import type { Dossier } from "../record/dossier.ts";
import { type Fact, graphOf } from "./graph/dossier-graph.ts";

/** Elements and connections. Kumu tells elements by their labels, so a label that several have gets the element's type, then a number. */
export function exportKumu(dossier: Dossier): string {
  const { nodes, ties } = graphOf(dossier);
  const labels = distinctLabels(nodes);
  const elements = nodes.map(({ id, type, facts }) => ({
    id,
    label: labels.get(id) ?? id,
    type: capital(type),
    ...known(facts),
  }));
  const connections = ties.map(({ id, from, to, type, label, weight, facts: { isMutual, words, ...facts } }) => ({
    id,
    from: labels.get(from) ?? from,
    to: labels.get(to) ?? to,
    type: capital(type),
    label,
    direction: isMutual === true ? "mutual" : "directed",
    strength: weight,
    ...known({ description: words ?? null, ...facts }),
  }));
  return `${JSON.stringify({ elements, connections }, null, 2)}\n`;
}

function distinctLabels(
  nodes: readonly { readonly id: string; readonly label: string; readonly type: string }[],
): Map<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, label, type } of nodes) {
    let free = taken.has(label.toLowerCase()) ? `${label} (${type})` : label;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${label} (${type} ${number})`;
    taken.add(free.toLowerCase());
    labels.set(id, free);
  }
  return labels;
}

function known(facts: Readonly<Record<string, Fact>>): Record<string, Fact> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== ""));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
