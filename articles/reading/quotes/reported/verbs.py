"""The forms of the verbs that have contents, by what may follow them: “said” → say, which takes “that …”."""

from collections.abc import Iterator

from articles.reading.quotes.cues import Forms, doubling, regular
from articles.reading.quotes.lexicon import listed, verb_forms

IRREGULAR = {forms[0]: forms for forms in verb_forms("complements_irregular")}
DOUBLING = listed("complements", "doubling")
KINDS = ("that", "clause", "infinitive", "object", "question", "naming")
PREPOSITIONS = ("about", "against", "at", "for", "of", "on", "to", "with")


def forms_of(verb: str) -> Forms:
    """Return the bare form, third person, past and participle of a verb."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    return doubling(verb) if verb in DOUBLING else regular(verb)


def taking(kind: str) -> frozenset[str]:
    """Return all forms of the verbs that may be followed by a kind of content. Raises KeyError of an unknown kind."""
    return frozenset(form for verb in listed("complements", kind) for form in forms_of(verb))


def governing(preposition: str) -> frozenset[str]:
    """Return all forms of the verbs whose content a preposition governs. Raises KeyError of an unlisted one."""
    return frozenset(form for verb in listed("governing", preposition) for form in forms_of(verb))


def _verbs() -> Iterator[Forms]:
    verbs = set().union(*(listed("complements", kind) for kind in KINDS))
    verbs |= set().union(*(listed("governing", preposition) for preposition in PREPOSITIONS))
    return map(forms_of, sorted(verbs))


BARE = frozenset(forms[0] for forms in _verbs())
PAST = frozenset(forms[2] for forms in _verbs())
PARTICIPLES = frozenset(forms[3] for forms in _verbs())
FINITE = frozenset(form for forms in _verbs() for form in forms[:3])
HEARER = taking("hearer")
