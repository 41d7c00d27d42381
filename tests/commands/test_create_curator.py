import re

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def test_prints_the_password_that_logs_in(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("create_curator", username="ada")
    found = re.search(r"“ada” with the password (\S{16})\n", capsys.readouterr().out)
    assert found
    assert User.objects.get(username="ada").check_password(found[1])


def test_an_account_that_exists_stays_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    user = User.objects.create_user("curator", password="as it was")
    call_command("create_curator")
    assert "exists already" in capsys.readouterr().out
    user.refresh_from_db()
    assert user.check_password("as it was")
    assert not user.is_staff


def test_curators_may_do_what_came_with_a_new_table() -> None:
    call_command("create_curator")
    group = User.objects.get(username="curator").groups.get()
    group.permissions.remove(*group.permissions.filter(codename__endswith="themerun"))
    call_command("create_curator")
    assert User.objects.get(username="curator").has_perm("articles.change_themerun")


def test_a_curator_may_do_everything_with_the_archive_and_nothing_with_accounts() -> None:
    call_command("create_curator")
    user = User.objects.get(username="curator")
    assert user.is_staff
    assert not user.is_superuser
    assert {permission.split(".")[0] for permission in user.get_all_permissions()} == {"articles"}
    assert user.has_perms(["articles.change_article", "articles.delete_speaker", "articles.view_sourcefile"])
