/** Who comes and who does not, talks by talks, with the reasons and how it changed. */
import { boardOf } from "../../desk/views/board.ts";
import type { Dossier, DossierAttendance } from "../../record/dossier.ts";
import { type BriefLook, idIn } from "../brief/look.ts";
import { hang, wrapText } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { attendanceSections, basisOf } from "../words/record-words.ts";
import { citesOf, firstCite, shortDate, yearOf } from "./cite.ts";
import type { Table } from "./print-shown.ts";
import { dayInWords, isDisputed } from "./standing-words.ts";

/** A part for each of the talks; in it those at the table, those who may come, those who stay away. */
export function whoLines(items: readonly DossierAttendance[], dossier: Dossier, look: BriefLook): string[][] {
  return talksOrder(dossier).flatMap(({ id, name, date, status }) => {
    const here = items.filter(({ talks }) => talks === id);
    if (here.length === 0) return [];
    const facts = id === null ? "" : [status, dayInWords(date)].join(" · ");
    const head = [
      ...wrapText(harmless(name), look.columns).map((line) => look.paint.bold(line.toUpperCase())),
      ...(facts === "" ? [] : [look.paint.dim(facts)]),
    ];
    const parts = attendanceSections.flatMap(({ title, statuses }) => {
      const those = here.filter((one) => statuses.includes(one.status));
      if (those.length === 0) return [];
      return [`  ${look.paint.underline(title)}`, ...those.flatMap((one) => oneActor(one, dossier, look))];
    });
    return [[...head, ...parts]];
  });
}

function talksOrder(dossier: Dossier) {
  return boardOf(dossier).talks;
}

function oneActor(item: DossierAttendance, dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const actor = dossier.actors.find(({ id }) => id === item.actor.id);
  const isOwnSide = actor?.side?.id === item.actor.id;
  const side = actor?.side == null || isOwnSide ? null : `for ${actor.side.name}`;
  const role = [actor?.role ?? null, side].filter((one) => one !== null).join(", ");
  const marks = [isDisputed(item, dossier) ? "disputed" : "", ...idIn(look, item)].filter((one) => one !== "");
  return [
    ...hang(
      `    ${bold(harmless(item.actor.name))}  `,
      dim(harmless([role, ...marks].filter((one) => one !== "").join(" · "))),
      look.columns,
      6,
    ),
    ...hang("      ", harmless(historyWords(item, dossier)), look.columns),
    ...(item.because === null
      ? []
      : hang("      because ", harmless(item.because.replace(/^because\s+/i, "")), look.columns, 8)),
    ...hang("      ", harmless(firstCite(item, dossier)), look.columns).map(dim),
  ];
}

/** “expected (10 Mar) → conditional (11 Mar) → withdrawn (12 Mar), according to Anton Krebs”. */
export function historyWords(item: DossierAttendance, dossier: Dossier): string {
  const year = yearOf(dossier);
  const steps = item.history.map(({ status, on, ...how }, place) => {
    const isPast = on === null && place < item.history.length - 1;
    const when = isPast ? "earlier" : shortDate(on, year);
    const basis = basisOf(how);
    return `${status} (${[when, basis].filter((one) => one !== "").join(", ")})`;
  });
  return steps.join(" → ");
}

/** Attendance as a table: a row for each status that an actor had, the latest last. */
export function whoTable(items: readonly DossierAttendance[], dossier: Dossier): Table {
  const talksName = (id: string | null) => dossier.talks.find((one) => one.id === id)?.name ?? null;
  return {
    headers: [
      "id",
      "actor",
      "side",
      "talks",
      "status",
      "on",
      "isLatest",
      "basis",
      "saidBy",
      "because",
      "isDisputed",
      "outlets",
    ],
    rows: items.flatMap((item) =>
      item.history.map((step, place) => [
        ...[item.id, item.actor.name, dossier.actors.find(({ id }) => id === item.actor.id)?.side?.name ?? null],
        ...[talksName(item.talks), step.status, step.on, place === item.history.length - 1],
        ...[step.basis, step.saidBy?.name ?? null, step.because, isDisputed(item, dossier)],
        citesOf(step.evidence, dossier, Number.POSITIVE_INFINITY),
      ]),
    ),
  };
}
