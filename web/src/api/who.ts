/** Who one is to the server, and what one may do. */
import { useAnswer } from "./queries.ts";

export interface Who {
  readonly name: string;
  readonly role: "reader" | "analyst" | "editor";
  /** Whether she signed in; otherwise whoever sits at this machine is the author. */
  readonly hasAccount: boolean;
}

const nobody: Who = { name: "", role: "reader", hasAccount: false };

/** Who one is; somebody who may only look until the server has said. */
export function useWho(): Who {
  return useAnswer<Who>("/session").data ?? nobody;
}

/** Whether somebody of that role may decide on items. */
export function mayDecide({ role }: Who): boolean {
  return role !== "reader";
}

/** Whether somebody of that role may settle what others decided, and take back what they did. */
export function maySettle({ role }: Who): boolean {
  return role === "editor";
}
