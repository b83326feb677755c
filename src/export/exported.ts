/** What an export comes to: a text, bytes, or several files. */

export interface ExportedFile {
  /** A plain file name, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Exported =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "files"; readonly files: readonly ExportedFile[] };
