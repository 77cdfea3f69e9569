"""An HTML page as a strict reader takes it: every element closed, headings, tables, texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_NEVER_CLOSED = {"meta", "br"}


@dataclass
class Cell:
    """A cell of a table."""

    tag: str
    scope: str
    text: str = ""


@dataclass
class ReadTable:
    """A table: its caption, and its rows of cells."""

    caption: str = ""
    rows: list[list[Cell]] = field(default_factory=list)


class Page(HTMLParser):
    """What is on a page. `faults`: what is not well formed."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.headings: list[tuple[int, str]] = []
        self.tables: list[ReadTable] = []
        self.faults: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"<{tag}> is never closed" for tag in self.open]

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).replace("\N{NO-BREAK SPACE}", " ").split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self.tags.append((tag, said))
        if tag == "table":
            self.tables.append(ReadTable())
        if tag == "tr":
            self.tables[-1].rows.append([])
        if tag in {"th", "td"}:
            self.tables[-1].rows[-1].append(Cell(tag, said.get("scope", "")))
        if tag in {"h1", "h2", "h3", "h4"}:
            self.headings.append((int(tag[1]), ""))
        if tag not in _NEVER_CLOSED:
            self.open.append(tag)
        self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes another")
        self.words.append(" ")

    def handle_data(self, data: str) -> None:
        if "style" in self.open:
            return
        self.words.append(data)
        if "caption" in self.open:
            self.tables[-1].caption += data
        elif {"th", "td"} & set(self.open):
            self.tables[-1].rows[-1][-1].text += data
        elif self.headings and set(self.open) & {"h1", "h2", "h3"}:
            level, text = self.headings[-1]
            self.headings[-1] = level, text + data
