"""python -m bench.quotes [GOLD.jsonl ...]: how fast quotations are found, and how often each rule is right.

A line of a gold file is one document: its text, and its quotes with `spans` or `start` and `end`, `speaker_text` and
the place of its `speaker_head`, if any. Right is a passage that is a quotation, and whose speaker's words hold the last
word of that head.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from articles.reading.notes import Quote
from articles.reading.quotes import find_quotes
from articles.reading.quotes.confidence import PLAIN

SAMPLES = Path(__file__).parent.parent / "tests" / "reading" / "samples.jsonl"
ROUNDS = 5
WORD = re.compile(r"\w{2,}|[Ii]")

Tally = dict[tuple[str, ...], list[bool]]


def main() -> None:
    """Print articles a second on the samples; then, of every gold file, the share of right answers by rule."""
    bodies = [json.loads(line)["body"] for line in SAMPLES.read_text(encoding="utf-8").splitlines()]
    print(f"{'quotations in the samples':<36}{_rate(bodies):>10,.0f} articles/s\n")
    for path in sys.argv[1:]:
        print(path)
        documents = map(json.loads, Path(path).read_text(encoding="utf-8").splitlines())
        for name, right in sorted(_tally(documents).items(), key=lambda one: -len(one[1])):
            print(f"  {' | '.join(name):<60}{len(right):>6}{sum(right) / len(right):>7.3f}")


def _rate(texts: list[str]) -> float:
    seconds = []
    for _ in range(ROUNDS + 1):
        started = perf_counter()
        for text in texts:
            find_quotes(text)
        seconds.append(perf_counter() - started)
    return len(texts) / median(seconds[1:])


def _tally(documents: Iterator[dict[str, Any]]) -> Tally:
    """Return what was right and wrong: by rule, by form of the passage and speaker, and by step of confidence."""
    tally: Tally = defaultdict(list)
    for document in documents:
        for quote in find_quotes(document["text"]):
            if quote.speaker and quote.kind != "indirect":
                right = any(_is_right(quote, gold, document["text"]) for gold in document["quotes"])
                verb = "plain" if quote.cue.lower() in PLAIN else "other"
                tally[quote.rule, quote.kind, verb].append(right)
                tally["speaker", str(quote.speaker_kind)].append(right)
                tally["confidence", f"{int(quote.confidence * 20) / 20:.2f}"].append(right)
    return tally


def _is_right(quote: Quote, gold: dict[str, Any], text: str) -> bool:
    if gold["type"] == "indirect" or not gold.get("speaker_text") or quote.speaker is None:
        return False
    spans = gold.get("spans") or [(gold["start"], gold["end"])]
    if not any(start < quote.end and quote.start < end for start, end in spans):
        return False
    head = slice(*gold["speaker_head"]) if gold.get("speaker_head") else None
    words = WORD.findall((text[head] if head else gold["speaker_text"]).lower())
    return bool(words) and words[-1] in WORD.findall(quote.speaker.text.lower())


if __name__ == "__main__":
    main()
