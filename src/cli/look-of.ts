/** How briefs look in this run: the terminal's colours, and as many columns as asked for or as read well. */
import type { BriefLook } from "./brief/look.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

/** Lines longer than this are hard to read. */
const mostColumns = 88;
const fewestColumns = 30;

export function lookOf(settings: Settings, terminal: Terminal): BriefLook {
  return {
    paint: terminal.outPaint,
    columns: Math.max(settings.width ?? Math.min(terminal.columns, mostColumns), fewestColumns),
    showsIds: settings.verbose === true,
  };
}
