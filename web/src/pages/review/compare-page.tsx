/** Analysts side by side: what each decided on the same items, and an editor's word where they differ. */
import { useSearchParams } from "wouter";
import type { Comparison } from "../../../../src/record/views/review-views.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { maySettle, useWho } from "../../api/who.ts";
import { Answer, Failure } from "../../parts/answer.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Facets } from "../../parts/facets.tsx";
import { Pager } from "../../parts/pager.tsx";
import { useParameter } from "../../parts/use-parameter.ts";
import { useKeys } from "../../shell/use-keys.ts";
import { alphaWords } from "./alpha-words.ts";
import { CompareTable } from "./compare-table.tsx";
import { useDecisions } from "./use-decisions.ts";

export function ComparePage({ dossier }: { readonly dossier: string }) {
  const [parameters] = useSearchParams();
  const [kind] = useParameter("kind");
  const [show] = useParameter("show");
  const [after] = useParameter("after");
  const between = parameters.getAll("between");
  const comparison = useAnswer<Comparison>(dossierPath(dossier, "/comparison"), { between, kind, show, after });
  const may = maySettle(useWho());
  return (
    <>
      <header className="page-head">
        <h1>Analysts side by side</h1>
        {may ? (
          <p className="deck">
            <kbd>j</kbd> <kbd>k</kbd> next and previous; <kbd>a</kbd> the first one’s decision stands, <kbd>b</kbd> the
            second one’s; <kbd>e</kbd> your own, <kbd>n</kbd> note, <kbd>u</kbd> undo
          </p>
        ) : (
          <p className="deck">
            What two people decided on the same items. An editor settles what they decided differently.
          </p>
        )}
      </header>
      <Answer of={comparison}>{(shown) => <Compared comparison={shown} dossier={dossier} may={may} />}</Answer>
    </>
  );
}

interface ComparedProps {
  readonly comparison: Comparison;
  readonly dossier: string;
  readonly may: boolean;
}

function Compared({ comparison, dossier, may }: ComparedProps) {
  const { analysts, between, facets, entries, next } = comparison;
  const [show] = useParameter("show");
  const decisions = useDecisions(dossier);
  // The table has its own; where it is empty, the last word can still be taken back.
  useKeys(may && entries.length === 0 ? { u: decisions.undo } : {});
  if (between.length < 2) {
    return (
      <Empty
        why={
          analysts.length === 0
            ? "Nobody has decided on an item of this dossier yet."
            : analysts.length === 1
              ? `Only ${analysts[0]?.name} has decided on items of this dossier so far.`
              : "No item was decided on by two people so far."
        }
      >
        <p>
          Two people compare their decisions by going through the queue each by herself: with accounts of their own, or
          on their own machines. <code>parley corrections import FILE</code> takes in what somebody else decided.
        </p>
      </Empty>
    );
  }
  return (
    <div className="with-facets">
      <div>
        <Choose analysts={analysts} between={between} />
        <Facets facets={facets} />
      </div>
      <div>
        <p className="agreement-line" role="status">
          {agreementSentence(comparison)}
        </p>
        <p className="soft last-done" role="status">
          {decisions.last !== null && `${decisions.last}.`}
        </p>
        {decisions.error !== null && <Failure error={decisions.error} again={decisions.forgive} />}
        {entries.length === 0 ? (
          <Empty
            why={
              show === "open"
                ? "They differ on nothing that is not settled."
                : "No item they both decided is of this sort."
            }
          >
            {decisions.canUndo && (
              <button type="button" onClick={decisions.undo}>
                Undo
              </button>
            )}
          </Empty>
        ) : (
          <CompareTable comparison={comparison} {...{ may, decisions }} />
        )}
        <Pager next={next} />
      </div>
    </div>
  );
}

/** “ann and bo both decided on 12 items: 9 alike, 3 differently, 1 of them settled. Krippendorff’s α 0.61.” */
function agreementSentence({ between, agreement }: Comparison): string {
  const { items, agreed, settled, alpha } = agreement;
  const names = `${between.slice(0, -1).join(", ")} and ${between.at(-1)}`;
  const who = between.length === 2 ? `${names} both decided on` : `Of ${names}, two or more decided on`;
  const apart = items - agreed;
  const done = settled === 0 ? "" : `, ${settled === apart ? "all" : settled} of them settled`;
  const how = alpha === null ? "" : ` Krippendorff’s α ${alphaWords(alpha)}.`;
  return `${who} ${items === 1 ? "one item" : `${items} items`}: ${agreed} alike, ${apart} differently${apart === 0 ? "" : done}.${how}`;
}

/** Whom to compare: two analysts, or more. */
function Choose({ analysts, between }: Pick<Comparison, "analysts" | "between">) {
  const [, setParameters] = useSearchParams();
  const choose = (at: number, name: string) =>
    setParameters((before) => {
      const after = new URLSearchParams(before);
      const names = [...between];
      names.splice(at, 1, ...(name === "" ? [] : [name]));
      after.delete("between");
      after.delete("after");
      after.delete("row");
      for (const one of new Set(names)) after.append("between", one);
      return after;
    });
  const rest = analysts.filter(({ name }) => !between.includes(name));
  const places = rest.length > 0 && between.length < 4 ? [...between, ""] : between;
  return (
    <fieldset className="choose">
      <legend>Between</legend>
      {places.map((chosen, at) => (
        <label key={chosen === "" ? "another" : chosen}>
          <span className="unseen">{chosen === "" ? "Another analyst" : `Analyst ${at + 1}`}</span>
          <select value={chosen} onChange={(event) => choose(at, event.target.value)}>
            {(chosen === "" || between.length > 2) && (
              <option value="">{chosen === "" ? "and another …" : "nobody"}</option>
            )}
            {analysts
              .filter(({ name }) => name === chosen || !between.includes(name))
              .map(({ name, items }) => (
                <option key={name} value={name}>
                  {name} ({items})
                </option>
              ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
