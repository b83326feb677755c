/** Pairs of reports that carry the same text, kept up to date while reports come and go. */
import type { Report } from "../../record/report.ts";
import { byReport } from "../kept.ts";
import { isSameText } from "./same-text.ts";
import { signatureLength } from "./signature-of.ts";

/** Two numbers of the signature to a band: of texts that share a third, 97 of 100 pairs meet in one of the 32. */
const bandLength = 2;
/** A sentence in more articles than this is boilerplate; of a band in more, all are compared with the first few alone. */
const mostInBucket = 40;
const fullBucketFirsts = 3;

/** Two reports that have met, the earlier first. */
export interface Pair {
  readonly first: Report;
  readonly second: Report;
  bands: number;
  sentences: number;
  /** Whether they carry the same text; null until it is asked. */
  isSame: boolean | null;
}

/** Reports with one band of the signature, or with one sentence, in order of publication. */
interface Bucket {
  readonly kind: "bands" | "sentences";
  readonly reports: Report[];
}

/**
 * Finds reports with near the same text without comparing each with each: only those that share a band or two sentences are looked at.
 * A report that comes or goes costs what its own bands and sentences cost.
 */
export class SameTexts {
  readonly #buckets = new Map<string | number, Bucket>();
  readonly #held = new Map<Report, readonly (string | number)[]>();
  readonly #pairs = new Map<Report, Map<Report, Pair>>();
  readonly #same = new Set<Pair>();
  /** Pairs that met or parted since they were last looked at. */
  readonly #touched = new Set<Pair>();

  /** The pairs with the same text among these reports, which are each another object. */
  among(reports: ReadonlySet<Report>): Iterable<Pair> {
    for (const report of [...this.#held.keys()]) if (!reports.has(report)) this.#drop(report);
    for (const report of reports) if (!this.#held.has(report)) this.#take(report);
    for (const pair of this.#touched) this.#look(pair);
    this.#touched.clear();
    return this.#same;
  }

  #take(report: Report): void {
    const keys = keysOf(report);
    this.#held.set(report, keys);
    for (const key of keys) {
      const known = this.#buckets.get(key);
      const bucket = known ?? { kind: typeof key === "number" ? "sentences" : "bands", reports: [] };
      if (known === undefined) this.#buckets.set(key, bucket);
      const { reports } = bucket;
      let at = reports.length;
      while (at > 0 && byReport(reports[at - 1] as Report, report) > 0) at -= 1;
      if (reports.length < mostInBucket) {
        for (const other of reports) this.#count(other, report, bucket.kind, 1);
        reports.splice(at, 0, report);
      } else if (reports.length > mostInBucket && at >= fullBucketFirsts) {
        const firsts = bucket.kind === "bands" ? reports.slice(0, fullBucketFirsts) : [];
        for (const first of firsts) this.#count(first, report, bucket.kind, 1);
        reports.splice(at, 0, report);
      } else this.#change(bucket, () => reports.splice(at, 0, report));
    }
  }

  #drop(report: Report): void {
    for (const key of this.#held.get(report) ?? []) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) continue;
      const { reports } = bucket;
      const at = reports.indexOf(report);
      if (reports.length <= mostInBucket) {
        reports.splice(at, 1);
        for (const other of reports) this.#count(other, report, bucket.kind, -1);
      } else this.#change(bucket, () => reports.splice(at, 1));
      if (reports.length === 0) this.#buckets.delete(key);
    }
    this.#held.delete(report);
  }

  /** Changes a bucket that is full, or becomes so, in which not each meets each. */
  #change(bucket: Bucket, change: () => void): void {
    for (const [a, b] of pairsIn(bucket)) this.#count(a, b, bucket.kind, -1);
    change();
    for (const [a, b] of pairsIn(bucket)) this.#count(a, b, bucket.kind, 1);
  }

  #count(a: Report, b: Report, kind: Bucket["kind"], times: 1 | -1): void {
    const isInOrder = byReport(a, b) <= 0;
    const [first, second] = isInOrder ? [a, b] : [b, a];
    let others = this.#pairs.get(first);
    if (others === undefined) {
      others = new Map();
      this.#pairs.set(first, others);
    }
    let pair = others.get(second);
    if (pair === undefined) {
      pair = { first, second, bands: 0, sentences: 0, isSame: null };
      others.set(second, pair);
    }
    pair[kind] += times;
    this.#touched.add(pair);
  }

  #look(pair: Pair): void {
    if (pair.bands === 0 && pair.sentences === 0) {
      const others = this.#pairs.get(pair.first);
      others?.delete(pair.second);
      if (others?.size === 0) this.#pairs.delete(pair.first);
    }
    const isLikely = pair.bands > 0 || pair.sentences > 1;
    if (isLikely) pair.isSame ??= isSameText(pair.first, pair.second);
    if (isLikely && pair.isSame === true) this.#same.add(pair);
    else this.#same.delete(pair);
  }
}

/** The bands of a report's signature, as text, and its sentences, as numbers. */
function keysOf({ article }: Report): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let band = 0; band < signatureLength / bandLength; band += 1) {
    const numbers = article.signature.slice(band * bandLength, (band + 1) * bandLength);
    if (numbers.length === bandLength) keys.push(`${band}:${numbers.join(":")}`);
  }
  return [...keys, ...new Set(article.sentences)];
}

/** Pairs that meet in a bucket: of a full one, all meet its first alone, which are the earliest reports; of a full one of a sentence, none. */
function pairsIn({ kind, reports }: Bucket): [Report, Report][] {
  const isFull = reports.length > mostInBucket;
  if (isFull && kind === "sentences") return [];
  const firsts = isFull ? reports.slice(0, fullBucketFirsts) : reports;
  return firsts.flatMap((first, at) => reports.slice(at + 1).map((second): [Report, Report] => [first, second]));
}
