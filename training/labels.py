"""The names of everything the network may say, in the order of its outputs."""

ENTITIES = ["person", "organization", "place", "norp", "facility", "date", "money", "product", "misc"]
STANCES = ["demand", "offer", "accept", "reject", "open"]
ROLES = ["source", "cue", "content"]


def bio(kinds: list[str]) -> list[str]:
    return ["O"] + [f"{part}-{kind}" for kind in kinds for part in "BI"]


NER = bio(ENTITIES)
PAIR = bio(ROLES)
STATEMENT = bio(["statement"])
POSITION = bio(STANCES)
CONDITION = bio(["outcome", "requires"])
# how much more readily a word is taken into a span than the scores alone say: the rarer layers are too shy
LEANS = {"statement": 0.0, "position": 1.5, "condition": 1.0}
ATTENDANCE = ["O", "expected", "conditional", "undecided", "declined", "withdrawn", "present", "excluded"]
METONYMY = ["literal", "metonymic"]

NEWSWIRE = {
    "Person": "person",
    "Organization": "organization",
    "Location": "place",
    "NORP": "norp",
    "Facility": "facility",
    "Date": "date",
    "Money": "money",
    "Product": "product",
    "Misc": "misc",
}


def lemma_script(form: str, lemma: str) -> str:
    """How a lower-case form becomes its lemma: "-3+y" cuts three letters and adds "y"; "=be" replaces the word."""
    form, lemma = form.lower(), lemma.lower()
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    cut = len(form) - same
    if same == 0 or cut > 5:
        return "=" + lemma
    return f"-{cut}+{lemma[same:]}"


def apply_script(form: str, script: str) -> str:
    form = form.lower()
    if script.startswith("="):
        return script[1:]
    cut, _, added = script[1:].partition("+")
    return form[: len(form) - int(cut)] + added
