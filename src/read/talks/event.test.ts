import { describe, expect, test } from "vitest";
import { attendanceEvent, talksEvent } from "./event.ts";

describe("event codes", () => {
  test("talks that were held are negotiation, by telephone a call, with a mediator mediation", () => {
    expect(talksEvent("ended", null, 2, false, false)).toMatchObject({ plover: "CONSULT", mode: null, cameo: "046" });
    expect(talksEvent("ended", "phone", 2, false, false)).toMatchObject({ mode: "phone", cameo: "041" });
    expect(talksEvent("underway", null, 2, true, false)).toMatchObject({ mode: "third-party", cameo: "045" });
    expect(talksEvent("ended", null, 4, false, true)).toMatchObject({ mode: "multilateral", historical: true });
  });

  test("talks to come lie in the future, those only proposed are hypothetical, those called off are broken off", () => {
    expect(talksEvent("scheduled", null, 2, false, false)).toMatchObject({
      cameo: "036",
      future: true,
      hypothetical: false,
    });
    expect(talksEvent("proposed", null, 2, false, false)).toMatchObject({ future: true, hypothetical: true });
    expect(talksEvent("cancelled", null, 2, false, false)).toMatchObject({
      plover: "SANCTION",
      cameo: "164",
      negated: true,
    });
  });

  test("who declines rejects a meeting, who is undecided may come", () => {
    expect(attendanceEvent("declined", false, true)).toMatchObject({ plover: "REJECT", mode: "meet", cameo: "125" });
    expect(attendanceEvent("undecided", false, false)).toMatchObject({ hypothetical: true, future: true });
    expect(attendanceEvent("excluded", false, false)).toMatchObject({ negated: true });
  });
});
