/** Who hosts and who mediates, where the article says so in words. */
import type { Actor } from "../../record/actor.ts";
import type { ReadContext } from "../context.ts";
import { agentOf, subjectOf } from "../grammar/clause.ts";
import { lookUp } from "../grammar/look-up.ts";
import { phrasesBehind } from "../grammar/prepositions.ts";
import { childrenBy, tokenAt } from "../grammar/tree.ts";
import type { TalksLexicon } from "./lexicon.ts";
import { actorsIn } from "./parties.ts";
import { unique } from "./people.ts";

interface Clause {
  readonly verb: number;
  readonly role: string;
}

/** Who does to the talks what a verb of the role says: “Oman will host the talks”, “talks brokered by Qatar”. */
function doersOf(
  context: ReadContext,
  lexicon: TalksLexicon,
  clauses: readonly Clause[],
  role: "host" | "mediator",
): Actor[] {
  const found: Actor[] = [];
  for (const clause of clauses) {
    if (clause.role !== "object") continue;
    for (const entry of lookUp(lexicon.roles, context.tree, clause.verb) ?? []) {
      if (entry.role !== role || entry.who === undefined) continue;
      const doer =
        entry.who === "agent"
          ? agentOf(context.tree, clause.verb)
          : isParticiple(context, clause.verb)
            ? null
            : subjectOf(context.tree, clause.verb);
      if (doer !== null) found.push(...actorsIn(context, lexicon, doer));
    }
  }
  return unique(found);
}

function isParticiple(context: ReadContext, verb: number): boolean {
  return tokenAt(context.tree, verb).xpos === "VBN" && agentOf(context.tree, verb) !== null;
}

export function hostOf(context: ReadContext, lexicon: TalksLexicon, clauses: readonly Clause[]): Actor | null {
  return doersOf(context, lexicon, clauses, "host")[0] ?? null;
}

const under = new Set(["under", "through", "with", "by", "via"]);

/** Mediators by verb (“Qatar brokered the talks”) or phrase (“talks under Norwegian auspices”, “with Kenya as mediator”). */
export function mediatorsOf(
  context: ReadContext,
  lexicon: TalksLexicon,
  nouns: readonly number[],
  clauses: readonly Clause[],
): Actor[] {
  const found = doersOf(context, lexicon, clauses, "mediator");
  const hosts = [...nouns, ...clauses.map((clause) => clause.verb)];
  for (const host of hosts) {
    for (const phrase of phrasesBehind(context.tree, host, under)) {
      const isMediation = (lookUp(lexicon.roles, context.tree, phrase) ?? []).some(
        (entry) => entry.class === "role-noun" && entry.role === "mediator",
      );
      if (!isMediation) continue;
      for (const child of childrenBy(context.tree, phrase, "amod", "compound", "nmod"))
        found.push(...actorsIn(context, lexicon, child));
    }
  }
  return unique(found);
}
