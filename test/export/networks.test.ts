/** GraphML and Kumu: the network, read back by an XML parser and held to the rules of each format. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { create } from "xmlbuilder2";
import { allowed, exportGraphml } from "../../src/export/graphml.ts";
import { exportKumu } from "../../src/export/kumu.ts";
import type { Dossier } from "../../src/record/dossier.ts";
import { sampleDossier } from "../dossier/sample-dossier.ts";
import { anyText, dossierSaying } from "./awkward-dossier.ts";
import { faultsOf } from "./read-schema.ts";

interface Read {
  keys: { id: string; for: string; name: string; type: string }[];
  nodes: { id: string; data: Record<string, string> }[];
  edges: { id: string; source: string; target: string; data: Record<string, string> }[];
}

/** Reads GraphML as its schema has it; throws where a key is not declared or declared for the other kind of element. */
function readGraphml(text: string): Read {
  const root = create({ skipWhitespaceOnlyText: false }, text).root().node as unknown as Xml;
  if (root.localName !== "graphml" || root.namespaceURI !== "http://graphml.graphdrawing.org/xmlns")
    throw new Error("not GraphML");
  const of = (element: Xml, name: string) => element.getAttribute(name) ?? "";
  const keys = childrenOf(root, "key").map((key) => ({
    id: of(key, "id"),
    for: of(key, "for"),
    name: of(key, "attr.name"),
    type: of(key, "attr.type"),
  }));
  const [graph] = childrenOf(root, "graph");
  if (graph === undefined || of(graph, "edgedefault") !== "directed") throw new Error("no directed graph");
  const dataOf = (element: Xml, domain: string) =>
    Object.fromEntries(
      childrenOf(element, "data").map((data) => {
        const key = keys.find(({ id }) => id === of(data, "key"));
        if (key === undefined || key.for !== domain) throw new Error(`undeclared key ${of(data, "key")}`);
        return [key.name, data.textContent ?? ""];
      }),
    );
  return {
    keys,
    nodes: childrenOf(graph, "node").map((node) => ({ id: of(node, "id"), data: dataOf(node, "node") })),
    edges: childrenOf(graph, "edge").map((edge) => ({
      id: of(edge, "id"),
      source: of(edge, "source"),
      target: of(edge, "target"),
      data: dataOf(edge, "edge"),
    })),
  };
}

/** As much of a DOM element as is needed here. */
interface Xml {
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Xml>;
  getAttribute(name: string): string | null;
}

function childrenOf(parent: Xml, name: string): Xml[] {
  return [...parent.childNodes].filter((child) => child.localName === name);
}

describe("GraphML", () => {
  const { keys, nodes, edges } = readGraphml(exportGraphml(sampleDossier));

  it("declares every key once, with a name and one of GraphML's types", () => {
    expect(new Set(keys.map(({ id }) => id)).size).toBe(keys.length);
    for (const { for: domain, name, type } of keys) {
      expect(["node", "edge"]).toContain(domain);
      expect(name).not.toBe("");
      expect(["boolean", "int", "long", "float", "double", "string"]).toContain(type);
    }
  });

  it("has ids that are distinct names of XML, and edges that lead to nodes", () => {
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    for (const { source, target } of edges) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
  });

  it("has values of the declared types", () => {
    const types = new Map(keys.map(({ for: domain, name, type }) => [`${domain}-${name}`, type]));
    for (const [domain, list] of [
      ["node", nodes],
      ["edge", edges],
    ] as const) {
      for (const { data } of list) {
        for (const [name, value] of Object.entries(data)) {
          const type = types.get(`${domain}-${name}`);
          if (type === "double") expect(Number.isFinite(Number(value))).toBe(true);
          if (type === "boolean") expect(["true", "false"]).toContain(value);
        }
      }
    }
  });

  it("ties actors to issues by their positions, with words and address", () => {
    const tie = edges.find(({ data }) => data.content === "any fixed minimum");
    const issue = nodes.find(({ id }) => id === tie?.target);
    expect(issue?.data).toMatchObject({ label: "water release", type: "issue" });
    expect(tie?.data).toMatchObject({
      type: "position",
      stance: "reject",
      agreement: "false",
      words: "Tarvia rejects any fixed minimum",
      publisher: "The Halden Courier",
    });
  });

  it("ties actors that disagree, once, and those who wait for one another", () => {
    const labels = new Map(nodes.map(({ id, data }) => [id, data.label]));
    const told = edges.map(({ source, target, data }) => `${labels.get(source)} ${data.type} ${labels.get(target)}`);
    const opposed = told.filter((one) => one.includes("disagreement"));
    expect(opposed).toHaveLength(1);
    expect(opposed[0]).toMatch(/Belmara disagreement Tarvia|Tarvia disagreement Belmara/);
    expect(told).toContain("Ilyana Voss waits-for Belmara");
    expect(told).not.toContain("Belmara waits-for Belmara");
  });

  it("has a node for an actor that people named and no report has", () => {
    const named = { id: "a-ffffffffff", name: "the river itself", aliases: [] };
    const [position, ...others] = sampleDossier.positions;
    if (position === undefined) throw new Error("no position");
    const dossier: Dossier = { ...sampleDossier, positions: [{ ...position, actor: named, party: named }, ...others] };
    const read = readGraphml(exportGraphml(dossier));
    expect(read.nodes.find(({ id }) => id === named.id)?.data.label).toBe("the river itself");
  });

  it("gives back any text but what XML forbids", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readGraphml(exportGraphml(dossierSaying(text)));
        const [first] = sampleDossier.positions;
        const tie = read.edges.find(({ id }) => id.startsWith(`${first?.id}:`));
        expect(tie?.data.content ?? "").toBe(allowed(text));
      }),
    );
  });
});

describe("Kumu", () => {
  const blueprint = JSON.parse(exportKumu(sampleDossier)) as {
    elements: { label: string }[];
    connections: { from: string; to: string; direction: string; type: string }[];
  };

  it("is a blueprint", () => {
    expect(faultsOf("kumu.schema.json", blueprint)).toEqual([]);
  });

  it("has labels of their own, which connections name", () => {
    const labels = blueprint.elements.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { from, to } of blueprint.connections)
      expect([labels.includes(from), labels.includes(to)]).toEqual([true, true]);
    expect(blueprint.connections.filter(({ direction }) => direction === "mutual").map(({ type }) => type)).toEqual([
      "Disagreement",
    ]);
  });

  it("tells elements apart that are called the same", () => {
    const [issue, ...issues] = sampleDossier.issues;
    if (issue === undefined) throw new Error("no issue");
    const dossier = { ...sampleDossier, issues: [{ ...issue, name: "Tarvia" }, ...issues] };
    const { elements: made } = JSON.parse(exportKumu(dossier)) as { elements: { label: string }[] };
    expect(made.map(({ label }) => label)).toEqual(expect.arrayContaining(["Tarvia", "Tarvia (issue)"]));
  });
});
