/**
 * The tables of a Discourse Network Analyzer 3 database, with the columns, types and limits that DNA 3.0 declares for
 * SQLite (leifeld/dna, dna/src/main/java/sql/Sql.java, createTables). Tables that others refer to come first.
 */

const colours = ["Red", "Green", "Blue"];
const channel = (name: string) => `${name} INTEGER NOT NULL DEFAULT 0 CHECK (${name} BETWEEN 0 AND 255)`;
const yesNo = (name: string, usual: 0 | 1) =>
  `${name} INTEGER NOT NULL DEFAULT ${usual} CHECK (${name} BETWEEN 0 AND 1)`;
const shortText = (name: string, rest = "NOT NULL DEFAULT ''") => `${name} TEXT ${rest} CHECK (LENGTH(${name}) < 191)`;
const key = "ID INTEGER NOT NULL PRIMARY KEY";
const reference = (name: string, table: string) => `FOREIGN KEY (${name}) REFERENCES ${table}(ID) ON DELETE CASCADE`;

const permissions = [
  "AddDocuments",
  "EditDocuments",
  "DeleteDocuments",
  "ImportDocuments",
  "AddStatements",
  "EditStatements",
  "DeleteStatements",
  "EditAttributes",
  "EditRegex",
  "EditStatementTypes",
  "EditCoders",
  "EditCoderRelations",
  "ViewOthersDocuments",
  "EditOthersDocuments",
  "ViewOthersStatements",
  "EditOthersStatements",
];

/** Values of a statement: one for each of its variables. */
const dataTable = (value: string, ...more: string[]) => [
  key,
  "StatementId INTEGER NOT NULL",
  "VariableId INTEGER NOT NULL",
  value,
  reference("StatementId", "STATEMENTS"),
  reference("VariableId", "VARIABLES"),
  ...more,
  "UNIQUE (StatementId, VariableId)",
];

const tables: Record<string, readonly string[]> = {
  SETTINGS: ["Property TEXT PRIMARY KEY", "Value TEXT NOT NULL"],
  CODERS: [
    key,
    shortText("Name", "NOT NULL"),
    ...colours.map(channel),
    "Refresh INTEGER NOT NULL DEFAULT 0 CHECK (Refresh BETWEEN 0 AND 9999)",
    "FontSize INTEGER NOT NULL DEFAULT 14 CHECK (FontSize BETWEEN 1 AND 99)",
    shortText("Password", "NOT NULL"),
    "PopupWidth INTEGER DEFAULT 300 CHECK (PopupWidth BETWEEN 100 AND 9999)",
    yesNo("ColorByCoder", 0),
    yesNo("PopupDecoration", 0),
    yesNo("PopupAutoComplete", 1),
    ...permissions.map((name) => yesNo(`Permission${name}`, 1)),
  ],
  DOCUMENTS: [
    key,
    shortText("Title", "NOT NULL"),
    "Text TEXT NOT NULL",
    "Coder INTEGER",
    ...["Author", "Source", "Section"].map((name) => shortText(name)),
    "Notes TEXT NOT NULL DEFAULT ''",
    shortText("Type"),
    "Date INTEGER NOT NULL",
    reference("Coder", "CODERS"),
  ],
  STATEMENTTYPES: [key, shortText("Label", "NOT NULL"), ...colours.map(channel)],
  VARIABLES: [
    key,
    shortText("Variable", "NOT NULL"),
    "DataType TEXT NOT NULL DEFAULT 'short text' CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text'))",
    "StatementTypeId INTEGER",
    reference("StatementTypeId", "STATEMENTTYPES"),
    "UNIQUE (Variable, StatementTypeId)",
  ],
  VARIABLELINKS: [
    key,
    "SourceVariableId INTEGER",
    "TargetVariableId INTEGER",
    "CHECK (TargetVariableId != SourceVariableId)",
    reference("SourceVariableId", "VARIABLES"),
    reference("TargetVariableId", "VARIABLES"),
  ],
  REGEXES: ["Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < 191)", ...colours.map(channel)],
  CODERRELATIONS: [
    key,
    "Coder INTEGER CHECK (Coder > 0)",
    "OtherCoder INTEGER CHECK (OtherCoder > 0)",
    ...["viewStatements", "editStatements", "viewDocuments", "editDocuments"].map((name) => yesNo(name, 1)),
    "CHECK (Coder != OtherCoder)",
    reference("Coder", "CODERS"),
    reference("OtherCoder", "CODERS"),
  ],
  STATEMENTS: [
    key,
    "StatementTypeId INTEGER",
    "DocumentId INTEGER",
    "Start INTEGER NOT NULL CHECK (Start >= 0)",
    "Stop INTEGER NOT NULL CHECK (Stop >= 0)",
    "Coder INTEGER",
    "CHECK (Start < Stop)",
    reference("StatementTypeId", "STATEMENTTYPES"),
    reference("Coder", "CODERS"),
    reference("DocumentId", "DOCUMENTS"),
  ],
  ENTITIES: [
    key,
    "VariableId INTEGER NOT NULL",
    shortText("Value"),
    ...colours.map((name) => `${name} INTEGER CHECK (${name} BETWEEN 0 AND 255)`),
    "ChildOf INTEGER CHECK (ChildOf > 0)",
    "UNIQUE (VariableId, Value)",
    reference("ChildOf", "ENTITIES"),
    reference("VariableId", "VARIABLES"),
  ],
  DATABOOLEAN: dataTable("Value INTEGER NOT NULL DEFAULT 1"),
  DATAINTEGER: dataTable("Value INTEGER NOT NULL DEFAULT 0"),
  DATASHORTTEXT: dataTable("Entity INTEGER NOT NULL", reference("Entity", "ENTITIES")),
  DATALONGTEXT: dataTable("Value TEXT DEFAULT ''"),
  ATTRIBUTEVARIABLES: [
    key,
    "VariableId INTEGER NOT NULL",
    shortText("AttributeVariable", "NOT NULL"),
    "UNIQUE (VariableId, AttributeVariable)",
    reference("VariableId", "VARIABLES"),
  ],
  ATTRIBUTEVALUES: [
    key,
    "EntityId INTEGER NOT NULL",
    "AttributeVariableId INTEGER NOT NULL",
    shortText("AttributeValue"),
    "UNIQUE (EntityId, AttributeVariableId)",
    reference("EntityId", "ENTITIES"),
    reference("AttributeVariableId", "ATTRIBUTEVARIABLES"),
  ],
};

/** The tables' names, those that others refer to first. */
export const dnaTables: readonly string[] = Object.keys(tables);

/** Statements that make the tables; SQLite wants columns before constraints. */
export function dnaSchema(): string[] {
  return Object.entries(tables).map(([name, parts]) => {
    const isConstraint = (part: string) => /^(CHECK|FOREIGN KEY|UNIQUE)\b/.test(part);
    const ordered = [...parts.filter((part) => !isConstraint(part)), ...parts.filter(isConstraint)];
    return `CREATE TABLE ${name} (${ordered.join(", ")})`;
  });
}
