"""python -m bench: what this machine reads in a second."""

import platform

from bench import reading


def main() -> None:
    """Print the machine, then a table of medians."""
    print(f"Python {platform.python_version()} on {platform.machine()}, one core\n")
    for name, rate, unit in reading.rates():
        print(f"{name:<36}{rate:>10,.0f} {unit}")


if __name__ == "__main__":
    main()
