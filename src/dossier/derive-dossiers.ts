/** From reports and corrections to dossiers: the whole of what is derived. */
import type { Correction } from "../record/correction.ts";
import type { Dossier } from "../record/dossier.ts";
import type { Report } from "../record/report.ts";

/** The dossiers, the one with most articles first. The order of reports and corrections makes no difference. */
export function deriveDossiers(
  reports: readonly Report[],
  corrections: readonly Correction[],
  options: { readonly asOf: string | null },
): Dossier[] {
  throw new Error(`not built yet: ${reports.length} ${corrections.length} ${options.asOf}`);
}
