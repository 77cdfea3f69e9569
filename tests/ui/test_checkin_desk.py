"""The check-in desk, as somebody at the door has it: with keys, readers and a queue."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.door_facts import Category, Tier
from facilitator.parts import agenda, area, checkin, handsets, presence
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind
from facilitator.reach.values import Unit
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.desk.checkin.steps import Asks
from ui.present.result_scene import result_scene

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")
AREA = (Unit("h", "Hedon Road"), Unit("p", "Preston Road"), Unit("w", "Westcott Street"))
#: Longer than a letter waits to be known for a key. ms
ALONE = 90


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("tea"), people=None, handsets_out=(), quorum=3)
        made.look_here()
        made.key("*")
        made.until(sheet(made).isVisible)
        yield made


@pytest.fixture
def streets(desk):
    desk.send(area.FreezeArea("2026-01-01", "", AREA))
    return desk


def sheet(desk):
    return desk.running._evening.aside.checkin.sheet


def field(desk):
    return sheet(desk).field


def scan(desk, *cards):
    """As a reader does: a burst, and Enter."""
    for card in cards:
        QTest.keyClicks(field(desk), card)
        QTest.keyClick(field(desk), Qt.Key.Key_Return)
    desk.settle()


def press(desk, letter):
    QTest.keyClicks(field(desk), letter)
    QTest.qWait(ALONE)
    desk.settle()


def door(desk):
    return next(iter(desk.world.of(checkin.PART).doors.values()))


def came(desk):
    return [(one.category, one.unit, one.tier) for one in door(desk).arrivals.values()]


def people(desk):
    return desk.world.of(presence.PART).room.people


def test_a_scan_is_a_resident_who_came_and_the_number_stands_on_the_desk(desk):
    scan(desk, "57", "V:58-1/K7QM", "S:K7QM:59")
    desk.until(lambda: people(desk) == 3)
    assert sheet(desk).number.number.text() == "3"
    assert "met" in sheet(desk).number._quorum.text()
    assert sheet(desk).said.text() == "Card 59 is in. The next, please."
    assert sheet(desk).last.lines[0].text().startswith("59 · Resident")


@pytest.mark.parametrize(
    ("letter", "category"),
    [
        ("o", Category.OBSERVER),
        ("m", Category.REMOTE),
        ("y", Category.YOUNG),
        ("c", Category.COUNCIL),
        ("p", Category.PRESS),
        ("k", Category.CHILD),
        ("r", Category.RESIDENT),
    ],
)
def test_one_key_for_each_other_category_with_a_card_or_without(desk, letter, category):
    press(desk, letter)
    QTest.keyClicks(field(desk), "57")
    QTest.qWait(ALONE)
    press(desk, letter)
    desk.until(lambda: [one[0] for one in came(desk)] == [category, category])
    assert field(desk).text() == ""


def test_a_slip_is_undone_in_one_key_and_the_one_before_with_the_next(desk):
    scan(desk, "57", "58")
    QTest.keyClick(field(desk), Qt.Key.Key_Backspace)
    desk.until(lambda: people(desk) == 1)
    press(desk, "u")
    desk.until(lambda: people(desk) == 0)
    press(desk, "u")
    assert sheet(desk).said.text() == "There is nothing to take back."


def test_the_same_card_scanned_twice_is_one_person_who_leaves_with_l_and_returns(desk):
    scan(desk, "57", "57")
    desk.until(lambda: people(desk) == 1)
    assert "L: they leave" in sheet(desk).said.text()
    press(desk, "l")
    desk.until(lambda: people(desk) == 0)
    scan(desk, "57")
    desk.until(lambda: people(desk) == 1)
    assert len(door(desk).arrivals) == 1


def test_the_street_is_found_by_its_beginning_and_enter_alone_leaves_it_out(streets):
    scan(streets, "57")
    assert sheet(streets).steps.asks is Asks.PLACE
    QTest.keyClicks(field(streets), "we")
    assert [name for _, name in sheet(streets).steps.streets.left] == ["Westcott Street"]
    QTest.keyClick(field(streets), Qt.Key.Key_Return)
    scan(streets, "58", "")
    streets.until(lambda: len(came(streets)) == 2)
    assert came(streets) == [
        (Category.RESIDENT, "w", Tier.LISTED),
        (Category.RESIDENT, "", Tier.TOLD),
    ]


def test_arrows_choose_and_a_card_of_the_next_in_the_queue_leaves_the_street_out(streets):
    scan(streets, "57")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(field(streets), key)
    scan(streets, "58", "59")
    streets.until(lambda: len(came(streets)) == 2)
    assert [unit for _, unit, _ in came(streets)] == ["p", ""]
    assert sheet(streets).steps.asks is Asks.PLACE


def test_two_readers_are_heard_code_by_code_and_what_ran_together_is_not_guessed(desk):
    scan(desk, "V:12-1", "V:13-1", "VV::1145--11")
    desk.until(lambda: people(desk) == 2)
    assert sheet(desk).said.text() == "That could not be read. Please scan it once more."
    assert field(desk).text() == ""


def test_two_residents_vouch_by_their_cards_and_no_address_is_asked(desk):
    scan(desk, "1", "2", "3")
    press(desk, "w")
    scan(desk, "1", "2")
    desk.until(lambda: came(desk)[2][2] is Tier.VOUCHED)
    press(desk, "w")
    scan(desk, "1", "99")
    desk.until(lambda: "Two others vouch" in sheet(desk).said.text())


def test_needs_and_photographs_are_quiet_ticks_in_no_event(desk):
    scan(desk, "57")
    press(desk, "n")
    press(desk, "f")
    desk.until(sheet(desk).last.buttons["F"].isChecked)
    assert sheet(desk).last.buttons["N"].isChecked()
    press(desk, "n")
    desk.until(lambda: not sheet(desk).last.buttons["N"].isChecked())
    assert not sheet(desk).last.buttons["D"].isVisible()  # nobody is asked for a document


def test_their_numbers_are_out_once_the_desk_is_put_away_not_one_by_one(desk):
    scan(desk, "57", "60")
    press(desk, "o")
    assert desk.world.of(handsets.PART).ranges == ()
    QTest.keyClick(field(desk), Qt.Key.Key_Escape)
    desk.until(lambda: desk.world.of(handsets.PART).ranges == ((57, 57), (60, 60)))
    assert not sheet(desk).isVisible()


@pytest.mark.parametrize("letter", ["y", "o", "k"])
def test_a_number_of_whoever_does_not_vote_is_out_no_more_however_many_were_given_out(desk, letter):
    desk.send(handsets.IssueHandsets(((1, 60),)))
    scan(desk, f"57{letter}")
    QTest.keyClick(field(desk), Qt.Key.Key_Escape)
    desk.until(lambda: desk.world.of(handsets.PART).ranges == ((1, 56), (58, 60)))


def test_where_the_laptop_went_off_meanwhile_they_are_out_before_anything_else_is_done(desk):
    scan(desk, "57")
    desk.crash()
    desk.reopen()
    desk.until(lambda: desk.world.of(handsets.PART).ranges == ((57, 57),))


def test_a_correction_by_hand_holds_and_is_said_to_be_one(desk):
    scan(desk, "57")
    sheet(desk).number.changed.emit(1)
    desk.until(lambda: people(desk) == 2)
    said = "Checked in: 1. The number was corrected by hand."
    desk.until(lambda: sheet(desk).number._by_hand.accessibleName() == said)


def test_a_queue_of_forty_does_not_wait_for_the_program(desk):
    begun = time.perf_counter()
    scan(desk, *(f"V:{n}-1" for n in range(1, 41)))
    desk.until(lambda: people(desk) == 40)
    each = (time.perf_counter() - begun) / 40
    assert each < 1.0  # a quarter of the four seconds that 300 people in 20 minutes leave


def test_a_hall_of_twenty_sees_one_number_with_plus_and_minus(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("tea"), people=20)
        assert not sheet(made).isVisible()
        made.look_here()
        made.key("+")
        made.until(lambda: people(made) == 21)


def test_the_notice_for_the_door_is_made_beside_the_record(desk):
    desk.send(checkin.SetDoorRules(documents=True))
    sheet(desk).decided.click()
    assert sheet(desk).rules.documents.isChecked()
    sheet(desk).rules.notice_asked.emit()
    paper = desk.path.with_name("marfleet papers") / "Privacy notice for the door en.pdf"
    desk.until(lambda: paper.exists() and "Made:" in sheet(desk).rules.said.accessibleName())
    assert paper.read_bytes().startswith(b"%PDF-")


def test_star_cards_are_typed_and_shown_beside_the_temperature_of_the_hall(desk):
    warm = item("warm", motion("How warm are we to it?", kind=Kind.SENSE))
    assert not sheet(desk).star_cards.isVisible()
    desk.send(presence.CountRoom(3), handsets.IssueHandsets(((1, 3),)), agenda.InsertItem(warm))
    desk.send(agenda.BeginItem("warm"), ask.PutQuestion(), ask.OpenToHandsets())
    desk.until(sheet(desk).star_cards.isVisible)
    sheet(desk).star_cards.click()
    figures = sheet(desk).stars.figures
    figures["hot"].setText("4")
    sheet(desk).stars.give.click()
    desk.until(lambda: bool(desk.world.of(checkin.PART).stars))
    desk.send(ask.BeginClosing(0, sure=True))
    desk.until(lambda: desk.phase == "CLOSED")
    gauge = result_scene(desk.world, desk.ballot, ("en",))
    assert gauge.notes[-1] == "Star cards: Hot 4."
