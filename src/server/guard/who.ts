/** Who asks: an account and its role, or the one person at this machine. */
import type { Context } from "hono";
import type { Role } from "../../desk/accounts/account-book.ts";

export interface Who {
  readonly name: string;
  readonly role: Role;
}

const key = "parley-who";

/** Notes who asks, for the routes behind. */
export function setWho(c: Context, who: Who): void {
  c.set(key, who);
}

/** Who asks; null where nobody has signed in. */
export function whoOf(c: Context): Who | null {
  return (c.get(key) as Who | undefined) ?? null;
}

/** The name that corrections are signed with. */
export function authorOf(c: Context): string {
  return whoOf(c)?.name ?? "unknown";
}
