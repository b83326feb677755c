/** j and k go through the entries of a list; Enter opens the one that has the focus. */
import { type RefObject, useRef } from "react";
import { useKeys } from "../shell/use-keys.ts";

/** A list to put the returned reference on; its entries are the elements marked `data-entry`. */
export function useEntryKeys(): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const go = (by: number) => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>("[data-entry]") ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const next = entries[at === -1 ? (by > 0 ? 0 : entries.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useKeys({ j: () => go(1), k: () => go(-1) });
  return list;
}
