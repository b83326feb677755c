/** From what a frame means and how real it is to a status. */
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { Talks } from "../../record/talks.ts";
import type { Reality } from "../talks/standing.ts";
import type { Means } from "./lexicon.ts";

/** The status that a frame gives; null where it says nothing of who comes (“was urged to attend”). */
export function statusOf(means: Means, reality: Reality, talks: Talks | null): AttendanceStatus | null {
  switch (means) {
    case "come":
      return comingStatus(reality, talks);
    case "stay-away":
      if (reality === "possible") return "undecided";
      if (reality === "conditional") return "conditional";
      return reality === "refused" ? "expected" : reality === "proposed" ? null : "declined";
    case "leave":
      if (reality === "possible") return "undecided";
      if (reality === "conditional") return "conditional";
      return reality === "refused" || reality === "proposed" ? null : "withdrawn";
    case "bar":
      return reality === "refused" || reality === "proposed" || reality === "possible" ? null : "excluded";
    case "waver":
      return reality === "proposed" || reality === "planned" ? null : "undecided";
    case "invite":
      return reality === "refused" ? "excluded" : null;
  }
}

const ahead: ReadonlySet<string> = new Set(["scheduled", "proposed", "postponed"]);

function comingStatus(reality: Reality, talks: Talks | null): AttendanceStatus | null {
  switch (reality) {
    case "actual":
      return "present";
    case "ongoing":
      return talks !== null && ahead.has(talks.status) ? "expected" : "present";
    case "planned":
      return "expected";
    case "possible":
      return "undecided";
    case "refused":
      return "declined";
    case "conditional":
      return "conditional";
    case "proposed":
      return null;
  }
}
