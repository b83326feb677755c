/** HTML that cannot be broken by what is put into it: every piece of text is escaped, and only markup made here is not. */
import { harmless } from "../harmless.ts";

/** A piece of HTML. The only way to make one is the `html` tag. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Content = string | number | Markup | readonly Content[] | null;

/** HTML with its gaps filled: text is escaped, lists are joined, null leaves nothing. */
export function html(fixed: TemplateStringsArray, ...gaps: Content[]): Markup {
  let source = fixed[0] ?? "";
  gaps.forEach((gap, index) => {
    source += sourceOf(gap) + (fixed[index + 1] ?? "");
  });
  return new Markup(source);
}

function sourceOf(content: Content): string {
  if (content === null) return "";
  if (content instanceof Markup) return content.source;
  if (typeof content === "object") return content.map(sourceOf).join("");
  return escapeText(String(content));
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand anywhere in HTML, in quoted attributes too. */
export function escapeText(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
