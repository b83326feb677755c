/** GraphML: the network of a dossier for Gephi, yEd, networkx and igraph. Every attribute is declared with its name and type. */
import { create } from "xmlbuilder2";
import type { Dossier } from "../record/dossier.ts";
import { type Fact, graphOf } from "./graph/dossier-graph.ts";

/** The network as one directed graph; ids are the dossier's. Characters that XML forbids are left out. */
export function exportGraphml(dossier: Dossier): string {
  const { nodes, ties } = graphOf(dossier);
  const nodeFacts = nodes.map(({ label, type, facts }) => ({ label, type, ...facts }));
  const tieFacts = ties.map(({ label, type, weight, facts }) => ({ label, type, weight, ...facts }));
  const nodeKeys = keysOf("node", nodeFacts);
  const tieKeys = keysOf("edge", tieFacts);
  const document = create({ version: "1.0", encoding: "UTF-8" });
  const root = document.ele("http://graphml.graphdrawing.org/xmlns", "graphml");
  for (const { id, domain, name, type } of [...nodeKeys, ...tieKeys]) {
    root.ele("key", { id, for: domain, "attr.name": name, "attr.type": type });
  }
  const graph = root.ele("graph", { id: written(dossier.id), edgedefault: "directed" });
  graph.ele("desc").txt(written(dossier.name));
  for (const [place, { id }] of nodes.entries()) {
    addData(graph.ele("node", { id: written(id) }), nodeKeys, nodeFacts[place] ?? {});
  }
  for (const [place, { id, from, to }] of ties.entries()) {
    const edge = graph.ele("edge", { id: written(id), source: written(from), target: written(to) });
    addData(edge, tieKeys, tieFacts[place] ?? {});
  }
  return `${document.end({ prettyPrint: true })}\n`;
}

interface Key {
  readonly id: string;
  readonly domain: "node" | "edge";
  readonly name: string;
  readonly type: "string" | "double" | "boolean";
}

/** One key for each name that any of the facts have; numbers are doubles, as Gephi wants its weights. */
function keysOf(domain: Key["domain"], all: readonly Readonly<Record<string, Fact>>[]): Key[] {
  const types = new Map<string, Key["type"]>();
  for (const facts of all) {
    for (const [name, value] of Object.entries(facts)) {
      if (value !== null) types.set(name, typeOf(value));
      else if (!types.has(name)) types.set(name, "string");
    }
  }
  return [...types].map(([name, type]) => ({ id: `${domain}-${name}`, domain, name, type }));
}

function typeOf(value: string | number | boolean): Key["type"] {
  return typeof value === "number" ? "double" : typeof value === "boolean" ? "boolean" : "string";
}

type Element = ReturnType<ReturnType<typeof create>["ele"]>;

function addData(element: Element, keys: readonly Key[], facts: Readonly<Record<string, Fact>>): void {
  for (const { id, name } of keys) {
    const value = facts[name];
    if (value !== null && value !== undefined) element.ele("data", { key: id }).txt(written(String(value)));
  }
}

/**
 * Text as xmlbuilder2 is to be given it. It leaves alone what looks like a reference (“&amp;” in a report would come back as “&”),
 * so every ampersand is escaped here; and a carriage return, which parsers turn into a line feed, becomes a reference.
 */
function written(text: string): string {
  return allowed(text).replaceAll("&", "&amp;").replaceAll("\r", "&#13;");
}

/** Text without what XML 1.0 forbids: control characters, lone halves of surrogate pairs, U+FFFE and U+FFFF. */
export function allowed(text: string): string {
  return text.replace(halves, "").replace(forbidden, "");
}

const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids (https://www.w3.org/TR/xml/#charsets)
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
