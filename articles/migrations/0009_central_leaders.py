"""An article is about some of the leaders it names, and names others in passing.

Links of before are taken to be of the first kind until their files are read again.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0008_themes_applied")]

    operations = [
        migrations.AddField(
            "articleleader",
            "central",
            models.BooleanField(default=True, help_text="The article is about them; else it names them in passing"),
        ),
        migrations.AlterModelOptions("articleleader", {"ordering": ("-central", "-mentions", "id")}),
    ]
