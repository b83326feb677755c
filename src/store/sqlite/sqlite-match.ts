/**
 * A query in the language of SQLite's full-text index (https://www.sqlite.org/fts5.html#full_text_query_syntax). Only folded
 * words get into it, in quotation marks: letters and digits, which mean nothing to that language.
 */
import { foldedPhrase } from "../search/query-words.ts";
import type { HitKind, QueryNode } from "../store.ts";

/** Stands in the kind of every entry. */
export const everyKind = "any";
const everything = `kind : "${everyKind}"`;
const nothing = `kind : "none"`;

/** The expression for a query without days. */
export function matchOf(node: QueryNode): string {
  switch (node.kind) {
    case "and":
      return allOf(node.nodes);
    case "or":
      return node.nodes.length === 0 ? nothing : node.nodes.map((one) => `(${matchOf(one)})`).join(" OR ");
    case "not":
      return allOf([node]);
    case "text":
      return matchOfPhrase("words", node.words, node.isPrefix);
    case "field":
      return node.values.length === 0
        ? nothing
        : node.values.map((value) => `(${matchOfPhrase(node.field, [value], false)})`).join(" OR ");
    case "days":
      throw new Error("Days are no part of the full-text index.");
  }
}

/** The expression for kinds of hits. */
export function matchOfKinds(kinds: readonly HitKind[]): string {
  return kinds.length === 0 ? everything : kinds.map((kind) => `(kind : "${kind}")`).join(" OR ");
}

/** The language knows “this and not that”, but no “not that” alone. */
function allOf(nodes: readonly QueryNode[]): string {
  const wanted = nodes.filter((one) => one.kind !== "not").map((one) => `(${matchOf(one)})`);
  const unwanted = nodes.flatMap((one) => (one.kind === "not" ? [`(${matchOf(one.node)})`] : []));
  const positive = wanted.length === 0 ? everything : wanted.join(" AND ");
  return unwanted.length === 0 ? positive : `(${positive}) NOT (${unwanted.join(" OR ")})`;
}

function matchOfPhrase(column: string, words: readonly string[], isPrefix: boolean): string {
  const folded = foldedPhrase(words);
  if (folded.length === 0) return nothing;
  return `${column} : "${folded.join(" ")}"${isPrefix ? " *" : ""}`;
}
