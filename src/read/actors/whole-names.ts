/** Bodies' names that the tagger cuts at “and”: “the Union of Rail and Signal Workers”, “the Ministry of Trade and Fisheries”. */
import type { TaggedEntity } from "../../record/tagging.ts";
import { lowerAt, spanOfRange, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import type { NominalBook } from "./nominals.ts";

/** Words that may follow the “and” of a name. */
const longest = 5;

/**
 * The entities with such names made whole. A name goes on after “and” where it says what its body is of or for, and what follows
 * is nobody that the article names by itself.
 *
 *     the Union of Rail and Signal Workers
 *         └─ tagged ──┘└─── goes on ─────┘
 */
export function withWholeNames(tree: Tree, entities: readonly TaggedEntity[], nominals: NominalBook): TaggedEntity[] {
  const startsAt = new Map(entities.map((entity) => [entity.first, entity]));
  const whole: TaggedEntity[] = [];
  let end = 0;
  for (const entity of entities) {
    if (entity.first < end) continue;
    const next = entity.kind === "organization" && isOfSomething(tree, entity, nominals) ? endOfRest(entity) : null;
    whole.push(next === null ? entity : { ...entity, end: next });
    end = next ?? end;
  }
  return whole;

  function endOfRest(entity: TaggedEntity): number | null {
    const joint = entity.end;
    if (!["and", "&"].includes(lowerAt(tree, joint))) return null;
    const isNameWord = (index: number) =>
      index < tree.tokens.length &&
      index - joint <= longest &&
      tokenAt(tree, index).sentence === tokenAt(tree, joint).sentence &&
      /^\p{Lu}/u.test(wordAt(tree, index));
    let after = joint + 1;
    while (isNameWord(after)) after++;
    if (after === joint + 1) return null;
    const rest = { first: joint + 1, end: after };
    const tagged = startsAt.get(rest.first);
    if (tagged !== undefined && (tagged.kind === "person" || tagged.kind === "norp" || tagged.end > after)) return null;
    return isNamedAlone(spanOfRange(tree, rest).text, rest.first) ? null : after;
  }

  /** Whether the article has the words as a name somewhere else. */
  function isNamedAlone(words: string, here: number): boolean {
    return entities.some(
      (entity) => Math.abs(entity.first - here) > longest && !isAfterJoint(entity) && textOf(entity).includes(words),
    );
  }

  function isAfterJoint(entity: TaggedEntity): boolean {
    return ["and", "&"].includes(lowerAt(tree, entity.first - 1));
  }

  function textOf(entity: TaggedEntity): string {
    return spanOfRange(tree, entity).text;
  }
}

/** Whether a name says what sort of body it is, and of or for what: “Union of Rail”, “Department for Work”. */
function isOfSomething(tree: Tree, entity: TaggedEntity, nominals: NominalBook): boolean {
  for (let index = entity.first + 1; index < entity.end - 1; index++) {
    if (!["of", "for"].includes(lowerAt(tree, index))) continue;
    return nominals.kindOf(wordAt(tree, index - 1)) === "organization";
  }
  return false;
}
