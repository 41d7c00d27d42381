"""Which meetings an article names."""

from datetime import date

import pytest

from articles.reading.gazetteer import load
from articles.reading.notes import Span
from articles.reading.summits import find_summits


def slugs(body: str, published: date | None = None, title: str = "") -> list[str]:
    return sorted(summit.slug for summit in find_summits(title, body, published, load()))


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("", None),
        ("They met somewhere and talked.", None),
        ("Leaders spoke at the G20 summit.", None),
        ("Leaders spoke at the APEC summit.", date(2016, 3, 1)),
        ("The G20 disagreed about tariffs.", date(2017, 7, 7)),
        ("NATO in Brussels declined to comment.", date(2010, 1, 5)),
        ("He was born in Hamburg on July 7, 1950.", None),
        ("The Astana talks made progress, it was said on July 7, 2017.", None),
        ("They reached the summit of the mountain in Lima.", date(2016, 11, 20)),
        ("The Munich conference was recalled.", None),
        ("A Washington think tank judged the G20 summit.", date(2016, 3, 1)),
        ("He came to Brussels for a NATO meeting.", date(2017, 3, 31)),
        ("An Oval Office meeting was held.", date(2018, 10, 10)),
        ("Since 2015 no G20 statement has said so.", None),
        ("He means to leave the Paris Agreement.", date(2017, 6, 1)),
        ("They extended New START by five years.", date(2021, 2, 3)),
        # a group, an address, an organisation: no meeting
        ("The G20 countries agreed in Hamburg on tariffs.", date(2019, 7, 7)),
        ("NATO headquarters in Brussels confirmed it.", date(2018, 7, 11)),
        ("NATO in Madrid declined to comment.", date(2019, 5, 2)),
        ("The EU in Brussels adopted a rule.", date(2018, 7, 11)),
        ("ASEAN in Jakarta published its figures.", date(2015, 2, 2)),
        ("The members of BRICS and CELAC traded more last year.", date(2018, 3, 3)),
        ("They hold the G20 presidency in Osaka.", date(2019, 6, 20)),
        # ministers, mayors, firms and mountains
        ("G7 foreign ministers met in Biarritz.", date(2019, 7, 1)),
        ("The G20 meeting of finance ministers in Buenos Aires ended.", date(2018, 7, 22)),
        ("Central bankers came to a G7 finance ministers’ meeting.", date(2017, 5, 12)),
        ("A tech summit in Hamburg drew the firm’s founders.", date(2017, 7, 7)),
        ("The company summit is in Lima.", date(2016, 11, 20)),
        ("The Madrid summit of mayors began.", date(2022, 6, 29)),
        ("She reached the summit near Vancouver.", date(1997, 11, 24)),
        # towns where nobody met
        ("Helsinki has trams.", date(2018, 7, 16)),
        ("He was born in Yalta.", date(2014, 3, 1)),
        ("Potsdam lies near Berlin.", date(2014, 3, 1)),
        ("Trump and Putin never went to Vienna.", date(2018, 7, 16)),
        ("Trump met reporters in Helsinki.", date(2018, 3, 1)),
        ("Trump quoted Putin, who met Merkel in Osaka.", date(2018, 3, 1)),
        ("Trump and Putin will meet in Budapest.", date(2025, 10, 17)),
        ("Trump and Putin met.", date(2018, 3, 1)),
        ("Trump praised Putin; both know Helsinki.", date(2016, 7, 16)),
        ("Trump and Putin met on July 20, 2018.", date(2018, 7, 21)),
        ("There was no meeting of Trump and Putin.", date(2017, 11, 12)),
        ("Trump wrote to Kim, whose envoys Moon had met.", date(2018, 4, 30)),
        # namesakes: another given name, another person
        ("Trump and Kim Kardashian met in Singapore.", None),
        ("Trump and Kim Kardashian met.", date(2018, 6, 12)),
        ("Jim Yong Kim and Trump met in Singapore.", None),
        ("Jim Yong Kim and Trump met in Washington.", date(2018, 6, 11)),
        ("Jim Yong Kim left the bank.\n\nKim and Trump met in Singapore.", None),
        ("Kim Yong-nam and Trump met in Singapore.", None),
        ("Michelle Obama and Xi met in Beijing.", date(2014, 11, 12)),
        ("Melania Trump met Vladimir Putin in Helsinki.", date(2018, 7, 16)),
        ("Trump Jr. and Putin met in Helsinki.", None),
        ("Eric Trump on the Helsinki summit.", None),
        ("Trump aides met Putin in Helsinki.", None),
        ("Kim and Kim met in Pyongyang.", None),
        ("Trump and Kim met in Beijing, said Xi, who was in Dalian.", None),
        ("Since the Moon–Kim summit nothing has moved.", date(2018, 8, 30)),
        # what came of a meeting
        ("He means to leave the Paris Agreement.", None),
        ("Both sides broke the Minsk agreements.", date(2018, 5, 5)),
        ("Both sides broke the Minsk agreement.", None),
        ("Iran broke the JCPOA.", date(2019, 7, 7)),
        ("The Minsk II deal is dead.", date(2021, 12, 1)),
        # several, none in particular
        ("The last two G20 summits settled nothing.", date(2017, 7, 20)),
        ("G7 summits are costly.", date(2018, 6, 8)),
        ("Protesters come to every G20 summit.", None),
        ("The 99th G20 summit will never be.", date(2018, 11, 30)),
        ("The G20 summit of 1985 is an invention.", date(2018, 11, 30)),
        ("At the G20 next month he will speak.", date(2017, 3, 1)),
        ("At last month’s G7 summit they met.", date(2018, 6, 9)),
        ("The G8 summit will not return.", date(2018, 6, 8)),
        ("The Helsinki summit is recalled.", None),
        ("Their first summit was short.", date(2018, 6, 12)),
        ("An Oval Office meeting was held.", date(2026, 10, 10)),
        ("A World Summit on the Information Society prepared it.", date(2006, 3, 3)),
        ("The Washington summit of NATO is recalled.", None),
        ("The Madrid summit of NATO defence ministers ended.", date(2022, 6, 30)),
        ("The APEC summits in Lima of 1998 and 2009 are an invention.", None),
    ],
)
def test_does_not_find(body: str, published: date | None) -> None:
    assert slugs(body, published) == []


@pytest.mark.parametrize(
    ("body", "published", "found"),
    [
        ("They met at the APEC summit in Lima.", date(2016, 11, 21), ["apec-2016-lima"]),
        ("They met at the APEC summit in Lima.", date(2008, 11, 24), ["apec-2008-lima"]),
        ("They met at the APEC summit.", date(2016, 11, 21), ["apec-2016-lima"]),
        ("The Paris Agreement was adopted to applause.", date(2015, 12, 13), ["un-climate-cop-2015-paris"]),
        ("The APEC conference in Danang, Vietnam, ended.", None, ["apec-2017-da-nang"]),
        ("They meet at the Hamburg, Germany G20 summit.", None, ["g20-2017-hamburg"]),
        ("The two met in Hamburg, Germany on July 7, 2017.", None, ["g20-2017-hamburg"]),
        ("The two met in Hamburg on July 7.", date(2017, 7, 10), ["g20-2017-hamburg"]),
        ("At the G20 in Hangzhou they shook hands.", None, ["g20-2016-hangzhou"]),
        ("The G-20 summit on July 7, 2017 was tense.", None, ["g20-2017-hamburg"]),
        ("The 2016 APEC summit was quiet.", None, ["apec-2016-lima"]),
        ("At last year’s APEC summit they met.", date(2017, 6, 1), ["apec-2016-lima"]),
        ("An APEC summit ended. A statement of November 8, 2017 followed.", None, ["apec-2017-da-nang"]),
        ("The Helsinki summit was brief.", date(2018, 7, 17), ["us-russia-2018-helsinki"]),
        ("The Helsinki summit was brief.", date(1990, 9, 10), ["us-ussr-1990-helsinki"]),
        # by a name, in whatever spelling
        ("The Reykjavík summit failed.", None, ["us-ussr-1986-reykjavik"]),
        ("WORLD LEADERS GATHER FOR APEC SUMMIT IN LIMA", date(2016, 11, 19), ["apec-2016-lima"]),
        ("Hamburg’s G20 summit left scars.", date(2017, 8, 1), ["g20-2017-hamburg"]),
        ("They signed it at COP21.", date(2018, 3, 1), ["un-climate-cop-2015-paris"]),
        ("COP 26 ended in Glasgow.", None, ["un-climate-cop-2021-glasgow"]),
        ("COP‑26 ended a day late.", None, ["un-climate-cop-2021-glasgow"]),
        ("The Cancún climate summit went better.", None, ["un-climate-cop-2010-cancun"]),
        ("The Big Three divided Europe at the Yalta Conference.", date(2014, 3, 1), ["allied-conference-1945-yalta"]),
        # by an ordinal
        ("The 17th G20 summit was held in Indonesia.", None, ["g20-2022-bali"]),
        ("The XVII BRICS summit was quiet.", None, ["brics-2025-rio-de-janeiro"]),
        ("The twelfth G20 summit drew protests.", None, ["g20-2017-hamburg"]),
        ("The fifteenth annual BRICS summit took in members.", date(2025, 1, 1), ["brics-2023-johannesburg"]),
        ("The third inter-Korean summit was warm.", None, ["inter-korean-2018-panmunjom"]),
        ("The first inter-Korean summit in a decade was warm.", date(2018, 4, 30), ["inter-korean-2018-panmunjom"]),
        ("His third G20 summit was his last.", date(2011, 11, 4), ["g20-2011-cannes"]),
        # by a series and a place
        ("The NATO summit in Wales asked for more.", date(2019, 1, 1), ["nato-2014-newport"]),
        ("Japan will host the G20 in June.", date(2019, 2, 1), ["g20-2019-osaka"]),
        ("Trump left Washington for the G20 summit in Hamburg.", date(2017, 7, 6), ["g20-2017-hamburg"]),
        ("The G8 summit in St. Petersburg was calm.", date(2006, 7, 17), ["g7-2006-saint-petersburg"]),
        ("The G20 foreign ministers met in Bonn.", date(2017, 2, 17), ["g20-foreign-ministers-2017-bonn"]),
        ("NATO in Madrid named its threats.", date(2022, 6, 30), ["nato-2022-madrid"]),
        ("The Washington summit of NATO began.", date(2024, 7, 9), ["nato-2024-washington"]),
        ("The Washington summit of NATO in 1999 took in three.", None, ["nato-1999-washington"]),
        ("The Madrid summit of NATO named its threats.", date(2022, 7, 3), ["nato-2022-madrid"]),
        ("A summit of the G20 in Osaka ended.", None, ["g20-2019-osaka"]),
        # by a series and a day, a month or a year
        ("Argentina will host the G20 in November.", date(2018, 3, 1), ["g20-2018-buenos-aires"]),
        ("They will meet at the G20 in November.", date(2018, 6, 1), ["g20-2018-buenos-aires"]),
        ("The November 2017 APEC summit came first.", None, ["apec-2017-da-nang"]),
        ("The APEC meeting of November 2017 came first.", date(2020, 1, 1), ["apec-2017-da-nang"]),
        ("Nothing changed since the 2009 Pittsburgh G20.", date(2016, 9, 1), ["g20-2009-pittsburgh"]),
        ("The 2014 G7 summit left Russia out.", None, ["g7-2014-brussels"]),
        ("The 2022 NATO summit invited Finland.", None, ["nato-2022-madrid"]),
        ("The extraordinary G20 summit of 2020 was by video.", None, ["g20-2020-virtual"]),
        # by the day of the article
        ("He speaks at the G20 this week.", date(2017, 7, 5), ["g20-2017-hamburg"]),
        ("He speaks at next month’s G7.", date(2018, 5, 10), ["g7-2018-la-malbaie"]),
        ("They met at last month’s G-7 summit.", date(2018, 7, 2), ["g7-2018-la-malbaie"]),
        ("They met at the G7 last week.", date(2018, 6, 14), ["g7-2018-la-malbaie"]),
        ("They will meet at next year’s G20 summit.", date(2016, 12, 1), ["g20-2017-hamburg"]),
        ("Trump, elected last year, went to the G20 summit.", date(2017, 7, 7), ["g20-2017-hamburg"]),
        ("At last year’s G20 in Hangzhou they shook hands.", date(2017, 7, 1), ["g20-2016-hangzhou"]),
        ("The G8 summit ended.", date(2013, 6, 19), ["g7-2013-lough-erne"]),
        ("The Helsinki summit is still mocked.", date(2019, 3, 1), ["us-russia-2018-helsinki"]),
        # by those who met
        ("Trump and Putin met in Helsinki.", date(2020, 1, 1), ["us-russia-2018-helsinki"]),
        ("President Donald Trump meets Vladimir Putin in Helsinki on Monday.", None, ["us-russia-2018-helsinki"]),
        ("Kim Jong Un and Vladimir Putin met in Vladivostok.", None, ["north-korea-russia-2019-vladivostok"]),
        ("Putin, Trump to meet in Helsinki", date(2018, 7, 1), ["us-russia-2018-helsinki"]),
        ("The Trump–Putin summit was brief.", date(2018, 7, 20), ["us-russia-2018-helsinki"]),
        ("The Putin-Trump summit in Alaska was brief.", None, ["us-russia-2025-anchorage"]),
        ("The Reagan-Gorbachev summit in Reykjavik failed.", date(2011, 10, 10), ["us-ussr-1986-reykjavik"]),
        ("Reagan met with Gorbachev in Geneva in 1985.", None, ["us-ussr-1985-geneva"]),
        ("Reagan spoke.\n\nSince the Geneva summit Gorbachev agreed.", None, ["us-ussr-1985-geneva"]),
        ("Trump defends the Helsinki summit.", None, ["us-russia-2018-helsinki"]),
        ("Trump and Kim met on June 12, 2018.", None, ["us-north-korea-2018-singapore"]),
        ("TRUMP AND KIM MEET IN HANOI", None, ["us-north-korea-2019-hanoi"]),
        (
            "Trump and Kim met in Singapore in June 2018 and in Hanoi in February 2019.",
            None,
            ["us-north-korea-2018-singapore", "us-north-korea-2019-hanoi"],
        ),
        (
            "Trump met Kim in Singapore on June 12, 2018, and again in Hanoi on February 27, 2019.",
            None,
            ["us-north-korea-2018-singapore", "us-north-korea-2019-hanoi"],
        ),
        (
            "Reagan and Gorbachev met in Geneva in 1985, in Reykjavik in 1986 and in Washington in 1987.",
            None,
            ["us-ussr-1985-geneva", "us-ussr-1986-reykjavik", "us-ussr-1987-washington"],
        ),
        (
            "Trump met Kim in Singapore in 2018. In 2019 they met in Hanoi.",
            None,
            ["us-north-korea-2018-singapore", "us-north-korea-2019-hanoi"],
        ),
        ("A summit between Biden and Putin ended.", date(2021, 6, 17), ["us-russia-2021-geneva"]),
        ("Trump met Putin in Hamburg.", date(2018, 1, 1), ["us-russia-2017-hamburg"]),
        ("Obama and Hu met in Beijing in November 2009.", None, ["us-china-2009-beijing"]),
        ("On the sidelines of the G20 in Hamburg, Trump met Putin.", None, ["g20-2017-hamburg"]),
        ("Churchill and Roosevelt met in Casablanca.", None, ["allied-conference-1943-casablanca"]),
        ("Churchill, Roosevelt and Stalin met at Yalta.", None, ["allied-conference-1945-yalta"]),
        ("Roosevelt met Churchill and Stalin at Tehran in 1943.", None, ["allied-conference-1943-tehran"]),
        ("Truman met with Stalin in Potsdam.", None, ["allied-conference-1945-potsdam"]),
        ("Kim Dae-jung and Kim Jong-il met in Pyongyang in 2000.", None, ["inter-korean-2000-pyongyang"]),
        ("Kim Jong Il met Kim Dae Jung in Pyongyang.", date(2010, 1, 1), ["inter-korean-2000-pyongyang"]),
        ("Kim Jong Un and Trump met in Singapore.", None, ["us-north-korea-2018-singapore"]),
        (
            "Michelle Obama waited for Barack Obama.\n\nObama and Xi met in Beijing.",
            date(2014, 11, 12),
            ["us-china-2014-beijing"],
        ),
        (
            "Trump and Kim met in Hanoi; they had met in Singapore.",
            None,
            ["us-north-korea-2018-singapore", "us-north-korea-2019-hanoi"],
        ),
        (
            "Trump and Kim met in Hanoi. The two had first met in Singapore.",
            date(2019, 3, 1),
            ["us-north-korea-2018-singapore", "us-north-korea-2019-hanoi"],
        ),
        (
            "Trump met Kim in Hanoi eight months after they met in Singapore.",
            None,
            ["us-north-korea-2018-singapore", "us-north-korea-2019-hanoi"],
        ),
        # of two as near, the one that the verb's tense is of
        ("The Moon–Kim summit ended with a declaration.", date(2018, 5, 20), ["inter-korean-2018-panmunjom"]),
        ("The Moon-Kim summit will be held soon.", date(2018, 5, 5), ["inter-korean-2018-panmunjom-05"]),
        # several at once
        (
            "He flies to the back-to-back G7 and NATO summits.",
            date(2022, 6, 25),
            ["g7-2022-schloss-elmau", "nato-2022-madrid"],
        ),
        ("He flies to the NATO and G7 summits.", date(2022, 6, 25), ["g7-2022-schloss-elmau", "nato-2022-madrid"]),
        ("The G20 summits in Hamburg and Osaka differed.", None, ["g20-2017-hamburg", "g20-2019-osaka"]),
        (
            "The APEC summits in Lima of 2008, 2016 and 2024 differed.",
            None,
            ["apec-2008-lima", "apec-2016-lima", "apec-2024-lima"],
        ),
        ("The APEC summits in Lima in 2009 and 2016 differed.", None, ["apec-2016-lima"]),
        ("The G20 summits of 2016 and 2017 differed.", None, ["g20-2016-hangzhou", "g20-2017-hamburg"]),
        (
            "The G20 summits in Hamburg in 2017 and Osaka in 2019 differed.",
            None,
            ["g20-2017-hamburg", "g20-2019-osaka"],
        ),
        (
            "The 17th G20 summit met in Bali; the 18th met in New Delhi.",
            None,
            ["g20-2022-bali", "g20-2023-new-delhi"],
        ),
        (
            "The 17th G20 summit was held in Bali. The eighteenth was held a year later.",
            None,
            ["g20-2022-bali", "g20-2023-new-delhi"],
        ),
        ("The 17th G20 summit closed; on the 18th in Jakarta it rained.", None, ["g20-2022-bali"]),
        ("The 17th G20 summit closed; the 18th century met its end.", None, ["g20-2022-bali"]),
        (
            "The G7 in Taormina followed the NATO summit in Brussels.",
            date(2017, 5, 28),
            ["g7-2017-taormina", "nato-2017-brussels"],
        ),
        # without a day of its own
        ("He spoke on September 5, 2016. The G20 summit had ended.", None, ["g20-2016-hangzhou"]),
        ("The Paris Agreement was adopted on December 12, 2015.", None, ["un-climate-cop-2015-paris"]),
        (
            "They spoke at the Bonn, Germany G20 foreign ministers summit.\n\nThe G20 summit in Hamburg follows.",
            None,
            ["g20-2017-hamburg", "g20-foreign-ministers-2017-bonn"],
        ),
    ],
)
def test_finds(body: str, published: date | None, found: list[str]) -> None:
    assert slugs(body, published) == found


def test_gives_the_words_and_their_place_in_the_body() -> None:
    body = "They met at the APEC summit in Lima."
    (summit,) = find_summits("APEC Summit Ends", body, date(2016, 11, 21), load())
    assert (summit.name, summit.in_title) == ("2016 APEC summit, Lima", True)
    assert [body[span.start : span.end] for span in summit.evidence] == ["APEC summit in Lima"]
    assert summit.title_evidence == (Span("APEC Summit", 0, 11),)


def test_settles_a_bare_series_by_a_place_in_its_sentence() -> None:
    assert slugs("While in Lima, he met other APEC leaders.", date(2016, 11, 21)) == ["apec-2016-lima"]


@pytest.mark.parametrize("published", [date.min, date.max])
@pytest.mark.parametrize("told", ["last year’s", "next year’s", "last month’s", "next month’s", "this week’s"])
def test_reads_an_article_of_the_first_and_last_day_there_is(told: str, published: date) -> None:
    assert set(slugs(f"They met at {told} G20 summit in Hangzhou.", published)) <= {"g20-2016-hangzhou"}
