"""python -m bench: what this machine reads in a second, how right it is, what the worst texts and all pages take."""

import platform

from bench import copies, names, pages, patterns, reading


def main() -> None:
    """Print the machine, then the tables."""
    print(f"Python {platform.python_version()} on {platform.machine()}, one core\n")
    reading.main()
    names.main()
    patterns.main()
    print()
    copies.main()
    print()
    pages.main()


if __name__ == "__main__":
    main()
