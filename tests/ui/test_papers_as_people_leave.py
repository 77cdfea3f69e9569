"""As people leave, what they decided is on paper already; a slip is one entry away."""

from __future__ import annotations

import pytest

from facilitator.parts import papers
from facilitator.parts.ballot import commands as ask
from facilitator.parts.meeting import CloseMeeting
from tests.facilitator.documents.reading import text
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.papers import papers_folder

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


def test_the_sheet_lies_there_once_the_meeting_is_closed_and_a_slip_before(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found().begin(item("tea", motion("That tea is made."))).turn_to("tea")
        desk.send(ask.PutQuestion(), ask.AskAgreement(), ask.RecordAgreement())
        desk.send(ask.DeclareResult())
        shown = []
        desk.pages.after.previews.show = shown.append
        desk.click("Slip to sign")
        folder = papers_folder(desk.path)
        desk.until(lambda: bool(shown))
        assert "D-" in text(shown[0].read_bytes())
        desk.key("Next")
        desk.send(CloseMeeting())
        desk.until(lambda: any(folder.glob("What we decided*.pdf")))
        (sheet,) = folder.glob("What we decided*.pdf")
        desk.until(lambda: any(one.name == sheet.name for one in kept(desk)))
        assert desk.scene == "ClosingWords"
        assert "That tea is made." in text(sheet.read_bytes())


def kept(desk):
    return desk.world.of(papers.PART).by_digest.values()
