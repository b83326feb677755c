/** A link that downloads a table as CSV: what is shown right now, whole, not only the page of it. */
import { address, type Query } from "../api/client.ts";
import { dossierPath } from "../api/queries.ts";

interface TableLinkProps {
  readonly dossier: string;
  /** The table's name: “statements”. */
  readonly table: string;
  /** The filters of the page. */
  readonly query?: Query;
  readonly label?: string;
}

export function TableLink({ dossier, table, query = {}, label = "As CSV" }: TableLinkProps) {
  return (
    <a className="table-link no-print" href={address(dossierPath(dossier, `/tables/${table}`), query)} download>
      {label}
    </a>
  );
}
