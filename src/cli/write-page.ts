/** Writing a page where it was asked for. */
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

/** Writes it whole to a file and says so, or to standard output for `-`. */
export async function writePage(path: string, page: string, settings: Settings, terminal: Terminal): Promise<void> {
  if (path === "-") return terminal.out(page);
  const { writeWhole } = await import("../desk/disk.ts");
  await writeWhole(path, page);
  if (!settings.quiet) terminal.err(`Wrote ${path}. Open it in a browser.\n`);
}
