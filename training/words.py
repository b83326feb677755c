"""Cuts text into words, and says of each word how it is written and whether it stands inside quotation marks.

The same rules stand in src/tagger (tokenize.ts, word-shape.ts, quotations.ts); model/parity.json holds the two
together. Words are cut as Universal Dependencies' English Web Treebank cuts them.
"""

import regex

SPACE = r"\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff"
LETTERS = r"[\p{L}\p{M}\p{N}]"
NO_LETTER = r"(?![\p{L}\p{N}])"
CLITIC = r"(?:[sSmMdD]|ll|LL|re|RE|ve|VE)" + NO_LETTER
NUMBER = r"[0-9]+(?:[.,:\/][0-9]+)*"

TITLES = (
    "Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Maj|Col|Lt|Capt|Sgt|Cpl|Adm|Cmdr|Brig|Sen|Sens|Rep|Reps|Gov|Govs|Pres|Amb|Rev|Hon|Msgr|Supt|"
    "St|Ste|Mt|Ft|Jr|Sr|Messrs|Mme|Mlle|Atty|Dist"
)
OTHER_ABBREVIATIONS = (
    "Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Inc|Corp|Co|Cos|Ltd|Bros|Assn|Dept|Univ|"
    "vs|etc|al|approx|est|dept|Ave|Blvd|Rd|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Kan|Ky|Mass|Mich|Minn|Mont|Neb|Nev|Okla|"
    "Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ph\\.D"
)
SENTENCE_OPENERS = "The|He|She|It|In|But|And|We|They|This|That|A|An|On|At|If|As|For|You|There|His|Her|Its|Their"
PREFIXES = "e|non|anti|co|re|pre|post|mid|semi|multi|ex|pro|pan|mini|neo|quasi|bi|tri|sub|ultra|counter"
CAPITAL_PREFIXES = "|".join(p.capitalize() for p in PREFIXES.split("|"))
UNITS = "am|pm|AM|PM|km|kg|bn|tn|mn|m|mm|cm|ft|mph|hr|hrs|GW|MW|kW|kWh"

WORD = regex.compile(
    "|".join(
        [
            # addresses, handles, hashtags
            rf'(?:https?:\/\/|www\.)[^{SPACE}"“”<>]*[\p{{L}}\p{{N}}\/]',
            r"[\p{L}\p{N}._%+\-]{1,64}@[\p{L}\p{N}\-]{1,64}(?:\.[\p{L}\p{N}\-]{1,64})+",
            rf"\p{{L}}[\p{{L}}\p{{N}}\-]{{1,40}}\.(?:com|org|net|gov|edu|info|int|co\.uk){NO_LETTER}",
            r"[@#](?=\p{L})[\p{L}\p{N}_]+",
            # abbreviations that keep their full stop
            rf"\p{{L}}(?:\.\p{{L}})+{NO_LETTER}\.?",
            rf"(?<![\p{{L}}\p{{N}}])(?:{TITLES}|{OTHER_ABBREVIATIONS})\.",
            rf"(?<![\p{{L}}\p{{N}}])(?:Nos?|nos?|pp?|ca?)\.(?=[{SPACE}]?[0-9])",
            rf"(?<![\p{{L}}\p{{N}}'’])(?!I\.)\p{{Lu}}\.(?=[{SPACE}]{{0,2}}\p{{Lu}})(?![{SPACE}]{{0,2}}(?:{SENTENCE_OPENERS}){NO_LETTER})",
            # contractions
            rf"\p{{L}}{{1,30}}?(?=[nN]['’][tT]{NO_LETTER})",
            rf"(?<=\p{{L}})[nN]['’][tT]{NO_LETTER}",
            rf"[cC]an(?=not{NO_LETTER})|[gG]on(?=na{NO_LETTER})|[gG]ot(?=ta{NO_LETTER})|[wW]an(?=na{NO_LETTER})",
            rf"(?<=[\p{{L}}\p{{M}}\p{{N}}.)\]\"”%])['’]{CLITIC}",
            # numbers
            rf"[0-9]{{3}}-(?:[0-9]{{3}}-)?[0-9]{{4}}(?![\p{{L}}\p{{N}}\-])",
            rf"(?<![\p{{L}}\p{{N}}])['’][0-9]0s{NO_LETTER}",
            rf"(?<![\p{{L}}\p{{N}}.])\.[0-9]+{NO_LETTER}",
            rf"{NUMBER}(?:st|nd|rd|th|ST|ND|RD|TH|s){NO_LETTER}",
            rf"{NUMBER}(?=(?:{UNITS}){NO_LETTER})",
            rf"{NUMBER}{NO_LETTER}",
            # words
            rf"(?<![\p{{L}}\p{{N}}\-])(?:{PREFIXES}|{CAPITAL_PREFIXES})-\p{{L}}[\p{{L}}\p{{M}}]*(?![\p{{L}}\p{{N}}]|-\p{{L}})",
            r"\p{Lu}+&\p{Lu}+",
            r"(?:US|CA|AU|NZ|HK|[UCAS])\$",
            rf"{LETTERS}+(?:['’](?!{CLITIC})\p{{L}}{LETTERS}*)*",
            # marks
            r"\.{2,}|-{2,}|[!?]{2,}|[=*_~#+]{2,}|`{2}|'{2}|’{2}|‘{2}|<{2}|>{2}",
            rf"[^{SPACE}]",
        ]
    )
)


def cut_words(text: str) -> list[tuple[int, int]]:
    """The words of a text as (start, end) offsets in code points."""
    return [m.span() for m in WORD.finditer(text)]


# --- how a word is written -------------------------------------------------------------------------------------

SHAPES = 9
HAS_LETTER = regex.compile(r"\p{L}")
HAS_DIGIT = regex.compile(r"\p{N}")
UPPER_ONLY = regex.compile(r"[^\p{Ll}]*\p{Lu}[^\p{Ll}]*")
UPPER_TWICE = regex.compile(r"\p{Lu}.*\p{Lu}", regex.S)
HAS_UPPER = regex.compile(r"\p{Lu}")
TITLE = regex.compile(r"\p{Lu}[^\p{Lu}]*")


def shape_of(word: str) -> int:
    """0 lower case, 1 Title, 2 ALL CAPITALS, 3 one capital, 4 mIxed, 5 number, 6 letters with digits, 7 mark, 8 mark of several signs."""
    if not HAS_LETTER.search(word):
        if HAS_DIGIT.search(word):
            return 5
        return 7 if len(word) == 1 else 8
    if HAS_DIGIT.search(word):
        return 6
    if not HAS_UPPER.search(word):
        return 0
    if UPPER_ONLY.fullmatch(word):
        return 2 if UPPER_TWICE.search(word) else 3
    return 1 if TITLE.fullmatch(word) else 4


# --- quotation marks -------------------------------------------------------------------------------------------

OUTSIDE, INSIDE, OPENING, CLOSING, IN_SINGLE, SINGLE_MARK, IN_BOTH = range(7)
QUOTATIONS = 7
DOUBLE_OPENING = {"“", "„", "‟", "«", "``", "‘‘"}
DOUBLE_CLOSING = {"”", "»", "''", "’’"}
OPENING_BRACKETS = {"(", "[", "{", "—", "–", "--", "-", "‘", "'"}
SINGLES = {"'", "’", "‘"}


def quotations_of(words: list[str], spaced: list[bool], starts_paragraph: list[bool]) -> list[int]:
    """For every word whether it stands outside or inside quotation marks, or is one.

    `spaced[i]`: white space (or a paragraph's start) stands before word i. A quotation that is still open at the end
    of a paragraph goes on in the next one if that begins with an opening mark, as newspapers print it.
    """
    count = len(words)
    states = [OUTSIDE] * count
    is_open = False
    single_open = False
    last_single_close = -1
    for i in range(count):
        word = words[i]
        before = spaced[i]
        after = i + 1 >= count or spaced[i + 1]
        if starts_paragraph[i]:
            continues = word in DOUBLE_OPENING or word == '"'
            is_open = is_open and continues
            single_open = False
            last_single_close = last_closing_single(words, spaced, starts_paragraph, i)
            if is_open:
                states[i] = OPENING
                continue
        if word in DOUBLE_OPENING:
            is_open = True
            states[i] = OPENING
        elif word in DOUBLE_CLOSING:
            is_open = False
            single_open = False
            states[i] = CLOSING
        elif word == '"':
            opens_by_space = (before or words[i - 1] in OPENING_BRACKETS) and not after
            closes_by_space = after and not before
            if is_open and not opens_by_space:
                is_open = False
                single_open = False
                states[i] = CLOSING
            elif is_open or not closes_by_space:
                is_open = True
                states[i] = OPENING
            else:
                states[i] = CLOSING
        elif word in SINGLES:
            if single_open and not before:
                single_open = False
                states[i] = SINGLE_MARK
            elif (before or words[i - 1] in DOUBLE_OPENING or words[i - 1] == '"') and not after and i < last_single_close:
                single_open = True
                states[i] = SINGLE_MARK
            else:
                states[i] = inside_state(is_open, single_open)
        else:
            states[i] = inside_state(is_open, single_open)
    return states


def inside_state(is_open: bool, single_open: bool) -> int:
    if single_open:
        return IN_BOTH if is_open else IN_SINGLE
    return INSIDE if is_open else OUTSIDE


def last_closing_single(words: list[str], spaced: list[bool], starts_paragraph: list[bool], first: int) -> int:
    """The last single mark in the paragraph that could close a quotation: no space before it, and a space or mark after."""
    last = -1
    i = first
    while i < len(words) and (i == first or not starts_paragraph[i]):
        if words[i] in ("'", "’") and not spaced[i]:
            last = i
        i += 1
    return last
