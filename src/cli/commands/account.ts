/** `parley account`: who may use a desk that is served to others. */
import { Command, Option } from "commander";
import { type Role, roles } from "../../desk/accounts/account-book.ts";
import { ParleyError } from "../../record/error.ts";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import type { Settings } from "../settings.ts";

interface AccountFlags extends Settings {
  role: Role;
}

/** The command, ready to be added to a program. */
export function accountCommand(context: Context): Command {
  const command = new Command("account")
    .description(
      "Lists, adds and removes accounts of a desk that is served to others. The password is read from standard input.",
    )
    .summary("who may use a served desk")
    .argument("[what]", "add, remove or token; lists accounts without")
    .argument("[name]", "name of the account")
    .addOption(new Option("--role <role>", "what it may do").choices([...roles]).default("analyst"))
    .action((what: string | undefined, name: string | undefined, _options, self: Command) =>
      account(what, name, self.optsWithGlobals<AccountFlags>(), context),
    );
  return withExamples(command, [
    { line: "parley account add ann --role editor < password.txt", does: "an account that may do everything" },
    { line: "parley account", does: "every account with its role" },
    { line: "parley account token ann", does: "a token for a program; it is shown once" },
    { line: "parley account remove ann", does: "ann may no longer sign in" },
  ]);
}

async function account(what: string | undefined, name: string | undefined, flags: AccountFlags, context: Context) {
  const { role, ...kept } = flags;
  const settings = await context.settings(kept);
  const book = await context.accounts();
  const say = (line: string) => context.terminal.out(`${line}\n`);
  if (what === undefined) return list(await book.accounts(), settings, say);
  if (!["add", "remove", "token"].includes(what)) {
    throw new ParleyError("bad-option", `An account cannot be told to “${what}”.`, {
      hint: "Write add, remove or token.",
    });
  }
  if (name === undefined)
    throw new ParleyError("bad-option", "Which account?", { hint: `Write parley account ${what} NAME.` });
  if (what === "add") {
    await book.put(name, role, await password(context, settings));
    if (!settings.quiet) context.terminal.err(`${name} may sign in as ${role}.\n`);
  } else if (what === "remove") {
    await book.remove(name);
  } else {
    await say(await book.addToken(name, "command line", context.now()));
  }
}

async function list(
  accounts: readonly { readonly name: string; readonly role: Role; readonly tokens: readonly unknown[] }[],
  { json }: Settings,
  say: (line: string) => Promise<void> | void,
): Promise<void> {
  for (const { name, role, tokens } of accounts) {
    await say(
      json ? JSON.stringify({ name, role, tokens: tokens.length }) : `${name}  ${role}  ${tokens.length} tokens`,
    );
  }
  if (accounts.length === 0 && !json) await say("There is no account. Add one: parley account add NAME < password.txt");
}

/** The first line of standard input. */
async function password(context: Context, settings: Settings): Promise<string> {
  const { readStdin } = await context.effects(settings);
  const [line = ""] = new TextDecoder().decode(await readStdin()).split(/\r?\n/);
  return line;
}
