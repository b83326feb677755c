/** Words that say of an actor whether he comes to talks. */
import type { Actor } from "../../record/actor.ts";
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { Trace } from "../../record/event.ts";
import type { Span } from "../../record/span.ts";
import type { Talks } from "../../record/talks.ts";

export interface AttendanceMention {
  readonly actor: Actor;
  readonly talks: Talks | null;
  readonly status: AttendanceStatus;
  /** The word that says it. */
  readonly token: number;
  /** Told as something that was before: “had said he would attend”. */
  readonly isEarlier: boolean;
  readonly isSpeculation: boolean;
  readonly isDenied: boolean;
  /** Said by verb of attendance itself, and not gathered from a meeting or an office. */
  readonly isExpress: boolean;
  /** The talks are named beside it, and not only spoken of nearby. */
  readonly isNamed: boolean;
  readonly because: Span | null;
  readonly evidence: Span;
  readonly trace: Trace;
}
