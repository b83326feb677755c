/** Who wrote a report, from a line such as “By Mira Okafor and Jan Pell, Harbour Ledger | 5 May 2031”. */

const ROLE =
  /^(?:(?:the |our )?(?:senior |chief |staff |special |foreign |political |diplomatic |economics? |business |world |national |associate |deputy |managing |news |business |data )*(?:reporter|correspondent|writer|editor|journalist|columnist|contributor|producer|bureau chief|fellow|author)s?(?: (?:in|at|for|of) .*)?)$/i;

/** The names in a byline, without “By”, roles and dates, or null when the words are no byline. */
export function readByline(words: string): string | null {
  const match =
    /^(?:(?:written |reported |posted |published |words |story |analysis |opinion )?by:?|author:?|words:)\s+(.+)$/iu.exec(
      words,
    );
  return match === null ? null : cleanByline(match[1] ?? "");
}

/** A byline as metadata gives it, tidied: no “By”, no addresses, no roles. Null when nothing is left. */
export function cleanByline(words: string): string | null {
  const bare = words
    .replace(/^(?:by|author)\b:?\s+/i, "")
    .replace(/https?:\/\/\S+|[\w.+-]+@[\w.-]+/g, "")
    .split(
      /\s[|•·—–]\s|\s{2,}|\s?[|•·]\s?|,? (?:(?:on|updated|published|posted|last updated)\b:? ?)?(?=(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{4}-\d|\d{1,2}\/\d)/i,
      1,
    )[0];
  const parts = (bare ?? "").split(/,\s+(?!and\b)/).filter((part) => !ROLE.test(part.trim()));
  const kept = parts
    .join(", ")
    .replace(/[\s,;:|]+$/, "")
    .replace(/^[\s,;:|]+/, "");
  const isNamed = /\p{L}{2}/u.test(kept) && kept.length <= 200;
  return isNamed ? kept : null;
}

/** Whether the words are a journalist's role and nothing else: “Reporter”, “Senior Diplomatic Correspondent”. */
export function isRole(words: string): boolean {
  return words.length < 90 && ROLE.test(words);
}
