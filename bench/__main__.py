"""python -m bench: what this machine reads in a second, how right it is, and what the worst texts take at most."""

import platform

from bench import copies, names, patterns, reading


def main() -> None:
    """Print the machine, then the tables."""
    print(f"Python {platform.python_version()} on {platform.machine()}, one core\n")
    reading.main()
    names.main()
    patterns.main()
    print()
    copies.main()


if __name__ == "__main__":
    main()
