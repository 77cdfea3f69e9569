"""A council at the desk: delegates seated, how they stand, and a roll call of one key each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton

from facilitator.body import BodyKind
from facilitator.parts import assembly, auxiliary, council
from facilitator.parts.auxiliary import Purpose
from facilitator.parts.ballot import commands as ask
from facilitator.parts.council import Checked, SeatDelegate, Stand
from tests.facilitator.hall import item, motion
from tests.facilitator.parts.council_hall import MEMBERS, carried
from tests.ui.open_desk import at_the_desk
from ui.present.acts import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")
NAMES = ("Ayesha Karim", "Tom Dale", "Mo Reilly")
BUS = item("bus", motion("That a last bus runs at 23:00."))


@pytest.fixture(autouse=True)
def _a_person_is_as_quick_as_a_test(monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found()
        made.send(assembly.DescribeBody(BodyKind.COUNCIL, level={"en": "district"}))
        made.send(*(council.AdmitMember(name) for name in MEMBERS))
        made.begin(BUS, handsets_out=(), people=3)
        members = [m.id for m in made.world.of(council.PART).members]
        made.send(
            *(
                SeatDelegate(member, name, carried(f"{n}" * 32), Checked.VALID)
                for n, (member, name) in enumerate(zip(members[:2], NAMES[:2], strict=True))
            )
        )
        yield made


def sheet_of(desk):
    return desk.running._evening.aside.council.sheet


def state(desk):
    return desk.world.of(council.PART)


def test_an_assembly_of_residents_sees_nothing_of_a_council(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(BUS)
        assert not made.tonight.council.isVisible()
        made.running._evening.aside.council.open()
        assert not sheet_of(made).isVisible()


def test_a_delegate_whose_paper_was_read_is_seated_by_hand_with_a_reason(desk):
    sheet = sheet_of(desk)
    desk.tonight.council.open.click()
    sheet.go_to("seats")
    form = sheet.seats.by_hand
    form.member.setCurrentIndex(2)
    form.name.setText(NAMES[2])
    form.seat.click()
    desk.until(lambda: "Say in a few words why" in desk.banner)
    form.reason.setText("The code is torn.")
    form.seat.click()
    desk.until(lambda: len(state(desk).seats) == 3)
    assert form.name.text() == ""
    assert sheet.line.text() == "3 seats taken, of 3 members."


def test_how_a_seat_stands_is_one_click_with_the_instruction_that_was_found(desk):
    desk.turn_to("bus")
    desk.tonight.council.open.click()
    stands = sheet_of(desk).stands
    assert stands.isVisible()
    row = stands._rows.itemAt(0).widget()
    assert row.clause.currentText().startswith("1 BIND")
    row.buttons[Stand.BOUND_FOR].click()
    desk.until(lambda: bool(state(desk).stands))
    said = next(iter(state(desk).stands.values()))
    assert (said.stand, said.serial, said.clause) == (Stand.BOUND_FOR, "0" * 32, 1)


def test_the_break_to_consult_is_the_timer_beside_the_items_clock(desk):
    desk.turn_to("bus")
    desk.tonight.council.open.click()
    sheet_of(desk).stands.consult.click()
    desk.until(lambda: desk.world.of(auxiliary.PART).purpose is Purpose.GROUPS)


def opened(desk):
    """The question is put, the vote open, and the sheet on its roll call."""
    desk.turn_to("bus")
    desk.send(ask.PutQuestion(), ask.OpenToHandsets())
    desk.tonight.council.open.click()
    calls = sheet_of(desk).calls
    assert calls.isVisible()
    return calls


def test_with_delegates_seated_the_vote_can_be_opened_and_no_handset_is_out(desk):
    desk.turn_to("bus")
    desk.send(ask.PutQuestion())
    desk.until(lambda: Act.OPEN in desk.tonight.ballot.acts.buttons)


def test_a_roll_call_is_one_key_for_each_seat(desk):
    calls = opened(desk)
    assert calls.next == 1
    desk.key("2")
    desk.until(lambda: calls.next == 2)
    desk.key("1")
    desk.until(lambda: desk.ballot.votes == {"1": "against", "2": "for"})
    QTest.keyClick(calls, Qt.Key.Key_Backspace)
    desk.until(lambda: desk.ballot.votes == {"1": "against"})


def test_or_one_click_each_and_one_for_all_who_have_said_nothing(desk):
    calls = opened(desk)
    calls.grid.buttons[1, "for"].click()
    desk.until(lambda: desk.ballot.votes == {"1": "for"})
    others = next(b for b in calls.findChildren(QPushButton) if b.text() == "All others: Abstain")
    others.click()
    desk.until(lambda: desk.ballot.votes == {"1": "for", "2": "abstain"})
    calls.grid.buttons[1, "for"].click()
    desk.until(lambda: desk.ballot.votes == {"2": "abstain"})


def test_a_decision_is_marked_for_ratification_and_an_item_is_referred_down(desk):
    calls = opened(desk)
    desk.send(*(ask.CallVote(n, "for") for n in (1, 2)), ask.BeginClosing(0, sure=True))
    desk.until(lambda: desk.phase == "CLOSED")
    desk.send(ask.ShowResult(), ask.DeclareResult())
    sheet = sheet_of(desk)
    sheet.go_to("home")
    assert not calls.isVisible()
    desk.until(lambda: bool(sheet.home.findChildren(QCheckBox)))
    sheet.home.findChildren(QCheckBox)[0].click()
    desk.until(lambda: len(state(desk).to_ratify) == 1)
    sheet.home.words.setText("Each can choose its bench.")
    sheet.home.item.click()
    desk.until(lambda: len(state(desk).referrals) == 1)
    assert state(desk).referrals[0].words == {"en": "Each can choose its bench."}
