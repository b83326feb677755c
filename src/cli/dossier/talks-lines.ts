/** The talks of a dossier: how they stand, where and when, who negotiates, and how they came to stand so. */
import { byDate } from "../../desk/views/board.ts";
import type { Dossier, DossierTalks } from "../../record/dossier.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import { listOf, namesOf } from "../../record/words/lists-in-words.ts";
import { type BriefLook, idIn } from "../brief/look.ts";
import { hang, wrapText } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { shortDate, yearOf } from "./cite.ts";
import type { Table } from "./print-shown.ts";
import { disputedMark } from "./standing-words.ts";

/** Talks in full on the screen of a dossier; of others, name, status and day alone. */
const mostInFull = 3;
const mostInAll = 8;

/** The talks by date: those that most reports tell of in full, others on one line, and how many more there are. */
export function talksLines(dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const ranked = [...dossier.talks].sort((a, b) => b.voices - a.voices || byDate(a, b));
  const inFull = new Set(ranked.slice(0, mostInFull));
  const shown = new Set(ranked.slice(0, mostInAll));
  const left = ranked.length - shown.size;
  const lines = [...shown]
    .sort(byDate)
    .flatMap((talks) =>
      inFull.has(talks)
        ? oneTalks(talks, dossier, look)
        : hang(
            `  ${bold(harmless(talks.name))} `,
            harmless(`· ${factsOf(talks, dossier, look).join(" · ")}`),
            look.columns,
            4,
          ),
    );
  if (left > 0)
    lines.push(...hang("  ", dim(`and ${left} more; \`parley timeline --kind talks\` shows them.`), look.columns));
  return lines;
}

function oneTalks(talks: DossierTalks, dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const rows: [string, string][] = [
    ["parties", namesOf(talks.parties)],
    ["host", hostWords(talks)],
    ["mediators", namesOf(talks.mediators)],
    ["delegates", delegationWords(talks)],
    ["agenda", talks.agenda.join("; ")],
    ["outcome", talks.outcome ?? ""],
    ["history", historyWords(talks, dossier)],
  ];
  return [
    ...wrapText(harmless(talks.name), look.columns - 2).map((line) => `  ${bold(line)}`),
    ...hang("  ", harmless(factsOf(talks, dossier, look).join(" · ")), look.columns),
    ...rows
      .filter(([, words]) => words !== "")
      .flatMap(([label, words]) => hang(`    ${dim(label.padEnd(10))} `, harmless(words), look.columns)),
  ];
}

function factsOf(talks: DossierTalks, dossier: Dossier, look: BriefLook): string[] {
  return [
    talks.status,
    disputedMark(talks, dossier),
    talks.place ?? "place not known",
    talks.date === null ? "date not known" : dateInWords(talks.date),
    talks.level === null ? "" : `of ${talks.level}`,
    talks.format ?? "",
    ...idIn(look, talks),
  ].filter((fact) => fact !== "");
}

function hostWords({ host, hostCertainty }: DossierTalks): string {
  if (host === null) return "";
  return hostCertainty === "implied" ? `${host.name} (implied by the place)` : host.name;
}

function delegationWords({ delegations }: DossierTalks): string {
  const told = delegations.flatMap(({ party, head, members, level }) => {
    const people = listOf([head?.name ?? "", ...members.map(({ name }) => name)].filter((name) => name !== ""));
    const who = people === "" ? (level ?? "") : people;
    return who === "" ? [] : [party === null ? who : `${who} for ${party.name}`];
  });
  return told.join("; ");
}

/** “scheduled (10 Mar) → underway (13 Mar) → ended (14 Mar)”; empty where they always stood as they stand. */
function historyWords({ history }: DossierTalks, dossier: Dossier): string {
  if (history.length < 2) return "";
  const year = yearOf(dossier);
  return history
    .map(({ status, on, date }, place) => {
      const isPutOff = place > 0 && date !== null && date !== history[place - 1]?.date;
      return `${status}${isPutOff ? `, for ${shortDate(date, year)}` : ""} (${shortDate(on, year)})`;
    })
    .join(" → ");
}

/** Talks as a table. */
export function talksTable(dossier: Dossier): Table {
  return {
    headers: [
      "id",
      "name",
      "status",
      "place",
      "date",
      "level",
      "format",
      "parties",
      "host",
      "mediators",
      "reports",
      "voices",
    ],
    rows: [...dossier.talks]
      .sort(byDate)
      .map((one) => [
        ...[one.id, one.name, one.status, one.place, one.date, one.level, one.format],
        ...[one.parties, one.host === null ? [] : [one.host], one.mediators].map((refs) =>
          refs.map(({ name }) => name).join("; "),
        ),
        ...[one.evidence.length, one.voices],
      ]),
  };
}
