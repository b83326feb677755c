/** Whom a person means by a name: an actor of the dossier under any of its names, or an issue. */
import { didYouMean } from "../../desk/correct/nearest.ts";
import type { Dossier, DossierActor, Issue } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";

/** The actor that has the id, the name, or alone has the words in a name. Throws `bad-option` with the nearest name. */
export function actorMeant(typed: string, dossier: Dossier): DossierActor {
  const parties = new Set(dossier.parties.map(({ id }) => id));
  const ofParties = dossier.actors.filter(({ id }) => parties.has(id));
  return oneMeant(typed, [ofParties, dossier.actors], "actor");
}

/** The issues that have the id or the name; or the one that alone has the words in a name. Throws `bad-option` with the nearest name. */
export function issuesMeant(typed: string, { issues }: Dossier): readonly Issue[] {
  const named = issues.filter(({ id, name }) => id === typed || fold(name) === fold(typed));
  return named.length > 0 ? named : [oneMeant(typed, [issues], "issue")];
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
}

/** Exact names go before parts of names; the first list goes before the second. */
function oneMeant<One extends Named>(typed: string, lists: readonly (readonly One[])[], noun: "actor" | "issue"): One {
  const wanted = fold(typed);
  const tests: ((one: One) => boolean)[] = [
    ({ id, name }) => id === typed || fold(name) === wanted,
    ({ names }) => names.some((name) => fold(name) === wanted),
    ({ name, names }) => [name, ...names].some((one) => ` ${fold(one)} `.includes(` ${wanted} `)),
  ];
  for (const test of tests) {
    for (const list of lists) {
      const found = list.filter(test);
      const [only] = found;
      if (only !== undefined && found.length === 1) return only;
      if (found.length > 1) {
        throw new ParleyError("bad-option", `“${typed}” may be ${found.length} ${noun}s.`, {
          hint: `Write more of one: ${found
            .slice(0, 5)
            .map(({ name }) => name)
            .join(", ")}.`,
        });
      }
    }
  }
  const names = (lists.at(-1) ?? []).flatMap(({ name, names }) => [name, ...names]);
  throw new ParleyError("bad-option", `“${typed}” is not an ${noun} of this dossier.`, {
    hint: didYouMean(typed, names),
  });
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .trim();
}

/** Whether an actor is the one meant or speaks for it. */
export function isOrSpeaksFor(
  actor: { readonly id: string },
  meant: { readonly id: string },
  dossier: Dossier,
): boolean {
  if (actor.id === meant.id) return true;
  return dossier.actors.find(({ id }) => id === actor.id)?.side?.id === meant.id;
}
