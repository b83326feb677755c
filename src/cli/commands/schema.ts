/** `parley schema`: the JSON Schema of what `--json` prints. */
import { Argument, Command } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";

/** The command, ready to be added to a program. */
export function schemaCommand(context: Context): Command {
  const command = new Command("schema")
    .description("Prints the JSON Schema (2020-12) of a reading, or of the article in it.")
    .summary("print the JSON Schema of a record")
    .addArgument(new Argument("[noun]", "which part of the record").choices(["reading", "article"]).default("reading"))
    .action(async (noun: "reading" | "article") => {
      const { readingJsonSchema } = await import("../../record/load-reading.ts");
      const schema = readingJsonSchema();
      await context.terminal.out(`${JSON.stringify(noun === "reading" ? schema : partOf(schema, noun), null, 2)}\n`);
    });
  return withExamples(command, [
    { line: "parley schema", does: "the schema of a reading" },
    { line: "parley schema article > article.schema.json", does: "the schema of an article, in a file" },
  ]);
}

function partOf(schema: unknown, noun: string): unknown {
  const { $schema, properties, $defs } = schema as Record<string, Record<string, unknown> | undefined>;
  const part = properties?.[noun] as Record<string, unknown>;
  return { $schema, ...part, ...($defs === undefined ? {} : { $defs }) };
}
