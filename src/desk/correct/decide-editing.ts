/** Setting fields of an item, an actor or an issue. */
import { setFields } from "../../dossier/corrections/set-fields.ts";
import type { CorrectedFields, Decision } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { Span } from "../../record/span.ts";
import { contains } from "../../record/spans.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";
import type { Store } from "../../store/store.ts";
import { findQuote } from "./find-quote.ts";
import { type Member, membersMeant, targetOf } from "./members-of.ts";
import { readFields } from "./read-fields.ts";
import type { Request } from "./request.ts";
import { whatIsMeant } from "./what-is-meant.ts";

/** Fields whose words must stand in the article. */
const quoted = ["content", "because", "outcome", "requires"] as const;

/**
 * An edit of what is meant. It holds for all evidence of the item that the person sees; of an attendance that changed, a new status is set
 * where the latest status is told; words are set in the one article that has them.
 */
export async function decideEditing(
  store: Store,
  dossier: Dossier,
  request: Extract<Request, { do: "edit" }>,
): Promise<Decision> {
  const meant = whatIsMeant(dossier, request.item);
  if (meant.kind !== "item") {
    const target = { kind: meant.kind, name: meant.name };
    return { do: "edit", target, set: readFields(meant.kind, request.set, dossier) };
  }
  const set = readFields(meant.found.kind, request.set, dossier);
  const members = toldLatest(await membersMeant(store, meant), meant.found, set);
  if (members.length === 0) {
    throw new ParleyError(
      "bad-correction",
      `The reports that “${request.item}” rests on are not in the store any more.`,
    );
  }
  const words = quoted.flatMap((field) => (set[field] == null ? [] : [set[field]]));
  const { main, spans, found } = await placeWords(store, members, words);
  const exact = { ...set };
  for (const field of quoted) {
    const place = found.get(set[field] ?? "");
    if (place !== undefined) exact[field] = place.text;
  }
  check(main, exact, spans);
  const also = members.filter((member) => member !== main).map(targetOf);
  return {
    do: "edit",
    target: targetOf(main),
    ...(also.length > 0 ? { also } : {}),
    set: exact,
    ...(spans === null ? {} : { spans }),
  };
}

/** The members that tell the latest status, where the status is what is set; otherwise all. */
function toldLatest(members: readonly Member[], found: AnyItem, set: CorrectedFields): readonly Member[] {
  if (set.status === undefined || (found.kind !== "attendance" && found.kind !== "talks")) return members;
  const latest = found.item.history.at(-1)?.evidence ?? [];
  const told = members.filter(({ evidence }) =>
    latest.some((one) => one.article === evidence.article && one.item === evidence.item),
  );
  return told.length > 0 ? told : members;
}

/** The member whose article has all of the words, and what it rests on then; the first member where there are none. */
async function placeWords(store: Store, members: readonly Member[], words: readonly string[]) {
  const [first] = members;
  if (first === undefined) throw new Error("An item has a member.");
  const found = new Map<string, Span>();
  if (words.length === 0) return { main: first, spans: null, found };
  let fault: unknown = null;
  for (const main of members) {
    const article = await store.article(main.report.article.id);
    if (article === null) continue;
    const evidence = main.one.item.evidence;
    try {
      for (const one of words) found.set(one, findQuote(article, one, evidence));
    } catch (cause) {
      fault ??= cause;
      found.clear();
      continue;
    }
    const outside = [...found.values()].filter((span) => !evidence.some((one) => contains(one, span)));
    const spans = outside.length === 0 ? null : [...evidence, ...outside].sort((a, b) => a.start - b.start);
    return { main, spans, found };
  }
  throw fault;
}

/** Tries the edit, so that what cannot be done is said now and not found out later. */
function check({ one }: Member, set: CorrectedFields, spans: readonly Span[] | null): void {
  const changed = spans === null ? one : ({ ...one, item: { ...one.item, evidence: [...spans] } } as typeof one);
  const naming = { actor: (name: string) => ({ id: name, name, aliases: [] }), talks: (name: string) => name };
  const outcome = setFields(changed, set, naming);
  if ("reason" in outcome) throw new ParleyError("bad-correction", outcome.reason);
}
