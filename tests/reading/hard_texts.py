"""The texts that patterns have the hardest time with: much that fits, again and again, and at its end what does not.

A new pattern needs a line here. Ask of it: what can be read long, from many places, and in vain?
"""

from collections.abc import Iterator

LONG = 100_000  # characters

Hard = str | tuple[str, str, str]
"""A piece that a hard text repeats, or what stands before it, the piece, and what stands after it."""

COMMON: tuple[Hard, ...] = tuple(
    ("", piece, "~a")  # after so much that fits, something that does not, whatever was wanted
    for piece in (
        *(" ", "\n", "a", "A", "1", "é", ".", "-", "*", "_", "#", ">", "[", "(", "/", "|", "'", "’", '"', "“", "…"),
        *("a ", "A.", "Aa ", "1 ", "a@", "# ", "* ", "](", "[a](b)", "A-B", "J. K. ", "“a” ", "(AB) ", "a.b.c. "),
        *("by ", "March 3, 2019 ", "https://a", "he said “a”, ", "Maria Lee of Ohio for the "),
    )
)

HARDEST: dict[str, tuple[Hard, ...]] = {
    "authors.OPENING": ("-", ("story", " ", "x"), ("author", " ", ": "), "story "),
    "authors.GLUED": ("aaaaA",),
    "authors.JOINERS": (" ", "and", "- ", " -"),
    "authors.ENDING": ("\n", "a", "a@ ", "May ", ("May", " ", "x")),
    "authors.TITLES": (("Dr", " ", ""), "Dr. "),
    "authors.INITIAL": ("Z.", ("", "Z.", "a")),
    "authors.NAME_WORD": (("é", "'’", "!"), ("", "a", "1")),
    "copies.WORD": ("a_",),
    "copies.APOSTROPHES": ("’",),
    "dates.DIGIT": ("a",),
    "dates.FORMS[0]": ("aA", "aAbcdefghi", "May 3, 201", "aMay   3   "),
    "dates.FORMS[1]": ("3 - ", "3rd of December, de - ", "3 abcdefghij, de - 19"),
    "dates.FORMS[2]": ("2019-1", "2019-12-", "2019"),
    "dates.FORMS[3]": ("3/", "11/21/", " 11/21/2"),
    "dates.FORMS[4]": ("3.", "21.11.", " 21.11.20"),
    "dates.day_in_address": ("/2019/12", "/2019", "/"),
    "files.CONTROLS": ("\x12",),
    "files.HTML": ("<", "<p", ("<!doctype", " ", "")),
    "files.MOJIBAKE": ("é ",),
    "files.SPACE": ("\t",),
    "files.UNSEEN": ("\xad", "\xada"),
    "moments._NAMED": ("May 3 - 4", "Nov. 3rd and ", "3 - 4 of ", "19", "3 to "),
    "names.TOKEN": ("&", "a’", "a’a", "A.", "a.A_", "a’s"),
    "names.MARKS": (".",),
    "page.bio.ANYONE": (("follow ", "a", ""), ("—", " ", "a"), ("— ", "a", "."), ("contact ", "a", "")),
    "page.bio.CUT_OFF": ("site ", "site at ", ("visit", " ", "at.")),
    "page.bio.start_of_bio": (("Ann Lee", " ", ""), ("Ann Lee (", ")", ""), ("Ann Lee", "()", ""), ("•", " ", "x")),
    "page.byline.AFTER_DAY": (("by", " ", "a"), "by "),
    "page.byline.DATING": ("min ", "minutes "),
    "page.byline.FOOT": (("by", " ", ""), "by "),
    "page.dateline.EVENT": ("by", "(c", "expire"),
    "page.dateline.FOOT": ("this entry ",),
    "page.dateline.LATER": ("update", " update"),
    "page.dateline.PUBLISHED": ("post", " post"),
    "page.dateline.WIRE_DASH": (("", " ", "a"), ("(A", " ", ""), ("(A)", " ", "-a")),
    "page.dateline.WIRE_PLACE": ("A ", ("A ", "Ab ", "~"), ("", "A, ", "~"), ("A", " ", "~")),
    "page.frontmatter.ENTRY": ((" ", " ", "a"), ("-", " ", "")),
    "page.frontmatter.KEY": (("key:", " ", "\n\n"), ("key:", " ", "a\nb"), "key ", "key: "),
    "page.frontmatter.RULE": (("", "-", "a"), ("---", " ", "a"), (" ", " ", "--")),
    "page.frontmatter._read": (" ", "-", "_a"),
    "page.furniture.NUMBER": ("1", "1a"),
    "page.head.OPENING": ("-", ("", " ", "first")),
    "page.labels.REGION_OR_THEME": (("region", " ", ""), ("region:", " ", "\n"), ("region:", " ", "a\nb")),
    "page.labels.SUBJECT_AFTER_AUTHOR": (
        ("written by ", "a ", ""),
        ("written by ", "subject", ""),
        ("written by ", "subject:", "\n"),
        ("written by subject:", " ", "a\nb"),
    ),
    "page.language.WORD": ("a1",),
    "page.lines.HEADING": (("# ", "#", "!"), ("# ", " ", ""), ("# ", "# ", "a"), ("# ", "a# ", "a")),
    "page.lines.ITEM": (("1.", " ", ""), ("*", " ", ""), ("o", " ", "")),
    "page.lines.QUOTED": (">", "> ", ">>a"),
    "page.lines.RULE": (("", "*", "a"), ("", "* ", "a"), ("", "*   ", "a"), (" ", " ", "a"), ("***", " ", "a")),
    "page.markdown.ADDRESS": ("<", "<http://", ("<http://", "a", "")),
    "page.markdown.EMPHASIS": ("*)", "_a", "a_ ", "_ ", ("", "_", " "), ("a", "_", "a"), "`"),
    "page.markdown.ESCAPE": ("\\", "\\["),
    "page.markdown.LINK": ("[", "[a", ("[", "[a]", ""), "[[a]", "[a](", ("[a](", "(b)", ""), "[a](b"),
    "page.markdown.PICTURE": ("![", "![a", ("![", "[a]", ""), "![![a]", "![a](", ("![a](", "(b)", ""), "![a](b"),
    "page.markdown.SIDE_BY_SIDE": (
        *("[a](b) [", "[a](b)[a", ("[a](b)", " ", ""), ("[", "a", ""), ("[", "a", "]"), ("[", "!", "]")),
        *(("[a](b)[", "a", "\n"), ("[a](b)[", "!", "\n"), "[a", "[a]("),
    ),
    "page.markdown.SIGNS": ("]", "**", "###### ", "\n#"),
    "page.site.ADDRESS": ("http", "https:/", "https://a"),
    "page.site.COPYRIGHT": ("©", "© ", "© 1", ("copyright ", "a, ", ""), ("copyright", " 1", ""), "© A "),
    "page.site.RESERVED": ("A", "A ", "All rights reserve", ("", "A", " all rights")),
    "page.site.SITE_AND_DAY": ("A,", ("Ann,", " ", "a"), "A "),
    "page.site.SOURCE": (("via", " ", ""), ("via:", " ", "\n"), ("via:", " ", "a\nb"), ("via:", "a", "\nb")),
    "page.title.BREADCRUMB": (" |", " | \n", ("", " ", " | a | b"), " > ", ("Home", " ", ""), (" | a", " ", " | b")),
    "page.title.SITE": (" ", "\t", " - ", "  -"),
    "page.title.SITE_LAST": (" ", " -", " - A ", " - Aaa", "  |"),
    "page.title.TRAIL": ("a ", "a / ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa /"),
    "page.title.WORD": ("aa ", "a_"),
    "page.verdict.MISSING": ("page you ", "page does not ", "page was "),
    "page.verdict.TEASER_END": (".", "…", "[...]", "read more ", "more » "),
    "page.verdict.WALL": ("we and our 1 ", "we and our ", "accept all ", ("we and our ", "1", "")),
    "quotes.fingerprint.INSIDE_WORD": ("(", "a)", "(a"),
    "quotes.fingerprint.NOT_A_LETTER": ("_ ", "a_"),
    "quotes.lines.PARAGRAPH": ("a\n",),
    "quotes.lines.STOPS": (":",),
    "quotes.lines.WORD": ("A.", "a-a", "a-", "a’s", "a.m", "Messrs", "a.a.a.a.a.a.aa"),
    "quotes.marks.ANY_MARK": ("a",),
    "quotes.marks.ELISION": ("1", ("199", "0", "")),
    "quotes.marks.MARK": ("«", "'", "''", "'''a", "`"),
    "quotes.marks.SINGLE": ("‘",),
    "quotes.naming.ACRONYM": (" (", " (AB", " (ABCDEFG"),
    "quotes.naming.POSSESSIVE": ("'", "'s", "’s "),
    "quotes.naming._in_full": ("A-A", "Ab", "-A", "A’A", "A.", "Charter of the ", "Charter of A-", "A. A. Charter"),
    "quotes.people.NAME": ("A.", "A. ", "Aa de ", "A de la ", "A-", "A-A", "A’A-a", "Aa, ", "Aa, Jr. ", "aA"),
    "quotes.rules.transcript.SPEAKER": ("A ", "*", (" ", "A", ":")),
    "quotes.speakers.JOINED": ("Qa", "A and ", "he and "),
    "summits.scenes.SENTENCE_END": ("\n", ". ", (".", "”", "a"), (".", " ", "a"), ".”", ".” "),
}


def hard_texts(name: str) -> Iterator[str]:
    """Yield the texts of some 100,000 characters that a pattern has the hardest time with, and those hard on any."""
    for hard in (*HARDEST.get(name, ()), *COMMON):
        before, piece, after = ("", hard, "") if isinstance(hard, str) else hard
        yield before + piece * (LONG // len(piece)) + after
