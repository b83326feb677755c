/** A reader of CSV that knows nothing of the writer: RFC 4180, any delimiter. */

/** The records of a text; a quotation mark that is never closed is an error. */
export function readCsv(text: string, delimiter = ","): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = "";
  let isQuoted = false;
  let at = text.startsWith("\ufeff") ? 1 : 0;
  for (; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && field === "") isQuoted = true;
    else if (sign === delimiter) {
      record.push(field);
      field = "";
    } else if (sign === "\n" || (sign === "\r" && text.charAt(at + 1) === "\n")) {
      if (sign === "\r") at += 1;
      records.push([...record, field]);
      record = [];
      field = "";
    } else field += sign;
  }
  if (isQuoted) throw new Error("A quotation mark is not closed.");
  if (field !== "" || record.length > 0) records.push([...record, field]);
  return records;
}

/** The same as objects by the header. */
export function readCsvRows(text: string, delimiter = ","): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(text, delimiter);
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error(`A row has ${row.length} fields, the header ${header.length}.`);
    return Object.fromEntries(header.map((name, place) => [name, row[place] ?? ""]));
  });
}
