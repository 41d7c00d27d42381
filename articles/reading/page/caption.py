"""Captions and credits of pictures: "Ministers at the quay. Photo: Ann Lee/AP", "Bo Chen / Getty Images", "Reuters"."""

import csv
import re
from functools import cache
from pathlib import Path

LONGEST = 400  # letters
TAIL = 140  # of them, where a credit stands
GETTY = re.compile(r"\bgetty(?: images)?\W*$", re.IGNORECASE)
PICTURE = (
    r"(?:(?:photo(?:graph)?|image|illustration|picture|graphic|video|file|credit|foto|bild|fotografie|grafik|crédit|"
    r"imagen|fotografía|immagine|imagem|фото|zdjęcie|fotoğraf)s?|symbol(?:foto|bild))"
)
# "Photo: Ann Lee", "Images courtesy of the port" at the end, after a caption or alone.
CREDITED = re.compile(
    rf"\b(?:{PICTURE}(?: (?:credit|by|courtesy(?: of)?|from|via))?\s?[:/]\s?\S|"
    rf"(?:{PICTURE} (?:by|courtesy(?: of)?|from|via)|courtesy of) \S)[^.!?]{{1,60}}$",
    re.IGNORECASE,
)
# "Ann Lee/Northern Post": names with strokes between them, and nothing else.
NAMES = re.compile(r"\(?[A-Z][^.!?/:|,…]{2,40}\s?/\s?[A-Z][^.!?/:…]{1,40}(?:/[A-Z][^.!?/…]{1,30})?\)?$")
# A name and its paper in brackets close a line: "The quay at dusk. (Ann Lee/Northern Post)".
IN_BRACKETS = re.compile(r"\([A-Z][^()/|]{2,40}\s?[/|]\s?[A-Z][^()/|]{1,40}\)\W?$")
# Who stands where, as only captions say it.
SIDES = re.compile(
    r"\((?:left|right|cent(?:er|re))\)|"
    r"(?<![\w’'-])[A-Z][\w’'-]++, (?:left|right|center|centre|(?:second|third) from (?:left|right)),|"
    r"\b(?:from|top|bottom) left(?:[,:]|$)|^(?:Left|Pictured|Above|From left)\b[^:,]{0,20}[:,]"
)
# "…, Tuesday, May 3, 2019, in Harwick": agencies date their pictures so, and hardly ever their sentences.
DATED = re.compile(
    r"(, )?\b(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b"
    r"(?(1)|,? in [A-Z])"
)
FILED = re.compile(r"^file\s?[-–—:]|\b(?:file|stock) (?:photo|image|picture)\b", re.IGNORECASE)


def is_caption(text: str) -> bool:
    """Return whether a line is the caption of a picture, or says who took it."""
    if len(text) > LONGEST:
        return False
    return is_credit(text) or _is_credited(text) or _is_described(text)


def is_credit(text: str) -> bool:
    """Return whether a line says no more than who took a picture for whom; its caption stands above it."""
    return "/" in text and NAMES.match(text) is not None


def _is_credited(text: str) -> bool:
    end = text[-TAIL:]
    if GETTY.search(end):
        return True
    if any(sign in end for sign in (":", "/", " by ", "ourtesy")) and CREDITED.search(end):
        return True
    if end.rstrip(".").endswith(")") and IN_BRACKETS.search(end):
        return True
    return any(sign in end for sign in ("/", "via ", "©", "(")) and _agency_at_end().search(end) is not None


def _is_described(text: str) -> bool:
    """Captions say who stands where, and when and where it was, in ways of their own."""
    if ("left" in text or "right" in text or "(" in text or "cent" in text) and SIDES.search(text):
        return True
    if "day, " in text and DATED.search(text):
        return True
    return ("file" in text or "FILE" in text or "File" in text or "stock" in text) and FILED.search(text) is not None


@cache
def _agency_at_end() -> re.Pattern[str]:
    """An agency after a stroke, "via" or "©" or in brackets, at the end of a line."""
    with (Path(__file__).parent / "agencies.csv").open(encoding="utf-8", newline="") as file:
        agencies = "|".join(re.escape(row["name"]) for row in csv.DictReader(file))
    before = r"/\s?|\bvia |©\s?|\([^()]{0,80}"
    return re.compile(rf"(?:{before})(?:{agencies})\b[^.!?/]{{0,40}}$", re.IGNORECASE)
