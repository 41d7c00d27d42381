"""Captions and credits of pictures: "Ministers at the quay. Photo: Ann Lee/AP", "Bo Chen / Getty Images", "Reuters"."""

import csv
import re
from functools import cache
from pathlib import Path

LONGEST = 400  # letters
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
# Without one of these no rule applies.
HINT = re.compile(
    r"[/©:(\[]|getty|\bvia |courtesy|foto|photo|picture|image|file|illustration|left|right|center|centre|day, [A-Z]",
    re.IGNORECASE,
)
# Who stands where, as only captions say it.
SIDES = re.compile(
    r"\((?:left|right|cent(?:er|re)|[LRC])\)|, (?:left|right|cent(?:er|re)|(?:second|third|far) (?:from )?(?:left|right)),|"
    r"\b(?:from|far|top|bottom) left(?:[,:]|$)|^(?:left|pictured|above|from left)\b[^:,]{0,20}[:,]",
    re.IGNORECASE,
)
# "…, Tuesday, May 3, 2019, in Harwick": agencies date their pictures so, and hardly ever their sentences.
DATED = re.compile(
    r"\b(?:on |, )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b"
)
FILED = re.compile(
    r"^(?:file|archive)\s?[-–—:]|\b(?:file|stock|archive|handout) (?:photo|image|picture)\b", re.IGNORECASE
)


def is_caption(text: str) -> bool:
    """Return whether a line is the caption of a picture, or says who took it."""
    if len(text) > LONGEST or not HINT.search(text):
        return False
    if _agency_at_end().search(text) or CREDITED.search(text) or NAMES.match(text):
        return True
    return SIDES.search(text) is not None or DATED.search(text) is not None or FILED.search(text) is not None


def is_credit(text: str) -> bool:
    """Return whether a line says no more than who took a picture for whom; its caption stands above it."""
    return "/" in text and NAMES.match(text) is not None


@cache
def _agency_at_end() -> re.Pattern[str]:
    """An agency after a stroke, "via", "©" or in brackets at the end of a line, or "Getty Images" however it stands."""
    return re.compile(
        rf"(?:/\s?|\bvia |\bcredit:? |©\s?|[(\[][^()\[\]]{{0,80}})(?:{_agencies()})\b[^.!?/]{{0,40}}$|\bgetty(?: images)?\W*$",
        re.IGNORECASE,
    )


@cache
def _agencies() -> str:
    with (Path(__file__).parent / "agencies.csv").open(encoding="utf-8", newline="") as file:
        return "|".join(re.escape(row["name"]) for row in csv.DictReader(file))
