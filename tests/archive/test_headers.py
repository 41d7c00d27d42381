import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/", "/articles/", "/articles.json", "/nowhere/", "/admin/login/"])
def test_guards_every_answer(client: Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/articles/?q=word", "/quotes/", "/compare/"])
def test_sets_no_cookie_on_public_pages(client: Client, path: str) -> None:
    assert not client.get(path).cookies


def test_lets_nobody_keep_a_page_of_the_admin(client: Client) -> None:
    assert "no-store" in client.get("/admin/login/").headers["Cache-Control"]
