/** Statuses and stances as words with a mark: colour never tells anything by itself. */
import { stateWord } from "../../../src/record/words/state-words.ts";

export { stateWord };

/** The word, with a mark whose shape and colour go by the state. */
export function StateWord({ state }: { readonly state: string }) {
  return (
    <span className={`state state-${state}`}>
      <span className="mark" aria-hidden="true" />
      {stateWord(state)}
    </span>
  );
}
