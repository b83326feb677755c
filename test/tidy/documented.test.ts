/** Everything that a person can type or meet is written down. */
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import type { Context } from "../../src/cli/context.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { settingKinds } from "../../src/cli/settings.ts";
import { realTerminal } from "../../src/cli/terminal.ts";
import { errorCodes } from "../../src/record/error.ts";
import { read, sourceFiles } from "./project-files.ts";

const commandsPage = read("docs/commands.md");
const errorsPage = read("docs/errors.md");

const nothing = () => Promise.reject(new Error("not called"));
const context: Context = {
  version: "0.0.0",
  terminal: realTerminal(),
  settings: nothing,
  effects: nothing,
  openReader: nothing,
  store: nothing,
  now: () => "",
  newId: () => "",
  serve: nothing,
  accounts: nothing,
  mcp: nothing,
  openInBrowser: nothing,
  interruption: () => new AbortController().signal,
  userName: () => "",
  processors: 1,
  examination: nothing,
  end: () => {},
};
const program = buildProgram(context);

describe("commands", () => {
  it.each(program.commands.map((command) => [command.name(), command] as [string, Command]))(
    "%s has help, an example and a page",
    (name, command) => {
      const help = command.helpInformation();
      expect(command.description()).not.toBe("");
      expect(help).toContain("Examples:");
      expect(help).toContain(`  parley ${name}`.replace("parley completion", ""));
      expect(commandsPage).toContain(`\n## parley ${name}\n`);
      const section = commandsPage.split(`\n## parley ${name}\n`)[1]?.split("\n## ")[0] ?? "";
      for (const { long } of command.options) expect(section, `${long} of ${name}`).toContain(`\`${long}`);
    },
  );

  it("all heed the options that hold everywhere, and their page says so", () => {
    for (const { long } of program.options) expect(commandsPage).toContain(`\`${long}`);
  });
});

describe("settings", () => {
  it.each(Object.keys(settingKinds))("%s is written down", (name) => {
    expect(commandsPage).toContain(`\`${name}\``);
  });
});

describe("error codes", () => {
  it.each(Object.keys(errorCodes))("%s is written down", (code) => {
    expect(errorsPage).toContain(`\n## ${code}\n`);
  });

  it("that are thrown are all listed", () => {
    const thrown = sourceFiles().flatMap((file) =>
      [...read(file).matchAll(/new ParleyError\(\s*"([^"]+)"/g)].map((match) => match[1]),
    );
    expect(thrown.filter((code) => !Object.hasOwn(errorCodes, code ?? ""))).toEqual([]);
  });

  it("that are written down are all listed", () => {
    const written = [...errorsPage.matchAll(/^## ([a-z-]+)$/gm)].map((match) => match[1] ?? "");
    expect(written.filter((code) => code !== "unexpected" && !Object.hasOwn(errorCodes, code))).toEqual([]);
  });
});
