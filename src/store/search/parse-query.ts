/**
 * Reads a search as people write it. Words side by side must all be there; `OR` between them, in capitals, asks for either;
 * `NOT` or a minus sign before one keeps it out; parentheses go together; quotation marks make a phrase; a star at the end of
 * a word lets it go on. Fields have a name and a colon: speaker:Voss, party:, issue:, status:, publisher:, kind:, before:, after:.
 */
import { type HitKind, hitKinds, type QueryNode } from "../store.ts";
import { lexQuery, type Token } from "./lex-query.ts";
import { daysOf } from "./query-days.ts";
import { badQuery } from "./query-error.ts";

/** Longer ones are no searches but texts; deeper ones overflow the databases' own parsers. */
const longestQuery = 2_000;
const mostTokens = 200;
const deepest = 20;

type Node = QueryNode | { readonly kind: "kinds"; readonly kinds: readonly HitKind[]; readonly at: number };

/**
 * What a search asks for. `words` is null where it names no words and no field; `kinds` is empty where every kind is meant.
 * Throws `bad-query`, which says where it goes wrong and how to mend it.
 */
export function parseQuery(text: string): { words: QueryNode | null; kinds: HitKind[] } {
  if (text.length > longestQuery) {
    throw badQuery(longestQuery, `it is longer than ${longestQuery} characters`, "Search for a few words of it.");
  }
  const tokens = lexQuery(text);
  if (tokens.length === 0 && text.trim() !== "") {
    throw badQuery(0, "there is no word in it", "Write a word to look for.");
  }
  if (tokens.length > mostTokens) {
    throw badQuery(tokens[mostTokens]?.at ?? 0, `it has more than ${mostTokens} parts`, "Make several searches of it.");
  }
  if (tokens.length === 0) return { words: null, kinds: [] };
  const parser = new Parser(tokens, text.length);
  return withoutKinds(parser.parse());
}

/** Reads the pieces from left to right: `OR` binds less than `AND`, and that less than `NOT`. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  parse(): Node {
    const node = this.#either();
    const token = this.#peek();
    if (token !== undefined) {
      throw badQuery(token.at, "the parenthesis closes nothing", "Leave it out, or open one before it.");
    }
    return node;
  }

  #either(): Node {
    const nodes = [this.#all()];
    while (this.#take("or")) nodes.push(this.#all());
    return joined("or", nodes);
  }

  #all(): Node {
    const nodes = [this.#one()];
    for (;;) {
      const token = this.#peek();
      if (token === undefined || token.kind === "or" || token.kind === "close") return joined("and", nodes);
      this.#take("and");
      nodes.push(this.#one());
    }
  }

  #one(): Node {
    const token = this.#peek();
    if (token === undefined) {
      const last = this.#tokens.at(-1);
      throw badQuery(
        last?.at ?? this.#end,
        `nothing follows “${last?.text}”`,
        "Write what it is to be followed by, or leave it out.",
      );
    }
    this.#next += 1;
    switch (token.kind) {
      case "not":
        return this.#deeper(token, () => negated(this.#one(), token));
      case "open":
        return this.#deeper(token, () => {
          if (this.#peek()?.kind === "close")
            throw badQuery(token.at, "nothing is in the parentheses", "Leave them out.");
          const node = this.#either();
          if (!this.#take("close")) throw badQuery(token.at, "the parenthesis is not closed", "Close it with “)”.");
          return node;
        });
      case "words":
        return { kind: "text", words: token.words, isPrefix: token.isPrefix };
      case "field":
        return fieldNode(token);
      default:
        throw badQuery(
          token.at,
          `“${token.text}” has nothing before it`,
          `Write something on both sides of it, or put it into quotation marks if the word itself is meant.`,
        );
    }
  }

  #deeper<Result>(token: Token, read: () => Result): Result {
    this.#depth += 1;
    if (this.#depth > deepest)
      throw badQuery(token.at, "it is nested too deep", "Leave out parentheses that are not needed.");
    const result = read();
    this.#depth -= 1;
    return result;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #take(kind: Token["kind"]): boolean {
    if (this.#peek()?.kind !== kind) return false;
    this.#next += 1;
    return true;
  }
}

function joined(kind: "and" | "or", nodes: readonly Node[]): Node {
  const [first] = nodes;
  if (nodes.length === 1 && first !== undefined) return first;
  const flat = nodes.flatMap((node): readonly Node[] => (node.kind === kind ? node.nodes : [node]));
  // Kinds stand in the tree until `withoutKinds` has taken them out of it.
  return { kind, nodes: flat as readonly QueryNode[] };
}

function negated(node: Node, token: Token): Node {
  if (node.kind === "kinds")
    return { ...node, kinds: hitKinds.filter((kind) => !node.kinds.includes(kind)), at: token.at };
  return { kind: "not", node };
}

function fieldNode({ field, value, at }: Token & { readonly kind: "field" }): Node {
  switch (field) {
    case "before":
      return { kind: "days", from: null, to: daysOf(value, at).first };
    case "after":
      return { kind: "days", from: daysOf(value, at).next, to: null };
    case "kind":
      return { kind: "kinds", kinds: kindsOf(value, at), at };
    default:
      return { kind: "field", field, values: [value] };
  }
}

/** `statement`, `statements`, or several with commas between. */
function kindsOf(value: string, at: number): HitKind[] {
  return value.split(",").map((word) => {
    const name = word.trim().toLowerCase();
    const kind = hitKinds.find((one) => one === name || `${one}s` === name);
    if (kind !== undefined) return kind;
    throw badQuery(
      at,
      `there is no kind “${word.trim()}”`,
      `Kinds are ${hitKinds.join(", ")}; several go with commas between.`,
    );
  });
}

/** Takes kinds out of the tree: they hold for the whole search, so they may stand only beside everything else. */
function withoutKinds(node: Node): { words: QueryNode | null; kinds: HitKind[] } {
  const parts: readonly Node[] = node.kind === "and" ? node.nodes : [node];
  const asked = parts.flatMap((part) => (part.kind === "kinds" ? [part] : []));
  const words = parts.flatMap((part) => (part.kind === "kinds" ? [] : [part]));
  const buried = words.map(buriedKinds).find((at) => at !== null);
  if (buried !== undefined && buried !== null) {
    throw badQuery(
      buried,
      "“kind:” holds for the whole search and cannot stand in a part of it",
      "Write it beside the rest; for several kinds, with commas: kind:statement,position.",
    );
  }
  const [only] = words;
  return {
    words: only === undefined ? null : words.length === 1 ? only : { kind: "and", nodes: words },
    kinds: inAll(
      asked.map(({ kinds }) => kinds),
      asked[1]?.at ?? 0,
    ),
  };
}

/** Kinds that every part allows. */
function inAll(lists: readonly (readonly HitKind[])[], at: number): HitKind[] {
  if (lists.length === 0) return [];
  const kinds = hitKinds.filter((kind) => lists.every((list) => list.includes(kind)));
  if (kinds.length > 0) return kinds.length === hitKinds.length ? [] : kinds;
  throw badQuery(
    at,
    "nothing is of all these kinds at once",
    "For either of them, put commas between: kind:statement,position.",
  );
}

function buriedKinds(node: Node): number | null {
  if (node.kind === "kinds") return node.at;
  if (node.kind === "not") return buriedKinds(node.node);
  if (node.kind !== "and" && node.kind !== "or") return null;
  return node.nodes.map(buriedKinds).find((at) => at !== null) ?? null;
}
