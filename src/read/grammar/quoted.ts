/** Which tokens stand inside double quotation marks. */
import { type Tree, tokenAt, wordAt } from "./tree.ts";

/** For each token whether it stands between opening and closing double marks. A mark left open ends with its paragraph. */
export function quotedTokens(tree: Tree): boolean[] {
  const quoted: boolean[] = new Array(tree.tokens.length).fill(false);
  let isOpen = false;
  let paragraph = -1;
  for (let index = 0; index < tree.tokens.length; index++) {
    const here = tree.sentences[tokenAt(tree, index).sentence]?.paragraph ?? 0;
    if (here !== paragraph) isOpen = false;
    paragraph = here;
    const word = wordAt(tree, index);
    if (/^(“|„|«|``)$/.test(word)) isOpen = true;
    else if (/^(”|»|'')$/.test(word)) isOpen = false;
    else if (word === '"') isOpen = !isOpen;
    else quoted[index] = isOpen;
  }
  return quoted;
}
