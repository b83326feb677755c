/** Names in a search, widened to every name that the dossiers know the same actor or issue by. */
import type { Dossier } from "../../record/dossier.ts";
import type { QueryNode } from "../../store/store.ts";

/** The query with the values of `speaker:`, `party:` and `issue:` widened: `speaker:Zelensky` finds Zelenskyy too. */
export function widenNames(node: QueryNode, dossiers: readonly Dossier[]): QueryNode {
  switch (node.kind) {
    case "and":
    case "or":
      return { ...node, nodes: node.nodes.map((one) => widenNames(one, dossiers)) };
    case "not":
      return { ...node, node: widenNames(node.node, dossiers) };
    case "field":
      return { ...node, values: widened(node.field, node.values, dossiers) };
    default:
      return node;
  }
}

type Field = Extract<QueryNode, { kind: "field" }>["field"];

function widened(field: Field, values: readonly string[], dossiers: readonly Dossier[]): readonly string[] {
  const groups = groupsFor(field, dossiers);
  const more = values.flatMap((value) => groups.filter((names) => names.some((name) => isMeantBy(value, name))).flat());
  return [...new Set([...values, ...more])];
}

/** The names of each actor or issue. A description (“the president”) names somebody else in another report, and is left out. */
function groupsFor(field: Field, dossiers: readonly Dossier[]): readonly (readonly string[])[] {
  if (field === "issue") return dossiers.flatMap(({ issues }) => issues.map(({ name, names }) => [name, ...names]));
  if (field !== "speaker" && field !== "party") return [];
  return dossiers.flatMap(({ actors }) => actors.map(({ name, names }) => [name, ...names].filter(isProperName)));
}

function isProperName(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !/^(the|a|an|his|her|their|its) /i.test(name);
}

/** Whether the words typed are the name or stand in it as whole words: “Voss” means “Ilyana Voss”. Accents and capitals do not matter. */
function isMeantBy(typed: string, name: string): boolean {
  return ` ${fold(name)} `.includes(` ${fold(typed)} `);
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
