/**
 * Scores the tagger on raw text of Universal Dependencies' development parts: words, sentences, parts of speech, trees.
 *
 *     node eval/tagger-syntax.mjs --data DIR [--dist DIR] [--model DIR] [--set ewt|gum] [--misses]
 *
 * DIR holds `ud-ewt` and `ud-gum`, unpacked. Unlike training/evaluate.py, which is given the treebank's own words and
 * sentences, this reads plain paragraphs, as an article comes. All figures are F1 over stretches of characters, as in
 * the shared tasks on parsing from raw text; EWT is web text (mail, forums, reviews) and cuts sentences at line ends.
 * --words leaves the model out and scores words and sentences only; --misses prints the sentences cut wrongly.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: "data" },
    dist: { type: "string", default: "dist" },
    model: { type: "string", default: "model" },
    set: { type: "string" },
    words: { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
  },
});

const load = (file) => import(pathToFileURL(resolve(options.dist, "tagger", file)).href);

/** Documents as raw text with the treebank's words and sentences by place. */
function readTreebank(file) {
  const documents = [];
  let document;
  let startsParagraph = true;
  for (const block of readFileSync(file, "utf8").trim().split("\n\n")) {
    const lines = block.split("\n");
    for (const line of lines) {
      if (line.startsWith("# newdoc")) {
        document = { text: "", words: [], sentences: [], paragraphs: [] };
        documents.push(document);
        startsParagraph = true;
      } else if (line.startsWith("# newpar")) startsParagraph = true;
    }
    if (startsParagraph) {
      document.text = document.text.trimEnd();
      if (document.text) document.text += "\n";
      document.paragraphs.push({ start: document.text.length, end: document.text.length });
      startsParagraph = false;
    }
    const start = document.text.length;
    const base = document.words.length;
    let joined = null;
    for (const line of lines) {
      const [id, form, , upos, , , head, deprel, , misc] = line.split("\t");
      if (line.startsWith("#") || id.includes(".")) continue;
      if (id.includes("-")) {
        joined = { last: Number(id.split("-")[1]), isSpaced: !misc.includes("SpaceAfter=No") };
        continue;
      }
      const isInside = joined && Number(id) < joined.last;
      const isLast = joined && Number(id) === joined.last;
      const isSpaced = isInside ? false : isLast ? joined.isSpaced : !misc.includes("SpaceAfter=No");
      if (isLast) joined = null;
      const place = document.text.length;
      document.text += form;
      document.words.push({
        start: place,
        end: document.text.length,
        upos,
        head: Number(head) ? base + Number(head) - 1 : -1,
        deprel,
      });
      if (isSpaced) document.text += " ";
    }
    const end = document.words.at(-1).end;
    document.sentences.push({ start, end });
    document.paragraphs.at(-1).end = end;
  }
  return documents;
}

const key = ({ start, end }) => `${start}-${end}`;
const f1 = ({ both, found, wanted }) => ((200 * both) / (found + wanted)).toFixed(2);

async function openReader() {
  if (!options.words) {
    const { openTagger } = await load("open-tagger.js");
    const tagger = await openTagger({ modelDir: options.model });
    return { read: (input) => tagger.tag(input), close: () => tagger.close() };
  }
  const { prepareText } = await load("prepare-text.js");
  const read = (input) => {
    const { words, startsSentence } = prepareText(input, () => [1]);
    const tokens = words.map(({ start, end }) => ({ start, end, upos: "", head: -1, deprel: "" }));
    const firsts = words.flatMap((_, i) => (startsSentence[i] ? [i] : []));
    const sentences = firsts.map((first, k) => ({
      startOffset: words[first].start,
      endOffset: words[(firsts[k + 1] ?? words.length) - 1].end,
    }));
    return { tokens, sentences };
  };
  return { read, close: () => {} };
}

const reader = await openReader();
for (const set of options.set ? [options.set] : ["ewt", "gum"]) {
  const sums = {};
  const add = (name, found, wanted) => {
    sums[name] ??= { both: 0, found: 0, wanted: 0 };
    const expected = new Set(wanted);
    sums[name].found += found.length;
    sums[name].wanted += wanted.length;
    sums[name].both += found.filter((item) => expected.has(item)).length;
  };
  for (const { text, words, sentences, paragraphs } of readTreebank(
    join(options.data, `ud-${set}`, `${set}-dev.conllu`),
  )) {
    const tagging = await reader.read({ text, paragraphs });
    const arc = (list) => (word) => `${key(word)}>${word.head < 0 ? "root" : key(list[word.head])}`;
    add("words", tagging.tokens.map(key), words.map(key));
    const found = tagging.sentences.map(({ startOffset, endOffset }) => ({ start: startOffset, end: endOffset }));
    add("sentences", found.map(key), sentences.map(key));
    add(
      "upos",
      tagging.tokens.map((word) => key(word) + word.upos),
      words.map((word) => key(word) + word.upos),
    );
    add("unlabelled", tagging.tokens.map(arc(tagging.tokens)), words.map(arc(words)));
    const labelled = (list) => list.map((word) => arc(list)(word) + word.deprel);
    add("labelled", labelled(tagging.tokens), labelled(words));
    if (options.misses) {
      const wanted = new Set(sentences.map(key));
      for (const sentence of found)
        if (!wanted.has(key(sentence))) console.log(set, text.slice(sentence.start, sentence.end));
    }
  }
  const names = options.words ? ["words", "sentences"] : Object.keys(sums);
  console.log(set, names.map((name) => `${name} ${f1(sums[name])}`).join("  "));
}
await reader.close();
