"""Each rule by its own examples: the speaker that it names, or that it names none."""

from collections.abc import Callable

import pytest

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.lines import Line, Lines
from articles.reading.quotes.rules.according_to import according_to
from articles.reading.quotes.rules.any_verb import any_verb
from articles.reading.quotes.rules.as_told import as_told
from articles.reading.quotes.rules.colon import colon
from articles.reading.quotes.rules.cue_after import cue_after
from articles.reading.quotes.rules.cue_before import cue_before
from articles.reading.quotes.rules.cue_beyond import cue_beyond
from articles.reading.quotes.rules.headline import headline
from articles.reading.quotes.rules.label import label
from articles.reading.quotes.rules.opening import opening
from articles.reading.quotes.rules.possessor import possessor
from articles.reading.quotes.rules.quoting import quoting
from articles.reading.quotes.rules.retold import retold
from articles.reading.quotes.rules.signature import closing_signature, signature
from articles.reading.quotes.rules.transcript import transcript

Rule = Callable[[Line, int], Attribution | None]


def speaker(rule: Rule, text: str) -> str | None:
    """Return the words that a rule names as the speaker of the last passage of a text."""
    line = Lines(text)[0]
    attribution = rule(line, max(line.quotes))
    return text[attribution.start : attribution.end] if attribution else None


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (cue_after, "She took the stage to “We agree,” and the hall stood up."),
        (cue_after, "“We agree.” Then Kim Lee left for Geneva."),
        (cue_after, "“We agree,” but Kim Lee said no more."),
        (cue_before, "The so-called “reset” came to nothing."),
        (cue_before, "Kim Lee was called “a friend” in Geneva."),
        (cue_before, "Kim Lee spoke. The report was “short”."),
        (cue_after, "“We agree,” Kim Lee was told."),
        (cue_beyond, "The “reset” came to nothing."),
        (cue_beyond, "The “reset” came to nothing, Kim Lee was told."),
        (according_to, "The day went according to plan: “good”."),
        (label, "The rest of it was long: “We agree.”"),
        (colon, "Kim Lee said “we agree.”"),
        (possessor, "Kim Lee kept a copy of “Hamlet”."),
        (possessor, "They joined Lee’s “army” of helpers."),
        (possessor, "They dropped the law’s “three strikes” rule."),
        (quoting, "Kim Lee rose and, quoting an old song, said: “We shall all agree.”"),
        (cue_before, "Kim Lee spoke at a school named “Hope”."),
        (label, "The long wait for it: “We agree.”"),
        (quoting, "Kim Lee said “we agree.”"),
        (any_verb, "“We agree,” the hall was full."),
        (any_verb, "The “old town,” a street of inns, burned."),
        (any_verb, "“We shall all agree!” Kim Lee left."),
        (any_verb, "“Hope,” the show began."),
        (as_told, "“We agree,” Kim Lee said."),
        (as_told, "“We agree,” as the bells rang and Kim Lee said."),
        (cue_before, "Kim Lee joined a group called “Hope”."),
        (cue_before, "Her recent remarks about “hope” were brief."),
        (cue_before, "They were 50 points behind in the “heartland”."),
        (headline, "Kim Lee Calls It ‘Good Day’"),
        (headline, "Day of Rain Seen as ‘Good News’\nIt rained."),
        (headline, "Rain fell. Kim Lee calls it ‘good news’\nIt rained."),
        (opening, "Kim Lee left, citing “new duties.”"),
        (opening, "Citing “new duties” in a long letter."),
        (retold, "“We agree,” Kim Lee said. According to Jo Park, it rained."),
        (retold, "“We agree,” Kim Lee said."),
        (cue_after, "In what Kim Lee called “the old days,” Jo Park paid less."),
        (cue_after, "“We agree!” Kim Lee went home."),
        (cue_before, "Kim Lee left, but she had a word for Jo Park: “We agree.”"),
        (cue_before, "Pollsters agree - Kim Lee: “We all won.”"),
        (cue_before, "It was called “a bad day” by noon."),
        (signature, "“We agree” – and they meant it."),
        (transcript, "“We agree: all of us.”"),
    ],
)
def test_names_nobody(rule: Rule, text: str) -> None:
    assert speaker(rule, text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We agree,” said Kim Lee.", "Kim Lee"),
        ("“We agree,” he said.", "he"),
        ("“We agree,” Kim Lee told reporters.", "Kim Lee"),
        ("“We agree,” Kim Lee, a nurse and an aunt, said.", "Kim Lee"),
        ("“We agree,” Sen. Kim Lee (D-Ohio) said.", "Sen. Kim Lee"),
        ("“We agree!” Kim Lee said on Monday.", "Kim Lee"),
        ("“We agree,” said a spokesman for Mr. Lee.", "a spokesman for Mr. Lee"),
        ("“We agree,” said Lee campaign manager Jo Park.", "Lee campaign manager Jo Park"),
        ("“We agree,” said his sister, Kim Lee.", "Kim Lee"),
        ("“We agree,” an angry Lee later said.", "Lee"),
        ("“We agree,” added the governor on Sunday.", "the governor"),
        ("“We agree.” said Kim Lee.", "Kim Lee"),
        ("“We agree,” Kim Lee used to say, and they did.", "Kim Lee"),
        ("“We agree,” Kim Lee had written on Sunday.", "Kim Lee"),
        ("“We agree,” Kim Lee, who had met Jo Park, said.", "Kim Lee"),
        ("“Never!” Kim Lee said quietly into the phone.", "Kim Lee"),
        ("“We agree,” said 5/7 widow Kim Lee.", "5/7 widow Kim Lee"),
        ("“We agree,” the two write in a letter.", "the two"),
        ("“We agree,” Kim Lee is quoted as saying.", "Kim Lee"),
        ("“We agree,” Kim Lee, who has not met Jo Park, told them.", "Kim Lee"),
        ("“We agree,” Kim May said.", "Kim May"),
        ("“We agree,” said Kim May on Friday.", "Kim May"),
        ("“We agree,” said Kim Lee May 5 in Rome.", "Kim Lee"),
        ("“We agree,” Will said.", "Will"),
        ("“We agree,” From said.", "From"),
        ("“We agree,” tweeted another.", "another"),
        ("“We agree!” Kim Lee went on, as if she had not heard.", "Kim Lee"),
        ("“Never!” the crowd cried out.", "the crowd"),
        ("“We agree!” Lee’s niece, state Rep. Jo “Bo” Park (D-Ohio), told them.", "state Rep. Jo “Bo” Park"),
        ("“We agree,” Kim Lee and Jo Park said.", "Kim Lee and Jo Park"),
    ],
)
def test_cue_after_names_the_subject(text: str, expected: str) -> None:
    assert speaker(cue_after, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Lee said: “We agree.”", "Kim Lee"),
        ("Lee spokesman Jo Park said “we agree.”", "Lee spokesman Jo Park"),
        ("He called the day “a good one” at last.", "He"),
        ("Kim Lee, a nurse in Ohio, said, “We agree.”", "Kim Lee"),
        ("Kim Lee said she thinks it was “a good day”.", "Kim Lee"),
        ("Kim Lee told them that Jo Park said “no”.", "Kim Lee"),
        ("Kim Lee met Jo Park, saying: “We agree.”", "Kim Lee"),
        ("Kim Lee promised to “start again”.", "Kim Lee"),
        ("Kim Lee didn’t stay long, telling them: “We agree.”", "Kim Lee"),
        ("In other words, said Kim Lee, “we agree.”", "Kim Lee"),
        ("Republican and Democratic senators vowed to “go on”.", "Republican and Democratic senators"),
        ("People in the streets chanted “peace”.", "People"),
        ("Kim Lee spoke of “a good day” in Geneva.", "Kim Lee"),
        ("Kim Lee, a nurse, called Park’s plan “a joke”.", "Kim Lee"),
        ("Kim Lee, who was in Ohio as voters left, called it “sad”.", "Kim Lee"),
        ("An aide who asked not to be named said “we agree.”", "An aide"),
        ("Kim Lee this week promised to “start again”.", "Kim Lee"),
        ("Kim Lee said at a rally in Rome that Jo Park once called it “good”.", "Kim Lee"),
        ("Kim Lee condemned what he called “a bad day”.", "Kim Lee"),
        ("Kim Lee said Park is sure it was “a good day”.", "Kim Lee"),
        ("Jo Park left, with Kim Lee calling her “a friend”.", "Kim Lee"),
        ("Kim Lee came late but then called it “a good day”.", "Kim Lee"),
        ("Jo Park was asked by Kim Lee: “Why now?”", "Kim Lee"),
        ("The plan, Kim Lee said, promises “a new day”.", "Kim Lee"),
        ("Asked if Jo Park thinks that all is well, Kim Lee replied: “Why not?”", "Kim Lee"),
        ("Police say they found “a door” open.", "Police"),
        ("A report released last year found it was “a bad day”.", "A report"),
        ("Kim Lee had spoken of “a good day”.", "Kim Lee"),
        ("Kim Lee rose and, quoting an old song, said: “We shall all agree.”", "Kim Lee"),
        ("It was Kim Lee who, a year ago, had told them: “We agree.”", "Kim Lee"),
        ("He’s claiming that it is “a good day”.", "He"),
        ("Kim Lee, a nurse in Ohio, said Park “agrees with all of it”.", "Kim Lee"),
        ("She said that the note, which some argued was forged, was “an insult”.", "She"),
        ("Kim Lee, who said last week that it rains, wrote a letter saying “we agree”.", "Kim Lee"),
        ("Voters who agree that all is lost left, with Kim Lee calling it “sad”.", "Kim Lee"),
        ("The ad concludes with pictures of Kim Lee saying: “We agree.”", "Kim Lee"),
        ("The director of the Bank of Japan, Kim Lee, warned that it would be “sad”.", "Kim Lee"),
        ("Lee’s family called the trial “a farce”.", "Lee’s family"),
        ("The mayor declined, but said there was no plan for who Jo Park meets, adding: “We agree.”", "The mayor"),
        ("Kim Lee, author of “A Long Day,” said it was “sad”.", "Kim Lee"),
        ("Kim Lee, the chief executive of Lee Media -- owner of The Bell -- told me: “We agree.”", "Kim Lee"),
        ("It has been called “a bad day” by Kim Lee of the union.", "Kim Lee"),
        ("About 50 voters had come by noon, chanting “we agree”.", "50 voters"),
        ("May said the deal was “dead”.", "May"),
        ("Kim Lee went on about “a good day”.", "Kim Lee"),
        ("She and other nurses said it was “a good day”.", "She and other nurses"),
        (
            "The former mayor and current Ohio senator said it was “a good day”.",
            "The former mayor and current Ohio senator",
        ),
        ("Park called Jo Lee and Kim Vale said it was “good”.", "Kim Vale"),
    ],
)
def test_cue_before_names_the_subject(text: str, expected: str) -> None:
    assert speaker(cue_before, text) == expected


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (cue_beyond, "The talks were “a start” for everybody, Kim Lee said.", "Kim Lee"),
        (cue_beyond, "The talks were “a start” for everybody, said Kim Lee.", "Kim Lee"),
        (according_to, "According to Kim Lee, it was “a good day”.", "Kim Lee"),
        (according_to, "It was “a good day,” according to the Daily Planet.", "the Daily Planet"),
        (label, "CR: “The two sides agree.”", "CR"),
        (label, "**Kim Lee:** “We agree.”", "Kim Lee"),
        (label, "The treaty: “All of them agree.”", "The treaty"),
        (possessor, "Lee’s “start again” is well known.", "Lee"),
        (possessor, "They recalled Lee’s “start again” remark.", "Lee"),
        (colon, "Kim Lee had a message for them: “We agree.”", "Kim Lee"),
        (colon, "More from Kim Lee: “We agree.”", "Kim Lee"),
        (colon, "“The Hall Reopens,” by Kim Lee: “We agree.”", "Kim Lee"),
        (colon, "Rep. Kim Lee (D-Ohio): “We agree.”", "Rep. Kim Lee"),
        (colon, "Kim Lee left, but she had a word for Jo Park: “We agree.”", "she"),
        (colon, "Pollsters agree - Kim Lee: “We all won.”", "Kim Lee"),
        (colon, "From the report: “They agree.”", "the report"),
        (possessor, "They recalled Lee’s promise to “start again”.", "Lee"),
        (possessor, "Will he keep his promise to “start again”?", "he"),
        (quoting, "Quoting Kim Lee, they called it “a fine old day”.", "Kim Lee"),
        (quoting, "The paper quoted Kim Lee as saying “we agree”.", "Kim Lee"),
        (quoting, "The paper had quoted news from an unnamed aide, saying it is “open”.", "an unnamed aide"),
        (signature, "“We agree.” ― Kim Lee", "Kim Lee"),
        (signature, "“We agree.” -- Kim Lee, nurse", "Kim Lee"),
        (transcript, "“LEE: We agree.”", "LEE"),
        (any_verb, "“We shall all agree,” Kim Lee began.", "Kim Lee"),
        (any_verb, "“We shall all agree!” thundered Kim Lee of the union.", "Kim Lee"),
        (as_told, "It was “a good start,” as Kim Lee put it.", "Kim Lee"),
        (colon, "Here is Kim Lee in May: “We agree.”", "Kim Lee"),
        (headline, "Kim Lee: Talks ‘Not Over’\nThe talks go on.", "Kim Lee"),
        (headline, "Kim Lee Calls It ‘Good Day’\nThe talks go on.", "Kim Lee"),
        (opening, "Citing “new duties,” Kim Lee left the hall.", "Kim Lee"),
        (opening, "After calling it “a good day,” she left.", "she"),
        (retold, "“We agree,” Kim Lee said, according to Jo Park.", "Jo Park"),
    ],
)
def test_names_the_speaker(rule: Rule, text: str, expected: str) -> None:
    assert speaker(rule, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Lee, Center for Towns.”", "Kim Lee"),
        ('Rep. Kim Lee."', "Rep. Kim Lee"),
        ("Kim Lee, Center for Towns.", None),
        ("Kim Lee said so.”", None),
        ("So it was, and all of them went home to their beds in Rome.”", None),
    ],
)
def test_reads_the_name_with_which_a_passage_closes(text: str, expected: str | None) -> None:
    found = closing_signature(Lines(text)[0])
    assert (text[found.start : found.end] if found else None) == expected
