"""Attaches the archive to an open record: a page beside *After*, and where its finds lead."""

from __future__ import annotations

from functools import partial

from facilitator.wording import say
from ui.desk.archive.keeper import ArchiveKeeper
from ui.desk.archive.page import ArchivePage
from ui.open_record import OpenRecord


def archive(record: OpenRecord) -> None:
    """The page, with the button in *After* that leads to it."""
    page, after = ArchivePage(record.language), record.pages.after
    keeper = ArchiveKeeper(page, record.world, record.bridge.send, record.language)
    button = after.add_side(page, say(record.language, "Archive"))
    button.clicked.connect(lambda _checked: keeper.begin())
    page.left.connect(after.show_meeting)
    record.bridge.changed.connect(lambda: keeper.look() if page.isVisible() else None)
    opened, papers = page.opened, after.papers
    opened.minutes_asked.connect(
        lambda number: after.making.make(papers.minutes, number, record.language)
    )
    opened.sheet_asked.connect(partial(after.making.make, papers.result_sheet))
    opened.mandate_asked.connect(record.pages.mandates.turn_to)
