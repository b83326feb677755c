/**
 * The rows of a Discourse Network Analyzer 3 database: what `.dna` files hold, as data. Writing the file is an effect and is
 * left to the desk. The one coder is “Admin”; the password is “parley”.
 */
import type { Article } from "../../record/article.ts";
import type { Dossier, DossierArticle } from "../../record/dossier.ts";
import { type Articles, type LookUp, lookUpOf, textIn } from "../look-up.ts";
import { clipped, type EntityBook, openEntityBook } from "./book.ts";
import { type Coding, codingsOf, codingTypes } from "./codings.ts";

export interface DnaTableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * What DNA's password check (jasypt, StrongPasswordEncryptor: a salt of 16 bytes, SHA-256 a hundred thousand times) accepts for
 * the password “parley”. It is no secret: a file that goes from hand to hand is not kept shut by it.
 */
const passwordHash = "cGFybGV5LWV4cG9ydC12Mb1BDdmMpQ2jkmRjPSVReYBR4NzaefxLw/rMOG6qL5d9";

interface Variable {
  readonly id: number;
  readonly name: string;
  readonly type: number;
  readonly dataType: string;
}

const types = Object.entries(codingTypes).map(([label, type], place) => ({ ...type, label, id: place + 1 }));
const variables: Variable[] = types
  .flatMap((type) => Object.entries(type.variables).map(([name, dataType]) => ({ name, dataType, type: type.id })))
  .map((variable, place) => ({ ...variable, id: place + 1 }));
const attributeNames = ["Type", "Alias", "Notes"];

/** Attributes of persons, organizations and concepts of DNA's own statements, as DNA sets them up. */
const attributes = variables
  .filter(({ type, name }) => type === 1 && ["person", "organization", "concept"].includes(name))
  .flatMap((variable) => attributeNames.map((name) => ({ variable, name })))
  .map((attribute, place) => ({ ...attribute, id: place + 1 }));

/** All rows of a dossier's database, table by table, those first that others refer to. */
export function dnaRowsOf(dossier: Dossier, articles: Articles): DnaTableRows[] {
  const found = lookUpOf(dossier);
  const documents = new Map(dossier.articles.map(({ id }, place) => [id, place + 1]));
  const codings = codingsOf(dossier, found);
  const book = openEntityBook();
  const data = dataRows(codings, book);
  return [
    rowsFor(
      "SETTINGS",
      ["Property", "Value"],
      [
        ["version", "3.0.8"],
        ["date", "2022-06-16"],
      ],
    ),
    rowsFor("CODERS", ["ID", "Name", "Red", "Green", "Blue", "Password"], [[1, "Admin", 255, 255, 0, passwordHash]]),
    rowsFor(
      "DOCUMENTS",
      ["ID", "Title", "Text", "Coder", "Author", "Source", "Section", "Notes", "Type", "Date"],
      dossier.articles.map((one) => documentRow(one, textIn(articles, one.id), articles.get(one.id), documents)),
    ),
    rowsFor(
      "STATEMENTTYPES",
      ["ID", "Label", "Red", "Green", "Blue"],
      types.map(({ id, label, colour }) => [id, label, ...colour]),
    ),
    rowsFor(
      "VARIABLES",
      ["ID", "Variable", "DataType", "StatementTypeId"],
      variables.map(({ id, name, dataType, type }) => [id, name, dataType, type]),
    ),
    rowsFor(
      "STATEMENTS",
      ["ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"],
      codings.map(({ type, article, start, stop }, place) => [
        place + 1,
        types.find(({ label }) => label === type)?.id ?? 1,
        documents.get(article) ?? null,
        start,
        stop,
        1,
      ]),
    ),
    rowsFor(
      "ENTITIES",
      ["ID", "VariableId", "Value"],
      book.entities.map(({ id, variable, value }) => [id, variable, value]),
    ),
    rowsFor("DATABOOLEAN", ["StatementId", "VariableId", "Value"], data.boolean),
    rowsFor("DATASHORTTEXT", ["StatementId", "VariableId", "Entity"], data.short),
    rowsFor("DATALONGTEXT", ["StatementId", "VariableId", "Value"], data.long),
    rowsFor(
      "ATTRIBUTEVARIABLES",
      ["ID", "VariableId", "AttributeVariable"],
      attributes.map(({ id, variable, name }) => [id, variable.id, name]),
    ),
    rowsFor(
      "ATTRIBUTEVALUES",
      ["EntityId", "AttributeVariableId", "AttributeValue"],
      attributeRows(dossier, book, found),
    ),
  ];
}

function rowsFor(table: string, columns: readonly string[], rows: DnaTableRows["rows"]): DnaTableRows {
  return { table, columns, rows };
}

function documentRow(
  { id, headline, byline, publisher, publishedOn, updatedOn, url, replaces, voice }: DossierArticle,
  text: string,
  article: Article | undefined,
  numbers: ReadonlyMap<string, number>,
): (string | number | null)[] {
  const moment = publishedOn === null ? Number.NaN : new Date(publishedOn).getTime();
  const notes = [
    url,
    `Parley article ${id}`,
    headline !== null && headline !== clipped(headline) ? headline : null,
    Number.isNaN(moment) ? "The date of publication is not known." : `Published ${publishedOn}`,
    updatedOn === null ? null : `Updated ${updatedOn}`,
    replaces === null ? null : `Corrects document ${numbers.get(replaces) ?? replaces}`,
    voice === id ? null : `Has the text of document ${numbers.get(voice) ?? voice}`,
  ];
  return [
    numbers.get(id) ?? null,
    clipped(headline ?? "(no headline)"),
    text,
    1,
    clipped(byline ?? ""),
    clipped(publisher ?? ""),
    "",
    notes.filter((note) => note !== null).join("\n"),
    article?.format ?? "",
    Number.isNaN(moment) ? 0 : Math.floor(moment / 1000),
  ];
}

interface DataRows {
  boolean: (string | number)[][];
  short: (string | number)[][];
  long: (string | number)[][];
}

function dataRows(codings: readonly Coding[], book: EntityBook): DataRows {
  const data: DataRows = { boolean: [], short: [], long: [] };
  codings.forEach(({ type, values }, place) => {
    const own = types.find(({ label }) => label === type)?.id;
    for (const { id, name, dataType } of variables.filter((one) => one.type === own)) {
      const value = values[name] ?? "";
      if (dataType === "boolean") data.boolean.push([place + 1, id, Number(value)]);
      else if (dataType === "short text") data.short.push([place + 1, id, book.idOf(id, String(value))]);
      else data.long.push([place + 1, id, String(value)]);
    }
  });
  return data;
}

/** Kind, other names and role of persons and organizations; other names of concepts. */
function attributeRows({ actors, issues }: Dossier, book: EntityBook, found: LookUp): (string | number)[][] {
  const facts = new Map<string, readonly string[]>();
  for (const { name, names, kind, role, side } of actors) {
    const notes = [role, side === null ? null : `for ${found.actors.get(side.id)?.name ?? side.name}`];
    facts.set(name, [
      kind,
      names.filter((one) => one !== name).join(" | "),
      notes.filter((one) => one !== null).join(", "),
    ]);
  }
  const concepts = new Map(
    issues.map(({ name, names }) => [name, ["issue", names.filter((one) => one !== name).join(" | "), ""]]),
  );
  return book.entities.flatMap((entity) => {
    const own = attributes.filter(({ variable }) => variable.id === entity.variable);
    const values = own[0]?.variable.name === "concept" ? concepts.get(entity.value) : facts.get(entity.value);
    return own.map(({ id }, place) => [entity.id, id, clipped(values?.[place] ?? "")]);
  });
}
