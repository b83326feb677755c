/** The deadlock in plain sentences: who waits for whom, and what would release it. */
import { Link } from "wouter";
import type { Blocked } from "../../../../src/desk/deadlock/blocked.ts";

interface DeadlockCardProps {
  readonly deadlock: unknown;
  readonly dossier: string;
}

export function DeadlockCard({ deadlock, dossier }: DeadlockCardProps) {
  const { telling, circles, blockages } = deadlock as Blocked;
  const isStuck = circles.length > 0 || blockages.length > 0;
  return (
    <section aria-labelledby="deadlock" className="deadlock">
      <h2 id="deadlock">What is stuck</h2>
      {telling.length === 0 ? (
        <p className="soft">No report says that anybody waits for anybody.</p>
      ) : (
        <>
          {!isStuck && <p>Nothing is blocked; these conditions stand.</p>}
          <ol className="telling">
            {telling.slice(0, 6).map(({ sentence, words }) => (
              <li key={sentence} className={words.length === 0 ? "conclusion" : undefined}>
                {sentence}
              </li>
            ))}
          </ol>
          <p>
            <Link href={`/d/${dossier}/conditions`}>Who waits for whom, as a picture</Link>
          </p>
        </>
      )}
    </section>
  );
}
