"""python -m bench.reading [GOLD.jsonl …]: how fast and how right the reader is.

Without a file: its speed, then its accuracy on the project's own samples. With files of gold: its accuracy on each.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from bench import accuracy, speed


def main(files: Iterable[str] = ()) -> None:
    """Print the tables."""
    golds = [accuracy.given(Path(file)) for file in files]
    if not golds:
        print(*speed.table(), "", sep="\n")
    for folder, gold in golds or [accuracy.own()]:
        print(*accuracy.table(folder, gold), "", sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
