"""Attaches the page on which a meeting held on paper is typed in to an open record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.drafting import PlanDraft
from facilitator.wording import say
from ui.desk.pages import NEXT_EVENING
from ui.desk.typed_back.keeper import TypedBackKeeper
from ui.desk.typed_back.page import TypedBackPage
from ui.desk.window import Door

if TYPE_CHECKING:
    from ui.open_record import OpenRecord


def typed_back(record: OpenRecord) -> None:
    """The page beside *After*; once all is in, Tonight has it, to be read through and closed."""
    la, after, before = record.language, record.pages.after, record.pages.before
    page = TypedBackPage(la)

    def put_in() -> None:
        before.set_aside(say(la, "Start the meeting"))
        after.show_meeting()
        record.desk.open(Door.TONIGHT)

    drafts = record.opened.drafts
    keeper = TypedBackKeeper(
        page, record.bridge, lambda: PlanDraft(drafts, NEXT_EVENING), put_in, la
    )
    button = after.add_side(page, say(la, "Held on paper"))
    button.clicked.connect(keeper.open)
    page.left.connect(after.show_meeting)
