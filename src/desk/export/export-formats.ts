/** The formats that a dossier can be exported in, as help and documents list them. */

export interface ExportFormat {
  readonly name: string;
  /** Ending of its files. */
  readonly ending: string;
  /** `text` can go to standard output; `bytes` is one file; `files` is one file for each kind of entry. */
  readonly output: "text" | "bytes" | "files";
  /** Whether `--kind` picks entries of one kind. */
  readonly hasKinds: boolean;
  /** What it is and what opens it. */
  readonly about: string;
}

function format(name: string, ending: string, output: ExportFormat["output"], about: string): ExportFormat {
  return { name, ending, output, hasKinds: output === "files" || name === "ndjson", about };
}

/** All formats, those for readers first. */
export const exportFormats: readonly ExportFormat[] = [
  format("html", ".html", "text", "a brief on one page, with footnotes; for browsers and printers"),
  format("markdown", ".md", "text", "the same brief as Markdown, for editors and Pandoc"),
  format("json", ".json", "text", "the whole dossier; `parley schema dossier` says what is in it"),
  format("ndjson", ".ndjson", "text", "a line of JSON for each entry, or for each of one kind"),
  format("csv", ".csv", "files", "a table for each kind of entry, for spreadsheets and R"),
  format("parquet", ".parquet", "files", "the same tables, typed, for pandas, DuckDB and R"),
  format("dna", ".dna", "bytes", "a database for Discourse Network Analyzer 3, with the texts"),
  format("dna-events", ".csv", "text", "positions as DNA's event list"),
  format("graphml", ".graphml", "text", "the network, for Gephi, yEd, networkx and igraph"),
  format("kumu", ".json", "text", "the network, for Kumu"),
  format("timelinejs", ".json", "text", "the timeline, for TimelineJS"),
  format("web-annotation", ".jsonld", "text", "W3C annotations on the words, for Hypothesis and Recogito"),
  format("json-ld", ".jsonld", "text", "articles, quotations, events and people in schema.org's words"),
  format("followthemoney", ".ftm.json", "text", "entities for Aleph and FollowTheMoney's tools"),
  format("citron", ".json", "text", "quotes with cue, source and content, as Citron gives them"),
  format("plover", ".jsonl", "text", "coded events, for those who count them"),
];

/** Names of all formats. */
export const exportFormatNames: readonly string[] = exportFormats.map(({ name }) => name);
