/** Word from the server that the record changed: what is shown is asked for again. */
import { useEffect, useState } from "react";
import { client } from "./queries.ts";
import { useSession } from "./session.ts";

/** How many times the record changed since the page was opened. */
export function useLiveChanges(): number {
  const [changes, setChanges] = useState(0);
  const { isAsked, signIns } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each signing in, it listens anew.
  useEffect(() => {
    if (isAsked) return;
    const events = new EventSource("/api/events");
    events.addEventListener("change", () => {
      setChanges((count) => count + 1);
      void client.invalidateQueries();
    });
    return () => events.close();
  }, [isAsked, signIns]);
  return changes;
}
