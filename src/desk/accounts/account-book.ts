/** Who may use a desk that is served to others: names, roles, passwords and tokens, in one file that only its owner reads. */
import { z } from "zod";
import { ParleyError } from "../../record/error.ts";
import { hashPassword, hashToken, isPassword, newToken } from "./password.ts";

export const roles = ["reader", "analyst", "editor"] as const;
/** `reader` looks; `analyst` decides on items and adds articles; `editor` also shapes dossiers and takes back what others decided. */
export type Role = (typeof roles)[number];

const accountSchema = z.object({
  name: z.string().min(1).max(100),
  role: z.enum(roles),
  password: z.string(),
  tokens: z.array(z.object({ hash: z.string(), note: z.string(), at: z.string() })),
});
export type Account = z.infer<typeof accountSchema>;

const bookSchema = z.object({ format: z.literal("parley-accounts/1"), accounts: z.array(accountSchema) });

/** Where the book is kept: its text, null where there is none yet. `write` replaces it at once or not at all. */
export interface BookFile {
  readonly name: string;
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
}

/** Shortest password that is taken. */
const shortestPassword = 12;

export interface AccountBook {
  accounts(): Promise<readonly Account[]>;
  /** The account of that name if the password is its; null otherwise. */
  signIn(name: string, password: string): Promise<Account | null>;
  byToken(token: string): Promise<Account | null>;
  /** Adds an account, or gives the one of that name another password and role. Throws `bad-option`. */
  put(name: string, role: Role, password: string): Promise<void>;
  /** A new token for the account; it cannot be shown again. Throws `item-unknown`. */
  addToken(name: string, note: string, at: string): Promise<string>;
  /** Throws `item-unknown`. */
  remove(name: string): Promise<void>;
}

/** The book in a file. Throws `broken-record` where the file is no such book. */
export function openAccountBook(file: BookFile): AccountBook {
  const accounts = async () => bookOf(await file.read(), file.name);
  const save = (all: readonly Account[]) =>
    file.write(`${JSON.stringify({ format: "parley-accounts/1", accounts: all }, null, 2)}\n`);
  const change = async (name: string, changed: (account: Account) => Account | null) => {
    const all = await accounts();
    if (!all.some((one) => isNamed(one, name))) throw unknown(name);
    await save(all.flatMap((one) => (isNamed(one, name) ? (changed(one) ?? []) : [one])));
  };
  return {
    accounts,
    async signIn(name, password) {
      const account = (await accounts()).find((one) => isNamed(one, name));
      // An unknown name takes as long as a wrong password.
      const isRight = await isPassword(password, account?.password ?? (await nobody()));
      return isRight && account !== undefined ? account : null;
    },
    async byToken(token) {
      const hash = hashToken(token);
      return (await accounts()).find(({ tokens }) => tokens.some((one) => one.hash === hash)) ?? null;
    },
    async put(name, role, password) {
      if (password.length < shortestPassword) {
        throw new ParleyError("bad-option", `The password is shorter than ${shortestPassword} characters.`, {
          hint: "Four words that do not belong together make a good one.",
        });
      }
      const all = await accounts();
      const known = all.find((one) => isNamed(one, name));
      const account = { name: name.trim(), role, password: await hashPassword(password), tokens: known?.tokens ?? [] };
      await save([...all.filter((one) => one !== known), accountSchema.parse(account)]);
    },
    async addToken(name, note, at) {
      const token = newToken();
      await change(name, (one) => ({ ...one, tokens: [...one.tokens, { hash: hashToken(token), note, at }] }));
      return token;
    },
    remove: (name) => change(name, () => null),
  };
}

let kept: Promise<string> | null = null;

/** What would be kept of nobody's password. */
function nobody(): Promise<string> {
  kept ??= hashPassword(newToken());
  return kept;
}

function isNamed(account: Account, name: string): boolean {
  return account.name.toLowerCase() === name.trim().toLowerCase();
}

function bookOf(text: string | null, name: string): readonly Account[] {
  if (text === null) return [];
  try {
    return bookSchema.parse(JSON.parse(text)).accounts;
  } catch (cause) {
    throw new ParleyError("broken-record", `${name} holds no accounts that Parley can read.`, {
      cause,
      hint: "Mend it, or move it away and add the accounts again with `parley account add`.",
    });
  }
}

function unknown(name: string): ParleyError {
  return new ParleyError("item-unknown", `There is no account “${name}”.`, { hint: "`parley account` lists them." });
}
