/** Text as it may stand anywhere in HTML, in quoted attributes too. */

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** The text with what HTML reads as markup escaped; control characters, which a page may not hold, and marks that turn the direction of writing become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(forbidden, "\ufffd").replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what HTML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
