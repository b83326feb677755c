/** `parley schema`: the JSON Schema of what `--json` prints. */
import { Argument, Command } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";

/** The command, ready to be added to a program. */
export function schemaCommand(context: Context): Command {
  const command = new Command("schema")
    .description("Prints the JSON Schema (2020-12) of a reading, of the article in it, or of a deadlock.")
    .summary("print the JSON Schema of a record")
    .addArgument(
      new Argument("[noun]", "which part of the record").choices(["reading", "article", "deadlock"]).default("reading"),
    )
    .action(async (noun: "reading" | "article" | "deadlock") => {
      await context.terminal.out(`${JSON.stringify(await schemaOf(noun), null, 2)}\n`);
    });
  return withExamples(command, [
    { line: "parley schema", does: "the schema of a reading" },
    { line: "parley schema article > article.schema.json", does: "the schema of an article, in a file" },
  ]);
}

async function schemaOf(noun: "reading" | "article" | "deadlock"): Promise<unknown> {
  if (noun === "deadlock") return (await import("../../desk/deadlock/blocked.ts")).blockedJsonSchema();
  const { readingJsonSchema } = await import("../../record/load-reading.ts");
  const schema = readingJsonSchema();
  return noun === "reading" ? schema : partOf(schema, noun);
}

function partOf(schema: unknown, noun: string): unknown {
  const { $schema, properties, $defs } = schema as Record<string, Record<string, unknown> | undefined>;
  const part = properties?.[noun] as Record<string, unknown>;
  return { $schema, ...part, ...($defs === undefined ? {} : { $defs }) };
}
