/** The deadlock in plain sentences: what is blocked first, then what that rests on, and what would release it. */
import { Link } from "wouter";
import type { Blocked } from "../../../../src/desk/deadlock/blocked.ts";
import { blockedParts } from "../../../../src/desk/deadlock/blocked-parts.ts";
import { SectionHead } from "../../parts/section-head.tsx";

interface DeadlockCardProps {
  readonly deadlock: unknown;
  readonly dossier: string;
}

/** Sentences besides the conclusions. */
const mostBesides = 4;

export function DeadlockCard({ deadlock, dossier }: DeadlockCardProps) {
  const { conclusions, grounds, others } = blockedParts(deadlock as Blocked);
  const besides = conclusions.length > 0 ? grounds : [...grounds, ...others];
  const rest = grounds.length + others.length - Math.min(besides.length, mostBesides);
  return (
    <section aria-labelledby="deadlock" className="deadlock">
      <SectionHead id="deadlock" title="What is stuck" />
      {conclusions.length === 0 && besides.length === 0 ? (
        <p className="soft">No report says that anybody waits for anybody.</p>
      ) : (
        <>
          {conclusions.length === 0 && <p className="soft">Nothing is blocked; these conditions stand.</p>}
          <ol className="telling">
            {conclusions.map(({ sentence }) => (
              <li key={sentence} className="conclusion">
                {sentence}
              </li>
            ))}
            {besides.slice(0, mostBesides).map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          <p className="more">
            <Link href={`/d/${dossier}/conditions`}>
              {rest > 0 ? `Who waits for whom: the picture, and ${rest} more` : "Who waits for whom, as a picture"}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
