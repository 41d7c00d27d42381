"""What the words beside a meeting say of it: which one of its series, when it met, or that it is of others.

“The 17th G20 summit” and “next month’s G7” are one each; “the G20 countries” and “a G7 meeting of finance ministers”
are no meeting of leaders.
"""

import re
from datetime import date, timedelta

from articles.reading.moments import MONTHS
from articles.reading.summits.tense import AHEAD

Days = tuple[date, date]  # the first and the last

BEFORE, AFTER = 40, 60  # characters read on either side

ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh"),
    *("eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
    *("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_ORDINAL = re.compile(
    rf"\b(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<roman>[IVXL]+)|(?<=[Tt]he )(?P<word>(?i:{'|'.join(ORDINALS)})))"
    r"(?:[\s-](?i:annual|regular|ordinary|edition of the))?[\s-]$"
)

_COUNTS_ELSE = re.compile(
    r"\s(?:in\s(?:more|over|almost|nearly|a|\w+\syears)|since|ever|held|hosted|to|of\s(?:his|her))\b"
)

_COUNTED = (
    r"(?P<which>(?i:this|last|past|previous|next|coming))\s(?P<unit>(?i:week(?:end)?|month|year))"
    rf"|(?P<month>{'|'.join(MONTHS)})(?:,?\s(?:of\s)?(?P<in>(?:19|20)\d\d))?"
)
_WORDS_BEFORE = r"(?:[A-Z][\w-]+\s|annual\s|extraordinary\s|emergency\s|virtual\s){0,2}"
_WORDS_AFTER = r"(?:\s(?!(?:and|but|or|who|which|that|as|after|before|since|when|while|than)\b)[\w’'-]+){0,5}?"
_TOLD_BEFORE = re.compile(rf"\b(?:(?:{_COUNTED})(?:['’]s?)?|the\s(?P<year>(?:19|20)\d\d))\s{_WORDS_BEFORE}$")
_TOLD_AFTER = re.compile(rf"{_WORDS_AFTER}\s(?:(?:{_COUNTED})\b(?!\s\d)|(?:of|in|for)\s(?P<year>(?:19|20)\d\d)\b)")

_WHO = (
    r"(?:ministers?|ministerial|sherpas|mayors|bankers|governors|parliamentarians|lawmakers|officials|experts|envoys|"
    r"chief executives|executives|investors|founders|companies|scientists|students|youth)\b"
)
_OF_OTHERS = re.compile(
    rf"(?:['’]s?)?\s(?:(?:of|for|between|among)\s)?(?:the\s|their\s)?(?:(?!and\b)[\w-]+\s){{0,2}}{_WHO}"
    r"|\s(?:finance|foreign|trade|defen[cs]e)\s(?:chiefs|heads)\b"
)
_OUT_OF_TURN = re.compile(r"\b(?:extraordinary|emergency|special)\b", re.IGNORECASE)
_A_GROUP = re.compile(
    r"(?:['’]s?)?\s(?:(?:countries|nations|economies|states|members?|partners|powers|group)\b(?!\s(?:meet|gather|summit))"
    r"|presiden\w+|finance|foreign|trade|chair)"
)


def ordinal(text: str, start: int, end: int) -> int | None:
    """Return the number that the words before a meeting give it: “17th”, “XVII”, “the twelfth annual”.

    “His first” and “the first in a decade” count something else.
    """
    match = _ORDINAL.search(text, max(start - BEFORE, 0), start)
    if match is None or (match["word"] and _COUNTS_ELSE.match(text, end)):
        return None
    if match["number"]:
        return int(match["number"])
    return _roman(match["roman"]) if match["roman"] else ORDINALS.index(match["word"].lower()) + 1


def days_told(text: str, start: int, end: int, published: date | None) -> tuple[Days, bool] | None:
    """Return the days in which the words beside a meeting place it, and whether they leave no doubt of that.

    “This week” said after a meeting may be when it was spoken of. Without the day of the article only “November 2017”
    and “the 2017” tell any.
    """
    sure = True
    match = _TOLD_BEFORE.search(text, max(start - BEFORE, 0), start)
    if match is None:
        match = _TOLD_AFTER.match(text, end, min(end + AFTER, len(text)))
        sure = match is not None and not (match["unit"] or "").lower().startswith("week")
    days = match and _days(match, published, ahead=bool(AHEAD.search(text, max(start - AFTER, 0), match.end())))
    return (days, sure) if days else None


def is_of_others(text: str, end: int, *, bare: bool) -> bool:
    """Tell whether what follows a name makes it a meeting of others than leaders, or a group instead of its meeting."""
    return bool(_OF_OTHERS.match(text, end) or (bare and _A_GROUP.match(text, end)))


def is_out_of_turn(text: str, start: int, end: int) -> bool:
    """Tell whether a meeting is called extraordinary."""
    return _OUT_OF_TURN.search(text, max(start - BEFORE // 2, 0), end) is not None


def _days(match: re.Match[str], published: date | None, *, ahead: bool) -> Days | None:
    if match["year"]:
        return date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31)
    if match["month"]:
        return _month(MONTHS.index(match["month"]) + 1, match["in"], published, ahead=ahead)
    if published is None:
        return None
    steps = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    unit = match["unit"].lower()
    if unit == "year":
        return date(published.year + steps, 1, 1), date(published.year + steps, 12, 31)
    if unit == "month":
        year, month = divmod(published.year * 12 + published.month - 1 + steps, 12)
        return _whole_month(year, month + 1)
    first, last = {-1: (-13, -1), 0: (-6, 7), 1: (1, 14)}[steps]
    return published + timedelta(days=first), published + timedelta(days=last)


def _month(month: int, year: str | None, published: date | None, *, ahead: bool) -> Days | None:
    """Return the days of a month; of one without a year, those nearest to the article’s, or that lie ahead of it."""
    if year:
        return _whole_month(int(year), month)
    if published is None:
        return None
    near = [_whole_month(year, month) for year in (published.year - 1, published.year, published.year + 1)]
    return min((days for days in near if not ahead or days[1] >= published), key=lambda days: abs(days[0] - published))


def _whole_month(year: int, month: int) -> Days:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
