/** Checking a value against one of the schemas beside. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** What the schema of that file finds wrong with a value; empty where it is valid. */
export function faultsOf(file: string, value: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(readJson(file) as object);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The JSON of a file in `schemas/`. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`./schemas/${file}`, import.meta.url), "utf8"));
}
