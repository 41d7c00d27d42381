"""The description of the archive's JSON, held against its answers."""

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from articles.listings import LISTINGS
from articles.openapi import FIELDS, answer
from tests.views.cast import Cast

TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "array": list,
    "object": dict,
    "null": type(None),
}


def faults(value: Any, schema: dict[str, Any], place: str = "answer") -> list[str]:
    """Return where a value is not what those parts of JSON Schema say that the description uses."""
    if "oneOf" in schema:
        return [] if any(not faults(value, one) for one in schema["oneOf"]) else [f"{place}: none of oneOf"]
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{place}: {value!r} is not in {schema['enum']}"]
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(isinstance(value, TYPES[name]) for name in types) or isinstance(value, bool):
        return [f"{place}: {value!r} is no {types}"]
    found = []
    if schema.get("format") == "date" and value is not None and date.fromisoformat(value).isoformat() != value:
        found.append(f"{place}: {value!r} is no day")
    if schema.get("format") == "uri" and not value.startswith("http://testserver/"):
        found.append(f"{place}: {value!r} is no address")
    if isinstance(value, list):
        found += [fault for item in value for fault in faults(item, schema["items"], f"{place}[]")]
    if isinstance(value, dict):
        found += [f"{place}: {key} is missing or unknown" for key in value.keys() ^ set(schema["required"])]
        known = schema["properties"]
        found += [f for key in value.keys() & known.keys() for f in faults(value[key], known[key], f"{place}.{key}")]
    return found


@pytest.mark.parametrize("wrong", [{"count": "0"}, {"count": None}, {"more": 1}, {"results": [{"id": 1}]}])
def test_the_check_itself_finds_faults(wrong: dict[str, Any]) -> None:
    good = {"results": [], "count": 0}
    assert faults(good, answer("articles")) == []
    assert faults({**good, **wrong}, answer("articles"))
    assert faults({"results": []}, answer("articles"))


def test_describes_every_list_and_nothing_else() -> None:
    assert FIELDS.keys() == LISTINGS.keys()


@pytest.mark.django_db
@pytest.mark.parametrize("name", LISTINGS)
def test_every_answer_is_as_described(client: Client, name: str) -> None:
    cast = Cast(aliases=["Another name"])
    original = cast.article()
    cast.article(original=original, copy_kind="copy", source="Other Site")
    cast.article(published=None).quotes.update(speaker=None)
    description = json.loads(client.get("/api/openapi.json").content)
    schema = description["paths"][f"/{name}.json"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    for state in ("", "?source=Other+Site"):
        given = json.loads(client.get(f"/{name}.json{state}").getvalue())
        assert given["count"]
        assert faults(given, schema) == []


@pytest.mark.django_db
def test_describes_the_filters_that_a_list_has(client: Client) -> None:
    paths = json.loads(client.get("/api/openapi.json").content)["paths"]
    named = {name: {p["name"] for p in paths[f"/{name}.json"]["get"]["parameters"]} for name in LISTINGS}
    assert named["articles"] == {
        "q",
        "region",
        "theme",
        "leader",
        "naming",
        "author",
        "summit",
        "source",
        "from",
        "to",
        "sort",
    }
    assert {"speaker", "kind"} <= named["quotes"]
    assert named["themes"] == {"q", "sort"}


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(LISTINGS.keys() - {"quotes/who"}))
def test_describes_the_orders_that_a_list_can_be_read_in(client: Client, name: str) -> None:
    Cast().article()
    paths = json.loads(client.get("/api/openapi.json").content)["paths"]
    (sort,) = (p for p in paths[f"/{name}.json"]["get"]["parameters"] if p["name"] == "sort")
    words = "example" if name == "articles" else "phrase" if name == "quotes" else ""
    shown = client.get(f"/{name}/?q={words}", follow=True).content.decode()
    offered = set(re.findall(r'href="\?[^"]*sort=([a-z]+)', shown))
    described = sort["schema"]["enum"]
    assert offered == (set(described) if len(described) > 1 else set())
