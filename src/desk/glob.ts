/** File patterns: `*` and `?` within a name, `**` across folders, `{a,b}` for a choice. */

/** Whether the words are a pattern rather than a plain path. */
export function isPattern(word: string): boolean {
  return /[*?{]/.test(word);
}

/** The folder that a pattern starts from: `news/2025/**` → `news/2025`. */
export function patternRoot(pattern: string): string {
  const parts = pattern.split("/");
  const firstWild = parts.findIndex(isPattern);
  const root = parts.slice(0, firstWild).join("/");
  if (root === "") return pattern.startsWith("/") ? "/" : ".";
  return root;
}

/** A test for paths written with `/`: does the pattern match all of it? */
export function patternTest(pattern: string): RegExp {
  let source = "";
  let choiceDepth = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern.charAt(at);
    if (pattern.startsWith("**/", at)) {
      source += "(?:[^/]+/)*";
      at += 2;
    } else if (pattern.startsWith("**", at)) {
      source += ".*";
      at += 1;
    } else if (sign === "*") source += "[^/]*";
    else if (sign === "?") source += "[^/]";
    else if (sign === "{" && pattern.includes("}", at)) {
      source += "(?:";
      choiceDepth += 1;
    } else if (sign === "}" && choiceDepth > 0) {
      source += ")";
      choiceDepth -= 1;
    } else if (sign === "," && choiceDepth > 0) source += "|";
    else source += sign.replace(/[\\^$.|+()[\]{}]/, "\\$&");
  }
  return new RegExp(`^${source}$`, "u");
}
