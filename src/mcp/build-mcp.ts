/**
 * The record as tools of an assistant (Model Context Protocol). What a tool answers is the record with its words; an assistant that quotes
 * it quotes the article. Read-only unless writing is allowed.
 */
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { correctItem } from "../desk/correct/correct-item.ts";
import { changesSince } from "../desk/dossiers/changes-since.ts";
import { deadlockOf } from "../desk/dossiers/deadlock-of.ts";
import { findItem } from "../desk/dossiers/find-item.ts";
import { findDossier } from "../desk/dossiers/open-dossiers.ts";
import type { Keeper } from "../desk/keeper/keeper.ts";
import { searchRecord } from "../desk/search/search-record.ts";
import { boardOf } from "../desk/views/board.ts";
import { dossierEntry } from "../desk/views/dossier-entry.ts";
import { itemViewOf } from "../desk/views/item-view.ts";
import { matrixOf } from "../desk/views/matrix.ts";
import { ParleyError } from "../record/error.ts";

export interface McpOptions {
  readonly version: string;
  readonly keeper: Keeper;
  /** Whether the assistant may correct; corrections carry the author's name. */
  readonly mayWrite: boolean;
  readonly author: string;
  readonly now: () => string;
  readonly newId: () => string;
}

const dossierInput = z.string().max(200).optional().describe("id or name of the dossier; left out: the largest");
const day = z.iso.date();
/** Longest answer of a tool, in characters: more than this crowds out everything else that an assistant holds in mind. */
const longestAnswer = 60_000;

/** The server, ready to be connected to a transport. */
export function buildMcp({ version, keeper, mayWrite, author, now, newId }: McpOptions): McpServer {
  const server = new McpServer({ name: "parley", version }, { instructions });
  const readOnly = { readOnlyHint: true, openWorldHint: false };
  const dossierOf = async (name: string | undefined, asOf?: string) =>
    findDossier((await keeper.kept(asOf ?? null)).dossiers, name ?? null);

  server.registerTool(
    "list_dossiers",
    {
      title: "List dossiers",
      description: "Every negotiation in the record, with parties, days and counts.",
      annotations: readOnly,
    },
    () => answer(async () => (await keeper.kept()).dossiers.map(dossierEntry)),
  );

  server.registerTool(
    "get_dossier",
    {
      title: "State of the talks",
      description:
        "One part of a dossier: the talks, who attends, positions by issue and party, conditions, who waits for whom, contradictions between reports, or changes.",
      inputSchema: {
        dossier: dossierInput,
        part: z.enum([
          "talks",
          "attendance",
          "positions",
          "conditions",
          "deadlock",
          "conflicts",
          "changes",
          "articles",
        ]),
        asOf: day.optional().describe("leave out later reports"),
      },
      annotations: readOnly,
    },
    ({ dossier: name, part, asOf }) =>
      answer(async () => {
        const dossier = await dossierOf(name, asOf);
        if (part === "attendance") return boardOf(dossier);
        if (part === "positions") return matrixOf(dossier, []).cells.filter(({ state }) => state !== "silent");
        if (part === "deadlock") return deadlockOf(dossier);
        return dossier[part];
      }),
  );

  server.registerTool(
    "search",
    {
      title: "Search",
      description:
        'Finds articles and items by their words. Operators: AND, OR, NOT, "phrase", speaker:, party:, issue:, status:, publisher:, kind:, before:, after:.',
      inputSchema: {
        query: z.string().min(1).max(2_000),
        dossier: dossierInput,
        limit: z.int().min(1).max(50).default(20),
      },
      annotations: readOnly,
    },
    ({ query, dossier: name, limit }) =>
      answer(async () => {
        const { dossiers } = await keeper.kept();
        const within = name === undefined ? null : findDossier(dossiers, name);
        return searchRecord(keeper.store, dossiers, { words: query, kinds: [], within, limit, after: null });
      }),
  );

  server.registerTool(
    "get_item",
    {
      title: "An item with its evidence",
      description: "One item: its words in every report, contradictions, changes, and what people decided about it.",
      inputSchema: {
        item: z.string().min(1).max(200).describe("id of the item, or its beginning"),
        dossier: dossierInput,
      },
      annotations: readOnly,
    },
    ({ item, dossier: name }) =>
      answer(async () => {
        const dossier = await dossierOf(name);
        return itemViewOf(findItem(dossier, item), dossier, (await keeper.kept()).corrections);
      }),
  );

  server.registerTool(
    "get_changes",
    {
      title: "What changed since",
      description:
        "What reports since a day brought: new items, contradictions, and how positions and attendance changed.",
      inputSchema: { since: day, dossier: dossierInput },
      annotations: readOnly,
    },
    ({ since, dossier: name }) =>
      answer(async () => {
        const { totals, changes } = changesSince(await dossierOf(name), since);
        return { since, totals, changes };
      }),
  );

  server.registerTool(
    "get_article",
    {
      title: "Text of an article",
      description: "The clean text of an article, for checking a quotation in its place.",
      inputSchema: { article: z.string().min(1).max(64) },
      annotations: readOnly,
    },
    ({ article: id }) =>
      answer(async () => {
        const article = await keeper.store.article(id);
        if (article === null) throw new ParleyError("item-unknown", `There is no article “${id}”.`);
        const { headline, publisher, publishedOn, url, text } = article;
        return { id, headline, publisher, publishedOn, url, text };
      }),
  );

  if (mayWrite) {
    server.registerTool(
      "correct",
      {
        title: "Correct an item",
        description: "Accepts, rejects or edits an item, or undoes a correction. A person can undo it.",
        inputSchema: {
          do: z.enum(["accept", "reject", "edit", "undo"]),
          item: z.string().max(200).describe("id of the item; of the correction, to undo one"),
          set: z
            .record(z.string(), z.string())
            .optional()
            .describe("for edit: field and value, such as status: declined"),
          note: z.string().max(2_000).optional(),
          dossier: dossierInput,
        },
        annotations: { readOnlyHint: false, destructiveHint: false, openWorldHint: false },
      },
      ({ do: what, item, set, note, dossier: name }) =>
        answer(async () => {
          const request =
            what === "undo"
              ? { do: what, correction: item }
              : what === "edit"
                ? { do: what, item, set: set ?? {} }
                : { do: what, item };
          const signature = { by: author, note: note ?? null, at: now(), id: newId() };
          return correctItem(keeper.store, await dossierOf(name), request, signature);
        }),
    );
  }
  return server;
}

const instructions =
  "A record of negotiations read from news reports. Every item carries `evidence`: the article and the exact words. Quote only those words, and name the outlet and the date. Items in conflict are reports that disagree: tell both. What no item says is not known.";

/** What was asked for as JSON; what went wrong as words that say the next step. */
async function answer(ask: () => Promise<unknown>) {
  try {
    const text = JSON.stringify(await ask());
    const isLong = text.length > longestAnswer;
    const shown = isLong
      ? `${text.slice(0, longestAnswer)}\n… cut off after ${longestAnswer} characters: ask for less at once.`
      : text;
    return { content: [{ type: "text" as const, text: shown }] };
  } catch (cause) {
    if (!(cause instanceof ParleyError)) throw cause;
    return {
      content: [{ type: "text" as const, text: [cause.message, cause.hint].filter(Boolean).join(" ") }],
      isError: true,
    };
  }
}
