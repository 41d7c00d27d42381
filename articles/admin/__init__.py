"""Curation in Django's own admin: what was imported, put right by hand.

articles, quotes, links   what was found in an article, and what an editor says to it
authority, merging        named things, and two that are one
theming                   a theme applied to all articles at once
files, curation           raw files and runs, merges, searches that found nothing
reports, worklist         what readers reported, and all that is left to do
"""

from django.contrib import admin

from articles.admin import articles, authority, curation, files, links, quotes, reports

__all__ = ["articles", "authority", "curation", "files", "links", "quotes", "reports"]

admin.site.site_header = "On Record"
admin.site.site_title = "On Record"
admin.site.index_title = "The archive"
