"""The forms of the verbs that have contents, by what may follow them: “said” → say, which takes “that …”."""

from articles.reading.quotes.cues import Forms, doubling, regular
from articles.reading.quotes.lexicon import listed, verb_forms

IRREGULAR = {forms[0]: forms for forms in verb_forms("complements_irregular")}
DOUBLING = listed("complements", "doubling")
KINDS = ("that", "clause", "to do", "seeming", "object", "question", "finding", "naming", "as")
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


VERBS = frozenset().union(
    *(listed("complements", kind) for kind in KINDS),
    *(listed("governing", preposition) for preposition in PREPOSITIONS),
)
FORMS = tuple(map(forms_of, sorted(VERBS)))
BARE = frozenset(forms[0] for forms in FORMS)
PAST = frozenset(forms[2] for forms in FORMS)
PARTICIPLES = frozenset(forms[3] for forms in FORMS)
FINITE = frozenset(form for forms in FORMS for form in forms[:3])
