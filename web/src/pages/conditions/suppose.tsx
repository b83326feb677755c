/** What if: tick that somebody comes or something happens, and see what would be free to happen, and what would still wait. */
import type { Blocked } from "../../../../src/desk/deadlock/blocked.ts";
import { listOf } from "../../../../src/record/words/lists-in-words.ts";
import { useParameter } from "../../parts/use-parameter.ts";

interface SupposeProps {
  readonly blocked: Blocked;
  readonly supposed: readonly string[];
  readonly released: readonly string[];
}

type Step = Blocked["steps"][number];

export function Suppose({ blocked, supposed, released }: SupposeProps) {
  const [wanted, setSuppose] = useParameter("suppose");
  // What is ticked follows the hand at once; what follows from it comes with the answer.
  const ticked = wanted?.split(",").filter((id) => id !== "") ?? [];
  const awaited = new Set(blocked.waits.map((wait) => wait.for));
  const choices = blocked.steps.filter(({ id }) => awaited.has(id));
  const isAttendance = ({ kind }: Step) => kind === "coming" || kind === "meeting";
  const toggle = (id: string) => {
    const next = ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id];
    setSuppose(next.join(","));
  };
  const group = (title: string, steps: readonly Step[]) =>
    steps.length === 0 ? null : (
      <fieldset className="suppose">
        <legend>{title}</legend>
        {steps.map((step) => (
          <label key={step.id}>
            <input type="checkbox" checked={ticked.includes(step.id)} onChange={() => toggle(step.id)} />
            <span>
              {step.label}
              <Waiting blocked={blocked} step={step} />
            </span>
          </label>
        ))}
      </fieldset>
    );
  return (
    <section aria-labelledby="suppose">
      <h2 id="suppose">What if</h2>
      {group("Suppose that these come or meet:", choices.filter(isAttendance))}
      {group(
        "Suppose that this happens:",
        choices.filter((step) => !isAttendance(step)),
      )}
      <Outcome blocked={blocked} supposed={supposed} released={released} />
      {supposed.length > 0 && (
        <p className="no-print">
          <button type="button" onClick={() => setSuppose(null)}>
            Suppose nothing
          </button>
        </p>
      )}
    </section>
  );
}

/** Who said no to it, and what waits for it. */
function Waiting({ blocked, step }: { readonly blocked: Blocked; readonly step: Step }) {
  const waiting = blocked.waits.filter((wait) => wait.for === step.id).map((wait) => labelIn(blocked, wait.step));
  const refusing = [...new Set(step.refusals.map(({ actor }) => actor.name))];
  return (
    <small>
      {refusing.length > 0 && `${listOf(refusing)} said no. `}
      Waiting for it: {[...new Set(waiting)].join("; ")}
    </small>
  );
}

function Outcome({ blocked, supposed, released }: SupposeProps) {
  const done = new Set([...supposed, ...released]);
  const concerned = new Set(blocked.waits.filter((wait) => done.has(wait.for)).map((wait) => wait.step));
  const stillWaiting = blocked.steps.filter(({ id }) => concerned.has(id) && !done.has(id));
  return (
    <div role="status" className="outcome">
      {supposed.length === 0 && <p className="soft">Tick something to see what follows.</p>}
      {supposed.length > 0 && released.length === 0 && stillWaiting.length === 0 && (
        <p>Nothing that the reports tell of would be any freer to happen.</p>
      )}
      {released.length > 0 && (
        <>
          <p>Then nothing that the reports tell of would stand in the way of this:</p>
          <ul className="released">
            {released.map((id) => (
              <li key={id}>{labelIn(blocked, id)}</li>
            ))}
          </ul>
        </>
      )}
      {stillWaiting.length > 0 && (
        <>
          <p>This would still wait:</p>
          <ul>
            {stillWaiting.map(({ id, label }) => (
              <li key={id}>
                {label}, <span className="soft">for {listOf(missing(blocked, id, done))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** What a step waits for besides what is done. */
function missing(blocked: Blocked, step: string, done: ReadonlySet<string>): string[] {
  const waits = blocked.waits.filter((wait) => wait.step === step && !done.has(wait.for));
  return [...new Set(waits.map((wait) => labelIn(blocked, wait.for)))];
}

function labelIn({ steps }: Blocked, id: string): string {
  return steps.find((step) => step.id === id)?.label ?? id;
}
