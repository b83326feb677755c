/** The forms of a word, so that a lexicon's entry is found whatever lemma the tagger gives: demand → demands, demanded, demanding. */

/** Past and participle of the irregular verbs that lexicons here use. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  seek: ["sought"],
  give: ["gave", "given"],
  say: ["said"],
  hold: ["held"],
  fight: ["fought"],
  withdraw: ["withdrew", "withdrawn"],
  put: ["put"],
  beg: ["begged", "begging"],
  forbid: ["forbade", "forbidden"],
  undertake: ["undertook", "undertaken"],
  strive: ["strove", "striven"],
  go: ["went", "gone", "goes"],
  plead: ["pled", "pleaded"],
  think: ["thought"],
  stand: ["stood"],
  take: ["took", "taken"],
  make: ["made"],
  sell: ["sold"],
  keep: ["kept"],
  leave: ["left"],
  meet: ["met"],
  be: ["is", "are", "was", "were", "been", "being", "am"],
  have: ["has", "had", "having"],
  let: ["let", "letting"],
  set: ["set", "setting"],
  strike: ["struck"],
  throw: ["threw", "thrown"],
  shoot: ["shot"],
  stick: ["stuck"],
  come: ["came"],
  draw: ["drew", "drawn"],
  tell: ["told"],
  lay: ["laid"],
  cut: ["cut", "cutting"],
  quit: ["quit", "quitting"],
  bid: ["bid", "bidding"],
  forswear: ["forswore", "forsworn"],
  sink: ["sank", "sunk"],
  show: ["shown"],
  send: ["sent"],
  bring: ["brought"],
  win: ["won"],
  dig: ["dug", "digging"],
  hear: ["heard"],
  cling: ["clung"],
  see: ["saw", "seen"],
  lose: ["lost"],
  pay: ["paid"],
  rebuild: ["rebuilt"],
  drag: ["dragged", "dragging"],
  drop: ["dropped", "dropping"],
  swap: ["swapped", "swapping"],
  forgo: ["forwent", "forgone"],
  shut: ["shut", "shutting"],
  speak: ["spoke", "spoken"],
  fall: ["fell", "fallen"],
  get: ["got", "getting"],
  swing: ["swung"],
  turn: ["turned", "turning"],
  slam: ["slammed", "slamming"],
};

/** All forms of a verb. */
export function verbForms(lemma: string): string[] {
  const own = irregular[lemma] ?? [];
  const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma;
  const isDoubling =
    /[^aeiou][aeiou][bdgmnprt]$/.test(lemma) &&
    (/^[^aeiou]+[aeiou][^aeiou]$/.test(lemma) || /(?:mit|pel|cur|gret|bel|(?:re|pre|con|de|in|trans)fer)$/.test(lemma));
  const doubled = isDoubling ? `${lemma}${lemma.at(-1)}` : stem;
  const third = /(?:s|x|z|ch|sh|o)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const past = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${doubled}ed`;
  const british = /[aeiou]l$/.test(lemma) ? [`${lemma}led`, `${lemma}ling`] : [];
  return [...new Set([lemma, third, past, `${doubled}ing`, ...own, ...british])];
}

/** Singular and plural of a noun. */
export function nounForms(lemma: string): string[] {
  const plural = /(?:s|x|z|ch|sh)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  return [lemma, plural];
}
