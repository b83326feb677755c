/** Which of the talks a person means by a name. */
import { didYouMean } from "../../desk/correct/nearest.ts";
import type { Dossier, DossierTalks } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";

/** The talks that have the id or the name, or alone have the words in a name or place. Throws `bad-option` with the nearest name. */
export function talksMeant(typed: string, { talks }: Dossier): DossierTalks {
  const wanted = typed.toLowerCase();
  const exact = talks.filter(
    ({ id, names, name }) => id === typed || [name, ...names].some((one) => one.toLowerCase() === wanted),
  );
  const found =
    exact.length > 0
      ? exact
      : talks.filter(({ names, name }) => [name, ...names].some((one) => one.toLowerCase().includes(wanted)));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (found.length > 1) {
    throw new ParleyError("bad-option", `“${typed}” may be ${found.length} of the talks.`, {
      hint: `Write more of one, or its id: ${found
        .slice(0, 5)
        .map(({ name, id }) => `${name} (${id})`)
        .join(", ")}.`,
    });
  }
  const names = talks.flatMap(({ names, name }) => [name, ...names]);
  throw new ParleyError("bad-option", `No talks of this dossier are called “${typed}”.`, {
    hint: didYouMean(typed, names),
  });
}
