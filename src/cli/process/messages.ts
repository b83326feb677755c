/** What a process that reads and the one that started it say to each other. */
import type { OpenedSource } from "../../desk/open-source.ts";
import type { NamedCodebook, Reported, Told } from "../../desk/page-reader.ts";
import type { Article } from "../../record/article.ts";
import { type ErrorCode, ParleyError } from "../../record/error.ts";
import type { Reading } from "../../record/reading.ts";
import type { Settings } from "../settings.ts";

/** To the process: what to read with, then page after page, each after the answer to the one before. */
export type Request =
  | { readonly kind: "open"; readonly settings: Settings; readonly own: NamedCodebook | null }
  | { readonly kind: "read"; readonly page: OpenedSource; readonly told: Told }
  | { readonly kind: "report"; readonly page: OpenedSource; readonly told: Told; readonly takesAll: boolean }
  | { readonly kind: "reread"; readonly article: Article };

/** From the process. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "read"; readonly reading: Reading }
  | { readonly kind: "reported"; readonly reported: Reported }
  | { readonly kind: "failed"; readonly error: SentError };

/** An error as it passes between processes. */
export interface SentError {
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly hint: string | null;
  readonly stack: string | null;
}

/** An error made ready to be sent. */
export function sentError(cause: unknown): SentError {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const own = error instanceof ParleyError ? error : null;
  return { code: own?.code ?? null, message: error.message, hint: own?.hint ?? null, stack: error.stack ?? null };
}

/** The error that was sent. */
export function receivedError({ code, message, hint, stack }: SentError): Error {
  const error = code === null ? new Error(message) : new ParleyError(code, message, hint === null ? {} : { hint });
  if (stack !== null) error.stack = stack;
  return error;
}
