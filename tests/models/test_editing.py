from articles.models import Author


def test_takes_no_field_that_an_editor_set() -> None:
    author = Author(name="Right", note="Old")
    author.keep(["name"])
    assert author.take({"name": "Wrong", "note": "New"}) == ["note"]
    assert (author.name, author.note) == ("Right", "New")


def test_takes_nothing_where_nothing_differs() -> None:
    assert Author(name="Same").take({"name": "Same"}) == []


def test_remembers_each_field_once() -> None:
    author = Author()
    author.keep(["slug", "name"])
    author.keep(["name"])
    assert author.edited_fields == ["name", "slug"]
