"""The tables."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0001_text_search"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Author",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "edited_fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), blank=True, default=list, editable=False, size=None
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("name", models.CharField(max_length=300)),
                ("slug", models.SlugField(allow_unicode=True, max_length=120, unique=True)),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300),
                        blank=True,
                        default=list,
                        help_text="Other spellings",
                        size=None,
                    ),
                ),
                ("note", models.TextField(blank=True, help_text="A sentence for the page")),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SearchMiss",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("query", models.CharField(max_length=256, unique=True)),
                ("times", models.PositiveIntegerField(default=1)),
                ("last_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "verbose_name_plural": "searches that found nothing",
                "ordering": ("-times", "-last_at"),
            },
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "edited_fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), blank=True, default=list, editable=False, size=None
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("name", models.CharField(max_length=300)),
                ("slug", models.SlugField(allow_unicode=True, max_length=120, unique=True)),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300),
                        blank=True,
                        default=list,
                        help_text="Other spellings",
                        size=None,
                    ),
                ),
                ("note", models.TextField(blank=True, help_text="A sentence for the page")),
                (
                    "words",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120), blank=True, default=list, size=None
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Article",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "edited_fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), blank=True, default=list, editable=False, size=None
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("title", models.CharField(max_length=500)),
                ("slug", models.SlugField(allow_unicode=True, max_length=120)),
                ("body", models.TextField()),
                ("published", models.DateField(blank=True, help_text="Empty: the file does not say", null=True)),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="site")),
                ("source_url", models.URLField(blank=True, max_length=1000, verbose_name="address")),
                ("language", models.CharField(default="en", max_length=8)),
                (
                    "status",
                    models.CharField(
                        choices=[("unreviewed", "Unreviewed"), ("approved", "Approved"), ("hidden", "Hidden")],
                        default="unreviewed",
                        max_length=10,
                    ),
                ),
                (
                    "copy_kind",
                    models.CharField(blank=True, choices=[("copy", "Copy"), ("excerpt", "Excerpt")], max_length=8),
                ),
                (
                    "signature",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), blank=True, default=list, editable=False, size=None
                    ),
                ),
                ("word_count", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.CombinedSearchVector(
                            django.contrib.postgres.search.SearchVector("title", config="archive", weight="A"),
                            "||",
                            django.contrib.postgres.search.SearchVector(
                                django.db.models.functions.text.Left("body", 250000), config="archive", weight="B"
                            ),
                            django.contrib.postgres.search.SearchConfig("archive"),
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "original",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="copies",
                        to="articles.article",
                    ),
                ),
            ],
            options={
                "ordering": (models.OrderBy(models.F("published"), descending=True, nulls_last=True), "-id"),
            },
        ),
        migrations.CreateModel(
            name="ArticleAuthor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("stated", "stated in the file"),
                            ("found", "found by machine"),
                            ("editor", "set by an editor"),
                        ],
                        default="editor",
                        max_length=8,
                    ),
                ),
                ("confidence", models.FloatField(default=1.0, help_text="0 to 1")),
                ("rule", models.CharField(blank=True, help_text="What the machine went by", max_length=60)),
                (
                    "evidence",
                    models.JSONField(blank=True, default=list, help_text="[[start, end], …]: places in the body"),
                ),
                (
                    "review",
                    models.CharField(
                        choices=[("unreviewed", "Unreviewed"), ("confirmed", "Confirmed"), ("rejected", "Rejected")],
                        default="unreviewed",
                        max_length=10,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, help_text="Place in the byline")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="author_links", to="articles.article"
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="article_links", to="articles.author"
                    ),
                ),
            ],
            options={
                "ordering": ("position", "id"),
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="article",
            name="authors",
            field=models.ManyToManyField(
                related_name="articles", through="articles.ArticleAuthor", to="articles.author"
            ),
        ),
        migrations.CreateModel(
            name="ImportRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("started", models.DateTimeField(auto_now_add=True)),
                ("finished", models.DateTimeField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("running", "Running"),
                            ("finished", "Finished"),
                            ("interrupted", "Interrupted"),
                            ("undone", "Undone"),
                        ],
                        default="running",
                        max_length=11,
                    ),
                ),
                (
                    "paths",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
                ),
                ("counts", models.JSONField(default=dict, help_text="Files by outcome")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("-id",),
            },
        ),
        migrations.AddField(
            model_name="article",
            name="run",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="articles",
                to="articles.importrun",
            ),
        ),
        migrations.CreateModel(
            name="Merge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("author", "Author"), ("speaker", "Speaker"), ("summit", "Summit")], max_length=8
                    ),
                ),
                ("kept", models.BigIntegerField(help_text="The id of the row that stayed")),
                (
                    "gone_slug",
                    models.SlugField(
                        allow_unicode=True, help_text="Its address leads to the one that stayed", max_length=120
                    ),
                ),
                ("gone", models.JSONField(help_text="The row that went, field by field")),
                ("moved", models.JSONField(help_text="What of it moved, and what the kept one had already, by table")),
                (
                    "added_aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300), default=list, size=None
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="merges",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="Region",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "edited_fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), blank=True, default=list, editable=False, size=None
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("name", models.CharField(max_length=300)),
                ("slug", models.SlugField(allow_unicode=True, max_length=120, unique=True)),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300),
                        blank=True,
                        default=list,
                        help_text="Other spellings",
                        size=None,
                    ),
                ),
                ("note", models.TextField(blank=True, help_text="A sentence for the page")),
                (
                    "countries",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=4), blank=True, default=list, size=None
                    ),
                ),
                (
                    "words",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120), blank=True, default=list, size=None
                    ),
                ),
                (
                    "ambiguous",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120), blank=True, default=list, size=None
                    ),
                ),
                (
                    "masks",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120), blank=True, default=list, size=None
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="articles.region",
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ArticleRegion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("stated", "stated in the file"),
                            ("found", "found by machine"),
                            ("editor", "set by an editor"),
                        ],
                        default="editor",
                        max_length=8,
                    ),
                ),
                ("confidence", models.FloatField(default=1.0, help_text="0 to 1")),
                ("rule", models.CharField(blank=True, help_text="What the machine went by", max_length=60)),
                (
                    "evidence",
                    models.JSONField(blank=True, default=list, help_text="[[start, end], …]: places in the body"),
                ),
                (
                    "review",
                    models.CharField(
                        choices=[("unreviewed", "Unreviewed"), ("confirmed", "Confirmed"), ("rejected", "Rejected")],
                        default="unreviewed",
                        max_length=10,
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="region_links", to="articles.article"
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="article_links", to="articles.region"
                    ),
                ),
            ],
            options={
                "ordering": ("-confidence", "id"),
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="article",
            name="regions",
            field=models.ManyToManyField(
                related_name="articles", through="articles.ArticleRegion", to="articles.region"
            ),
        ),
        migrations.CreateModel(
            name="SourceFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("path", models.TextField(unique=True)),
                ("sha256", models.CharField(db_index=True, max_length=64)),
                ("content", models.BinaryField()),
                ("size", models.PositiveIntegerField()),
                ("encoding", models.CharField(blank=True, max_length=40)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("changed", "Changed"),
                            ("same", "same bytes as another file"),
                            ("copy", "copy of another article"),
                            ("set aside", "Set Aside"),
                        ],
                        max_length=10,
                    ),
                ),
                ("problems", models.JSONField(blank=True, default=list)),
                (
                    "dropped",
                    models.JSONField(
                        blank=True, default=list, help_text="What of the page is not in the article, and why"
                    ),
                ),
                ("read_at", models.DateTimeField(auto_now=True)),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="files",
                        to="articles.article",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="files", to="articles.importrun"
                    ),
                ),
            ],
            options={
                "ordering": ("path",),
            },
        ),
        migrations.CreateModel(
            name="EarlierFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(max_length=64)),
                ("content", models.BinaryField()),
                (
                    "replaced_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_files",
                        to="articles.importrun",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        help_text="That had brought them",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="earlier_files",
                        to="articles.importrun",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="earlier", to="articles.sourcefile"
                    ),
                ),
            ],
            options={
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "edited_fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), blank=True, default=list, editable=False, size=None
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("name", models.CharField(max_length=300)),
                ("slug", models.SlugField(allow_unicode=True, max_length=120, unique=True)),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300),
                        blank=True,
                        default=list,
                        help_text="Other spellings",
                        size=None,
                    ),
                ),
                ("note", models.TextField(blank=True, help_text="A sentence for the page")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("person", "Person"),
                            ("organisation", "Organisation"),
                            ("document", "Document"),
                            ("unnamed", "Unnamed"),
                        ],
                        default="person",
                        max_length=12,
                    ),
                ),
                ("given_name", models.CharField(blank=True, max_length=120)),
                ("family_name", models.CharField(blank=True, max_length=120)),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["name"], name="speaker_name_trigrams", opclasses=["gin_trgm_ops"]
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Quote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("stated", "stated in the file"),
                            ("found", "found by machine"),
                            ("editor", "set by an editor"),
                        ],
                        default="editor",
                        max_length=8,
                    ),
                ),
                ("confidence", models.FloatField(default=1.0, help_text="0 to 1")),
                ("rule", models.CharField(blank=True, help_text="What the machine went by", max_length=60)),
                (
                    "evidence",
                    models.JSONField(blank=True, default=list, help_text="[[start, end], …]: places in the body"),
                ),
                (
                    "review",
                    models.CharField(
                        choices=[("unreviewed", "Unreviewed"), ("confirmed", "Confirmed"), ("rejected", "Rejected")],
                        default="unreviewed",
                        max_length=10,
                    ),
                ),
                ("number", models.PositiveIntegerField(help_text="Within its article, from 1")),
                ("text", models.TextField(help_text="As it stands in the body, quotation marks included")),
                (
                    "kind",
                    models.CharField(
                        choices=[("direct", "Direct"), ("mixed", "Mixed"), ("indirect", "Indirect")],
                        default="direct",
                        max_length=8,
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, null=True)),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                ("cue", models.CharField(blank=True, max_length=200)),
                ("speaker_text", models.CharField(blank=True, max_length=300, verbose_name="speaker as written")),
                ("speaker_start", models.PositiveIntegerField(blank=True, null=True)),
                ("speaker_end", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "fingerprint",
                    models.CharField(editable=False, help_text="The same for the same words", max_length=32),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.SearchVector("text", config="archive"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="quotes", to="articles.article"
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotes",
                        to="articles.speaker",
                    ),
                ),
            ],
            options={
                "ordering": ("article", "number"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Office",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200)),
                (
                    "country",
                    models.CharField(
                        help_text="ISO 3166-1 alpha-2, or an organisation such as UN or NATO", max_length=4
                    ),
                ),
                ("start", models.DateField()),
                ("end", models.DateField(blank=True, help_text="Empty: still held", null=True)),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="offices", to="articles.speaker"
                    ),
                ),
            ],
            options={
                "ordering": ("start",),
            },
        ),
        migrations.CreateModel(
            name="ArticleLeader",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("stated", "stated in the file"),
                            ("found", "found by machine"),
                            ("editor", "set by an editor"),
                        ],
                        default="editor",
                        max_length=8,
                    ),
                ),
                ("confidence", models.FloatField(default=1.0, help_text="0 to 1")),
                ("rule", models.CharField(blank=True, help_text="What the machine went by", max_length=60)),
                (
                    "evidence",
                    models.JSONField(blank=True, default=list, help_text="[[start, end], …]: places in the body"),
                ),
                (
                    "review",
                    models.CharField(
                        choices=[("unreviewed", "Unreviewed"), ("confirmed", "Confirmed"), ("rejected", "Rejected")],
                        default="unreviewed",
                        max_length=10,
                    ),
                ),
                ("mentions", models.PositiveIntegerField(default=0)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="leader_links", to="articles.article"
                    ),
                ),
                (
                    "leader",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="article_links", to="articles.speaker"
                    ),
                ),
            ],
            options={
                "ordering": ("-mentions", "id"),
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="article",
            name="leaders",
            field=models.ManyToManyField(
                related_name="led_articles", through="articles.ArticleLeader", to="articles.speaker"
            ),
        ),
        migrations.CreateModel(
            name="Summit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "edited_fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), blank=True, default=list, editable=False, size=None
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("name", models.CharField(max_length=300)),
                ("slug", models.SlugField(allow_unicode=True, max_length=120, unique=True)),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300),
                        blank=True,
                        default=list,
                        help_text="Other spellings",
                        size=None,
                    ),
                ),
                ("note", models.TextField(blank=True, help_text="A sentence for the page")),
                ("series", models.CharField(db_index=True, max_length=80)),
                ("ordinal", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("city", models.CharField(blank=True, help_text="Empty for a video meeting", max_length=120)),
                ("country", models.CharField(blank=True, max_length=4)),
                ("start", models.DateField()),
                ("end", models.DateField(help_text="The last day")),
            ],
            options={
                "ordering": ["-start", "name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("end__gte", models.F("start"))), name="summit_ends_after_start"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ArticleSummit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("stated", "stated in the file"),
                            ("found", "found by machine"),
                            ("editor", "set by an editor"),
                        ],
                        default="editor",
                        max_length=8,
                    ),
                ),
                ("confidence", models.FloatField(default=1.0, help_text="0 to 1")),
                ("rule", models.CharField(blank=True, help_text="What the machine went by", max_length=60)),
                (
                    "evidence",
                    models.JSONField(blank=True, default=list, help_text="[[start, end], …]: places in the body"),
                ),
                (
                    "review",
                    models.CharField(
                        choices=[("unreviewed", "Unreviewed"), ("confirmed", "Confirmed"), ("rejected", "Rejected")],
                        default="unreviewed",
                        max_length=10,
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="summit_links", to="articles.article"
                    ),
                ),
                (
                    "summit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="article_links", to="articles.summit"
                    ),
                ),
            ],
            options={
                "ordering": ("-confidence", "id"),
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="article",
            name="summits",
            field=models.ManyToManyField(
                related_name="articles", through="articles.ArticleSummit", to="articles.summit"
            ),
        ),
        migrations.CreateModel(
            name="ArticleTheme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("stated", "stated in the file"),
                            ("found", "found by machine"),
                            ("editor", "set by an editor"),
                        ],
                        default="editor",
                        max_length=8,
                    ),
                ),
                ("confidence", models.FloatField(default=1.0, help_text="0 to 1")),
                ("rule", models.CharField(blank=True, help_text="What the machine went by", max_length=60)),
                (
                    "evidence",
                    models.JSONField(blank=True, default=list, help_text="[[start, end], …]: places in the body"),
                ),
                (
                    "review",
                    models.CharField(
                        choices=[("unreviewed", "Unreviewed"), ("confirmed", "Confirmed"), ("rejected", "Rejected")],
                        default="unreviewed",
                        max_length=10,
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="theme_links", to="articles.article"
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="article_links", to="articles.theme"
                    ),
                ),
            ],
            options={
                "ordering": ("-confidence", "id"),
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="article",
            name="themes",
            field=models.ManyToManyField(related_name="articles", through="articles.ArticleTheme", to="articles.theme"),
        ),
        migrations.AddConstraint(
            model_name="articleauthor",
            constraint=models.CheckConstraint(
                condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                name="articleauthor_confidence_within_0_and_1",
            ),
        ),
        migrations.AddConstraint(
            model_name="articleauthor",
            constraint=models.UniqueConstraint(fields=("article", "author"), name="article_author_once"),
        ),
        migrations.AddIndex(
            model_name="merge",
            index=models.Index(fields=["kind", "gone_slug"], name="merge_gone"),
        ),
        migrations.AddConstraint(
            model_name="region",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent", None), models.Q(("parent", models.F("id")), _negated=True), _connector="OR"
                ),
                name="region_not_its_own_parent",
            ),
        ),
        migrations.AddConstraint(
            model_name="articleregion",
            constraint=models.CheckConstraint(
                condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                name="articleregion_confidence_within_0_and_1",
            ),
        ),
        migrations.AddConstraint(
            model_name="articleregion",
            constraint=models.UniqueConstraint(fields=("article", "region"), name="article_region_once"),
        ),
        migrations.AddIndex(
            model_name="quote",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="quote_search"),
        ),
        migrations.AddIndex(
            model_name="quote",
            index=models.Index(fields=["fingerprint"], name="quote_fingerprint"),
        ),
        migrations.AddConstraint(
            model_name="quote",
            constraint=models.CheckConstraint(
                condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                name="quote_confidence_within_0_and_1",
            ),
        ),
        migrations.AddConstraint(
            model_name="quote",
            constraint=models.UniqueConstraint(fields=("article", "number"), name="quote_number_once"),
        ),
        migrations.AddConstraint(
            model_name="quote",
            constraint=models.CheckConstraint(condition=models.Q(("number__gte", 1)), name="quote_numbers_from_1"),
        ),
        migrations.AddConstraint(
            model_name="quote",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("end", None), ("start", None)),
                    models.Q(
                        (
                            "end",
                            django.db.models.expressions.CombinedExpression(
                                models.F("start"), "+", django.db.models.functions.text.Length("text")
                            ),
                        ),
                        ("end__gt", models.F("start")),
                        ("end__isnull", False),
                        ("start__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="quote_place_fits_its_text",
            ),
        ),
        migrations.AddConstraint(
            model_name="quote",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("speaker_end", None), ("speaker_start", None)),
                    models.Q(
                        ("speaker_end__gt", models.F("speaker_start")),
                        ("speaker_end__isnull", False),
                        ("speaker_start__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="quote_speaker_place_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="office",
            constraint=models.UniqueConstraint(
                fields=("speaker", "title", "country", "start"), name="office_held_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="office",
            constraint=models.CheckConstraint(
                condition=models.Q(("end", None), ("end__gte", models.F("start")), _connector="OR"),
                name="office_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="articleleader",
            constraint=models.CheckConstraint(
                condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                name="articleleader_confidence_within_0_and_1",
            ),
        ),
        migrations.AddConstraint(
            model_name="articleleader",
            constraint=models.UniqueConstraint(fields=("article", "leader"), name="article_leader_once"),
        ),
        migrations.AddConstraint(
            model_name="articlesummit",
            constraint=models.CheckConstraint(
                condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                name="articlesummit_confidence_within_0_and_1",
            ),
        ),
        migrations.AddConstraint(
            model_name="articlesummit",
            constraint=models.UniqueConstraint(fields=("article", "summit"), name="article_summit_once"),
        ),
        migrations.AddConstraint(
            model_name="articletheme",
            constraint=models.CheckConstraint(
                condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                name="articletheme_confidence_within_0_and_1",
            ),
        ),
        migrations.AddConstraint(
            model_name="articletheme",
            constraint=models.UniqueConstraint(fields=("article", "theme"), name="article_theme_once"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="article_search"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["signature"], name="article_signature", fastupdate=False
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                models.OrderBy(models.F("published"), descending=True, nulls_last=True),
                models.OrderBy(models.F("id"), descending=True),
                name="article_newest",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["source"], name="article_source"),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(("original", models.F("id")), _negated=True), name="article_not_its_own_copy"
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("copy_kind", ""), ("original", None)),
                    models.Q(("original__isnull", False), models.Q(("copy_kind", ""), _negated=True)),
                    _connector="OR",
                ),
                name="article_copy_has_an_original",
            ),
        ),
    ]
