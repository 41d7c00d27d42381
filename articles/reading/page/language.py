"""Which language a text is in, by its script and its commonest words."""

import csv
import re
from collections import Counter
from functools import cache
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+")
LONGEST_LOOK = 50_000
FEWEST = 5  # little words that a language must show
MARKS = ".,;:!?()[]{}*_“”„‚‘’«»\"'…"  # around words; what has a mark within, as an address has, is none
OFTEN = 20  # a word counts no oftener: a list's mark "o" may stand on every line
ENOUGH = 0.15  # the share of a text's letters in another script; the rest are names and the site's own words
# Kana before Han, as Japanese is written in both
SCRIPTS = {
    "ja": re.compile("[\u3040-\u30ff]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "ko": re.compile("[\uac00-\ud7af]"),
    "hi": re.compile("[\u0904-\u0963]"),
    "ar": re.compile("[\u0620-\u064a]"),
    "he": re.compile("[\u05d0-\u05ea]"),
    "th": re.compile("[\u0e01-\u0e5b]"),
    "el": re.compile("[\u0370-\u03ff]"),
}
NOT_LATIN = re.compile("[\u0370-\u03ff\u0590-\u0e5b\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


def language_of(text: str) -> str:
    """Return a text's language as ISO 639-1; English unless another is clearly ahead."""
    opening = text[:LONGEST_LOOK]
    return _by_script(opening) or _by_words(opening)


@cache
def common_words() -> dict[str, frozenset[str]]:
    """Return for each language the little words that no sentence does without."""
    with (Path(__file__).parent / "common_words.csv").open(encoding="utf-8", newline="") as file:
        return {row["language"]: frozenset(row["words"].split()) for row in csv.DictReader(file)}


def _by_script(text: str) -> str:
    letters = sum(map(len, WORD.findall(text)))
    if len(NOT_LATIN.findall(text)) <= ENOUGH * letters:
        return ""
    return next((language for language, script in SCRIPTS.items() if len(script.findall(text)) >= ENOUGH * letters), "")


def _by_words(text: str) -> str:
    words: Counter[str] = Counter()
    for token, count in Counter(text.casefold().split()).items():
        words[token.strip(MARKS)] += count
    counts: Counter[str] = Counter()
    for word in words.keys() & _languages().keys():
        for language in _languages()[word]:
            counts[language] += min(words[word], OFTEN)
    best = max(counts, key=lambda language: (counts[language], language), default="en")
    return best if counts[best] > 1.5 * counts["en"] and counts[best] >= FEWEST else "en"


@cache
def _languages() -> dict[str, list[str]]:
    """The languages that have each little word."""
    languages: dict[str, list[str]] = {}
    for language, words in common_words().items():
        for word in words:
            languages.setdefault(word, []).append(language)
    return languages
