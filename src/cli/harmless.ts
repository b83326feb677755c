/**
 * Text from the outside world, made safe to show: control characters, which can move a terminal's cursor, and
 * characters that reverse or hide what follows become visible signs (“\u202e” → “␦202E␦”); tabs and line ends stay.
 */
export function harmless(text: string): string {
  return text.replace(unsafe, (sign) => `␦${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}␦`);
}

const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
