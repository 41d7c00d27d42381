from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles.authorities import load_gazetteer
from articles.models import ArticleAuthor, Author, Deletion, Merge, Office, Region, Speaker, Summit, Theme
from tests.admin.editing import act, change_url, list_url, messages_of, queries, save
from tests.making import make_article, make_quote, make_speaker, make_summit


def make_author(name: str) -> Author:
    return Author.objects.create(name=name, slug=name.lower().replace(" ", "-"))


def make_one_of_each(number: int) -> list[Any]:
    speaker = make_speaker(f"Speaker {number}", aliases=["A", "B"])
    make_quote(make_article(body="“Yes.”"), "“Yes.”", speaker)
    area = Region.objects.create(name=f"Area {number}", slug=f"area-{number}")
    return [
        make_author(f"Author {number}"),
        speaker,
        Office.objects.create(speaker=speaker, title="Mayor", country="XX", start=date(2001, 1, 1)),
        make_summit(),
        Region.objects.create(name=f"Country {number}", slug=f"country-{number}", parent=area),
        Theme.objects.create(name=f"Theme {number}", slug=f"theme-{number}"),
    ]


@pytest.mark.parametrize("model", [Author, Speaker, Office, Summit, Region, Theme])
def test_fifty_rows_take_no_more_queries_than_two(curate: Client, model: Any) -> None:
    for number in range(2):
        make_one_of_each(number)
    few = queries(curate, list_url(model))
    for number in range(2, 50):
        make_one_of_each(number)
    assert queries(curate, list_url(model)) == few


def test_every_page_opens(curate: Client) -> None:
    for row in make_one_of_each(1):
        assert curate.get(change_url(row)).status_code == 200, row


def test_a_list_counts_what_stands(curate: Client) -> None:
    author = make_author("Ada Example")
    for review in ("unreviewed", "confirmed", "rejected"):
        ArticleAuthor.objects.create(article=make_article(), author=author, review=review)
    assert curate.get(list_url(Author)).context["cl"].result_list[0].articles_count == 2


def test_leaders_are_speakers_with_an_office(curate: Client) -> None:
    leader, other = make_speaker("Ada Example"), make_speaker("Bea Example")
    for year in (2001, 2005):
        Office.objects.create(speaker=leader, title="Mayor", country="XX", start=date(year, 1, 1))
    for asked, found in (("yes", [leader]), ("no", [other])):
        assert list(curate.get(f"{list_url(Speaker)}?leader={asked}").context["cl"].result_list) == found


def test_other_spellings_are_lines_that_may_hold_commas(curate: Client) -> None:
    speaker = make_speaker(aliases=["Example, Ada"])
    save(curate, speaker)
    speaker.refresh_from_db()
    assert (speaker.aliases, speaker.edited_fields) == (["Example, Ada"], [])
    save(curate, speaker, aliases="Example, Ada\r\n\r\n  A. Example \r\n")
    speaker.refresh_from_db()
    assert (speaker.aliases, speaker.edited_fields) == (["Example, Ada", "A. Example"], ["aliases"])


class TestOfficesThatAnEditorSet:
    """They are the editor's: no table brings back what was taken away, or sets an end again."""

    @pytest.fixture
    def office(self, db: None) -> Office:  # noqa: ARG002
        return Office.objects.create(speaker=make_speaker(), title="Mayor", country="XX", start=date(2001, 1, 1))

    def test_are_not_those_of_a_speaker_who_was_only_looked_at(self, curate: Client, office: Office) -> None:
        save(curate, office.speaker)
        office.speaker.refresh_from_db()
        assert office.speaker.edited_fields == []

    def test_on_the_speakers_page(self, curate: Client, office: Office) -> None:
        save(curate, office.speaker, **{"offices-0-DELETE": "on"})
        office.speaker.refresh_from_db()
        assert office.speaker.edited_fields == ["offices"]
        assert not Office.objects.exists()

    def test_on_their_own_page(self, curate: Client, office: Office) -> None:
        former, other = office.speaker, make_speaker("Bea Example")
        save(curate, office, speaker=other.pk)
        assert [Speaker.objects.get(pk=each.pk).edited_fields for each in (former, other)] == [["offices"]] * 2

    def test_where_one_is_deleted(self, curate: Client, office: Office) -> None:
        curate.post(change_url(office).replace("/change/", "/delete/"), {"post": "yes"})
        office.speaker.refresh_from_db()
        assert (office.speaker.edited_fields, Office.objects.count()) == (["offices"], 0)

    def test_where_some_are_deleted(self, curate: Client, office: Office) -> None:
        act(curate, "delete_selected", office, post="yes")
        office.speaker.refresh_from_db()
        assert (office.speaker.edited_fields, Office.objects.count()) == (["offices"], 0)


class TestMerging:
    def test_asks_which_one_stays(self, curate: Client) -> None:
        authors = make_author("Ada Example"), make_author("Ada Exempel")
        page = act(curate, "merge_chosen", *authors)
        assert page.status_code == 200
        for author in authors:
            assert f'name="kept" value="{author.pk}"' in page.content.decode()
        assert Author.objects.count() == 2

    def test_wants_two(self, curate: Client) -> None:
        assert messages_of(act(curate, "merge_chosen", make_author("One"))) == ["Choose at least two to merge."]

    @pytest.mark.parametrize("kept", ["", "x", "999999", "9" * 30])
    def test_asks_again_where_none_of_them_was_chosen(self, curate: Client, kept: str) -> None:
        authors = make_author("One"), make_author("Two")
        act(curate, "merge_chosen", *authors, kept=kept, confirmed="yes")
        assert Author.objects.count() == 2

    def test_merges_all_into_the_one_that_stays(self, curate: Client, editor: Any) -> None:
        speakers = [make_speaker(name) for name in ("One", "Two", "Three")]
        quote = make_quote(make_article(body="“Yes.”"), "“Yes.”", speakers[2])
        page = act(curate, "merge_chosen", *speakers, kept=speakers[1].pk, confirmed="yes")
        assert messages_of(page) == ["One is now Two.", "Three is now Two."]
        quote.refresh_from_db()
        assert quote.speaker == speakers[1]
        assert {merge.made_by for merge in Merge.objects.all()} == {editor}

    def test_is_not_for_those_who_may_not(self, db: None, client: Client, django_user_model: Any) -> None:  # noqa: ARG002
        from django.contrib.auth.models import Permission

        user = django_user_model.objects.create_user("looker", is_staff=True)
        user.user_permissions.add(Permission.objects.get(codename="view_summit"))
        client.force_login(user)
        summits = make_summit(), make_summit()
        act(client, "merge_chosen", *summits, kept=summits[0].pk, confirmed="yes")
        assert Summit.objects.count() == 2


class TestDeleting:
    """Of what the archive's own tables list, by their own loader."""

    @pytest.fixture
    def listed(self) -> list[Any]:
        load_gazetteer()
        slugs = ((Speaker, "barack-obama"), (Summit, Summit.objects.earliest("start").slug), (Theme, "nuclear-weapons"))
        rows = [
            model._default_manager.filter(slug=slug).first() or model._default_manager.first() for model, slug in slugs
        ]
        return [*rows, Region.objects.exclude(parent=None)[0]]

    def test_a_listed_thing_does_not_come_back(self, curate: Client, editor: User, listed: list[Any]) -> None:
        for row in listed:
            curate.post(change_url(row).replace("/change/", "/delete/"), {"post": "yes"})
        told = [str(loaded) for loaded in load_gazetteer()]
        for row in listed:
            assert not type(row)._default_manager.filter(slug=row.slug).exists(), row
            assert Deletion.objects.get(slug=row.slug).made_by == editor
        assert sum("1 left out as an editor deleted them" in each for each in told) == len(listed)

    def test_nor_do_several_at_once(self, curate: Client, listed: list[Any]) -> None:
        theme = listed[2]
        act(curate, "delete_selected", theme, post="yes")
        load_gazetteer()
        assert not Theme.objects.filter(slug=theme.slug).exists()
        assert Theme.objects.exists()

    def test_it_comes_back_where_an_editor_adds_it_by_hand(self, curate: Client, listed: list[Any]) -> None:
        theme = listed[2]
        curate.post(change_url(theme).replace("/change/", "/delete/"), {"post": "yes"})
        page = curate.post(f"{list_url(Theme)}add/", {"name": "By hand", "slug": theme.slug}, follow=True)
        assert any("from now on the archive’s tables tell of it again" in told for told in messages_of(page))
        load_gazetteer()
        again = Theme.objects.get(slug=theme.slug)
        assert again.name == "By hand"
        assert not Deletion.objects.exists()

    def test_it_comes_back_where_an_editor_lets_the_tables(self, curate: Client, listed: list[Any]) -> None:
        theme = listed[2]
        curate.post(change_url(theme).replace("/change/", "/delete/"), {"post": "yes"})
        record = Deletion.objects.get()
        assert curate.get(change_url(record)).status_code == curate.get(list_url(Deletion)).status_code == 200
        act(curate, "bring_back", record)
        load_gazetteer()
        assert Theme.objects.get(slug=theme.slug).words == theme.words
