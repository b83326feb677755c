/** Adding an item by hand: words are chosen in the text, the kind and its fields are filled in. */
import { type FormEvent, type RefObject, useEffect, useId, useState } from "react";
import { decide } from "../../parts/decide.tsx";
import { stateWord } from "../../parts/state-word.tsx";

interface Field {
  readonly name: string;
  readonly label: string;
  readonly choices?: readonly string[];
}

/** What must be known of an item of each kind, besides its words. */
const fields: Readonly<Record<string, readonly Field[]>> = {
  position: [
    { name: "actor", label: "Who" },
    { name: "stance", label: "Stance", choices: ["demand", "offer", "accept", "reject", "open"] },
    { name: "issue", label: "Issue" },
  ],
  attendance: [
    { name: "actor", label: "Who" },
    {
      name: "status",
      label: "Status",
      choices: ["expected", "conditional", "undecided", "declined", "withdrawn", "present", "excluded"],
    },
    { name: "talks", label: "Talks" },
  ],
  statement: [{ name: "speaker", label: "Speaker" }],
  condition: [
    { name: "outcome", label: "What depends" },
    { name: "relation", label: "Relation", choices: ["only-if", "if", "unless", "until", "precondition"] },
    { name: "requires", label: "On what" },
    { name: "actor", label: "Stated by" },
  ],
  talks: [
    { name: "name", label: "Name" },
    {
      name: "status",
      label: "Status",
      choices: ["proposed", "scheduled", "underway", "ended", "postponed", "suspended", "cancelled"],
    },
    { name: "place", label: "Place" },
  ],
};

interface AddItemProps {
  readonly article: string;
  readonly dossier: string;
  /** The text in which words can be chosen. */
  readonly within: RefObject<HTMLElement | null>;
}

export function AddItem({ article, dossier, within }: AddItemProps) {
  const id = useId();
  const [words, setWords] = useSelectedWords(within);
  const [kind, setKind] = useState("position");
  const [told, setTold] = useState<string | null>(null);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const set = Object.fromEntries(
      (fields[kind] ?? []).flatMap(({ name }) => {
        const value = String(written.get(name) ?? "").trim();
        return value === "" ? [] : [[name, value]];
      }),
    );
    try {
      await decide(dossier, { do: "add", kind, article, words, set });
      setTold("Added.");
      setWords("");
    } catch (cause) {
      const hint = cause instanceof Error && "hint" in cause && typeof cause.hint === "string" ? ` ${cause.hint}` : "";
      setTold(`${cause instanceof Error ? cause.message : String(cause)}${hint}`);
    }
  };
  if (words === "") {
    return (
      <p className="aside add-hint no-print" role="status">
        {told ?? "Choose words in the text to add an item that was missed."}
      </p>
    );
  }
  return (
    <form className="edit add-item no-print" onSubmit={(event) => void save(event)}>
      <blockquote className="words">
        <p>{words}</p>
      </blockquote>
      <p>
        <label htmlFor={`${id}-kind`}>It is</label>
        <select id={`${id}-kind`} value={kind} onChange={(event) => setKind(event.target.value)}>
          {Object.keys(fields).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </p>
      {(fields[kind] ?? []).map(({ name, label, choices }) => (
        <p key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          {choices === undefined ? (
            <input id={`${id}-${name}`} name={name} />
          ) : (
            <select id={`${id}-${name}`} name={name}>
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {stateWord(choice)}
                </option>
              ))}
            </select>
          )}
        </p>
      ))}
      <div className="buttons">
        <button type="submit">Add</button>
        <button type="button" onClick={() => setWords("")}>
          Leave it
        </button>
      </div>
      <p role="alert">{told}</p>
    </form>
  );
}

/** The words that were last chosen within an element; they stay until others are chosen or they are taken away. */
function useSelectedWords(within: RefObject<HTMLElement | null>): [string, (words: string) => void] {
  const [words, setWords] = useState("");
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const isInside = selection?.anchorNode != null && within.current?.contains(selection.anchorNode) === true;
      const chosen = isInside ? (selection?.toString().trim() ?? "") : "";
      if (chosen !== "" && chosen.length < 2_000) setWords(chosen);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [within]);
  return [words, setWords];
}
