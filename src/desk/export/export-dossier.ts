/** Exporting a dossier: what the format needs is fetched from the store, and the format makes its text, bytes or files of it. */
import type { Exported, ExportedFile } from "../../export/exported.ts";
import type { Article } from "../../record/article.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { EventCode } from "../../record/event.ts";
import type { Report, ReportedStatement } from "../../record/report.ts";
import type { Store } from "../../store/store.ts";
import { inOrderOfWeight } from "../deadlock/blocked-parts.ts";
import { exportFormatNames } from "./export-formats.ts";

/** What is asked for. */
export interface ExportRequest {
  /** One of `exportFormatNames`. */
  readonly format: string;
  /** Only entries of this kind, in the plural (“positions”), where the format has kinds; null: all. */
  readonly kind: string | null;
  /** What a CSV cell that a spreadsheet would run becomes. */
  readonly formulas: "escaped" | "kept";
  /** Whether a CSV file begins with a byte order mark. */
  readonly encoding: "plain" | "marked";
}

/** The dossier in the format. Throws `bad-option` for a format or a kind that there is none of. */
export async function exportDossier(dossier: Dossier, store: Store, request: ExportRequest): Promise<Exported> {
  const { kind } = request;
  switch (request.format) {
    case "json":
      return text((await import("../../export/json.ts")).exportJson(dossier));
    case "ndjson":
      return text((await import("../../export/ndjson.ts")).exportNdjson(dossier, kind));
    case "csv":
      return files((await import("../../export/csv.ts")).exportCsv(dossier, kind, request));
    case "parquet":
      return files((await import("../../export/parquet.ts")).exportParquet(dossier, kind));
    case "markdown":
      return text((await import("../../export/markdown.ts")).exportMarkdown(dossier, await deadlockIn(dossier)));
    case "html":
      return text((await import("../../export/html.ts")).exportHtml(dossier, await deadlockIn(dossier)));
    case "graphml":
      return text((await import("../../export/graphml.ts")).exportGraphml(dossier));
    case "kumu":
      return text((await import("../../export/kumu.ts")).exportKumu(dossier));
    case "timelinejs":
      return text((await import("../../export/timeline-js.ts")).exportTimelineJs(dossier));
    case "dna": {
      const { dnaRowsOf } = await import("../../export/dna/rows.ts");
      const { dnaFileOf } = await import("./write-dna.ts");
      return { kind: "bytes", bytes: await dnaFileOf(dnaRowsOf(dossier, await articlesOf(dossier, store))) };
    }
    default:
      return text(await exportWithTexts(dossier, store, request.format));
  }
}

/** Formats that show the articles' texts, or point into them. */
async function exportWithTexts(dossier: Dossier, store: Store, format: string): Promise<string> {
  const articles = () => articlesOf(dossier, store);
  switch (format) {
    case "dna-events":
      return (await import("../../export/dna-events.ts")).exportDnaEvents(dossier, await articles());
    case "web-annotation":
      return (await import("../../export/web-annotation.ts")).exportWebAnnotation(dossier, await articles());
    case "json-ld":
      return (await import("../../export/json-ld.ts")).exportJsonLd(dossier, await articles());
    case "followthemoney":
      return (await import("../../export/follow-the-money.ts")).exportFollowTheMoney(dossier, await articles());
    case "citron": {
      const { exportCitron } = await import("../../export/citron.ts");
      return exportCitron(dossier, await articles(), statementsOf(await reportsOf(dossier, store)));
    }
    case "plover": {
      const { exportPlover } = await import("../../export/plover.ts");
      return exportPlover(dossier, await articles(), eventsOf(await reportsOf(dossier, store)));
    }
    default:
      throw new ParleyError("bad-option", `There is no format “${format}”.`, {
        hint: `Formats are ${exportFormatNames.join(", ")}.`,
      });
  }
}

function text(made: string): Exported {
  return { kind: "text", text: made };
}

function files(made: readonly ExportedFile[]): Exported {
  return { kind: "files", files: made };
}

async function deadlockIn(dossier: Dossier) {
  const { deadlockOf } = await import("../dossiers/deadlock-of.ts");
  return { deadlock: inOrderOfWeight(deadlockOf(dossier)) };
}

async function articlesOf({ articles }: Dossier, store: Store): Promise<Map<string, Article>> {
  const found = new Map<string, Article>();
  for (const { id } of articles) {
    const article = await store.article(id);
    if (article !== null) found.set(id, article);
  }
  return found;
}

function reportsOf({ articles }: Dossier, store: Store): Promise<Report[]> {
  return store.reportsOf(articles.map(({ id }) => id));
}

/** Event codes by `article/item`. */
function eventsOf(reports: readonly Report[]): Map<string, EventCode> {
  const coded = reports.flatMap(({ article, talks, attendance, conditions, positions }) =>
    [...talks, ...attendance, ...conditions, ...positions].flatMap(({ id, event }): [string, EventCode][] =>
      event === null ? [] : [[`${article.id}/${id}`, event]],
    ),
  );
  return new Map(coded);
}

/** Statements by `article/item`. */
function statementsOf(reports: readonly Report[]): Map<string, ReportedStatement> {
  return new Map(
    reports.flatMap(({ article, statements }) =>
      statements.map((one): [string, ReportedStatement] => [`${article.id}/${one.id}`, one]),
    ),
  );
}
