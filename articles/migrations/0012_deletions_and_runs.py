"""What editors deleted, remembered; how far a theme's run is; words of the title as evidence."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0011_lexicon"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="themerun",
            name="asked_at",
            field=models.DateTimeField(
                blank=True, help_text="When a process was last asked to carry it out", null=True
            ),
        ),
        migrations.AddField(
            model_name="themerun",
            name="done",
            field=models.PositiveIntegerField(default=0, help_text="How many of the total"),
        ),
        migrations.AddField(
            model_name="themerun",
            name="finished",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="themerun",
            name="last",
            field=models.BigIntegerField(default=0, help_text="The id of the last article that it looked at"),
        ),
        migrations.AddField(
            model_name="themerun",
            name="total",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="themerun",
            name="trouble",
            field=models.TextField(blank=True, help_text="Why it stopped, in one plain sentence"),
        ),
        migrations.AlterField(
            model_name="articleauthor",
            name="evidence",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text='[[start, end], …]: places in the body; {"field": "title", "words": …}: words of the title',
            ),
        ),
        migrations.AlterField(
            model_name="articleleader",
            name="evidence",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text='[[start, end], …]: places in the body; {"field": "title", "words": …}: words of the title',
            ),
        ),
        migrations.AlterField(
            model_name="articleregion",
            name="evidence",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text='[[start, end], …]: places in the body; {"field": "title", "words": …}: words of the title',
            ),
        ),
        migrations.AlterField(
            model_name="articlesummit",
            name="evidence",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text='[[start, end], …]: places in the body; {"field": "title", "words": …}: words of the title',
            ),
        ),
        migrations.AlterField(
            model_name="articletheme",
            name="evidence",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text='[[start, end], …]: places in the body; {"field": "title", "words": …}: words of the title',
            ),
        ),
        migrations.AlterField(
            model_name="quote",
            name="evidence",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text='[[start, end], …]: places in the body; {"field": "title", "words": …}: words of the title',
            ),
        ),
        migrations.CreateModel(
            name="Deletion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("speaker", "Speaker"),
                            ("summit", "Summit"),
                            ("region", "Region"),
                            ("theme", "Theme"),
                        ],
                        max_length=7,
                    ),
                ),
                ("slug", models.SlugField(allow_unicode=True, help_text="By which the tables know it", max_length=120)),
                ("name", models.CharField(max_length=300)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="deletions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-id",),
                "constraints": [models.UniqueConstraint(fields=("kind", "slug"), name="deletion_once")],
            },
        ),
        migrations.RunSQL(
            "UPDATE articles_themerun SET finished = made_at",
            migrations.RunSQL.noop,  # each ran within its request
        ),
    ]
