"""What goes wrong on an evening: the desk says it, nothing acknowledged is lost, it goes on."""

from __future__ import annotations

import time

import pytest
from PySide6.QtTest import QTest

from facilitator.clock import SetClock
from facilitator.errors import EnvironmentFailure
from facilitator.parts import assembly, ballot, handsets, meeting
from facilitator.parts.ballot import commands as ask
from hardware.emulators.process import EmulatorProcess
from tests.facilitator.hall import EVENING, item, motion
from tests.ui.open_desk import at_the_desk
from ui.desk.window import Door
from ui.present.show import Safe

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")
OPEN = (ask.PutQuestion(), ask.OpenToHandsets())
CHOICES = {"1": "for", "2": "against", "3": "abstain"}


@pytest.fixture(autouse=True)
def _a_person_is_as_quick_as_a_test(monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def base():
    with EmulatorProcess(voters=40, seed=5) as made:
        yield made


def open_bus(desk, base):
    desk.found(receivers=(base.url,)).begin(item("tea"), item("bus", motion()))
    desk.turn_to("bus").send(*OPEN)
    base.wait_for(lambda e: e.get("voting") == "open")
    return desk


def told(base):
    """What each handset was last told that counts."""
    return {press["handset"]: CHOICES[press["key"]] for press in base.acked()}


def counts(desk, base):
    votes = list(told(base).values())
    return desk.ballot.counted() == {c: votes.count(c) for c in CHOICES.values()}


def test_after_a_crash_the_same_ballot_is_open_and_the_hall_sees_the_logo(desk, base):
    open_bus(desk, base)
    base.ask("burst 30 1=20 2=10 over=0.1")
    base.wait_for(lambda e: "settled" in e)
    desk.until(lambda: len(desk.ballot.votes) == 30)
    before = (desk.ballot.id, desk.ballot.votes)
    desk.crash()
    since = len(base.events())
    desk.reopen(receivers=(base.url,))
    assert (desk.ballot.id, desk.ballot.votes, desk.phase) == (*before, "OPEN")
    assert desk.desk.door is Door.TONIGHT
    assert desk.scene == "Logo"
    desk.click("Show")
    desk.until(lambda: desk.scene != "Logo")
    base.wait_for(lambda e: e.get("voting") == "open", 15, since)
    base.ask("burst 40 2=40 over=0.1")
    desk.until(lambda: desk.ballot.counted()["against"] == 40, 15000)
    desk.until(lambda: counts(desk, base))


def test_a_disk_that_fails_is_said_and_the_same_act_works_then(desk, monkeypatch):
    desk.found().begin(item("bus", motion()))
    desk.turn_to("bus")
    journal = type(desk.opened.journal)
    whole = journal.append

    def full(self, batch):
        raise EnvironmentFailure("The disk is full.", "Free some space.")

    monkeypatch.setattr(journal, "append", full)
    desk.key("Q")
    assert desk.banner == "The disk is full. Free some space."
    assert desk.phase is None
    monkeypatch.setattr(journal, "append", whole)
    desk.key("Q")
    desk.until(lambda: desk.phase == "PUT")


def test_a_failure_is_seen_on_whatever_page_the_desk_is(desk, monkeypatch):
    desk.found()

    def full(self, batch):
        raise EnvironmentFailure("The disk is full.", "Free some space.")

    monkeypatch.setattr(type(desk.opened.journal), "append", full)
    heard = []
    desk.running._bridge.failed.connect(heard.append)
    desk.running._bridge.send(assembly.SetQuorum(5))
    desk.until(lambda: bool(heard))
    assert desk.desk.door is Door.BEFORE
    assert "disk is full" in desk.desk.banner.accessibleName()
    assert desk.desk.banner.isVisible()


def test_a_receiver_unplugged_in_an_open_ballot_is_said_within_a_second(desk, base):
    open_bus(desk, base)
    base.send("burst 40 1=20 2=20 over=1")
    QTest.qWait(300)
    line = desk.tonight.lines
    well = line._devices.text()
    out = time.monotonic()
    base.send("hangup 2")
    desk.until(lambda: line._devices.text() != well and line._todo.isVisible())
    noticed = time.monotonic() - out
    print(f"\nThe desk said it {noticed * 1000:.0f} ms after the cable went.")
    assert noticed < 1
    desk.until(lambda: line._devices.text() == well, 10000)
    base.wait_for(lambda e: "settled" in e, 30, len(base.events()) - 1)
    desk.until(lambda: len(desk.ballot.votes) == 40, 20000)
    desk.until(lambda: counts(desk, base))


def test_a_clock_set_back_an_hour_in_mid_ballot_changes_no_count(qtbot, tmp_path):
    clock = SetClock(EVENING)
    with at_the_desk(qtbot, tmp_path, clock=clock) as desk:
        desk.found().begin(item("bus", motion()))
        desk.turn_to("bus").send(*OPEN)
        clock.set_back(3600)
        desk.send(ask.BeginClosing(5, sure=True))
        assert desk.phase == "CLOSING"
        clock.forward(6)
        desk.until(lambda: desk.phase == "CLOSED")
        desk.key("R", "D")
        desk.until(lambda: desk.phase == "DECLARED")


@pytest.mark.parametrize("out", [(), ((1, 3000),)])
def test_no_handsets_and_three_thousand(desk, out):
    desk.found().begin(item("bus", motion()), handsets_out=out, people=None)
    desk.turn_to("bus")
    desk.key("Q")
    if out:
        desk.key("O")
        desk.until(lambda: desk.phase == "OPEN")
        assert desk.world.of(handsets.PART).number == 3000
        desk.until(lambda: "3000" in str(desk.wall.picture.scene))
    else:
        desk.key("A", "Y")
        desk.until(lambda: desk.phase == "DECLARED")


@pytest.mark.parametrize(("quorum", "people"), [(0, None), (0, 20), (50, None), (50, 20)])
def test_a_quorum_unset_or_a_room_not_counted_stops_no_vote(desk, quorum, people):
    desk.found().begin(item("bus", motion()), handsets_out=(), quorum=quorum, people=people)
    desk.turn_to("bus")
    desk.key("Q", "H")
    desk.until(lambda: desk.phase == "COUNTING")
    desk.send(ask.EnterCount({"for": 12, "against": 3, "abstain": 1}, "A"))
    desk.tonight.setFocus()
    desk.key("R", "D")
    desk.until(lambda: desk.phase == "DECLARED")
    short = quorum and (people or quorum) < quorum
    assert (desk.ballot.outcome == "not_decided") == bool(short)


@pytest.mark.prove
def test_a_long_wording_is_turned_page_by_page(desk):
    words = " ".join(f"word{n}" for n in range(600))
    desk.found().begin(item("bus", motion(words)), item("end"))
    desk.turn_to("bus")
    projection = desk.running._projection
    projection.bring_up_question()
    pages = [projection._show.live.page]
    for _ in range(40):
        desk.key("Next")
        if projection._show.live.item != "bus":
            break
        pages.append(projection._show.live.page)
    assert pages == list(range(len(pages)))
    assert len(pages) > 2


def test_without_a_second_screen_the_hall_is_in_a_window_to_rehearse_with(desk):
    desk.found()
    assert desk.wall.isVisible()
    assert not desk.wall.isFullScreen()
    assert "No second screen" in desk.tonight.lines._screens.text()


def test_a_rehearsal_window_that_was_closed_ends_nothing(desk):
    desk.found().begin(item("tea"))
    desk.wall.close()
    QTest.qWait(100)
    assert desk.desk.isVisible()
    desk.click("Swap")
    assert desk.wall.isVisible()


def test_freeze_and_black_survive_the_acts_of_a_ballot_only_until_an_act_shows_it(desk):
    desk.found().begin(item("bus", motion()))
    desk.turn_to("bus")
    desk.key("B")
    assert desk.running._projection._show.safe is Safe.BLACK
    assert desk.scene == "Black"
    desk.key("B")
    assert desk.scene != "Black"


def test_a_meeting_is_not_closed_over_an_open_vote(desk):
    desk.found().begin(item("bus", motion()))
    desk.turn_to("bus")
    desk.key("Q", "O")
    desk.until(lambda: desk.phase == "OPEN")
    desk.click("Close the meeting")
    desk.click("Close it")
    QTest.qWait(100)
    assert desk.world.of(meeting.PART).running is not None
    assert "vote is in hand" in desk.banner
    assert desk.world.of(ballot.PART).latest.phase.name == "OPEN"
