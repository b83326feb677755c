/** Verb forms that tell the tense of a clause where there is no tagger. */

/** Past forms of English verbs that do not end in -ed, common in reports of talks. */
export const irregularPast: ReadonlySet<string> = new Set(
  `said told met held began broke came went took gave got saw left made found put set fell rose sold bought sent spoke
  wrote drew flew won lost led paid sought struck swore thought withdrew walked became brought built caught chose cut
  felt fought grew heard hit kept knew laid lent lay let meant ran sank sat shot shook shut slid spent split spread
  stood stole stuck taught threw understood undertook upheld woke wore wound hung forbade forgot froze dealt
  ended called`
    .trim()
    .split(/\s+/),
);

const ahead = /^(?:schedul|expect|plan|slat|inten|hop|due$|upcoming|forthcoming|set$|likely)/i;

/** Whether a word sets what follows in the future, whatever its own form: “is scheduled”, “due”, “hopes”. */
export function looksAhead(lemma: string): boolean {
  return ahead.test(lemma);
}
