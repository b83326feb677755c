/** Adding reports: drop files, choose them, or paste words. What becomes of each is said. */
import { type DragEvent, type FormEvent, useId, useState } from "react";
import { address } from "../api/client.ts";
import { client } from "../api/queries.ts";

interface Became {
  readonly name: string;
  readonly words: string;
}

interface Outcome {
  readonly kind: "added" | "known" | "kept-out" | "passed-over";
  readonly reason: string | null;
}

const outcomeWords: Record<Outcome["kind"], string> = {
  added: "added",
  known: "is in the record already",
  "kept-out": "kept out",
  "passed-over": "passed over",
};

async function send(body: Blob, name: string, query: Record<string, string | null>): Promise<Became> {
  const response = await fetch(address("/articles", { name, ...query }), {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "x-parley": "desk" },
    body,
  });
  const answer = (await response.json()) as Outcome & { title?: string; hint?: string | null };
  if (!response.ok) return { name, words: [answer.title, answer.hint].filter(Boolean).join(" ") };
  return { name, words: [outcomeWords[answer.kind], answer.reason].filter(Boolean).join(": ") };
}

export function AddArticles() {
  const id = useId();
  const [became, setBecame] = useState<readonly Became[]>([]);
  const [underway, setUnderway] = useState(0);
  const [isOver, setOver] = useState(false);
  const add = async (files: readonly { name: string; body: Blob }[], query: Record<string, string | null> = {}) => {
    setUnderway(files.length);
    for (const { name, body } of files) {
      const one = await send(body, name, query).catch(() => ({ name, words: "the server does not answer" }));
      setBecame((before) => [one, ...before].slice(0, 50));
      setUnderway((left) => left - 1);
    }
    await client.invalidateQueries();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void add([...event.dataTransfer.files].map((file) => ({ name: file.name, body: file })));
  };
  const paste = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const written = new FormData(form);
    const text = String(written.get("text") ?? "").trim();
    if (text === "") return;
    const query = {
      published: String(written.get("published") ?? ""),
      publisher: String(written.get("publisher") ?? ""),
    };
    void add([{ name: "pasted.txt", body: new Blob([text]) }], query).then(() => form.reset());
  };
  return (
    <details className="add-articles">
      <summary>Add reports</summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files can also be chosen with the field inside */}
      <div
        className={isOver ? "drop is-over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={`${id}-files`}>Drop pages here (HTML, text, PDF, mail), or choose them:</label>{" "}
        <input
          id={`${id}-files`}
          type="file"
          multiple
          onChange={(event) =>
            void add([...(event.target.files ?? [])].map((file) => ({ name: file.name, body: file })))
          }
        />
      </div>
      <form className="edit" onSubmit={paste}>
        <p>
          <label htmlFor={`${id}-text`}>Or paste a report</label>
          <textarea id={`${id}-text`} name="text" rows={5} />
        </p>
        <p>
          <label htmlFor={`${id}-publisher`}>Outlet</label>
          <input id={`${id}-publisher`} name="publisher" />
        </p>
        <p>
          <label htmlFor={`${id}-published`}>Published</label>
          <input id={`${id}-published`} name="published" type="date" />
        </p>
        <button type="submit">Read it</button>
      </form>
      <div role="status">
        {underway > 0 && <p>Reading, {underway} left …</p>}
        <ul className="plain-list">
          {became.map(({ name, words }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one file may be handed over twice
            <li key={place}>
              {name}: {words}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
