"""Who voted how is forgotten at the real desk; minutes and the record are as good afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from facilitator.parts import ballot, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.judging import SALT
from facilitator.plan import Secrecy
from facilitator.press import Press
from facilitator.record.file import RecordFile
from facilitator.record.verify import check
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.desk.preview import Previews

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

FORGET = "Forget who voted how"


@pytest.fixture(autouse=True)
def _nobody_is_shown_a_paper(monkeypatch):
    monkeypatch.setattr(Previews, "show", lambda *_papers, again: None)
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)


@pytest.fixture
def desk(qtbot, tmp_path):
    """An evening with an open vote, a private one and a recorded one, closed."""
    items = (
        item("bus", motion()),
        item("box", motion(secrecy=Secrecy.PRIVATE)),
        item("names", motion(secrecy=Secrecy.RECORDED)),
    )
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(*items, people=33, handsets_out=((1, 30),))
        for key in ("bus", "box", "names"):
            vote_on(made, key)
        made.send(meeting.CloseMeeting())
        made.click("After")
        made.until(lambda: not made.pages.after._record.forget.isHidden())
        yield made


def vote_on(desk, key):
    desk.turn_to(key).send(ask.PutQuestion(), ask.OpenToHandsets())
    desk.running._intake.take([Press("base", str(n), ("12"[n % 2],)) for n in range(1, 31)])
    desk.send(ask.BeginClosing(0, sure=True))
    desk.clock.forward(3)
    desk.settle()
    desk.until(lambda: desk.phase == "CLOSED")
    desk.send(ask.ShowResult(), ask.DeclareResult())


def known(desk):
    """Questions of which the laptop still knows which number said what."""
    all_of_them = desk.world.of(ballot.PART).all
    return [one.item for one in all_of_them if desk.world.side(SALT, one.id)]


def test_who_voted_how_is_forgotten_and_all_else_stands(desk):
    assert known(desk) == ["bus"]
    before = [card.result for card in desk.pages.after._view.decisions]
    desk.click(FORGET)
    assert known(desk) == ["bus"]
    desk.click("Forget it")
    desk.until(lambda: known(desk) == [])
    desk.until(lambda: "Forgotten for 1 vote." in desk.pages.after.banner.accessibleName())
    assert "1 recorded vote keeps its numbers" in desk.pages.after.banner.accessibleName()
    assert desk.pages.after._record.forget.isHidden()
    assert [card.result for card in desk.pages.after._view.decisions] == before
    desk.click("Minutes")
    folder = desk.pages.after.papers.folder
    desk.until(lambda: len(list(folder.glob("*.pdf"))) == 1, 15000)
    desk.until(lambda: not desk.pages.after._busy)
    desk.click("Tonight")
    QTest.qWait(50)
    desk.leave()
    file = RecordFile.read(desk.path)
    assert check(file).problems == ()
    file.close()


def test_it_is_kept_by_whoever_says_so(desk):
    desk.click(FORGET)
    desk.click("Keep it")
    assert known(desk) == ["bus"]
    assert desk.button(FORGET).isVisible()
