"""The ready line, a late start and a lost picture, at the running desk."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.clock import SetClock
from facilitator.parts import agenda, ballot, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Phase
from tests.facilitator.hall import EVENING, item, motion
from tests.ui.open_desk import OpenDesk
from ui.present.ready import Key
from ui.present.tonight import tonight

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def late(qtbot, tmp_path):
    """A desk whose clock says 19:12, for an evening planned for 19:00."""
    desk = OpenDesk(qtbot, tmp_path, clock=SetClock(EVENING + timedelta(minutes=12))).found()
    yield desk
    desk.running.stop()


ITEMS = (
    item("welcome", phase=Phase.INTRODUCTION, minutes=5),
    item("report", phase=Phase.INTRODUCTION, minutes=8),
    item("input", phase=Phase.INPUT, minutes=24),
    item("talk", phase=Phase.DELIBERATION, minutes=63),
    item("vote", motion(), minutes=20),
)


def minutes(desk):
    return {each.id: each.minutes for each in desk.world.of(agenda.PART).items}


def header(desk):
    return desk.tonight.header


def shown_in(widget):
    return [line.text() for line in widget.findChildren(QLabel) if line.isVisible()]


def begin_late(desk):
    desk.begin(*ITEMS)
    desk.send(agenda.BeginItem("welcome"))
    desk.settle()


def test_a_late_start_asks_one_thing_once(late):
    begin_late(late)
    assert "Finish at 21:00 anyway, or at 21:12?" in shown_in(header(late))
    late.click("At 21:12")
    late.settle()
    assert late.world.of(agenda.PART).later == 12
    assert "Planned end 21:12" in shown_in(header(late))
    assert minutes(late)["input"] == 24


def test_keeping_the_end_offers_cuts_to_input_and_report_back_and_never_to_deliberation(late):
    begin_late(late)
    late.click("At 21:00")
    assert "Input 24 → 15 min · Report 8 → 5 min" in shown_in(header(late))
    late.click("Shorten these")
    late.settle()
    assert minutes(late) == {"welcome": 5, "report": 5, "input": 15, "talk": 63, "vote": 20}
    assert "Projected end 21:00" in shown_in(header(late))
    view = tonight(late.world, late.clock.now(), "en")
    assert view.rundown[2].minutes == "15 of 24 min"


def test_the_end_can_be_kept_and_every_item_its_time(late):
    begin_late(late)
    late.click("At 21:00")
    late.click("Shorten nothing")
    late.settle()
    assert late.world.of(agenda.PART).settled
    assert minutes(late)["report"] == 8


def test_when_the_projector_goes_the_words_of_the_vote_are_there_to_read_and_it_goes_on(late):
    late.begin(item("bus", motion()))
    late.turn_to("bus")
    late.send(ask.PutQuestion(), ask.OpenToHandsets())
    late.running._stage.lost.emit("The projector (EPSON) is gone.")
    assert "That the last bus runs at 23:00." in late.banner
    assert "1 is For, 2 is Against" in late.banner
    assert late.phase == "OPEN"
    late.send(ask.BeginClosing(5, sure=True))
    late.until(lambda: "Five, four" in late.banner)
    late.click("All right")
    assert late.banner == ""
    assert late.world.of(ballot.PART).undecided is not None


def test_the_ready_line_unfolds_over_the_page_and_shows_the_test_pattern(late):
    before = late.pages.before.ready
    late.until(lambda: before.button.text().endswith("to look at"))
    before.toggle()
    assert before._panel.isVisible()
    assert any("no second screen" in text for text in shown_in(before._panel))
    before.mended.emit(Key.PATTERN)
    late.until(lambda: late.scene == "Pattern")
    before.mended.emit(Key.PATTERN)
    late.until(lambda: late.scene == "Logo")


def test_nothing_of_the_ready_line_is_in_the_record(late):
    before = late.world.digest
    ready = late.pages.before.ready
    late.until(lambda: bool(ready._ready.checks))
    for check in ready._ready.checks:
        ready.left_out.emit(check.key)
        ready.mended.emit(check.key)
    late.settle()
    assert late.world.digest == before


def test_escape_folds_the_ready_line_again(late):
    ready = late.pages.before.ready
    late.until(lambda: ready.button.text().endswith("to look at"))
    ready.toggle()
    late.key("Esc")
    assert not ready._panel.isVisible()


def test_nobody_is_asked_to_close_the_next_meeting(late):
    begin_late(late)
    for words in ("Close the meeting", "Close it"):
        late.click(words)
    late.until(lambda: late.world.of(meeting.PART).running is None)
    late.until(late.tonight._banner.isHidden)
