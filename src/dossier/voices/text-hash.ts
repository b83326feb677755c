/** One number for a few words, so that texts can be compared without being kept. */

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), mixed once more; an unsigned 32-bit number. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The finalizer of MurmurHash3 (https://github.com/aappleby/smhasher, public domain): every bit depends on every other. */
export function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Words as they are compared: lower case, without accents, punctuation and the marks of quotation. */
export function foldedWords(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/[\p{M}'’]/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
