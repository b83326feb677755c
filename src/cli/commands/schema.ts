/** `parley schema`: the JSON Schema of what `--json` prints. */
import { Argument, Command } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";

type Noun = "reading" | "article" | "deadlock" | "dossier";

/** The command, ready to be added to a program. */
export function schemaCommand(context: Context): Command {
  const command = new Command("schema")
    .description("Prints the JSON Schema (2020-12) of a reading, of the article in it, of a deadlock, or of a dossier.")
    .summary("print the JSON Schema of a record")
    .addArgument(
      new Argument("[noun]", "which part of the record")
        .choices(["reading", "article", "deadlock", "dossier"])
        .default("reading"),
    )
    .action(async (noun: Noun) => {
      await context.terminal.out(`${JSON.stringify(await schemaOf(noun), null, 2)}\n`);
    });
  return withExamples(command, [
    { line: "parley schema", does: "the schema of a reading" },
    { line: "parley schema article > article.schema.json", does: "the schema of an article, in a file" },
  ]);
}

async function schemaOf(noun: Noun): Promise<unknown> {
  if (noun === "deadlock") return (await import("../../desk/deadlock/blocked.ts")).blockedJsonSchema();
  if (noun === "dossier") return (await import("../../desk/export/dossier-schema.ts")).dossierJsonSchema();
  const { readingJsonSchema } = await import("../../record/load-reading.ts");
  const schema = readingJsonSchema();
  return noun === "reading" ? schema : partOf(schema, noun);
}

function partOf(schema: unknown, noun: string): unknown {
  const { $schema, properties, $defs } = schema as Record<string, Record<string, unknown> | undefined>;
  const part = properties?.[noun] as Record<string, unknown>;
  return { $schema, ...part, ...($defs === undefined ? {} : { $defs }) };
}
