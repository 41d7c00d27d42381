"""Whole pages, in the layouts that they come in."""

from datetime import date

import pytest

from articles.reading.page import read_page

FIRST = (
    "The ministers of nine countries met in the town hall of Harwick on Tuesday, and the talks went on into the night."
)
SECOND = "“We shall go on until there is a treaty,” the host said before the doors were closed, and nobody doubted it."
LAST = (
    "A second round was agreed for the spring, and with it a secretariat of six, which is to sit in the customs house."
)
BODY = f"{FIRST}\n\n{SECOND}\n\n{LAST}"
TITLE = "Nine Ministers Meet in Harwick"

STATED = f"""## {TITLE}

By [Ann Lee](#)

Northern Post, May 3, 2019

Region: [Europe, Asia](#)

Theme: [Trade](#)

*{FIRST}*

{SECOND}

{LAST}

**Ann Lee** lives in Oslo. She can be reached at [ann@example.org](mailto:ann@example.org).

Articles by: [Ann Lee](#)

**Disclaimer:** The contents of this article are of sole responsibility of the author.
"""

REPEATED = f"""{TITLE}

Written by Ann Lee Subject: Trade

{TITLE}

by Ann Lee ( - Home - Ann Lee)

{FIRST}

{SECOND}

{LAST}

VISIT MY NEW WEB SITE: (Home - Ann Lee). Contact at

Share this page with your friends on your favorite social network:
"""

BLOG = f"""Harbour dues rise again
May 1, 2019
Fishermen protest in the capital
May 5, 2019

{TITLE}

{TITLE}
by Ann Lee
{FIRST}
{SECOND}
{LAST}
Ann Lee lives in Oslo. She can be reached at

2 thoughts on “{TITLE}”

Bo Chen says:
May 9, 2019 at 10:42 am
I was there, and I can tell you that it was not like this at all, whatever the ministers may say of it now.

Leave a Reply

Connecting to %s

%d bloggers like this:"""

MENU = f"""Skip to content
Menu
Home
World
Opinion
Sign in

{TITLE} | Northern Post

Home » World » {TITLE}

{TITLE}

by Ann Lee, 2019-05-03
Share
Tweet

{FIRST}

Advertisement

{SECOND}

READ MORE: Harbour dues rise again

{LAST}

Related articles
Harbour dues rise again
Fishermen protest in the capital

© 2019 Northern Post. All rights reserved."""

HEADED = f"""---
title: "{TITLE}"
author: Ann Lee
date: 2019-05-03
source: Northern Post
---

{FIRST}

{SECOND}

{LAST}
"""

STANDFIRST = f"""# {TITLE}

The treaty that nobody wanted has found its friends.

By Ann Lee and Bo Chen

Updated May 4, 2019 / Published May 3, 2019

{FIRST}

{SECOND}

{LAST}
"""


@pytest.mark.parametrize("raw", [STATED, REPEATED, BLOG, MENU, HEADED])
def test_finds_title_author_and_text_in_every_layout(raw: str) -> None:
    page = read_page(raw, "page.txt")
    assert (page.title, page.authors, page.body, page.problems) == (TITLE, ("Ann Lee",), BODY, ())


@pytest.mark.parametrize(
    ("raw", "published"),
    [
        (STATED, date(2019, 5, 3)),
        (REPEATED, None),
        (BLOG, None),
        (MENU, date(2019, 5, 3)),
        (HEADED, date(2019, 5, 3)),
        (STANDFIRST, date(2019, 5, 3)),
    ],
)
def test_takes_only_the_day_that_belongs_to_the_article(raw: str, published: date | None) -> None:
    assert read_page(raw, "page.txt").published == published


def test_does_not_take_a_day_in_the_text_for_the_day_of_publication() -> None:
    page = read_page(
        f"{TITLE}\n\nby Ann Lee\n\nOn May 3, 2019, the talks began. {FIRST}\n\n{SECOND}\n\n{LAST}", "page.txt"
    )
    assert page.published is None


def test_reads_the_day_in_the_dateline_of_an_agency() -> None:
    page = read_page(f"{TITLE}\n\nBy Ann Lee\n\nHARWICK, May 3, 2019 — {FIRST}\n\n{SECOND}\n\n{LAST}", "page.txt")
    assert page.published == date(2019, 5, 3)


def test_says_when_the_day_is_doubtful() -> None:
    page = read_page(f"{TITLE}\n\nby Ann Lee\n\n03/05/2019\n\n{FIRST}\n\n{SECOND}", "page.txt")
    assert [(problem.code, problem.sets_aside) for problem in page.problems] == [("date-doubtful", False)]


def test_keeps_what_the_page_states() -> None:
    page = read_page(STATED, "page.md")
    assert (page.regions, page.themes, page.subjects) == (("Europe", "Asia"), ("Trade",), ())
    assert read_page(REPEATED, "page.txt").subjects == ("Trade",)


@pytest.mark.parametrize("raw", [STATED, MENU, HEADED])
def test_names_the_site(raw: str) -> None:
    assert read_page(raw, "page.txt").source == "Northern Post"


def test_does_not_take_the_owner_of_a_picture_for_the_site() -> None:
    assert read_page(f"{TITLE}\n\nBy Ann Lee\n\nImage copyright Getty Images\n\n{BODY}", "page.txt").source == ""


def test_reads_several_authors_below_a_standfirst() -> None:
    page = read_page(STANDFIRST, "page.md")
    assert page.authors == ("Ann Lee", "Bo Chen")
    assert "By Ann Lee" not in page.body


@pytest.mark.parametrize("raw", [STATED, REPEATED, BLOG, MENU])
def test_keeps_every_word_as_text_or_as_dropped(raw: str) -> None:
    page = read_page(raw, "page.txt")
    kept = f"{page.body}\n" + "\n".join(dropped.text for dropped in page.dropped)
    for word in ("Harwick", "Ann", "Lee", "Share", "says", "Disclaimer", "Advertisement", "Related"):
        assert kept.count(word) == raw.count(word)
    assert all(dropped.reason for dropped in page.dropped)


def test_marks_headings_and_block_quotations() -> None:
    page = read_page(f"# {TITLE}\n\n{FIRST}\n\n## The night\n\n> {SECOND}\n\n{LAST}", "page.md")
    assert page.body == f"{FIRST}\n\n## The night\n\n> {SECOND}\n\n{LAST}"


def test_reads_plain_text_with_tags_left_in_it() -> None:
    bold = BODY.replace("ministers", "<b>ministers</b>").split("\n\n")
    tagged = "\n".join(f"<p>{paragraph}</p>" for paragraph in bold)
    assert read_page(f"{TITLE}\n\nBy Ann Lee\n\n{tagged}", "page.txt").body == BODY


def test_reads_html_whatever_its_name() -> None:
    tags = "".join(f"<p>{paragraph}</p>" for paragraph in BODY.split("\n\n"))
    page = read_page(
        f"<!DOCTYPE html><html><head><title>{TITLE} | Northern Post</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{TITLE}</h1>{tags}</article></body></html>",
        "page.txt",
    )
    assert (page.title, page.body, page.published) == (TITLE, BODY, None)


def test_takes_each_link_of_a_label_in_html_for_a_name() -> None:
    tags = "".join(f"<p>{paragraph}</p>" for paragraph in BODY.split("\n\n"))
    label = '<p>Region: <a href="/a">Europe</a> <a href="/b">Asia</a></p>'
    page = read_page(f"<html><body><article><h1>{TITLE}</h1>{label}{tags}</article></body></html>", "page.html")
    assert (page.regions, page.body) == (("Europe", "Asia"), BODY)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("404 Not Found\n\nThe page you asked for was not found on this server.", "error-page"),
        ("Before you go on\n\nThis website uses cookies, and so do our friends.\n\nAccept all cookies", "wall"),
        ("Ministers Meet in Harwick\n\nThis article is for subscribers only.\n\nLog in to continue reading.", "wall"),
        ("Home\nWorld\nOpinion\nSign in", "no-text"),
        (
            "\n\n".join(f"Story {n}\n\nIn week {n} it was said that {FIRST[:-1]} … Read more" for n in range(8)),
            "listing",
        ),
        ("<html><body></body></html>", "no-text"),
        ("", "no-text"),
    ],
)
def test_sets_aside_what_is_not_one_article(raw: str, code: str) -> None:
    problems = read_page(raw, "page.txt").problems
    assert [(problem.code, problem.sets_aside) for problem in problems] == [(code, True)]


CROWDED = f"""# {TITLE}

By [Ann Lee](#)

*The quay of Harwick in spring. Photo: Bo Chen/AP*

{FIRST}

{SECOND}

Read more:

[Harbour dues rise again](https://example.org/dues)

[Fishermen protest in the capital](https://example.org/protest)

{LAST}

{FIRST[:-1]} again.

Ann Lee is a reporter in Oslo.

We may earn a commission if you buy through our links.

[
#### A treaty of six pages
It was short, and nobody had asked for it.
](https://example.org/treaty)

Related

[A new quay](https://example.org/quay)
"""


def test_leaves_out_what_stands_within_a_text() -> None:
    page = read_page(CROWDED, "page.md")
    assert page.body == f"{BODY}\n\n{FIRST[:-1]} again."
    assert {dropped.reason for dropped in page.dropped} >= {
        "caption",
        "link to another article",
        "affiliate note",
        "about the author",
        "other articles",
    }


@pytest.mark.parametrize(
    "body",
    [
        "会議は火曜日に町役場で開かれ、九か国の大臣が夜遅くまで話し合った。\n\n次の会合は春に開かれる予定で、場所はまだ決まっていない。",
        "九个国家的部长星期二在市政厅开会，会谈一直持续到深夜。\n\n下一轮会谈定于春天举行，地点还没有决定。",
        "มีการประชุมรัฐมนตรีเก้าประเทศที่ศาลากลางเมื่อวันอังคาร (การเจรจาดำเนินไปจนดึก).\n\nการประชุมครั้งต่อไปจะมีขึ้นในฤดูใบไม้ผลิ.",
        "รัฐมนตรีจากเก้าประเทศประชุมกันที่ศาลากลางเมื่อวันอังคาร และการเจรจาดำเนินไปจนดึกโดยไม่มีข้อตกลงใด\n\n"
        "การประชุมครั้งต่อไปจะมีขึ้นในฤดูใบไม้ผลิ และสถานที่ยังไม่ได้กำหนดไว้จนกว่าทุกฝ่ายจะเห็นพ้องกัน",
        "नौ देशों के मंत्रियों की बैठक मंगलवार को नगर भवन में हुई। बातचीत देर रात तक चली, पर कोई समझौता नहीं हो सका।\n\n"
        "अगली बैठक वसंत में होगी, और उसकी जगह अभी तय नहीं है।",
        "Abaphathiswa bamazwe athoba badibene eholweni.\n\nIntlanganiso elandelayo ibanjwa ngentwasahlobo.",
    ],
)
def test_reads_texts_in_any_script(body: str) -> None:
    assert read_page(f"Harwick: nine ministers meet\n\n{body}", "page.txt").body == body
