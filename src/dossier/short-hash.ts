/** Short, stable names for things that have no name: ten hexadecimal digits. */

/** Two rounds of FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), 40 bits, as ten hexadecimal digits. */
export function shortHash(text: string): string {
  const high = hash32(text, 0x811c9dc5).toString(16).padStart(8, "0");
  const low = (hash32(text, 0x01234567) & 0xff).toString(16).padStart(2, "0");
  return high + low;
}

function hash32(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  // FNV leaves the last characters in the low bits; one round of mixing spreads them (the finalizer of MurmurHash3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
