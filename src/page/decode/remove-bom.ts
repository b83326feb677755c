/** The text without a leading byte order mark. */
export function removeBom(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
