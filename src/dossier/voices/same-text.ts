/** Which reports carry near the same text, found without comparing each with each. */
import type { Report } from "../../record/report.ts";
import { containedPart, sharedPart, signatureLength } from "./signature-of.ts";

/** Two numbers of the signature to a band: of texts that share a third, 97 of 100 pairs meet in one of the 32. */
const bandLength = 2;
/** A sentence in more articles than this is boilerplate; of a band in more, all are compared with the first few alone. */
const mostInBucket = 40;
const fullBucketFirsts = 3;
/** Below this many words a text is too short to tell a copy from a formula. */
const fewestWords = 25;

/** Pairs of reports, by place in the list, that may carry the same text: they share a band or two sentences. */
export function likelyPairs(reports: readonly Report[]): [number, number][] {
  const buckets = new Map<string, number[]>();
  const sentences = new Map<number, number[]>();
  reports.forEach(({ article }, at) => {
    for (let band = 0; band < signatureLength / bandLength; band += 1) {
      const numbers = article.signature.slice(band * bandLength, (band + 1) * bandLength);
      if (numbers.length === bandLength) into(buckets, `${band}:${numbers.join(":")}`, at);
    }
    for (const sentence of new Set(article.sentences)) into(sentences, sentence, at);
  });
  const pairs = new Set<number>();
  for (const bucket of buckets.values()) for (const key of pairsIn(bucket, reports.length)) pairs.add(key);
  const met = new Map<number, number>();
  for (const bucket of sentences.values()) {
    if (bucket.length > mostInBucket) continue;
    for (const key of pairsIn(bucket, reports.length)) met.set(key, (met.get(key) ?? 0) + 1);
  }
  for (const [key, times] of met) if (times >= 2) pairs.add(key);
  return [...pairs]
    .sort((a, b) => a - b)
    .map((key): [number, number] => [Math.floor(key / reports.length), key % reports.length]);
}

/**
 * Whether one text is the other, in full, shortened, or with paragraphs added. Two stories of one agency that end in the same
 * background are not: their beginnings differ, and most of each is its own.
 */
export function isSameText(a: Report, b: Report): boolean {
  const shorter = Math.min(a.article.words, b.article.words);
  if (shorter < fewestWords) return false;
  const shared = sharedPart(a.article.signature, b.article.signature);
  const contained = Math.max(
    containedPart(shared, a.article.words, b.article.words),
    containedSentences(a.article.sentences, b.article.sentences),
  );
  return contained >= 0.8 || (contained >= 0.5 && hasSameBeginning(a.article.sentences, b.article.sentences));
}

/** How much of the shorter text's sentences stand in the longer one, 0–1. */
function containedSentences(a: readonly number[], b: readonly number[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // Two or three sentences are soon the same.
  if (short.length < 4) return 0;
  const held = new Set(long);
  return short.filter((sentence) => held.has(sentence)).length / short.length;
}

/** Whether one of the first two sentences of each stands among the first three of the other. */
function hasSameBeginning(a: readonly number[], b: readonly number[]): boolean {
  const isAmong = (one: readonly number[], other: readonly number[]) =>
    one.slice(0, 2).some((sentence) => other.slice(0, 3).includes(sentence));
  return isAmong(a, b) && isAmong(b, a);
}

function into<Key>(buckets: Map<Key, number[]>, key: Key, at: number): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, [at]);
  else bucket.push(at);
}

/** Pairs in a bucket as one number each. Of a full one, all are compared with its first alone, which are the earliest reports. */
function pairsIn(bucket: readonly number[], all: number): number[] {
  const firsts = bucket.length > mostInBucket ? bucket.slice(0, fullBucketFirsts) : bucket;
  return firsts.flatMap((first, at) => bucket.slice(at + 1).map((second) => first * all + second));
}
