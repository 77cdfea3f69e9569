"""What may follow the minutes, each annex on pages of its own."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.documents.minutes.sections import SEPARATOR
from facilitator.documents.minutes.value import AnnexTable, Minutes
from facilitator.documents.outline.blocks import (
    Block,
    Break,
    Gap,
    Heading,
    Level,
    Look,
    Para,
    Room,
    Table,
)
from facilitator.documents.result_value import CountSheet, CountTable
from facilitator.minutes_blocks import ANNEXES, annex_name
from facilitator.wording import say


def annexes(value: Minutes, language: str) -> list[Block]:
    """Those that were asked for and have something to say."""
    asked = value.annexes
    bodies = {
        "counts": [block for sheet in asked.counts for block in _count(sheet, language)],
        "elections": [block for sheet in asked.elections for block in _count(sheet, language)],
        **{key: [b for one in rows for b in _rows(one)] for key, rows in asked.tables.items()},
    }
    return [
        block
        for key in ANNEXES
        if bodies.get(key)
        for block in (Break(), Heading(annex_name(key, language), Level.ANNEX), *bodies[key])
    ]


def _rows(table: AnnexTable) -> Iterable[Block]:
    yield from (Para(each, Look.STAGE) for each in table.about)
    if table.rows:
        yield Gap(1.5)
        yield Table(table.caption, table.head, table.rows, table.widths, titled=True)
        yield Gap(3)


def _count(sheet: CountSheet, language: str) -> Iterable[Block]:
    """The whole of one count, under its number and question."""
    yield Room(40)
    yield Heading(sheet.title, Level.PART, sheet.number)
    if sheet.facts:
        yield Para(SEPARATOR.join(sheet.facts), Look.COUNT)
    yield from (Para(stage, Look.STAGE) for stage in sheet.stages)
    for table in sheet.tables:
        yield Gap(1.5)
        yield _figures(sheet, table)
    if any(table.strong for table in sheet.tables):
        bold = say(language, "Bold")
        legend = say(language, "{bold}: elected or chosen here", bold=bold)
        yield Para(legend, Look.FINE, strong=bold)
    yield Gap(1.5)
    yield from (Para(note, Look.STAGE) for note in sheet.notes)
    yield Gap(5)


def _figures(sheet: CountSheet, table: CountTable) -> Table:
    return Table(
        table.title or sheet.title,
        table.heads,
        table.rows,
        strong=table.strong,
        titled=bool(table.title),
    )
