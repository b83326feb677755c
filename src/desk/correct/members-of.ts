/** The reports' items that a dossier's item is made of, as people have left them. */
import { applyCorrections } from "../../dossier/corrections/apply-corrections.ts";
import { isByHand } from "../../dossier/corrections/by-hand.ts";
import { fieldsOf } from "../../dossier/corrections/fields-of.ts";
import { actorOf, itemsOfReport, type ReportedItem } from "../../dossier/corrections/reported-items.ts";
import { findVoices } from "../../dossier/voices/find-voices.ts";
import type { ItemTarget } from "../../record/correction.ts";
import type { Evidence } from "../../record/evidence.ts";
import type { Report } from "../../record/report.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";
import type { Store } from "../../store/store.ts";
import type { Meant } from "./what-is-meant.ts";

/** An item of one report, with the evidence that it gives to the dossier's item. */
export interface Member {
  readonly report: Report;
  readonly one: ReportedItem;
  readonly evidence: Evidence;
}

/** The members of an item, in the order of its evidence. Those whose report is not there any more are left out. */
export async function membersOf(store: Store, { kind, item }: AnyItem): Promise<Member[]> {
  const articles = [...new Set(item.evidence.map(({ article }) => article))];
  const [reports, corrections] = await Promise.all([store.reportsOf(articles), store.corrections()]);
  const applied = applyCorrections(reports, corrections, { voices: findVoices(reports), leftOut: new Set() });
  const byId = new Map(applied.reports.map((report) => [report.article.id, report]));
  return item.evidence.flatMap((evidence) => {
    const report = byId.get(evidence.article);
    if (report === undefined) return [];
    const one = itemsOfReport(report).find((each) => each.kind === kind && isMember(each, evidence));
    return one === undefined ? [] : [{ report, one, evidence }];
  });
}

function isMember({ item }: ReportedItem, evidence: Evidence): boolean {
  if (evidence.item !== null) return item.id === evidence.item;
  return isByHand(item) && JSON.stringify(item.evidence) === JSON.stringify(evidence.spans);
}

/** The members of what a person means: all, or the one that she named. */
export async function membersMeant(
  store: Store,
  { found, member }: Extract<Meant, { kind: "item" }>,
): Promise<Member[]> {
  const members = await membersOf(store, found);
  if (member === null) return members;
  return members.filter(
    ({ evidence }) =>
      evidence.item !== null && [evidence.item, `${evidence.article}/${evidence.item}`].includes(member),
  );
}

/** Points at a member by its words, and remembers what it says. */
export function targetOf({ report, one }: Member): ItemTarget {
  const talks = one.kind === "attendance" ? report.talks.find(({ id }) => id === one.item.talks) : undefined;
  return {
    kind: one.kind,
    article: report.article.id,
    spans: [...one.item.evidence],
    actor: actorOf(one)?.name ?? null,
    as: { ...fieldsOf(one), ...(talks === undefined ? {} : { talks: talks.name }) },
  };
}
