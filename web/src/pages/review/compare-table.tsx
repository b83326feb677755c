/** The table of two analysts' decisions: one row an item, one column an analyst; the row one is at opens to be settled. */
import { useEffect, useRef, useState } from "react";
import { Link, useSearchParams } from "wouter";
import type { Compared, Comparison } from "../../../../src/record/views/review-views.ts";
import { kindWords } from "../../../../src/record/words/state-words.ts";
import { placeOf } from "../../parts/evidence.tsx";
import { momentInWords } from "../../parts/moment.ts";
import { useKeys } from "../../shell/use-keys.ts";
import { SettleRow } from "./settle-row.tsx";
import type { Decisions } from "./use-decisions.ts";

/** Keys of the first four analysts. */
export const analystKeys = ["a", "b", "c", "d"] as const;

interface CompareTableProps {
  readonly comparison: Comparison;
  readonly may: boolean;
  readonly decisions: Decisions;
}

export function CompareTable({ comparison, may, decisions }: CompareTableProps) {
  const { entries, between, articles } = comparison;
  const [parameters, setParameters] = useSearchParams();
  const [isEditing, setEditing] = useState(false);
  const noteField = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  // Where the row that one was at is gone from the list, the one that took its place comes next.
  const lastAt = useRef(0);
  const wanted = parameters.get("row");
  const found = entries.findIndex(({ id }) => id === wanted);
  const at = found === -1 ? Math.min(lastAt.current, entries.length - 1) : found;
  const row = entries[at];
  useEffect(() => {
    lastAt.current = at;
  }, [at]);

  const goTo = (place: number) => {
    const to = entries[Math.max(0, Math.min(entries.length - 1, place))];
    if (to === undefined) return;
    setEditing(false);
    lastAt.current = entries.indexOf(to);
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        after.set("row", to.id);
        return after;
      },
      { replace: true },
    );
    const element = body.current?.querySelector<HTMLElement>(`[data-row="${to.id}"]`);
    element?.focus();
    element?.scrollIntoView({ block: "nearest" });
  };
  const settle = async (one: Compared, what: string, request: object) => {
    const [first] = one.verdicts;
    if (!may || first === undefined) return;
    const body = { do: "settle", decision: first.correction, stands: null, own: null, ...request };
    if (await decisions.send(what, body)) setEditing(false);
  };
  const uphold = (place: number) => {
    const verdict = row?.verdicts.find(({ by }) => by === between[place]);
    if (row === undefined || row.agrees || verdict === undefined) return;
    void settle(row, `${verdict.by}’s decision stands: ${row.sentence}`, { stands: verdict.correction });
  };
  const undo = () => {
    if (decisions.canUndo) return decisions.undo();
    if (row?.settled)
      void decisions.send(`Undone: ${row.sentence}`, { do: "undo", correction: row.settled.correction });
  };
  useKeys({
    j: () => goTo(at + 1),
    k: () => goTo(at - 1),
    ...(may
      ? {
          ...Object.fromEntries(analystKeys.map((key, place) => [key, () => uphold(place)])),
          e: () => setEditing(!isEditing && row !== undefined && !row.agrees),
          n: () => noteField.current?.focus(),
          u: undo,
        }
      : {}),
    Escape: () => setEditing(false),
  });
  return (
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">Item</th>
          {between.map((name, place) => (
            <th key={name} scope="col">
              {name} {may && analystKeys[place] !== undefined && <kbd>{analystKeys[place]}</kbd>}
            </th>
          ))}
          <th scope="col">Settled</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {entries.map((one, place) => {
          const isHere = place === at;
          return [
            <tr
              key={one.id}
              data-row={one.id}
              tabIndex={isHere ? 0 : -1}
              aria-current={isHere ? "true" : undefined}
              className={one.agrees ? "is-agreed" : isHere && may ? "is-open" : undefined}
              onClick={() => goTo(place)}
            >
              <th scope="row">
                <span className={`kind kind-${one.kind}`}>{kindWords[one.kind]}</span>
                <span className="said">{one.sentence}</span>
                <Link
                  href={placeOf({ article: one.article, spans: one.spans, item: null, paragraph: 0, isLost: false })}
                >
                  {articles[one.article]?.publisher ?? "The article"}
                </Link>
              </th>
              {between.map((name) => (
                <td key={name} data-label={name}>
                  <Verdict compared={one} name={name} />
                </td>
              ))}
              <td data-label="Settled">
                <Settled compared={one} />
              </td>
            </tr>,
            isHere && may && !one.agrees ? (
              <tr key={`${one.id} settle`} className="settle">
                <td colSpan={between.length + 2}>
                  <SettleRow
                    {...{ one, between, decisions, noteField, isEditing }}
                    onUphold={uphold}
                    onEdit={() => setEditing(!isEditing)}
                    onOwn={(what, own) => void settle(one, what, { own })}
                    onUndo={undo}
                  />
                </td>
              </tr>
            ) : null,
          ];
        })}
      </tbody>
    </table>
  );
}

function Verdict({ compared, name }: { readonly compared: Compared; readonly name: string }) {
  const verdict = compared.verdicts.find(({ by }) => by === name);
  if (verdict === undefined) return <span className="unsaid">has not decided</span>;
  return (
    <>
      <span className={`verdict verdict-${verdict.do}`}>{verdict.what}</span>
      {verdict.note !== null && <q className="note">{verdict.note}</q>}
      <span className="aside">{momentInWords(verdict.at)}</span>
    </>
  );
}

function Settled({ compared: { settled, agrees } }: { readonly compared: Compared }) {
  if (settled === null) return <span className="unsaid">{agrees ? "they agree" : "not yet"}</span>;
  return (
    <>
      <span className="verdict">{settled.stands === null ? settled.what : `${settled.stands}’s decision stands`}</span>
      {settled.note !== null && <q className="note">{settled.note}</q>}
      <span className="aside">
        {settled.by}, {momentInWords(settled.at)}
      </span>
    </>
  );
}
