/** Captions of pictures in pages that were printed to text: they end in, or start with, a photographer's credit. */

/** Agencies and archives whose names stand alone in picture credits. */
const AGENCY =
  "(?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|EPA(?:-EFE)?|EFE|UPI|Bloomberg|Xinhua|TASS|Sputnik|RIA Novosti|Anadolu(?: Agency)?|Shutterstock|Alamy|iStock|ANSA|dpa|DPA|Kyodo|Yonhap|NurPhoto|Zuma(?: Press)?|Redux|Associated Press|Agence France-Presse|PA(?: Wire| Media)?|Press Association|SIPA|ABACA|IMAGO|Imago|Handout|Pool|Kremlin Pool)";
const NAME = "\\p{Lu}[\\p{L}.'’-]{0,24}";
const NAMES = `${NAME}(?: (?:de|van|von|al|el|bin|der|la|dos|da)| ${NAME}){0,4}`;

const STARTS =
  /^(?:[([]?(?:file(?: photo(?:graph)?| image| picture)?|photo|image|picture|photograph|video|caption|media caption|image caption|image source|image credit|photo credit|photo illustration|illustration|pictured|enlarge this image|toggle caption|view of)\s?(?:[:–—|-]{1,2}\s|\(|caption\b|toggle caption\b)|enlarge this image\b|(?:file|handout|undated|combination) (?:photo|picture|image)s?\b|media playback is unsupported on your device media caption)/iu;

const ENDS = new RegExp(
  [
    // “… in Port Sela. Jan Pell/Harbour Pictures/Handout via Reuters”
    `(?:^|[.!?)”"’|:\\]…]\\s|\\[|\\()(?:${NAMES}|${AGENCY})(?:\\s?/|/\\s?)\\p{Lu}[^.!?/()[\\]]{1,50}(?:/[^.!?/]{2,40}){0,3}[)\\]]?$`,
    // “… in Port Sela. REUTERS/Jan Pell” and “(AP Photo/Jan Pell, File)”
    `(?:REUTERS|AP|AFP|EPA|UPI)(?: (?:File )?Photo)?\\s?/\\s?${NAMES}(?:/[^.!?]{2,40})?(?:,? File(?: Photo)?)?[.)\\]]{0,2}$`,
    "\\((?:AP|AFP|EPA|UPI|Reuters|File|Handout)(?: File)? [Pp]hotos?[^()]{0,60}\\)$",
    // “Photo by Jan Pell”, “Photograph: Jan Pell/Agency”
    '(?:^|[.!?)”"’|\\]…–—-]\\s|[(\\[])(?:[Pp]hoto(?:graph)?s?|PHOTO|[Ii]mages?|[Pp]ictures?|[Ii]llustration)(?: (?:[Cc]redits?|[Cc]ourtesy))?(?::| by| from| of| courtesy of) [^.!?:]{2,70}[)\\]]?$',
    `(?:${NAMES})? ?(?:via|for) ${AGENCY}[)\\]]?$`,
    `[.!?)”"’|\\]…]\\s[(\\[]?${NAMES} ?[,–—-] ?${AGENCY}(?: (?:Photo|File))?[)\\]]?$`,
    "\\bGetty Images(?: \\S+){0,6}$",
    `\\s\\|\\s${NAMES}/${NAMES}(?: [^|]{0,120})?$`,
    "(?:\\(|\\[)(?:[Ff]ile(?: photo| image)?(?=[)\\]])|[Ff]ile (?:photo|image)|[Hh]andout|[Ss]creenshot|[Ss]creengrab|[Cc]ourtesy)[^()[\\]]{0,50}[)\\]]\\.?$",
  ].join("|"),
  "u",
);

/** Captions that name themselves may tell a short story; those known by their credit alone are a sentence or two. */
const LONGEST = 700;
const LONGEST_CREDITED = 450;

/** Whether the words are a picture's caption or its credit. A sentence that ends in a full stop after the agency is the story's. */
export function isCaption(words: string): boolean {
  if (words.length > LONGEST) return false;
  return STARTS.test(words) || (words.length <= LONGEST_CREDITED && ENDS.test(words));
}
