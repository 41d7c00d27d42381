"""A byline → the names of those who wrote."""

import pytest

from articles.reading.authors import is_personal_name, names_in, opens_a_byline, read_byline


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Ann Lee",
        "Written by",
        "By the end of the week the talks were over.",
        "by far the longest day",
        "Byron was there",
        "Bystanders looked on",
        "3 May 2019",
    ],
)
def test_does_not_find_a_byline(line: str) -> None:
    assert read_byline(line) == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lee", ("Ann Lee",)),
        ("by: Ann Lee", ("Ann Lee",)),
        ("BY ANN BERGSTROM", ("Ann Bergstrom",)),
        ("ByAnn Bergstrom", ("Ann Bergstrom",)),
        ("Written by Ann Lee Subject: Trade", ("Ann Lee",)),
        ("Commentary - by Ann Lee", ("Ann Lee",)),
        ("Author: Ann Lee", ("Ann Lee",)),
        ("By Ann Lee and Bo Chen, Northern Post • 12/18/23 4:02pm", ("Ann Lee", "Bo Chen")),
        ("By Ann Lee, Bo Chen & Cleo de la Cruz", ("Ann Lee", "Bo Chen", "Cleo de la Cruz")),
        ("By Ann Lee, Staff Writer", ("Ann Lee",)),
        ("By Dr. Ann Lee, PhD", ("Ann Lee",)),
        ("By Ann Bergstrom December 22, 2023", ("Ann Bergstrom",)),
        ("By Ann BergstromSenior Editor", ("Ann Bergstrom",)),
        ("By Ben Acheson in Vienna", ("Ben Acheson",)),
        ("By J. R. O’Neill", ("J. R. O’Neill",)),
        ("By Ann Lee (ann@example.org)", ("Ann Lee",)),
        ("By Reuters", ("Reuters",)),
        ("Von dpa 30.04.2024", ("dpa",)),
        ("By Harwick Times Editorial Board", ("Harwick Times Editorial Board",)),
        ("By HT Staff", ("HT Staff",)),
        ("By Ann Lee Staff Writer", ("Ann Lee",)),
        ("By Social Links for Ann Lee", ("Ann Lee",)),
        ("PorAna Bergstrom", ("Ana Bergstrom",)),
        ("Byby ANN BERGSTROM", ("Ann Bergstrom",)),
        ("by Ann Lee@annlee Dec 15, 2016", ("Ann Lee",)),
        ("Text: Ann Lee", ("Ann Lee",)),
        ("Autor: annlee", ("annlee",)),
        ("投稿者 Ann Lee", ("Ann Lee",)),
        ("记者：王小明", ("王小明",)),
        ("By Ann Lee and Ann Lee", ("Ann Lee",)),
        ("By Ann Lee, Bo Chen, and Cleo Strand", ("Ann Lee", "Bo Chen", "Cleo Strand")),
        ("By Ann Lee and Bo Chen, Harwick Seamark", ("Ann Lee", "Bo Chen")),
        ("By Ann Lee and Bo Chen and Cleo Strand", ("Ann Lee", "Bo Chen", "Cleo Strand")),
        ("By Ann Lee, Harwick Courier", ("Ann Lee",)),
        ("By Ann Lee, edited by Bo Chen", ("Ann Lee",)),
        ("By Ann Lee; photographs by Bo Chen", ("Ann Lee",)),
        ("Interview by Ann Lee", ("Ann Lee",)),
        ("By Henry Aldous Jr.", ("Henry Aldous Jr.",)),
        ("BY HENRY ALDOUS III", ("Henry Aldous III",)),
        ("BY ANGUS MCALLISTER", ("Angus McAllister",)),
        ("Автор: Марит Ульсен", ("Марит Ульсен",)),
    ],
)
def test_reads_the_names_of_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert read_byline(line) == names


@pytest.mark.parametrize(
    ("line", "opens"), [("By", True), ("Written by", True), ("By Ann Lee", False), ("Byte", False)]
)
def test_knows_a_byline_whose_name_is_on_the_next_line(line: str, opens: bool) -> None:
    assert opens_a_byline(line) is opens


@pytest.mark.parametrize(
    "text",
    ["Ann", "Latest News", "Middle East", "read this now", "Ann Lee of the Northern Post in Oslo", "Summit 2016"],
)
def test_does_not_take_other_words_for_a_name(text: str) -> None:
    assert not is_personal_name(text)


@pytest.mark.parametrize("text", ["Ann Lee", "Cleo de la Cruz", "Jean-Luc Aubert", "María Ortiz"])
def test_knows_a_personal_name(text: str) -> None:
    assert is_personal_name(text)


def test_stops_at_the_first_part_that_is_no_name() -> None:
    assert names_in("Ann Lee, 12 comments, Bo Chen") == ("Ann Lee",)
