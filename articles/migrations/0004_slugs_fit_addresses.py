"""A named thing's slug is part of its address: never empty, and without a slash."""

from django.db import migrations, models

NAMED = ("author", "region", "speaker", "summit", "theme")


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_quote_places")]

    operations = [
        migrations.AddConstraint(
            model_name=name,
            constraint=models.CheckConstraint(
                condition=models.Q(("slug", ""), _negated=True) & models.Q(("slug__contains", "/"), _negated=True),
                name=f"{name}_slug_fits_an_address",
            ),
        )
        for name in NAMED
    ]
