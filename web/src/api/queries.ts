/** What pages ask the server for. Answers are kept while they are shown, and asked for again when the record changes. */
import { keepPreviousData, QueryCache, QueryClient, useQuery } from "@tanstack/react-query";
import { getJson, type Query, ServerError } from "./client.ts";
import { noteSignedOut } from "./session.ts";

export const client = new QueryClient({
  queryCache: new QueryCache({ onError: noteAsked }),
  defaultOptions: { queries: { staleTime: 30_000, retry: isWorthAnother, refetchOnWindowFocus: false } },
});

/** Notes where the server asks who one is. */
export function noteAsked(error: Error): void {
  if (error instanceof ServerError && error.status === 401)
    noteSignedOut(error.code === "session-ended" ? error.message : null);
}

/** What the server refused, it refuses again; what did not reach it may the second time. */
function isWorthAnother(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof ServerError && error.status >= 400 && error.status < 500);
}

/** The JSON at an address; what was shown before stays until the new is there. */
export function useAnswer<Answer>(path: string | null, query: Query = {}) {
  return useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => getJson<Answer>(path ?? "", query, signal),
    enabled: path !== null,
    placeholderData: keepPreviousData,
  });
}

/** `/dossiers/ID/…`, with the id as an address writes it. */
export function dossierPath(dossier: string, page: string): string {
  return `/dossiers/${encodeURIComponent(dossier)}${page}`;
}
