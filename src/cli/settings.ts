/**
 * Settings that a person keeps between runs. A flag goes before a `PARLEY_*` variable, that before the project's file
 * (`.parley/config.json` or `parley.config.json`), that before the user's file.
 */
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { ParleyError } from "../record/error.ts";
import { nearestWord } from "./nearest-word.ts";

/** Every setting, with the kind of its value and what it does. Its variable is PARLEY_ and the name in capitals. */
export const settingKinds = {
  model: { kind: "text", help: "folder of the language model" },
  width: { kind: "number", help: "columns that a brief fills" },
  jobs: { kind: "number", help: "how many processes read at once" },
  store: { kind: "text", help: "where the record is kept: a file, or postgres://…" },
  author: { kind: "text", help: "who corrects: your name in the history" },
  json: { kind: "yes-no", help: "print JSON" },
  quiet: { kind: "yes-no", help: "print no remarks and no progress" },
  verbose: { kind: "yes-no", help: "print more about what is done" },
} as const;

export type SettingName = keyof typeof settingKinds;

export interface Settings {
  model?: string;
  width?: number;
  jobs?: number;
  store?: string;
  author?: string;
  json?: boolean;
  quiet?: boolean;
  verbose?: boolean;
}

/** Where settings are looked for, first found first. */
export function settingFiles(folder: string, env: NodeJS.ProcessEnv): string[] {
  const userFolder = env.XDG_CONFIG_HOME || join(env.HOME ?? homedir(), ".config");
  return [
    join(folder, ".parley", "config.json"),
    join(folder, "parley.config.json"),
    join(userFolder, "parley", "config.json"),
  ];
}

/** The settings in force; throws `bad-option` for a setting or value that is not one. */
export async function loadSettings(flags: Settings, env: NodeJS.ProcessEnv, folder: string): Promise<Settings> {
  const fromFiles: Settings[] = [];
  for (const path of settingFiles(folder, env)) fromFiles.push(await readSettingsFile(path));
  const weakestFirst = [...fromFiles.reverse(), settingsFromVariables(env), withoutAbsent(flags)];
  return Object.assign({}, ...weakestFirst);
}

async function readSettingsFile(path: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    return {};
  }
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (cause) {
    throw new ParleyError("bad-option", `${path} is not JSON.`, { cause, hint: "Mend it or delete it." });
  }
  if (found === null || typeof found !== "object" || Array.isArray(found)) {
    throw new ParleyError("bad-option", `${path} holds no settings.`, { hint: 'Write them as {"width": 72}.' });
  }
  return Object.assign({}, ...Object.entries(found).map(([name, value]) => oneSetting(name, value, path)));
}

function settingsFromVariables(env: NodeJS.ProcessEnv): Settings {
  const found: Settings = {};
  for (const name of Object.keys(settingKinds) as SettingName[]) {
    const variable = `PARLEY_${name.toUpperCase()}`;
    const value = env[variable];
    if (value !== undefined && value !== "") Object.assign(found, oneSetting(name, value, variable));
  }
  return found;
}

function oneSetting(name: string, value: unknown, place: string): Settings {
  const setting = Object.hasOwn(settingKinds, name) ? settingKinds[name as SettingName] : null;
  if (setting === null) {
    const names = Object.keys(settingKinds);
    const near = nearestWord(name, names);
    throw new ParleyError("bad-option", `${place}: there is no setting “${name}”.`, {
      hint: near === null ? `Settings are ${names.join(", ")}.` : `Did you mean “${near}”?`,
    });
  }
  const read = readValue(setting.kind, value);
  if (read === null) {
    const wanted = { text: "text", number: "a whole number above 0", "yes-no": "true or false" }[setting.kind];
    throw new ParleyError("bad-option", `${place}: “${name}” must be ${wanted}.`);
  }
  return { [name]: read };
}

function readValue(kind: "text" | "number" | "yes-no", value: unknown): string | number | boolean | null {
  if (kind === "text") return typeof value === "string" ? value : null;
  if (kind === "number") {
    const number = Number(value);
    return Number.isInteger(number) && number > 0 ? number : null;
  }
  const words = String(value).toLowerCase();
  if (["true", "1", "yes", "on"].includes(words)) return true;
  if (["false", "0", "no", "off"].includes(words)) return false;
  return null;
}

function withoutAbsent(flags: Settings): Settings {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}
