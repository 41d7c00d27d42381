"""Which leaders an article names."""

from datetime import date

import pytest

from articles.reading.gazetteer import load
from articles.reading.leaders import find_leaders, mentions
from articles.reading.notes import Span

AUTUMN_2016 = date(2016, 10, 5)


def slugs(body: str, published: date | None = AUTUMN_2016, title: str = "") -> list[str]:
    return sorted(leader.slug for leader in find_leaders(title, body, published, load()))


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("", None),
        ("Nobody is named here.", None),
        ("They met in May and agreed that it may rain.", date(2017, 5, 3)),
        ("The talks of May 7 went on.", date(2017, 5, 9)),
        ("The hotel group opened Trump Tower.", AUTUMN_2016),
        ("Yesterday the crowd heard Melania Trump speak.", AUTUMN_2016),
        ("Donald Trump Jr. arrived alone.", AUTUMN_2016),
        ("The coach, Peter Johnson, said that Johnson would play.", date(2020, 3, 1)),
        ("A brown bush grew there; the major key was lost.", date(2005, 1, 1)),
        ("Brown was tired.", date(2008, 4, 1)),
        ("A president may be Turkish.", AUTUMN_2016),
        ("The Turkish president was silent.", None),
        ("Bush was silent.", None),
        ("Senator Clinton spoke of farms.", date(1995, 3, 1)),
        ("An NGO protested.", None),
    ],
)
def test_does_not_find(body: str, published: date | None) -> None:
    assert slugs(body, published) == []


@pytest.mark.parametrize(
    ("body", "published", "found"),
    [
        ("Vladimir Putin spoke.", None, ["vladimir-putin"]),
        ("VLADIMIR PUTIN SPOKE", None, ["vladimir-putin"]),
        ("Vladimir V. Putin spoke.", None, ["vladimir-putin"]),
        ("Putin’s guests left.", AUTUMN_2016, ["vladimir-putin"]),
        ("President Bush spoke.", date(1990, 9, 9), ["george-h-w-bush"]),
        ("President Bush spoke.", date(2003, 9, 9), ["george-w-bush"]),
        ("Bush spoke of GHW Bush.", None, ["george-h-w-bush"]),
        ("George W. Bush came. Bush stayed.", date(1990, 1, 1), ["george-w-bush"]),
        ("Hillary Clinton and Donald Trump debated. Clinton smiled.", AUTUMN_2016, ["donald-trump", "hillary-clinton"]),
        ("It began under the Clinton administration.", date(2013, 4, 10), ["bill-clinton"]),
        ("Chancellor Merkel waited.", AUTUMN_2016, ["angela-merkel"]),
        ("He asked the Turkish president.", AUTUMN_2016, ["recep-tayyip-erdogan"]),
        ("He wrote to Turkey’s president.", AUTUMN_2016, ["recep-tayyip-erdogan"]),
        ("He met the president of Turkey.", date(2010, 5, 5), ["abdullah-gul"]),
        ("Theresa May spoke. In May it rained; then May left.", date(2017, 6, 1), ["theresa-may"]),
        ("Xi Jin-ping and Recep Tayyip Erdogan met.", None, ["recep-tayyip-erdogan", "xi-jinping"]),
        ("Ronald Reagan spoke in Berlin on June 12, 1987.", None, ["ronald-reagan"]),
    ],
)
def test_finds(body: str, published: date | None, found: list[str]) -> None:
    assert slugs(body, published) == found


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("George Bush Intercontinental Airport was shut.", date(2003, 5, 1)),
        ("Jeb Bush lost the primary; Bush thanked his aides.", date(2016, 2, 20)),
        ("Chelsea Clinton spoke for an hour. Clinton then left.", date(2016, 7, 28)),
        ("The Clinton Foundation gave grants.", date(2016, 7, 28)),
        ("Ivanka Trump opened the shop. Trump smiled.", date(2018, 7, 28)),
        ("Donald Trump Jr. met a lawyer.", date(2017, 7, 12)),
        ("Donald Trump, Jr. met a lawyer.", date(2017, 7, 12)),
        ("A trump card decided the game.", date(2018, 1, 1)),
        ("Kim Kardashian bought a house. Kim likes it.", date(2018, 6, 1)),
        ("They walked in Hyde Park and sat down in Park Lane.", date(2015, 6, 1)),
        ("The mayor closed Central Park on Monday.", date(2015, 6, 1)),
        ("The film on Abe Lincoln opened.", date(2013, 1, 1)),
        ("Senator Ron Johnson objected. Johnson gave no reason.", date(2020, 3, 1)),
        ("Gary Johnson, the Libertarian, ran again. Johnson won few votes.", date(2016, 10, 1)),
        ("Johnson & Johnson recalled a powder.", date(2019, 10, 20)),
        ("May Day was calm.", date(2018, 5, 2)),
        ("May the best team win.", date(2018, 3, 2)),
        ("It rained from May to June.", date(2018, 6, 20)),
        ("Brown rice grew dear.", date(2008, 4, 1)),
        ("Brown University hired him.", date(2008, 4, 1)),
        ("Jerry Brown signed the bill. Brown was pleased.", date(2009, 4, 1)),
        ("Major powers met; Major changes are due.", date(1993, 4, 1)),
        ("Washington rejected the offer.", date(2016, 4, 1)),
        ("He drove a Lincoln to Lincoln, Nebraska.", date(2016, 4, 1)),
        ("Julián Castro ran for mayor. Castro won.", date(2016, 4, 1)),
        ("The crowd filled the Castro district.", date(2016, 4, 1)),
        ("They landed at Kennedy Airport.", date(1999, 4, 1)),
        ("The opera opened at the Kennedy Center.", date(1999, 4, 1)),
        ("Kennedy International Airport was closed by snow.", date(1999, 4, 1)),
        ("Robert Kennedy spoke. Kennedy was tired.", date(1967, 4, 1)),
        ("He parked a Ford outside.", date(1975, 4, 1)),
        ("The Ford Motor Company cut jobs.", date(1975, 4, 1)),
        ("They flew into Reagan National.", date(2010, 4, 1)),
        ("They flew into Reagan National Airport.", date(2010, 4, 1)),
        ("The USS Ronald Reagan left port.", date(2010, 4, 1)),
        ("Cherie Blair wrote a book. Blair signed copies.", date(2008, 10, 1)),
        ("Michelle Obama planted beans. Obama likes gardens.", date(2010, 10, 1)),
        ("The Bruce Lee film ran again.", date(2010, 10, 1)),
        ("Stan Lee drew it. Lee was famous.", date(2010, 10, 1)),
        ("Jet Li starred, and Li won a prize.", date(2014, 10, 1)),
        ("Tipper Gore left early.", date(1999, 10, 1)),
        ("There was gore on the floor.", date(1999, 10, 1)),
        ("Carter Page testified.", date(2017, 11, 1)),
        ("The Lincoln Memorial was lit.", date(2010, 11, 1)),
        ("George Washington University is closed.", date(2010, 11, 1)),
        ("The George Washington Bridge is closed.", date(2010, 11, 1)),
        ("He studied at the Kennedy School.", date(2010, 11, 1)),
        ("The Nixon Library opened its files.", date(2010, 11, 1)),
        ("Cynthia Nixon ran for governor. Nixon lost.", date(2018, 9, 1)),
        ("The former Turkish president said no.", date(2016, 9, 1)),
        ("The vice president of Russia is unknown.", date(2016, 9, 1)),
        ("Modi’in is a town.", date(2016, 9, 1)),
        ("Ford’s new truck sells well.", date(1975, 9, 1)),
        ("Bashar street is long.", date(1975, 9, 1)),
        ("The king was silent.", date(2016, 9, 1)),
        ("In Clinton, Iowa, the plant closed.", date(2016, 9, 1)),
        ("Lake Assad is low.", date(2010, 9, 1)),
        ("George Clinton played the bass. Clinton sang.", date(1996, 9, 1)),
        ("Eric Trump flew home. Trump said little.", date(2017, 9, 1)),
        ("Lara Trump sang.", date(2017, 9, 1)),
        ("Chris Christie met Jeb Bush, and then Bush spoke.", date(2015, 9, 1)),
        ("Barbara Bush died. Mrs. Bush was 92.", date(2018, 4, 18)),
        ("Mrs Blair spoke.", date(2003, 4, 18)),
        ("Kirsty Blair won. Ms Blair runs.", date(2003, 4, 18)),
        ("Bush left the White House.", date(2009, 1, 20)),
        ("Mrs May lost the vote.", date(2019, 1, 16)),
        ("Lola Rangel-Castro sang.", date(2016, 9, 1)),
        ("They asked about a FICO score.", date(2016, 9, 1)),
        ("The court in The Hague ruled.", date(2012, 9, 1)),
        ("Mika Brzezinski laughed.", None),
        ("The aide, George Papadopoulos, was young.", date(2018, 9, 1)),
        ("Cindy Bush-Lane sang.", date(2003, 9, 1)),
        ("BUSH: I agree.", date(2003, 9, 1)),
    ],
)
def test_does_not_take_another_for_a_leader(body: str, published: date | None) -> None:
    assert slugs(body, published) == []


@pytest.mark.parametrize(
    ("body", "published", "found"),
    [
        ("President Bush met Helmut Kohl. Bush smiled.", date(1990, 3, 1), "george-h-w-bush helmut-kohl"),
        ("George Bush won in Florida.", date(2004, 11, 4), "george-w-bush"),
        ("George Bush won in Texas.", date(1988, 11, 9), "george-h-w-bush"),
        (
            "George H.W. Bush and his son George W. Bush were there. The elder Bush spoke.",
            date(2010, 5, 1),
            "george-h-w-bush george-w-bush",
        ),
        ("The Bush administration erred.", date(2012, 1, 20), "george-w-bush"),
        ("Secretary of State Hillary Clinton landed. Clinton saw the king.", date(2011, 2, 2), "hillary-clinton"),
        ("Secretary Clinton landed.", date(2011, 2, 2), "hillary-clinton"),
        ("Mrs. Clinton landed in Cairo.", date(2011, 2, 2), "hillary-clinton"),
        ("President Clinton vetoed it.", date(1996, 2, 2), "bill-clinton"),
        ("Mr. Clinton vetoed it.", date(1996, 2, 2), "bill-clinton"),
        ("Former President Clinton campaigned for his wife.", date(2016, 9, 2), "bill-clinton"),
        ("Melania Trump sat beside President Trump.", date(2018, 9, 2), "donald-trump"),
        ("President Donald J. Trump signed.", date(2018, 9, 2), "donald-trump"),
        ("TRUMP SIGNS ORDER", date(2018, 9, 2), "donald-trump"),
        ("Kim Jong Un watched the launch. Kim was pleased.", date(2017, 9, 2), "kim-jong-un"),
        ("Kim Jong-il, the father of Kim Jong-un, died.", date(2011, 12, 20), "kim-jong-il kim-jong-un"),
        ("Kim Il-sung founded the state.", None, "kim-il-sung"),
        ("President Park Geun-hye spoke. Park bowed.", date(2016, 9, 2), "park-geun-hye"),
        ("Shinzo Abe called an election. Abe won.", date(2017, 10, 23), "shinzo-abe"),
        ("Prime Minister Abe flew home.", date(2017, 10, 23), "shinzo-abe"),
        ("Boris Johnson smiled. Johnson waved.", date(2020, 10, 23), "boris-johnson"),
        ("Lyndon Johnson took the oath. Johnson wept.", date(1963, 11, 23), "lyndon-b-johnson"),
        ("President Johnson spoke of Vietnam.", date(1966, 11, 23), "lyndon-b-johnson"),
        ("Prime Minister May lost the vote.", date(2019, 1, 16), "theresa-may"),
        ("Gordon Brown raised taxes. Brown was blunt.", date(2008, 1, 16), "gordon-brown"),
        ("Prime Minister Brown was blunt.", date(2008, 1, 16), "gordon-brown"),
        ("Prime Minister John Major resigned; Major said so.", date(1995, 6, 23), "john-major"),
        (
            "Fidel Castro spoke for hours. His brother Raúl Castro listened.",
            date(1995, 6, 23),
            "fidel-castro raul-castro",
        ),
        ("President Raul Castro met Barack Obama. Castro smiled.", date(2016, 3, 22), "barack-obama raul-castro"),
        ("Angela Merkel met Emmanuel Macron.", date(2018, 3, 22), "angela-merkel emmanuel-macron"),
        ("Germany’s chancellor was silent.", date(2016, 3, 22), "angela-merkel"),
        ("The German chancellor was silent.", date(1992, 3, 22), "helmut-kohl"),
        ("The British prime minister left early.", date(2003, 3, 22), "tony-blair"),
        ("Britain’s Prime Minister, Tony Blair, left early.", date(2003, 3, 22), "tony-blair"),
        ("The French president arrived.", date(2019, 3, 22), "emmanuel-macron"),
        ("Premier Li Keqiang spoke. Li was brief.", date(2016, 3, 22), "li-keqiang"),
        ("Xi and Putin met.", date(2016, 9, 22), "vladimir-putin xi-jinping"),
        (
            "Chinese President Xi Jinping met Prime Minister Narendra Modi.",
            date(2016, 9, 22),
            "narendra-modi xi-jinping",
        ),
        ("Lee Kuan Yew died. Lee was 91.", date(2015, 3, 23), "lee-kuan-yew"),
        (
            "Hafez al-Assad died; his son Bashar al-Assad took over. Assad was an eye doctor.",
            date(2000, 7, 23),
            "bashar-al-assad hafez-al-assad",
        ),
        ("President Assad refused.", date(1988, 7, 23), "hafez-al-assad"),
        ("President Assad refused.", date(2013, 7, 23), "bashar-al-assad"),
        ("Assad refused.", date(2013, 7, 23), "bashar-al-assad"),
        ("Franklin Roosevelt spoke by radio. Roosevelt coughed.", None, "franklin-d-roosevelt"),
        ("John F. Kennedy was shot.", None, "john-f-kennedy"),
        ("President Kennedy was shot.", date(1963, 11, 23), "john-f-kennedy"),
        ("JFK was shot.", None, "john-f-kennedy"),
        ("President Carter spoke of energy.", date(1979, 7, 16), "jimmy-carter"),
        ("President Ford pardoned Richard Nixon. Ford stood by it.", date(1974, 9, 9), "gerald-ford richard-nixon"),
        ("Gerald Ford stumbled.", None, "gerald-ford"),
        ("President Nixon resigned.", date(1974, 8, 9), "richard-nixon"),
        ("Mrs. Thatcher refused.", date(1985, 8, 9), "margaret-thatcher"),
        ("Margaret Thatcher refused. Thatcher was firm.", date(1985, 8, 9), "margaret-thatcher"),
        ("Vice President Al Gore spoke. Gore was stiff.", date(1997, 12, 9), "al-gore"),
        ("Vice President Gore spoke.", date(1997, 12, 9), "al-gore"),
        ("Zelenskyy met Tayyip Erdogan.", date(2022, 3, 9), "recep-tayyip-erdogan volodymyr-zelensky"),
        ("Mikhail Gorbachov met Yitzhak Rabin.", date(1990, 3, 9), "mikhail-gorbachev yitzhak-rabin"),
        ("Moammar Gadhafi spoke in his tent. Qaddafi laughed.", date(2009, 3, 9), "muammar-gaddafi"),
        ("Benjamin “Bibi” Netanyahu spoke.", date(2015, 3, 9), "benjamin-netanyahu"),
        ("UN chief Ban Ki-moon and Kofi Annan met.", date(2010, 3, 9), "ban-ki-moon kofi-annan"),
        ("The UN secretary-general was silent.", date(2010, 3, 9), "ban-ki-moon"),
        ("Ms. Merkel waited.", date(2010, 3, 9), "angela-merkel"),
        ("Russia’s president waited.", date(2010, 3, 9), "dmitry-medvedev"),
        ("the US president waited.", date(2010, 3, 9), "barack-obama"),
        ("The Russian prime minister waited.", date(2010, 3, 9), "vladimir-putin"),
        ("Israel’s Prime Minister Netanyahu waited.", date(2010, 3, 9), "benjamin-netanyahu"),
        (
            "Canadian Prime Minister Justin Trudeau met his father’s friends. Trudeau smiled.",
            date(2017, 3, 9),
            "justin-trudeau",
        ),
        ("Pierre Trudeau won. Trudeau danced.", date(1980, 3, 9), "pierre-trudeau"),
        ("Indira Gandhi was shot. Her son Rajiv Gandhi followed.", date(1984, 11, 9), "indira-gandhi rajiv-gandhi"),
        ("Gandhi won.", date(1985, 11, 9), "rajiv-gandhi"),
        ("Hu Jintao and Wen Jiabao stood up. Wen and Hu left.", date(2008, 11, 9), "hu-jintao wen-jiabao"),
        ("Then-President Bush signed it, and Obama ended it.", date(2010, 11, 9), "barack-obama george-w-bush"),
        ("President-elect Obama met his team.", date(2008, 11, 19), "barack-obama"),
        ("President Trump’s lawyer Rudy Giuliani spoke to Ivanka Trump.", date(2018, 11, 19), "donald-trump"),
        ("Trump and his son Donald Trump Jr. met. Trump spoke.", date(2018, 11, 19), "donald-trump"),
        ("Presidents Putin and Obama met.", date(2015, 11, 19), "barack-obama vladimir-putin"),
        (
            "German Chancellor Angela Merkel and Turkey’s Erdogan met.",
            date(2015, 11, 19),
            "angela-merkel recep-tayyip-erdogan",
        ),
        ("Putin-Trump talks went on.", date(2018, 7, 19), "donald-trump vladimir-putin"),
        ("the Obama-Medvedev pact", date(2010, 7, 19), "barack-obama dmitry-medvedev"),
        ("Ash Carter testified. Carter was brief.", date(2016, 3, 1), "ash-carter"),
        ("The Nixon administration fell.", None, "richard-nixon"),
        (
            "Hillary Clinton ran. A President Trump or a President Clinton would wait.",
            date(2016, 9, 1),
            "donald-trump hillary-clinton",
        ),
        ("the Obama-Castro talks", date(2016, 9, 1), "barack-obama raul-castro"),
        ("TRUMP: I agree.", date(2018, 9, 1), "donald-trump"),
        ("Never-Trump voters stayed away.", date(2018, 1, 1), "donald-trump"),
    ],
)
def test_tells_leaders_of_one_name_apart(body: str, published: date | None, found: str) -> None:
    assert slugs(body, published) == found.split()


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("Honest Abe Lincoln split rails. Abe told stories.", date(2017, 2, 1)),
        ("Abe Lincoln split rails, and Abe told stories.", date(2017, 2, 1)),
        ("The Senate tried President Johnson in 1868.", date(2018, 2, 1)),
        ("The trial of 1868 split the Senate.\n\nPresident Johnson was acquitted.", date(2018, 2, 1)),
        ("The Senate tried President Johnson.", date(1868, 5, 1)),
        ("Roosevelt hunted bears in 1905.", date(2018, 2, 1)),
        ("President Roosevelt loved bears. Theodore Roosevelt hunted.", date(2018, 2, 1)),
        ("Hunter Biden was charged. Biden pleaded guilty.", date(2023, 9, 1)),
        ("Jill Biden taught. Biden was late.", date(2022, 9, 1)),
        ("Asma al-Assad gave an interview. Assad smiled.", date(2011, 2, 1)),
        ("Cynthia Nixon ran for governor. Nixon lost.", date(2018, 9, 1)),
        ("Cynthia Nixon ran for governor. Nixon lost.", None),
        ("The president of Russia’s chess federation resigned.", date(2018, 9, 1)),
        ("The Russian president of the chess federation resigned.", date(2018, 9, 1)),
        ("The president of Russia-based Example Mining resigned.", date(2018, 9, 1)),
        ("The US president-elect waited.", date(2015, 12, 1)),
        ("The German chancellor-designate waited.", date(2015, 12, 1)),
        ("In 1990 Germany became one. The German chancellor was re-elected.", date(2010, 9, 1)),
        ("The Congolese president waited.", date(2019, 12, 1)),
        ("The Congolese president flew from Brazzaville.", date(2019, 12, 1)),
        ("They read Chapter XI of the code.", date(2018, 9, 1)),
        ("The North Korean leader smiled.", None),
        ("The German leader in the race fell.", date(2018, 9, 1)),
        ("It was Johnson’s third goal.", date(2020, 3, 1)),
    ],
)
def test_does_not_take_a_namesake_or_another_office_for_a_leader(body: str, published: date | None) -> None:
    assert slugs(body, published) == []


def test_does_not_take_a_chapter_for_a_president() -> None:
    assert slugs("They read it.", date(2018, 9, 1), title="Chapter XI of the code") == []


@pytest.mark.parametrize(
    ("body", "published", "found"),
    [
        ("Jill Biden taught. President Biden was late.", date(2022, 9, 1), "joe-biden"),
        ("Biden came. Jill Biden taught, and Biden was late.", date(2022, 9, 1), "joe-biden"),
        ("President Johnson signed the act in 1964.", date(2018, 2, 1), "lyndon-b-johnson"),
        ("President Johnson signed the act.", date(2018, 2, 1), "lyndon-b-johnson"),
        ("President Kennedy wept. Robert Kennedy watched.", date(1999, 2, 1), "john-f-kennedy"),
        ("In 1991 President Bush spoke.", date(2008, 2, 1), "george-h-w-bush"),
        ("In 1990 the German chancellor was re-elected.", date(2010, 9, 1), "helmut-kohl"),
        ("The German chancellor was re-elected in 1990.", date(2010, 9, 1), "helmut-kohl"),
        ("The German chancellor spoke of the worst slump since 1990.", date(2010, 9, 1), "angela-merkel"),
        ("By 2030, said the German chancellor, it would end.", date(2010, 9, 1), "angela-merkel"),
        ("The US president-elect waited.", date(2016, 12, 1), "donald-trump"),
        ("The outgoing US president waited.", date(2016, 12, 1), "barack-obama"),
        ("He was the first sitting US president to wait.", date(2016, 12, 1), ""),
        ("An outgoing US president may wait.", date(2016, 12, 1), ""),
        ("The Congolese president flew from Kinshasa.", date(2019, 12, 1), "felix-tshisekedi"),
        ("George Bush opened his presidential library.", date(1997, 11, 6), "george-h-w-bush"),
        ("Clinton conceded to Trump.", date(2016, 11, 9), "donald-trump hillary-clinton"),
        ("Kim met Moon. The North Korean leader smiled.", date(2018, 4, 27), "kim-jong-un moon-jae-in"),
        ("Brown smiled. The British prime minister was back.", date(2008, 4, 1), "gordon-brown"),
        ("May resigned in June.", date(2019, 6, 20), "theresa-may"),
        ("The US vice president waited.", date(2022, 6, 20), "kamala-harris"),
        ("PRESIDENT PUTIN MEETS XI", date(2022, 9, 20), "vladimir-putin xi-jinping"),
    ],
)
def test_finds_whom_the_words_around_settle(body: str, published: date | None, found: str) -> None:
    assert slugs(body, published) == found.split()


def test_does_not_find_a_turkish_president_before_a_name() -> None:
    assert slugs("He met the Turkish president Kemal Somebody.") == []


def test_counts_the_month_no_mention_of_the_prime_minister() -> None:
    found = mentions("Theresa May spoke. In May it rained; then May left.", date(2017, 6, 1), load())
    assert [(naming.text, naming.start) for naming in found] == [("Theresa May", 0), ("May", 42)]


def test_gives_places_in_the_body_and_the_full_name() -> None:
    body = "Later Putin spoke, and Vladimir Putin left."
    (putin,) = find_leaders("Putin speaks", body, AUTUMN_2016, load())
    assert (putin.name, putin.in_title, putin.rule) == ("Vladimir Putin", True, "full name")
    assert [body[span.start : span.end] for span in putin.evidence] == ["Putin", "Vladimir Putin"]
    assert putin.title_evidence == (Span("Putin", 0, 5),)


def test_puts_the_most_prominent_first() -> None:
    body = "Barack Obama and Xi Jinping met. Xi Jinping smiled. Angela Merkel watched."
    found = [leader.slug for leader in find_leaders("Merkel watches", body, AUTUMN_2016, load())]
    assert found == ["angela-merkel", "xi-jinping", "barack-obama"]


def test_puts_whom_an_article_is_about_before_whom_it_names() -> None:
    found = find_leaders("Putin speaks", "Vladimir Putin named Angela Merkel.", AUTUMN_2016, load())
    assert [(leader.slug, leader.central) for leader in found] == [("vladimir-putin", True), ("angela-merkel", False)]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("A day in spring", "At noon it rained, and in the evening Angela Merkel came. Merkel stayed for an hour."),
        ("Merkel aide resigns", "One of those who work for Angela Merkel has left."),
        ("The Merkel government falls behind", "Trains are late, as Angela Merkel knows."),
        ("A day in spring", f"Angela Merkel came. {'It rained on. ' * 600} Merkel left, and Merkel’s car with her."),
        (
            "A day in spring",
            f"It rained. {'Merkel went by. It rained on, and nobody stopped to look. ' * 6 + 'Rain. ' * 1500}",
        ),
    ],
)
def test_is_not_about_a_leader_named_in_passing(title: str, body: str) -> None:
    (merkel,) = find_leaders(title, body, AUTUMN_2016, load())
    assert not merkel.central


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Merkel wins", "The chancellor is content."),
        ("A day in spring", "German Chancellor Angela Merkel came by train. Merkel stayed for an hour."),
        (
            "A day in spring",
            "BERLIN, May 3 - German Chancellor Angela Merkel came by train. Merkel stayed for an hour.",
        ),
        ("A day in spring", f"It rained. {'Merkel went by. It rained on. ' * 5}"),
    ],
)
def test_is_about_a_leader_in_title_or_opening_or_named_often(title: str, body: str) -> None:
    (merkel,) = find_leaders(title, body, AUTUMN_2016, load())
    assert merkel.central


def test_gives_each_mention_with_its_leader() -> None:
    found = mentions("Obama met Xi Jinping.", AUTUMN_2016, load())
    assert [(naming.slug, naming.name, naming.start, naming.end) for naming in found] == [
        ("barack-obama", "Barack Obama", 0, 5),
        ("xi-jinping", "Xi Jinping", 10, 20),
    ]
