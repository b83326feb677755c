/** Statuses and stances as words with a mark: colour never tells anything by itself. */

const words: Readonly<Record<string, string>> = {
  expected: "expected",
  conditional: "only on a condition",
  undecided: "undecided",
  declined: "stays away",
  withdrawn: "withdrew",
  present: "present",
  excluded: "not invited",
  demand: "demands",
  offer: "offers",
  accept: "accepts",
  reject: "rejects",
  open: "is open to",
};

/** The word for a status or stance; statuses of talks stand as they are. */
export function stateWord(state: string): string {
  return words[state] ?? state;
}

/** The word, with a mark whose shape and colour go by the state. */
export function StateWord({ state }: { readonly state: string }) {
  return (
    <span className={`state state-${state}`}>
      <span className="mark" aria-hidden="true" />
      {stateWord(state)}
    </span>
  );
}
