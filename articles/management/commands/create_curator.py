"""Make an account that may work in the archive's admin, and nowhere else."""

import secrets
from argparse import ArgumentParser

from django.contrib.auth.models import Group, Permission, User
from django.core.management.base import BaseCommand
from django.db import transaction

GROUP = "Curators"


class Command(BaseCommand):
    help = "Make a curator's account; its password is generated, and printed once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--username", default="curator")

    @transaction.atomic
    def handle(self, *_: object, username: str, **__: object) -> None:
        group = curators()  # with what a new table of the archive asks for
        if User.objects.filter(username=username).exists():
            self.stdout.write(f"The account “{username}” exists already; nothing was changed.")
            return
        password = secrets.token_urlsafe(12)
        user = User.objects.create_user(username, password=password, is_staff=True)
        user.groups.add(group)
        self.stdout.write(f"Made the account “{username}” with the password {password}\nIt is not shown again.")


def curators() -> Group:
    """Return the group that may do everything with the archive, and nothing with accounts."""
    group, _ = Group.objects.get_or_create(name=GROUP)
    group.permissions.set(Permission.objects.filter(content_type__app_label="articles"))
    return group
