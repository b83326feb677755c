/** Review: what to check first, analysts side by side, and the history of all decisions. */
import { useParameter } from "../../parts/use-parameter.ts";
import { ComparePage } from "./compare-page.tsx";
import { HistoryPage } from "./history-page.tsx";
import { QueuePage } from "./queue-page.tsx";
import { ReviewTabs } from "./review-tabs.tsx";
import "../../style/review.css";

export function ReviewPage({ dossier }: { readonly dossier: string }) {
  const [view] = useParameter("view");
  return (
    <>
      <ReviewTabs dossier={dossier} view={view} />
      {view === "compare" ? (
        <ComparePage dossier={dossier} />
      ) : view === "history" ? (
        <HistoryPage dossier={dossier} />
      ) : (
        <QueuePage dossier={dossier} />
      )}
    </>
  );
}
