/**
 * The lexicon that the reader is given: word lists and frames that an analyst can read and extend, in `lexicon/en`.
 * Each part is one JSON file: `{ "origin": where it comes from, "entries": […] }`. The disk is read by `desk`.
 */

/** A part as it lies in its file. */
export interface LexiconPart<Entry> {
  readonly origin: string;
  readonly entries: readonly Entry[];
}

/** Words of saying: `lexicon/en/speech.json`. */
export interface SpeechEntry {
  readonly lemma: string;
  /**
   * `say`: reports words by itself. `urge`: reports words when an infinitive or of- or for-phrase follows. `think`: reports a
   * thought or feeling. `act`: deciding, agreeing, showing or mentioning, which reports words only with a whole clause. `want`:
   * wanting and striving, which makes a position and no statement.
   */
  readonly class: "say" | "urge" | "think" | "act" | "want";
}

/** A state with its names, peoples and capital: `lexicon/en/countries.json` (derived from world-countries, ODbL). */
export interface CountryEntry {
  readonly name: string;
  readonly code: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
}

/** A seat, palace or office that stands for those who govern: `lexicon/en/seats.json`. */
export interface SeatEntry {
  readonly name: string;
  /** The actor that it stands for: a country's or organization's name. */
  readonly standsFor: string;
}

/** A title or role noun before or beside a name: `lexicon/en/titles.json`. */
export interface TitleEntry {
  readonly title: string;
  readonly class:
    | "head"
    | "minister"
    | "envoy"
    | "spokesperson"
    | "officer"
    | "legislator"
    | "executive"
    | "honorific"
    | "other";
}

export interface Lexicon {
  readonly speech: LexiconPart<SpeechEntry>;
  readonly countries: LexiconPart<CountryEntry>;
  readonly seats: LexiconPart<SeatEntry>;
  readonly titles: LexiconPart<TitleEntry>;
  /** Further parts by file name; each room that uses one says its shape. */
  readonly parts: Readonly<Record<string, unknown>>;
}
