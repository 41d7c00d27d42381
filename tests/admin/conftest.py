import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client


@pytest.fixture
def editor(db: None, capsys: pytest.CaptureFixture[str]) -> User:  # noqa: ARG001
    """A curator, who is no superuser."""
    call_command("create_curator", username="editor")
    capsys.readouterr()
    return User.objects.get(username="editor")


@pytest.fixture
def curate(editor: User) -> Client:
    client = Client()
    client.force_login(editor)
    return client
