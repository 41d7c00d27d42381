"""The one app."""

import logging

from django.apps import AppConfig
from django.conf import settings

from archive import database

logger = logging.getLogger(__name__)


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Archive"

    def ready(self) -> None:
        logger.info("Using %s", database.describe(settings.DATABASES["default"]))
