/** A line on stderr for people who wait while articles are added: how many, how fast, how long still. */
import { statSync } from "node:fs";
import type { Effects } from "../desk/effects.ts";
import type { Source } from "../desk/source.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

export interface AddingProgress {
  /** One article is done. */
  step(): void;
  /** Takes the line away, so that something else can be printed. */
  clear(): void;
  /** The same effects; what they read of the files counts towards the whole. */
  watching<Some extends Pick<Effects, "disk" | "openFile">>(effects: Some): Some;
}

/** Between two drawings of the line, in milliseconds. */
const redrawn = 200;
/** Rates are of the last so many milliseconds. */
const lookedBack = 20_000;

interface Moment {
  readonly at: number;
  readonly articles: number;
  readonly bytes: number;
}

/** The line, or one that shows nothing: where nobody looks, or the results go to the same screen. */
export function openAddingProgress(
  sources: readonly Source[],
  settings: Settings,
  terminal: Terminal,
  clock: () => number,
): AddingProgress {
  const isShown = terminal.isErrTerminal && !settings.quiet && !(settings.json && terminal.isOutTerminal);
  const total = isShown ? totalBytes(sources) : null;
  let articles = 0;
  let bytes = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  const moments: Moment[] = [{ at: clock(), articles: 0, bytes: 0 }];
  const draw = (): void => {
    const now = clock();
    if (!isShown || now - drawnAt < redrawn) return;
    drawnAt = now;
    moments.push({ at: now, articles, bytes });
    while (moments.length > 2 && now - (moments[0]?.at ?? now) > lookedBack) moments.shift();
    terminal.err(`\r\u001b[K${lineOf(moments, total)}`);
  };
  return {
    step() {
      articles += 1;
      draw();
    },
    clear() {
      if (isShown) terminal.err("\r\u001b[K");
      drawnAt = Number.NEGATIVE_INFINITY;
    },
    watching: (effects) => ({
      ...effects,
      disk: {
        ...effects.disk,
        read: async (path: string) => {
          const read = await effects.disk.read(path);
          bytes += read.length;
          return read;
        },
      },
      openFile: (path: string) =>
        (async function* () {
          for await (const chunk of effects.openFile(path)) {
            bytes += chunk.length;
            yield chunk;
          }
        })(),
    }),
  };
}

/** “Adding: 312 articles, 41 a second, 3 min left”. `total` is in bytes; null where it is not known. */
export function lineOf(moments: readonly Moment[], total: number | null): string {
  const first = moments[0];
  const last = moments.at(-1);
  if (first === undefined || last === undefined) return "";
  const seconds = (last.at - first.at) / 1000;
  const count = `Adding: ${last.articles} ${last.articles === 1 ? "article" : "articles"}`;
  if (seconds <= 0) return count;
  const rate = (last.articles - first.articles) / seconds;
  const speed = (last.bytes - first.bytes) / seconds;
  const left = total === null || speed <= 0 ? null : Math.max(0, total - last.bytes) / speed;
  return [
    count,
    `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`,
    left === null ? null : `${inWords(left)} left`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function inWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** The size of all files in bytes; null where something else was named, or a file is not there. */
function totalBytes(sources: readonly Source[]): number | null {
  let total = 0;
  for (const source of sources) {
    if (source.kind === "missing") continue;
    if (source.kind !== "file") return null;
    total += statSync(source.name, { throwIfNoEntry: false })?.size ?? 0;
  }
  return total;
}
