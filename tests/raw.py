"""Raw files for the tests of imports: plain articles, each about another town."""

from pathlib import Path

TEMPLATE = """The council of {town} agrees on a new bridge

By Bo Writer

3 May 2001

The council of {town} agreed on Tuesday to build a bridge over the river, after {number} years of talks about its cost.

“We have waited for this day in {town},” said the mayor, Ada Example. “It was worth {number} years.”

Work on the bridge begins in the spring of next year. People in {town} will then need {number} minutes less to work.
"""


def raw_article(number: int) -> str:
    """Return the text of a raw file that gives an article; no two numbers give copies of each other."""
    words = " ".join(f"Street{number}x{street} is closed in week {street}." for street in range(40))
    return TEMPLATE.format(town=f"Town{number}", number=number) + f"\n{words}\n"


def write_articles(folder: Path, count: int) -> Path:
    """Write raw files 000.txt, 001.txt, … into the folder; return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(raw_article(number), encoding="utf-8")
    return folder
