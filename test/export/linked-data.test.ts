/** Web Annotation, JSON-LD, FollowTheMoney: held to their schemas, expanded as JSON-LD, and true to the texts. */
import fc from "fast-check";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { exportFollowTheMoney } from "../../src/export/follow-the-money.ts";
import { exportJsonLd } from "../../src/export/json-ld.ts";
import { exportWebAnnotation, selectorsOf } from "../../src/export/web-annotation.ts";
import { sampleArticles, sampleDossier } from "../dossier/sample-dossier.ts";
import { anyText, dossierSaying, shifted } from "./awkward-dossier.ts";
import { faultsOf, readJson } from "./read-schema.ts";

/** Contexts come from the schemas' folder; anything else would be fetched, and is refused. */
async function documentLoader(url: string) {
  if (url !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`${url} would be fetched`);
  return { contextUrl: null, documentUrl: url, document: readJson("web-annotation-context.json") as object };
}
const offline = { documentLoader } as unknown as jsonld.Options.Expand;

interface Selector {
  type: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  "parley:codePointStart": number;
  "parley:codePointEnd": number;
}
interface Target {
  source: string;
  selector: [Selector, Selector];
  "parley:article": string;
}
interface Collection {
  total: number;
  first: { items: { body: { value: string }[]; target: Target[]; "parley:item": string; "parley:isLost": boolean }[] };
}

describe("Web Annotation", () => {
  const collection = JSON.parse(exportWebAnnotation(sampleDossier, sampleArticles)) as Collection;
  const { items } = collection.first;

  it("is a collection as the data model has it", () => {
    expect(faultsOf("web-annotation.schema.json", collection)).toEqual([]);
    expect(collection.total).toBe(items.length);
  });

  it("has an annotation for every piece of evidence of every item", () => {
    const { talks, attendance, conditions, positions, statements } = sampleDossier;
    const evidence = [...talks, ...attendance, ...conditions, ...positions, ...statements].flatMap(
      (one) => one.evidence,
    );
    expect(items).toHaveLength(evidence.length);
    expect(items.filter((one) => one["parley:isLost"])).toHaveLength(1);
  });

  it("quotes, and counts, the words where they stand", () => {
    for (const {
      selector: [quote, position],
      ...target
    } of items.flatMap((one) => one.target)) {
      const text = sampleArticles.get(target["parley:article"])?.text ?? "";
      expect(text.slice(position.start, position.end)).toBe(quote.exact);
      expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
      const characters = [...text].slice(position["parley:codePointStart"], position["parley:codePointEnd"]);
      expect(characters.join("")).toBe(quote.exact);
    }
  });

  it("tells apart the same words said twice", () => {
    const text = "“No.” 🙅 Then again: “No.” And no more.";
    const second = text.lastIndexOf("No.");
    const [quote, position] = selectorsOf(text, { start: second, end: second + 3, text: "No." }) as [
      Selector,
      Selector,
    ];
    expect(position.start).toBe(second);
    expect(text.indexOf(`${quote.prefix}${quote.exact}`) + quote.prefix.length).toBe(second);
  });

  it("expands as JSON-LD, with the standard's terms alone where it has one", async () => {
    const [expanded] = await jsonld.expand(collection as unknown as jsonld.JsonLdDocument, offline);
    const text = JSON.stringify(expanded);
    expect(text).toContain("http://www.w3.org/ns/oa#hasTarget");
    expect(text).toContain("urn:parley:terms:isLost");
    expect((text.match(/oa#TextQuoteSelector/g) ?? []).length).toBeGreaterThanOrEqual(items.length);
  });

  it("stays true whatever stands before the words", () => {
    fc.assert(
      fc.property(anyText, (before) => {
        const { dossier, articles } = shifted(before);
        const made = JSON.parse(exportWebAnnotation(dossier, articles)) as Collection;
        const target = made.first.items.find((one) => one["parley:item"].startsWith("p-"))?.target[0];
        const [quote, position] = target?.selector ?? [];
        const text = articles.get(target?.["parley:article"] ?? "")?.text ?? "";
        expect(text.slice(position?.start, position?.end)).toBe(quote?.exact);
        expect([...text].slice(position?.["parley:codePointStart"], position?.["parley:codePointEnd"]).join("")).toBe(
          quote?.exact,
        );
        expect(quote?.prefix ?? "").not.toMatch(/^[\udc00-\udfff]/);
      }),
    );
  });
});

describe("JSON-LD", () => {
  const document = JSON.parse(exportJsonLd(sampleDossier, sampleArticles)) as { "@graph": Record<string, unknown>[] };

  it("is schema.org's", () => {
    expect(faultsOf("schema-org.schema.json", document)).toEqual([]);
  });

  it("expands and becomes triples without the network, and names nothing that it does not hold", async () => {
    const quads = (await jsonld.toRDF(document as unknown as jsonld.JsonLdDocument, offline)) as {
      subject: { value: string };
      object: { value: string; termType: string };
    }[];
    expect(quads.length).toBeGreaterThan(300);
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    const named = quads.filter(
      ({ object }) => object.termType === "NamedNode" && object.value.startsWith("urn:parley:item:"),
    );
    expect(named.filter(({ object }) => !subjects.has(object.value))).toEqual([]);
  });

  it("has an entry for each article, actor, meeting, presence, quotation, position, condition and issue", () => {
    const count = (type: string) => document["@graph"].filter((node) => node["@type"] === type).length;
    expect(count("NewsArticle")).toBe(sampleDossier.articles.length);
    expect(count("Person") + count("Organization") + count("Country")).toBe(sampleDossier.actors.length);
    expect(count("Event")).toBe(1);
    expect(count("RsvpAction")).toBe(sampleDossier.attendance.length);
    expect(count("Quotation")).toBe(sampleDossier.statements.length);
    expect(count("Claim")).toBe(sampleDossier.positions.length + sampleDossier.conditions.length);
    expect(count("DefinedTerm")).toBe(sampleDossier.issues.length);
  });

  it("keeps any words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = JSON.parse(exportJsonLd(dossierSaying(text), sampleArticles)) as typeof document;
        expect(made["@graph"].find((node) => node["@type"] === "Claim")?.text).toBe(text);
      }),
    );
  });
});

interface Model {
  schemata: Record<
    string,
    { is: string[]; required: string[]; properties: Record<string, { type: string; range?: string }> }
  >;
}
interface Entity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
  annotations?: { selector: [Selector, Selector]; article: string }[];
}

describe("FollowTheMoney", () => {
  const model = readJson("followthemoney.json") as Model;
  const entities = exportFollowTheMoney(sampleDossier, sampleArticles)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Entity);
  const schemaOf = (id: string) => entities.find((one) => one.id === id)?.schema ?? "";

  it("has only properties of each entity's schema, and those that it requires", () => {
    for (const { schema, properties } of entities) {
      const known = model.schemata[schema];
      expect(known, schema).toBeDefined();
      for (const name of Object.keys(properties)) expect(known?.properties, `${schema}.${name}`).toHaveProperty(name);
      for (const name of known?.required ?? []) expect(properties, schema).toHaveProperty(name);
    }
  });

  it("has values of the properties' types; entities point at entities of the right schema in the file", () => {
    for (const { schema, properties } of entities) {
      for (const [name, values] of Object.entries(properties)) {
        const { type, range = "Thing" } = model.schemata[schema]?.properties[name] ?? { type: "" };
        for (const value of values) {
          if (type === "entity")
            expect(model.schemata[schemaOf(value)]?.is, `${schema}.${name} ${value}`).toContain(range);
          if (type === "date") expect(value).toMatch(/^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/);
          if (type === "url") expect(value).toMatch(/^https?:/);
        }
      }
    }
  });

  it("has ids of their own, and the same ones again", () => {
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    expect(exportFollowTheMoney(structuredClone(sampleDossier), sampleArticles)).toBe(
      exportFollowTheMoney(sampleDossier, sampleArticles),
    );
  });

  it("says who speaks for whom, who holds which office, and who comes to what", () => {
    const of = (schema: string) => entities.filter((one) => one.schema === schema);
    expect(of("Representation")).toHaveLength(sampleDossier.actors.filter(({ side }) => side !== null).length);
    expect(of("Occupancy").length).toBe(of("Position").length);
    expect(of("Membership")).toHaveLength(1);
    expect(of("UnknownLink")).toHaveLength(sampleDossier.attendance.filter(({ talks }) => talks !== null).length);
    expect(of("Mention")).toHaveLength(sampleDossier.actors.flatMap(({ evidence }) => evidence).length);
  });

  it("carries selectors beside the entities that equal the articles' words", () => {
    const all = entities.flatMap(({ annotations = [] }) => annotations);
    expect(all.length).toBeGreaterThan(20);
    for (const {
      article,
      selector: [quote, position],
    } of all) {
      const text = sampleArticles.get(article.replace("article-", ""))?.text ?? "";
      expect(text.slice(position.start, position.end)).toBe(quote.exact);
    }
  });
});
