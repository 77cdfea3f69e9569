"""What may follow the minutes, each annex on pages of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from facilitator.documents.minutes.sections import SEPARATOR
from facilitator.documents.minutes.value import AnnexTable, Minutes
from facilitator.documents.outline.blocks import (
    Block,
    Break,
    FigureStrip,
    Gap,
    Heading,
    Level,
    Look,
    Para,
    Room,
    Source,
    Table,
    flat,
)
from facilitator.documents.result_value import CountSheet, CountTable
from facilitator.minutes_blocks import ANNEXES, annex_name
from facilitator.wording import say

#: An annex begins on the page of the one before it where it has so much room, in millimetres.
_SHORT: Final = 90


def annexes(value: Minutes, body: Sequence[Block], language: str) -> list[Block]:
    """Those that were asked for and have something to say; `body`: what stands before them."""
    asked = value.annexes
    bodies = {
        "counts": [block for sheet in asked.counts for block in _count(sheet, language)],
        "elections": [block for sheet in asked.elections for block in _count(sheet, language)],
        "sources": _sources(body, language) if asked.sources else [],
        **{key: [b for one in rows for b in _rows(one)] for key, rows in asked.tables.items()},
    }
    blocks: list[Block] = []
    for key in ANNEXES:
        if bodies.get(key):
            before = [Gap(7), Room(_SHORT)] if blocks else [Break()]
            blocks += [*before, Heading(annex_name(key, language), Level.ANNEX), *bodies[key]]
    return blocks


def _rows(table: AnnexTable) -> Iterable[Block]:
    yield from (Para(each, Look.STAGE) for each in table.about)
    if table.rows:
        yield Gap(1.5)
        yield Table(table.caption, table.head, table.rows, table.widths, titled=True)
        yield Gap(3)


def _sources(body: Sequence[Block], language: str) -> list[Block]:
    """Every figure with the events of the record that it rests on."""
    rests_on: dict[Source, str] = {}
    mark = ""
    for block in flat(body):
        mark = block.mark or mark if isinstance(block, Para) else mark
        for what, source in _linked(block, mark):
            rests_on.setdefault(source, what)
    rows = tuple((what, ", ".join(map(str, source))) for source, what in rests_on.items() if source)
    told = say(
        language,
        "Each event of the record has a number. A figure is what its event says, or what all "
        "events up to it come to; whoever has the record can look them up.",
    )
    head = (say(language, "What"), say(language, "Events"))
    table = Table(annex_name("sources", language), head, rows, (0, 70))
    return [Para(told, Look.STAGE), Gap(1.5), table] if rows else []


def _linked(block: Block, mark: str) -> Iterable[tuple[str, Source]]:
    """What rests on what; `mark`: the number it stands under."""
    match block:
        case FigureStrip():
            yield block.caption, block.source
        case Para():
            under = f"{mark}: {block.text}" if block.look is Look.RESULT else block.text
            yield under, block.source
        case Table():
            for row, source in zip(block.rows, block.sources, strict=False):
                yield (block.caption if len(set(block.sources)) == 1 else " ".join(row[:2])), source


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
