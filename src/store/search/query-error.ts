/** What is said of a search that is not written as searches are: where it goes wrong, and how to mend it. */
import { ParleyError } from "../../record/error.ts";

/** `at`: UTF-16 offset in the search; people count characters from 1. */
export function badQuery(at: number, problem: string, remedy: string): ParleyError {
  return new ParleyError("bad-query", `The search goes wrong at character ${at + 1}: ${problem}.`, { hint: remedy });
}
