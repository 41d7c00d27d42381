"""What a page's markup would load or run."""

from html.parser import HTMLParser

LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "form": "action", "object": "data"}
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
DATA = {"application/ld+json"}  # read by programs, never run


class Markup(HTMLParser):
    """A page's loaded addresses, and what of script or style stands in the page itself."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.inline: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.inline += [f"<{tag} {name}>" for name in given if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") not in DATA):
            self.inline.append(f"<{tag}>")
        if tag == "link" and LOADING_LINKS & set((given.get("rel") or "").split()):
            self.loaded.append(given.get("href") or "")
        elif LOADING.get(tag) in given:
            self.loaded.append(given[LOADING[tag]] or "")
        self.inline += [f"<{tag} {name}>" for name, value in attrs if (value or "").lower().startswith("javascript:")]
