/** Event codes of talks and of presence at them: PLOVER root and mode, CAMEO number, and how real the event is. */
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { EventCode } from "../../record/event.ts";
import type { TalksStatus } from "../../record/talks.ts";
import type { TalksFormat } from "./mention.ts";

/** CONSULT by what became of the talks: 046 negotiate, 045 mediate, 041 by telephone, 036 mean to meet, 164 break off. */
export function talksEvent(
  status: TalksStatus,
  format: TalksFormat | null,
  partyCount: number,
  isMediated: boolean,
  isHistorical: boolean,
): EventCode {
  const isAhead = status === "proposed" || status === "scheduled" || status === "postponed";
  const isOff = status === "cancelled" || status === "suspended";
  const mode = isOff
    ? "discontinue"
    : format === "phone"
      ? "phone"
      : isMediated
        ? "third-party"
        : partyCount > 2 || format === "multilateral"
          ? "multilateral"
          : null;
  return {
    plover: isOff ? "SANCTION" : "CONSULT",
    mode,
    cameo: isOff ? "164" : isAhead ? "036" : format === "phone" ? "041" : isMediated ? "045" : "046",
    historical: isHistorical,
    future: isAhead,
    hypothetical: status === "proposed",
    negated: status === "cancelled",
  };
}

/** CONSULT for who comes, REJECT meet (125) for who does not, SANCTION discontinue (164) for who leaves. */
export function attendanceEvent(status: AttendanceStatus, isEarlier: boolean, isFuture: boolean): EventCode {
  const base = { historical: isEarlier, future: isFuture, hypothetical: false, negated: false };
  switch (status) {
    case "present":
      return { ...base, plover: "CONSULT", mode: null, cameo: "046" };
    case "expected":
      return { ...base, plover: "CONSULT", mode: null, cameo: "036", future: true };
    case "conditional":
    case "undecided":
      return { ...base, plover: "CONSULT", mode: null, cameo: "036", future: true, hypothetical: true };
    case "withdrawn":
      return { ...base, plover: "SANCTION", mode: "discontinue", cameo: "164" };
    case "declined":
      return { ...base, plover: "REJECT", mode: "meet", cameo: "125" };
    case "excluded":
      return { ...base, plover: "CONSULT", mode: null, cameo: "046", negated: true };
  }
}
