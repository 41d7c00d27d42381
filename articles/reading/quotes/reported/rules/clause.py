"""A clause without “that”: Kim Lee said all agree. She told us all agree."""

from articles.reading.quotes.grammar import BOUNDS, LINKS, is_capital, is_word
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end
from articles.reading.quotes.reported.speaking import tells_backward, is_passive, is_verb, speaker_of
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("clause")
NOT_FIRST = (BOUNDS | LINKS | {"to", "so", "by", "very", "him", "her", "them", "it", "something", "nothing", "anything",
             "little", "goodbye", "hello", "yes", "no", "earlier", "later", "today", "again", "also", "monday", "tuesday",
             "wednesday", "thursday", "friday", "saturday", "sunday"}) - {"if", "when", "while", "although", "it", "her"}

FINDING = taking("finding")
SURVEYS = frozenset({"poll","polls","polling","survey","surveys","study","studies","data","results","average","averages","records","numbers","figures","research","analysis","report","reports", "documents", "emails", "filings"})


def finding(line: Line, verb: int) -> Content | None:
    """The poll found Lee ahead. Polls show the race is close."""
    first = verb + 1
    if first >= line.last(verb) or not (is_word(line.words[first]) or line.words[first] == QUOTE):
        return None
    if line.lows[first] in NOT_FIRST or not is_verb(line, verb) or is_passive(line, verb) or tells_backward(line, verb):
        return None
    floor = line.first(verb)
    if not SURVEYS & set(line.lows[max(floor, verb - 8):verb]):
        return None
    end = clause_end(line, verb, first)
    return Content("finding", first, end, (verb, verb + 1), speaker_of(line, verb)) if end else None


def told_hearer(line: Line, verb: int) -> Content | None:
    """She told reporters all agree."""
    if is_passive(line, verb) or not is_verb(line, verb):
        return None
    first = hearer_end(line, verb)
    if first is None or line.lows[first] in {"that", "to"} :
        return None
    if not (line.lows[first] in CLAUSE_OPENING or is_capital(line.words[first])):
        return None
    end = clause_end(line, verb, first)
    return Content("clause to hearer", first, end, (verb, verb + 1), speaker_of(line, verb)) if end else None


CLAUSE_OPENING = frozenset({"he", "she", "it", "they", "we", "i", "there", "the", "his", "her", "this", "these", "their"})
HEARERS = frozenset({"him", "her", "them", "me", "us", "you", "reporters", "voters", "supporters", "viewers", "lawmakers", "journalists", "donors", "delegates", "aides", "friends", "colleagues", "fans", "investors", "people", "police", "americans", "listeners", "attendees", "officials", "democrats", "republicans", "parents", "students", "members"})


def hearer_end(line: Line, verb: int) -> int | None:
    """Return the place after the hearer of “told”."""
    at = verb + 1
    last = line.last(verb)
    if at >= last: return None
    if line.lows[at] in HEARERS:
        return at + 1 if at + 1 < last else None
    if line.lows[at] in {"the", "a", "an", "his", "her"} or is_capital(line.words[at]):
        end = at + 1
        while end < last and end - at < 5 and is_capital(line.words[end]) : end += 1
        if line.words[end - 1] in HEARERS or (end < last and line.lows[end] in CLAUSE_OPENING | {"that"}):
            return end if end < last else None
        while end < last and end - at < 4 and line.lows[end] not in CLAUSE_OPENING and is_word(line.words[end]) : end += 1
        return end if end < last and line.lows[end] in CLAUSE_OPENING else None
    return None


def clause(line: Line, verb: int) -> Content | None:
    """Return the clause that follows the verb at once."""
    first = verb + 1
    if first >= line.last(verb) or not (is_word(line.words[first]) or line.words[first] == QUOTE):
        return None
    if line.lows[first] in NOT_FIRST or not is_verb(line, verb) or is_passive(line, verb):
        return None
    if tells_backward(line, verb):
        return None
    speaker = speaker_of(line, verb)
    end = clause_end(line, verb, first)
    return Content("clause", first, end, (verb, verb + 1), speaker) if end and speaker else None
