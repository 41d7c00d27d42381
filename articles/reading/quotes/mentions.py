"""The words that name a speaker beside a verb of saying: before it (“the governor said”) or after it (“said Kim Lee”).

Places are places among the words of a line; a mention is (first, after last).
"""

from articles.reading.quotes.cues import BARE, BE, CUES, PAST, is_adverb, is_auxiliary
from articles.reading.quotes.lines import QUOTE, Line

Mention = tuple[int, int]

PRONOUNS = frozenset("he she they it we i who".split())  # “who” too: whom it means is for the namer to say
DETERMINERS = frozenset(
    "the a an his her their its our my your one another two three four five six several some many most this that these "
    "those other both no every each few".split()
)
PARTICLES = frozenset("de da di del della der den van von bin ibn al el la le du dos y ter ten".split())
ROLES = frozenset(
    """spokesman spokeswoman spokesperson president vice minister prime chancellor secretary deputy senator
    congressman congresswoman representative governor mayor ambassador envoy director manager campaign chairman
    chairwoman chair chief adviser advisor aide strategist consultant pollster surrogate candidate nominee nominee's
    rival official officials lawyer attorney counsel judge justice prosecutor professor historian author editor
    columnist reporter journalist correspondent commentator analyst anchor host pundit blogger activist organizer
    organiser supporter delegate voter leader speaker whip lawmaker state federal former ex foreign defence defense
    communications national political policy press senior junior top general executive staff economist scientist
    researcher founder co-founder owner businessman businesswoman mogul billionaire actor actress singer comedian
    pastor reverend bishop pope rabbi imam king queen prince princess sheriff officer sergeant captain colonel wife
    husband son daughter brother sister mother father friend democratic republican conservative liberal frontrunner
    front-runner hopeful contender lobbyist operative donor fundraiser veteran student teacher resident""".split()
)
LINKS = frozenset("of for at from in with to on by behind near between about against".split())
BOUNDS = frozenset(
    """and but or that which when while as if because although though since after before so than where whether how what
    why then nor until till unless during despite like whom whose amid following according into through over under
    without within upon via per""".split()
)
ASIDES = frozenset("—–-")
OPENERS = frozenset(
    """but and so yet still then now when while as if because although though since after before in on at for from by
    with during meanwhile later even that what where how why however instead also once to of about only perhaps today
    yesterday monday tuesday wednesday thursday friday saturday sunday earlier here there not or until despite like
    asked speaking addressing read via per well yes no maybe said says added continued wrote unsurprisingly""".split()
)
LONGEST = 14


def subject_before(line: Line, verb: int) -> Mention | None:
    """Return the subject that ends just before the verb at `verb`, appositions left out; None if none does."""
    floor = line.first(verb)
    at = verb - 1
    while at >= floor and is_adverb(line.lows[at]):
        at -= 1
    if at < floor:
        return None
    return _ending_at(line, at, floor)


def _ending_at(line: Line, at: int, floor: int) -> Mention | None:
    low = line.lows[at]
    if low in PRONOUNS:
        return at, at + 1
    if low == ",":
        return _before_apposition(line, at, floor)
    if low in ASIDES:
        return _before_aside(line, at, floor, low)
    if low in ")]":
        return _before_brackets(line, at, floor)
    return noun_before(line, at, floor)


def _before_apposition(line: Line, comma: int, floor: int) -> Mention | None:
    """Of “Kim Lee, a nurse, member and aunt, said”, return “Kim Lee”: the nearest name, or the first noun.

    Of “her sister, Kim Lee, said”, too.
    """
    inside = noun_before(line, comma - 1, floor) if comma > floor else None
    if inside and _is_bare_name(line, inside) and inside[0] > floor and line.words[inside[0] - 1] == ",":
        before = _ending_at_word(line, inside[0] - 2, floor)
        if before and not is_capital(line.words[before[1] - 1]):
            return inside
    found = None
    for at in range(comma - 1, max(floor, comma - 40), -1):
        if line.lows[at] in {";", ":", QUOTE}:
            break
        if line.lows[at] == "," and (mention := _ending_at_word(line, at - 1, floor)):
            found = mention
            if is_named(line, mention):
                break
    return found


def _is_bare_name(line: Line, mention: Mention) -> bool:
    words = line.words[slice(*mention)]
    return len(words) > 1 and all(is_capital(word) for word in words)


def _ending_at_word(line: Line, at: int, floor: int) -> Mention | None:
    if at < floor:
        return None
    if line.lows[at] in ")]":
        return _before_brackets(line, at, floor)
    return noun_before(line, at, floor)


def _before_aside(line: Line, dash: int, floor: int, mark: str) -> Mention | None:
    opened = next((at for at in range(dash - 1, floor, -1) if line.words[at] == mark), None)
    return noun_before(line, opened - 1, floor) if opened else None


def _before_brackets(line: Line, closing: int, floor: int) -> Mention | None:
    opening = next((at for at in range(closing - 1, floor, -1) if line.words[at] in "(["), None)
    return _ending_at(line, opened, floor) if opening and (opened := opening - 1) >= floor else None


def noun_before(line: Line, at: int, floor: int) -> Mention | None:
    """Return the noun with its attributes whose last word stands at `at`."""
    words, lows = line.words, line.lows
    if (
        not is_word(words[at])
        or lows[at] in BOUNDS
        or lows[at] in LINKS
        or lows[at] in DETERMINERS - {"one", "another"}
    ):
        return None
    first = at
    while first > floor and at - first < LONGEST and _belongs(line, first - 1, first, at):
        first -= 1
    first = _without_opener(line, first, at)
    while first < at and lows[first] in LINKS:
        first += 1
    return (first, _without_place(line, first, at) + 1) if _is_noun(line, first, at) else None


def _without_place(line: Line, first: int, at: int) -> int:
    """Of “Kim Lee in her first speech”, return the place of “Lee”."""
    for link in range(first + 1, at):
        if line.lows[link] in LINKS - {"of", "for"} and is_capital(line.words[link - 1]):
            return link - 1
    return at


def _belongs(line: Line, before: int, first: int, at: int) -> bool:
    """Tell whether the word before a noun is part of it."""
    word, low = line.words[before], line.lows[before]
    if low in {"'s", "’s", "’"} or low in PARTICLES:
        return True
    if not is_word(word) or low in BOUNDS or low in PRONOUNS or is_auxiliary(low):
        return low in {"and", "&"} and _joins_names(line, before, first)
    if line.lows[first] in DETERMINERS and low not in LINKS and not is_capital(line.words[first]):
        return False
    if low in LINKS:
        return _links(line, before, at)
    if is_capital(word):
        return True
    if is_capital(line.words[first]):
        return low in ROLES or low in DETERMINERS
    return low not in CUES or low in ROLES


def _joins_names(line: Line, at: int, first: int) -> bool:
    return False if at < 1 else line.words[at] == "&"


def _links(line: Line, link: int, at: int) -> bool:
    """Tell whether “of”, “for” … joins two nouns: “a spokesman for Mr. Lee”, not “after talks with Mr. Lee”."""
    head = line.lows[link - 1] if link else ""
    if head in ROLES or (is_capital(line.words[link - 1]) if link else False) and line.lows[link] == "of":
        return True
    if line.lows[link] not in {"of", "for", "at", "from", "with", "in"} or is_capital(line.words[at]):
        return False
    return head.isalpha() and head not in CUES and head not in BOUNDS and not is_adverb(head)


def _without_opener(line: Line, first: int, at: int) -> int:
    """Drop a word that only opens a sentence: “But Lee said”."""
    while first < at and is_capital(line.words[first]) and line.lows[first] in OPENERS:
        first += 1
    return first


def _is_noun(line: Line, first: int, at: int) -> bool:
    if is_capital(line.words[at]) or line.lows[at] in {"one", "another", "others", "some", "many"}:
        return line.lows[at] not in OPENERS
    return (
        line.words[first][0].isdigit()
        or is_capital(line.words[first])
        or line.lows[first] in DETERMINERS
        or line.lows[at].endswith("s")
    )


def object_after(line: Line, verb: int) -> Mention | None:
    """Return the subject that follows its verb, as in “said Kim Lee, a nurse”; None if none does."""
    ceiling = line.last(verb)
    subject = noun_after(line, verb + 1, ceiling)
    return renamed(line, subject, ceiling) if subject else None


def renamed(line: Line, subject: Mention, ceiling: int) -> Mention:
    """Of “his sister, Kim Lee,”, return “Kim Lee”; any other subject as it is."""
    comma = subject[1]
    if comma + 2 >= ceiling or line.words[comma] != "," or is_capital(line.words[comma - 1]):
        return subject
    last = comma + 1
    while last < ceiling and (is_capital(line.words[last]) or line.lows[last] in PARTICLES):
        last += 1
    is_name = last - comma > 2 and (last == ceiling or line.words[last] in {",", ".", "who", QUOTE})
    return (comma + 1, last) if is_name else subject


def is_verb(line: Line, at: int) -> bool:
    """Tell whether a word is a verb of saying. A bare form is a noun (“in a report”) unless its neighbour says otherwise."""
    low = line.lows[at]
    if low not in CUES:
        return False
    before = line.lows[at - 1] if at else ""
    if before in DETERMINERS or before in {"’s", "'s"}:
        return False
    if low not in BARE or low in PAST:
        return True
    return (
        is_auxiliary(before)
        or before in {"i", "we", "they", "you", "to", "who"}
        or (before.endswith("s") and len(before) > 3)
        or (is_adverb(before) and before not in BE)
    )


def noun_after(line: Line, first: int, ceiling: int) -> Mention | None:
    """Return the noun with its attributes whose first word stands at `first`."""
    if first >= ceiling:
        return None
    if line.lows[first] in PRONOUNS - {"it", "who"}:
        return first, first + 1
    last = first
    while last < min(ceiling, first + LONGEST) and _continues(line, first, last):
        last += 1
    while last > first and (line.lows[last - 1] in LINKS or is_adverb(line.lows[last - 1])):
        last -= 1
    if (
        last == first
        or not any(is_capital(word) for word in line.words[first:last])
        and (line.lows[first] not in DETERMINERS or last - first < 2)
    ):
        return None
    return first, last


def _continues(line: Line, first: int, at: int) -> bool:
    word, low = line.words[at], line.lows[at]
    if low in {"'s", "’s"}:
        return at > first
    if not is_word(word) or low in BOUNDS or low in PRONOUNS or is_auxiliary(low) or low in DAYS:
        return False
    if low in LINKS:
        return _opens_link(line, first, at)
    if is_capital(word) or low in ROLES or low in DETERMINERS or (low in PARTICLES and at > first):
        return True
    if low in PAST or is_adverb(low):
        return False
    if word[0].isdigit():
        return at + 1 < len(line.words) and is_capital(line.words[at + 1])
    if at > first and is_capital(line.words[at - 1]):
        return _described_by_name(line, at) or line.lows[first] in DETERMINERS
    described = line.lows[first] in DETERMINERS or "’s" in line.lows[first:at] or "'s" in line.lows[first:at]
    return described or not any(map(is_capital, line.words[first:at]))


def _described_by_name(line: Line, at: int) -> bool:
    """Of “Fox News senior correspondent Kim Lee”, at “senior”: tell whether the lower-case words lead to a name."""
    for place in range(at, min(at + 4, len(line.words))):
        word, low = line.words[place], line.lows[place]
        if is_capital(word):
            return low not in DAYS
        if (
            not is_word(word)
            or low in BOUNDS
            or low in LINKS
            or low in CUES
            or is_adverb(low)
            or low in DETERMINERS | {"last", "next"}
        ):
            return False
    return False


def _opens_link(line: Line, first: int, at: int) -> bool:
    """Tell whether “of”, “for” … goes on with the noun: “a spokesman for Mr. Lee”, “the Bank of Japan”."""
    if at == first:
        return False
    if is_capital(line.words[at - 1]):
        return line.lows[at] == "of" and line.lows[first] == "the"
    return line.lows[at] in {"of", "for", "at", "from", "with"}


DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december".split()
)


def is_word(word: str) -> bool:
    """Tell whether this is a word, not a mark and not a passage."""
    return word[0].isalnum() and word != QUOTE


def is_capital(word: str) -> bool:
    """Tell whether a word is written with a capital."""
    return word[0].isupper()


def is_named(line: Line, mention: Mention) -> bool:
    """Tell whether a mention holds a name."""
    return any(is_capital(line.words[at]) and line.lows[at] not in DETERMINERS for at in range(*mention))
