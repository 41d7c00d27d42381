"""The leaders of the gazetteer by name and by surname; of several, the one in office on the day of publication."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from articles.reading.gazetteer import Gazetteer, Leader, common_surnames
from articles.reading.names import fold


class Officeholders:
    """Knows the leaders that a text of one day may speak of."""

    def __init__(self, gazetteer: Gazetteer, published: date | None) -> None:
        self._by_name, self._by_surname = _listed(gazetteer)
        self._published = published

    def named(self, name: str) -> str | None:
        """Return the listed name of the one leader who has a name, however it is spelt; None where none has."""
        leaders = self._by_name.get(fold(name), ())
        chosen = leaders[0] if len(leaders) == 1 else self._chosen(leaders)
        return chosen.name if chosen else None

    def of_surname(self, surname: str, *, with_title: bool = True) -> str | None:
        """Return the name of the one leader of a surname; of a surname that is common, only with a title before it."""
        if surname in common_surnames() and not with_title:
            return None
        chosen = self._chosen(self._by_surname.get(fold(surname), ()))
        return chosen.name if chosen else None

    def _chosen(self, leaders: tuple[Leader, ...]) -> Leader | None:
        """Return the one leader who was in office on the day of publication, else the only one there is."""
        if self._published and len(leaders) > 1:
            leaders = tuple(leader for leader in leaders if _in_office_on(leader, self._published))
        return leaders[0] if len(leaders) == 1 else None


def _in_office_on(leader: Leader, day: date) -> bool:
    return any(office.start <= day and (office.end is None or day < office.end) for office in leader.offices)


@lru_cache(maxsize=4)
def _listed(gazetteer: Gazetteer) -> tuple[Mapping[str, tuple[Leader, ...]], Mapping[str, tuple[Leader, ...]]]:
    by_name: dict[str, tuple[Leader, ...]] = {}
    by_surname: dict[str, tuple[Leader, ...]] = {}
    for leader in gazetteer.leaders:
        for name in dict.fromkeys(map(fold, (leader.name, *leader.aliases))):
            by_name[name] = (*by_name.get(name, ()), leader)
        for surname in {fold(leader.family_name), *(fold(a) for a in leader.aliases if " " not in a)}:
            by_surname[surname] = (*by_surname.get(surname, ()), leader)
    return by_name, by_surname
