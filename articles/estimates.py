"""Numbers that are estimates, and say so wherever they show."""

from typing import Self


class About(int):
    """An estimate, rounded to two digits: of about 9,600 nobody takes the last two to be known."""

    @classmethod
    def of(cls, number: int) -> Self:
        """Return a number as an estimate."""
        return cls(round(number, 2 - len(str(abs(number)))))
