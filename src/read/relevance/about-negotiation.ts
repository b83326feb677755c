/**
 * Whether an article is about a negotiation, told from its words alone, before the network reads it. It is meant to let pass
 * whatever may be: what it keeps out costs a hundredth of what reading costs.
 */
import type { Article } from "../../record/article.ts";
import type { Lexicon, LexiconPart } from "../lexicon.ts";
import { featureCounter, type NegotiationEntry } from "./features.ts";

/** `lexicon/en/negotiation.json`: classes of words, and how much each counts in headline, lead and text. */
export interface NegotiationLexicon extends LexiconPart<NegotiationEntry> {
  /** By `class/place`; a feature without one counts nothing. An article is about a negotiation from a sum of 0 on. */
  readonly weights: Readonly<Record<string, number>>;
}

/** What is said of an article, and why. */
export interface Verdict {
  readonly isAbout: boolean;
  /** In plain words, for people: “no word of negotiating, but of sport (club, season)”. */
  readonly reason: string;
  /** How far it is from the border; above 0 it is about a negotiation. */
  readonly score: number;
}

type Judged = Pick<Article, "headline" | "deck" | "text" | "language">;

/** Says of an article whether it is about a negotiation. */
export type NegotiationTest = (article: Judged) => Verdict;

/** Classes that speak for a negotiation; the rest are near-misses. */
const speaksFor = ["talks", "truce", "labour", "government", "trade", "agreement", "stance", "parties"];

/** The test that a lexicon makes possible; without its part `negotiation` everything passes. */
export function openNegotiationTest(lexicon: Lexicon): NegotiationTest {
  const part = lexicon.parts.negotiation as NegotiationLexicon | undefined;
  if (part === undefined) return () => ({ isAbout: true, reason: "there is no word list to judge by", score: 0 });
  const featuresOf = featureCounter(part.entries);
  return (article) => {
    // The word lists are English: of another language nothing can be said, and the reader sees for itself.
    if (article.language !== null && article.language !== "en") {
      return { isAbout: true, reason: `it is in another language (${article.language})`, score: 0 };
    }
    const features = featuresOf(article);
    let score = part.weights.bias ?? 0;
    for (const [name, value] of features) score += value * (part.weights[name] ?? 0);
    return { isAbout: score >= 0, score, reason: reasonOf(features, part.entries) };
  };
}

/** What was found and what was not. */
function reasonOf(features: ReadonlyMap<string, number>, entries: readonly NegotiationEntry[]): string {
  const strength = (name: string) => (features.get(`${name}/text`) ?? 0) + (features.get(`${name}/headline`) ?? 0);
  const hasTalks = strength("talks") > 0;
  const others = entries
    .filter((entry) => !speaksFor.includes(entry.class) && strength(entry.class) > 0)
    .sort((a, b) => strength(b.class) - strength(a.class));
  const [strongest] = others;
  const found = hasTalks ? "few words of negotiating" : "no word of negotiating";
  return strongest === undefined ? found : `${found}; ${strongest.about.replace("near-misses: ", "words of ")}`;
}
