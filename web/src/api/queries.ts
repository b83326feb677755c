/** What pages ask the server for. Answers are kept while they are shown, and asked for again when the record changes. */
import { keepPreviousData, QueryClient, useQuery } from "@tanstack/react-query";
import { getJson, type Query } from "./client.ts";

export const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false } },
});

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
