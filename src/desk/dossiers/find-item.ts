/** Finding an item of a dossier by what a person may call it. */
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";
import { allItems } from "../views/all-items.ts";

/**
 * The item with an id, or whose id alone begins so; or the one that an item of an article's reading has become (`article/item`, or
 * the item's own id where only one article has it). Throws `item-unknown`.
 */
export function findItem(dossier: Dossier, wanted: string): AnyItem {
  const found = itemsMeant(dossier, wanted.trim());
  const [only, other] = found;
  if (only !== undefined && other === undefined) return only;
  if (only !== undefined) {
    const ids = found.slice(0, 8).map(({ item }) => item.id);
    throw new ParleyError("item-unknown", `“${wanted}” may mean ${found.length} items.`, {
      hint: `Give more of the id: ${ids.join(", ")}${found.length > ids.length ? " …" : ""}.`,
    });
  }
  throw new ParleyError("item-unknown", `The dossier “${dossier.name}” has no item “${wanted}”.`, {
    hint: "Ids stand at the end of the lines that `parley positions`, `parley who` and the other lists print.",
  });
}

function itemsMeant(dossier: Dossier, wanted: string): AnyItem[] {
  const all = allItems(dossier);
  const exact = all.filter(({ item }) => item.id === wanted);
  if (exact.length > 0) return exact;
  const members = all.filter(({ item }) =>
    item.evidence.some((one) => one.item !== null && [one.item, `${one.article}/${one.item}`].includes(wanted)),
  );
  if (members.length > 0) return members;
  return wanted === "" ? [] : all.filter(({ item }) => item.id.startsWith(wanted));
}
