"""An outline as one HTML file that needs nothing else: no script, no picture, no address.

Made for whoever hears it read or makes it larger: a language, a title, headings without a gap in
their levels, tables with a caption and heads that say what they are of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Final

from facilitator.documents.outline.blocks import (
    Block,
    FigureStrip,
    Foot,
    Heading,
    Level,
    Look,
    Outline,
    Para,
    Points,
    Signatures,
    Source,
    Table,
    flat,
)
from facilitator.wording import say
from resources import path

#: What each kind of paragraph is called in the style sheet; plain ones have no name.
_CLASSES: Final[Mapping[Look, str]] = {
    Look.MASTHEAD: "masthead",
    Look.FACTS: "facts",
    Look.NOTE: "note",
    Look.ASKED: "asked",
    Look.RESOLVED: "resolved",
    Look.POST: "resolved",
    Look.RESULT: "result",
    Look.HOW: "how",
    Look.COUNT: "how",
    Look.SMALL: "how",
    Look.FINE: "how",
}
#: A file has one title; an annex is a section of it.
_LEVELS: Final = {Level.TEXT: 1, Level.SECTION: 2, Level.ANNEX: 2, Level.PART: 3}
#: Of the events something rests on; the annex has them all.
_SHOWN: Final = 4
#: A cell that holds nothing says so: an empty one could be a fault.
_NOTHING: Final = "–"


def outline_html(outline: Outline) -> str:
    """The outline as a whole HTML 5 document."""
    shown = "".join(_element(block, outline.language) for block in flat(outline.blocks))
    banner = f'<p class="banner">{_text(outline.banner)}</p>\n' if outline.banner else ""
    style = path("style", "outline.css").read_text(encoding="utf-8")
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{escape(outline.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{_text(outline.title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n{banner}<main>\n{shown}</main>\n"
        f"<footer><p>{_text(outline.footer)}</p></footer>\n</body>\n</html>\n"
    )


def _element(block: Block, language: str) -> str:
    match block:
        case Heading():
            return _heading(block)
        case Para():
            return _paragraph(block, language)
        case Points():
            return f"<ul>\n{_each('li', block.texts)}</ul>\n"
        case Table():
            return _table(block, language)
        case FigureStrip():
            return _strip(block, language)
        case _:
            return _end(block)


def _end(block: Block) -> str:
    match block:
        case Signatures():
            return f'<ul class="signatures">\n{_each("li", block.labels)}</ul>\n'
        case Foot():
            return f'<div class="how">\n{_each("p", block.lines)}</div>\n'
        case _:
            return ""  # room on paper


def _heading(block: Heading) -> str:
    level = _LEVELS[block.level]
    number = f'<span class="number">{_text(block.number)}</span> ' if block.number else ""
    return f"<h{level}>{number}{_text(block.text)}</h{level}>\n"


def _paragraph(block: Para, language: str) -> str:
    name = _CLASSES.get(block.look, "")
    attributes = f' class="{name}"' if name else ""
    if block.language and block.language != language:
        attributes += f' lang="{escape(block.language)}"'
    text = _text(block.text)
    if block.strong:
        strong = _text(block.strong)
        text = text.replace(strong, f"<strong>{strong}</strong>", 1)
    mark = f'<span class="number">{_text(block.mark)}</span> ' if block.mark else ""
    return f"<p{attributes}>{mark}{text}{_events(block.source, language)}</p>\n"


def _table(table: Table, language: str) -> str:
    # What all rows rest on is said once.
    common = table.sources[0] if len(set(table.sources)) == 1 else ()
    sources = ((),) * len(table.rows) if common or not table.sources else table.sources
    head = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in table.head)
    rows = "".join(
        _row(n, row, table, _events(source, language))
        for n, (row, source) in enumerate(zip(table.rows, sources, strict=True))
    )
    return (
        f"<table>\n<caption>{_text(table.caption)}{_events(common, language)}</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _row(n: int, row: tuple[str, ...], table: Table, events: str) -> str:
    cells = []
    for column, cell in enumerate(row):
        text = _text(cell) or _NOTHING
        if (n, column) in table.strong:
            text = f"<strong>{text}</strong>"
        if column == len(row) - 1:
            text += events
        # The first column says what its row is of.
        cells.append(f'<th scope="row">{text}</th>' if not column else f"<td>{text}</td>")
    return f"<tr>{''.join(cells)}</tr>\n"


def _strip(strip: FigureStrip, language: str) -> str:
    head = "".join(f'<th scope="col">{_text(label)}</th>' for label, _ in strip.cells)
    figures = "".join(f"<td>{_text(figure)}</td>" for _, figure in strip.cells)
    events = _events(strip.source, language)
    return (
        f'<table class="figures">\n<caption>{_text(strip.caption)}{events}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody><tr>{figures}</tr></tbody>\n</table>\n"
    )


def _events(source: Source, language: str) -> str:
    """Which events of the record that rests on, small, after it."""
    if not source:
        return ""
    numbers = ", ".join(map(str, source[:_SHOWN]))
    more = len(source) - _SHOWN
    told = say(language, "event {numbers}", numbers=numbers)
    if more > 0:
        told = say(language, "event {numbers} and {n} more", numbers=numbers, n=more)
    why = say(language, "Number of the event of the record that this rests on")
    return f' <small class="event" title="{escape(why)}">{_text(told)}</small>'


def _each(tag: str, texts: Iterable[str]) -> str:
    return "".join(f"<{tag}>{_text(text)}</{tag}>\n" for text in texts)


def _text(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")
