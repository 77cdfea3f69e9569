"""The bag is packed from Before, and an evening goes on on paper from Tonight's list."""

from __future__ import annotations

import pytest

from facilitator.parts.ballot import commands as ask
from tests.facilitator.documents.reading import text
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.bag_addition import BagKeeper
from ui.papers import papers_folder

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


def test_an_evening_is_packed_before_it_and_goes_on_on_paper(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found()
        before, shown = desk.pages.before, []
        desk.pages.after.previews.show = shown.append
        keeper = before.findChild(BagKeeper)
        assert not keeper.button.isEnabled()
        before._chooser.plain.emit()
        before._planner.items.add_wanted.emit(0)
        keeper.asks = lambda _page, usual, _language: min(usual, 8)
        keeper.button.click()
        desk.until(lambda: len(shown) == 1)
        assert "This bag is for 8 people." in text(shown[0].read_bytes())
        assert list((papers_folder(desk.path) / shown[0].stem).glob("01 *.pdf"))

        desk.begin(item("tea", motion("That tea is made.")), item("bus", motion())).turn_to("tea")
        desk.send(ask.PutQuestion(), ask.AskAgreement(), ask.RecordAgreement())
        desk.send(ask.DeclareResult())
        tools = desk.running._pages.tonight.lines.tools
        next(tool for tool in tools._tools if tool.words == "Go on on paper").open()
        desk.until(lambda: len(shown) == 2)
        said = text(shown[1].read_bytes())
        assert "Decided so far" in said
        assert "That the last bus runs at 23:00." in said
