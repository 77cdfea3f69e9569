"""The council's door at the real desk: scanned, answered, seated, wherever the keyboard is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.body import BodyKind
from facilitator.clock import SetClock
from facilitator.credentials.dispatch import Dispatch
from facilitator.credentials.files import trust_file
from facilitator.credentials.values import Why
from facilitator.parts import agenda, assembly, council, dispatch, keys
from facilitator.parts.ballot import commands as ask
from facilitator.parts.council import Checked, SeatedBy
from hardware.drivers.driver import HandsetSign, SignKind
from tests.facilitator.credentials.issued import (
    CERTIFICATE,
    DISTRICT,
    GREATFIELD,
    IN_TERM,
    MARFLEET,
    OURS,
    THEIRS,
    TRUST,
    code_of,
    signed_by,
    status,
)
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk

OTHERS = code_of(
    replace(CERTIFICATE, serial="ee" * 16, assembly=GREATFIELD, delegate="Mo Reilly"), THEIRS
)
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    """A council whose record believes the district, with the status list a dispatch brought."""
    monkeypatch.setattr("ui.desk.door.council._SECOND_ENTER", 0)
    with at_the_desk(qtbot, tmp_path, clock=on_the_day()) as made:
        made.found()
        made.send(assembly.DescribeBody(BodyKind.COUNCIL, level={"en": "district"}))
        made.send(keys.TakeTrustList(trust_file(signed_by(DISTRICT, TRUST))))
        made.begin(item("bus", motion("That they sit.")), handsets_out=(), people=3)
        yield made


def on_the_day():
    return SetClock(datetime.combine(IN_TERM, time(18), UTC))


def state(desk):
    return desk.world.of(council.PART)


def bring_list(desk, number=12, **why):
    listed = signed_by(OURS, status(number=number, **why))
    told = Dispatch("12" * 16, MARFLEET, "Marfleet North", number, IN_TERM, status_code=listed)
    desk.send(dispatch.TakeDispatch(told, "MANDDI"))


def door_of(desk):
    return desk.pages.abroad.door.door


def scan(desk, code):
    """A reader types it into the field, and Enter."""
    field = door_of(desk).panel._field
    QTest.keyClicks(field, code)
    QTest.keyClick(field, Qt.Key.Key_Return)


def press(desk):
    QTest.qWait(2)
    QTest.keyClick(door_of(desk).panel._field, Qt.Key.Key_Return)


def test_scan_and_enter_seat_a_delegate_of_a_member_nobody_had_typed_in(desk):
    bring_list(desk)
    desk.click("The door")
    scan(desk, code_of())
    press(desk)
    desk.until(lambda: len(state(desk).seats) == 1)
    (seat,) = state(desk).seats
    assert seat.here[0].as_.checked is Checked.VALID
    assert state(desk).member(MARFLEET).key == OURS.public
    desk.until(lambda: "Ayesha Karim is on seat 1" in door_of(desk).acts.note.text())
    scan(desk, code_of())
    assert "already" in door_of(desk).acts.note.text()
    assert not door_of(desk).acts.seat.isEnabled()
    door_of(desk).acts.alternate.click()
    desk.until(lambda: state(desk).seats[0].here[0].as_.replaces != "")


def test_the_keyboard_stays_in_the_field_and_a_second_enter_of_a_reader_seats_nobody(
    desk, monkeypatch
):
    monkeypatch.setattr("ui.desk.door.council._SECOND_ENTER", 60_000)
    bring_list(desk)
    desk.click("The door")
    scan(desk, code_of())
    press(desk)
    QTest.qWait(30)
    assert state(desk).seats == ()
    door_of(desk).acts.observer.click()
    desk.until(lambda: len(state(desk).observers) == 1)
    assert door_of(desk).focusWidget() is door_of(desk).panel._field


def test_a_reader_on_a_serial_line_opens_the_door_by_itself(desk):
    bring_list(desk)
    sign = HandsetSign("scanner", code_of(), SignKind.SCAN, code_of(), "tag")
    desk.running._bridge.sign.emit(sign)
    assert door_of(desk).isVisible()
    assert door_of(desk).acts.seat.isEnabled()


def test_a_reader_that_types_opens_it_whatever_the_keyboard_is_doing(desk):
    bring_list(desk)
    desk.burst(*code_of(), "Enter")
    desk.until(lambda: door_of(desk) is not None and door_of(desk).panel.finding is not None)
    assert door_of(desk).panel.finding.certificate.delegate == "Ayesha Karim"
    assert desk.phase is None


def test_a_card_for_voting_is_no_business_of_the_door(desk):
    assert not desk.pages.abroad.door.read("FAC1:7:A")
    assert door_of(desk) is None


def test_who_was_recalled_sits_by_a_decision_of_the_council_alone(desk):
    bring_list(desk, why=Why.RECALLED)
    desk.click("The door")
    scan(desk, code_of())
    acts = door_of(desk).acts
    assert "recalled" in door_of(desk).panel.finding.reason
    assert not acts.seat.isEnabled()
    assert not acts.decides.isVisible()
    desk.send(agenda.BeginItem("bus"), ask.PutQuestion(), ask.BeginCounting("hands"))
    desk.send(ask.EnterCount({"for": 3}), ask.ShowResult(), ask.DeclareResult())
    desk.until(acts.decides.isVisible)
    acts.decides.click()
    desk.until(lambda: len(state(desk).seats) == 1)
    sits = state(desk).seats[0].here[0].as_
    assert (sits.by, sits.checked) == (SeatedBy.DECISION, Checked.RECALLED)


def test_who_is_scanned_while_the_last_one_is_being_seated_is_not_lost(desk):
    bring_list(desk)
    desk.click("The door")
    scan(desk, code_of())
    press(desk)
    scan(desk, OTHERS)
    desk.until(lambda: len(state(desk).seats) == 1)
    desk.settle()
    assert door_of(desk).panel.finding.certificate.delegate == "Mo Reilly"
    assert door_of(desk).acts.seat.isEnabled()
