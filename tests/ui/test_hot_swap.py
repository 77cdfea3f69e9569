"""Handsets change hands in an open ballot, at the real desk with the real driver."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.parts import handsets
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.judging import SALT, token
from facilitator.plan import Choice, Kind, Method, Secrecy
from facilitator.press import CARD, Press
from hardware.emulators.process import EmulatorProcess
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk, close_soon
from ui.devices import HandsetSign, SignKind
from ui.present.acts import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

FOUR = tuple(Choice(name, {"en": name.upper()}) for name in "abcd")


@pytest.fixture(autouse=True)
def _a_person_is_as_quick_as_a_test(monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)


@pytest.fixture
def base():
    with EmulatorProcess(voters=40, seed=5) as made:
        yield made


@pytest.fixture
def desk(qtbot, tmp_path, base):
    """A hall of 30, and ten handsets in the box."""
    items = (
        item("bus", motion()),
        item("box", motion(secrecy=Secrecy.PRIVATE)),
        item("which", motion(kind=Kind.OPTIONS, method=Method.IRV, choices=FOUR)),
        item("rounds", motion(kind=Kind.OPTIONS, method=Method.EXHAUSTIVE, choices=FOUR)),
    )
    with at_the_desk(qtbot, tmp_path) as made:
        made.base = base
        made.found(receivers=(base.url,)).begin(*items, people=33, handsets_out=((1, 30),))
        yield made


def open_to_handsets(desk, key="bus"):
    since = len(desk.base.events())
    desk.turn_to(key).send(ask.PutQuestion(), ask.OpenToHandsets())
    desk.base.wait_for(lambda e: e.get("voting") == "open", since=since)
    QTest.qWait(150)
    desk.look_here()


def said_by(desk, number):
    salt = desk.world.side(SALT, desk.ballot.id)
    return desk.ballot.votes.get(token(salt, number))


def strip(desk):
    return desk.tonight.ballot.below.strip


def test_a_hot_swap_is_four_keys_and_one_press(desk):
    open_to_handsets(desk)
    desk.base.ask("press 12 1")
    desk.until(lambda: said_by(desk, 12) == "for")
    desk.key("S", "1", "2", "Enter")
    desk.until(lambda: "new handset for 12" in strip(desk).words.text())
    since = time.monotonic()
    desk.base.ask("press 40 2")
    desk.until(lambda: said_by(desk, 12) == "against")
    assert time.monotonic() - since < 3
    assert desk.world.of(handsets.PART).out.handset_of(12) == "40"
    desk.until(lambda: not strip(desk).isVisible())
    desk.base.ask("press 12 1")
    desk.until(lambda: ("revoked", 1) in desk.running._intake.refused().reasons)
    assert said_by(desk, 12) == "against"
    assert desk.ballot.received == 1


def test_a_second_enter_while_a_press_is_waited_for_closes_nothing(desk):
    open_to_handsets(desk)
    desk.key("S", "1", "2", "Enter", "Enter", "Enter")
    QTest.qWait(150)
    assert strip(desk).isVisible()
    assert desk.phase == "OPEN"
    assert Act.CLOSE_SURE not in desk.tonight.ballot.acts.buttons


def test_esc_ends_the_wait_and_the_next_unknown_press_is_nobodys(desk):
    open_to_handsets(desk)
    desk.key("S", "1", "2", "Enter", "Esc")
    assert not strip(desk).isVisible()
    desk.base.ask("press 40 2")
    desk.until(lambda: bool(desk.ballot.held))
    QTest.qWait(250)
    assert desk.world.of(handsets.PART).out.handset_of(12) == "12"
    assert desk.phase == "OPEN"


def test_an_unknown_handset_is_given_its_number_in_one_gesture_and_counts(desk):
    open_to_handsets(desk)
    desk.base.ask("press 40 2")
    desk.until(lambda: bool(desk.tonight.ballot.unassigned.tiles))
    desk.key("U", "7", "Enter")
    desk.until(lambda: said_by(desk, 7) == "against")
    desk.until(lambda: not desk.tonight.ballot.unassigned.tiles)


def test_a_latecomer_is_counted_in_this_vote(desk):
    open_to_handsets(desk)
    desk.base.ask("press 31 1")
    desk.until(lambda: bool(desk.tonight.ballot.unassigned.tiles))
    desk.key("U", "3", "1", "Enter")
    desk.until(lambda: said_by(desk, 31) == "for")
    assert desk.ballot.issued == 31


def test_a_card_that_came_late_counts_and_the_handset_of_its_number_still_speaks(desk):
    open_to_handsets(desk)
    desk.send(ask.CastVote(Press("scanner 1", "31", ("1",), family=CARD)))
    desk.until(lambda: bool(desk.tonight.ballot.unassigned.tiles))
    desk.key("U", "3", "1", "Enter")
    desk.until(lambda: said_by(desk, 31) == "for")
    assert desk.world.of(handsets.PART).out.handset_of(31) == "31"


def test_a_swap_in_a_private_vote_asks_for_a_press_and_then_the_vote(desk):
    open_to_handsets(desk, "box")
    assert not desk.tonight.ballot.tiles.isVisible()
    desk.key("S", "5", "Enter")
    desk.until(lambda: "Press any key" in strip(desk).words.text())
    desk.base.ask("press 40 2")
    desk.until(lambda: desk.world.of(handsets.PART).out.handset_of(5) == "40")
    desk.base.ask("press 40 1")
    desk.until(lambda: desk.ballot.received == 1)


def test_votes_beside_are_added_by_keys_alone(desk):
    open_to_handsets(desk)
    desk.key("J", "3", "Enter", "Enter", "Enter")
    assert desk.tonight.ballot.acts.beside.helped.hasFocus()
    assert not desk.ballot.added
    desk.key("Enter")
    desk.until(lambda: desk.ballot.added == {"teller": {"for": 3, "against": 0, "abstain": 0}})


def test_handsets_are_looked_at_after_the_close(desk):
    open_to_handsets(desk)
    desk.base.ask("press 12 1")
    desk.until(lambda: said_by(desk, 12) == "for")
    close_soon(desk)
    QTest.qWait(150)
    desk.key("S")
    desk.until(lambda: "12: For" in desk.tonight.ballot.below.looked.words.text())
    desk.key("A")
    desk.until(lambda: desk.ballot.audited.agreed == 1)


@pytest.mark.prove
def test_a_ranked_vote_goes_from_handsets_over_the_lot_to_its_result(desk):
    open_to_handsets(desk, "which")
    desk.base.ask("press 12 2")
    desk.until(lambda: said_by(desk, 12) == "b")
    close_soon(desk)
    QTest.qWait(150)
    desk.key("Enter")
    desk.type("4711")
    desk.key("Enter")
    desk.until(lambda: bool(desk.ballot.lot))
    QTest.qWait(150)
    desk.look_here()
    desk.key("Enter")
    desk.until(lambda: desk.phase == "SHOWN")
    desk.key("D")
    desk.until(lambda: desk.ballot.winner == "b")
    QTest.qWait(150)
    desk.key("Y")
    desk.until(lambda: desk.phase == "PUT")
    assert desk.ballot.question.wording["en"] == "B"


def test_rounds_go_on_until_somebody_has_half(desk):
    desk.turn_to("rounds").send(ask.PutQuestion(), ask.BeginCounting("hands"))
    tally = {"a": 9, "b": 8, "c": 4, "d": 4}
    desk.send(ask.EnterCount(tally), ask.ShowResult(), ask.DeclareResult())
    QTest.qWait(150)
    desk.look_here()
    desk.key("Enter")
    QTest.qWait(50)
    desk.click("D")
    desk.until(lambda: desk.phase == "PUT")
    assert desk.ballot.question.options == ("a", "b", "c")


def test_a_presenters_remote_turns_pictures_and_decides_nothing(desk):
    open_to_handsets(desk)
    before = desk.running._projection._show
    for legend in "AECB":
        sign = HandsetSign("iclicker", "X", SignKind.REMOTE, legend, "iclicker")
        desk.running._bridge.sign.emit(sign)
    QTest.qWait(50)
    assert desk.phase == "OPEN"
    assert desk.running._projection._show != before


def test_a_weak_battery_is_seen_on_its_tile(desk):
    open_to_handsets(desk)
    desk.running._bridge.sign.emit(HandsetSign("sunvote", "12", SignKind.BATTERY, "low"))
    desk.until(lambda: any(tile.weak for tile in desk.tonight.ballot.tiles._tiles))


def test_a_tile_is_swapped_by_two_clicks(desk):
    open_to_handsets(desk)
    tiles = desk.tonight.ballot.tiles
    at = tiles._box(11, tiles.tile_high()).center().toPoint()
    QTest.mouseClick(tiles, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    desk.click("Swap handset")
    desk.base.ask("press 39 1")
    desk.until(lambda: said_by(desk, 12) == "for")
