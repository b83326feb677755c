/** Ids of what no reading has: items that a person added, and those that stay because she accepted them. */

/** What such ids begin with. */
export const byHand = "by-hand:";

/** Whether an item was made by a person, or of what a person had accepted: no reading has it. */
export function isByHand(item: { readonly id: string }): boolean {
  return item.id.startsWith(byHand);
}
