"""A PIN: off by default, before and after a meeting alone, and never in front of a hall."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from tests.facilitator.hall import EVENING, SetClock
from ui.desk.lock.keeper import LockKeeper
from ui.desk.lock.page import LockPage
from ui.desk.settings.pins import PinCard
from ui.desk.window import DeskWindow, Door
from ui.settings import Settings
from ui.settings.pins import Role, is_pin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
HOUR = 3600


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path)


@pytest.fixture
def seat(qtbot, qapp, settings):
    """A desk, its lock, and what is true of the hall."""
    desk = DeskWindow("Marfleet", (QWidget(), QWidget(), QWidget()), "en")
    qtbot.addWidget(desk)
    hall, clock = SimpleNamespace(runs=False), SetClock(EVENING)
    page = LockPage(settings.file, "en")
    keeper = LockKeeper(desk, page, settings.pins, clock, lambda: hall.runs, lambda _: True)
    desk.show()
    yield SimpleNamespace(desk=desk, page=page, keeper=keeper, hall=hall, clock=clock)
    keeper.stop()


def typed(seat, pin):
    seat.page.pin.setText(pin)
    seat.page.unlock.click()


def idle(seat, seconds):
    seat.clock.forward(seconds)
    seat.keeper.look()


def test_nothing_locks_until_a_pin_is_chosen(seat, settings, qapp):
    assert not settings.pins.is_on
    seat.keeper.start(qapp)
    idle(seat, 24 * HOUR)
    assert not seat.keeper.is_locked


def test_a_desk_with_a_pin_is_locked_from_its_first_moment_and_opens_where_it_was(
    seat, settings, qapp
):
    settings.pins.choose(Role.FULL, "2468")
    seat.keeper.start(qapp)
    seat.desk.open(Door.AFTER)
    assert seat.page.isVisible()
    assert seat.desk.door is not Door.TONIGHT
    typed(seat, "1357")
    assert seat.keeper.is_locked
    typed(seat, "2468")
    assert not seat.keeper.is_locked
    assert seat.desk.door is Door.AFTER


def test_an_evening_of_six_idle_hours_never_locks_and_the_close_is_no_surprise(seat, settings):
    settings.pins.choose(Role.FULL, "2468")
    seat.hall.runs = True
    for _ in range(6 * 60):
        idle(seat, 60)
        assert not seat.keeper.is_locked
    seat.hall.runs = False
    idle(seat, 60)
    assert not seat.keeper.is_locked
    idle(seat, HOUR)
    assert seat.keeper.is_locked


def test_a_pin_that_is_set_during_a_meeting_does_not_lock_nor_does_opening_it_again(
    seat, settings, qapp
):
    seat.hall.runs = True
    settings.pins.choose(Role.FULL, "2468")
    seat.keeper.start(qapp)
    idle(seat, 6 * HOUR)
    seat.keeper.lock()
    assert not seat.keeper.is_locked


def test_a_meeting_that_begins_opens_a_locked_desk(seat, settings):
    settings.pins.choose(Role.FULL, "2468")
    seat.keeper.lock()
    seat.hall.runs = True
    seat.keeper.look()
    assert not seat.keeper.is_locked


def test_the_helpers_pin_opens_tonight_alone_and_a_meeting_everything(seat, settings):
    settings.pins.choose(Role.FULL, "2468")
    settings.pins.choose(Role.TONIGHT, "1111")
    seat.keeper.lock()
    typed(seat, "1111")
    seat.desk.open(Door.AFTER)
    assert seat.desk.door is Door.TONIGHT
    seat.hall.runs = True
    seat.keeper.look()
    seat.desk.open(Door.AFTER)
    assert seat.desk.door is Door.AFTER


def test_other_windows_go_while_the_desk_is_locked(seat, settings, qtbot):
    settings.pins.choose(Role.FULL, "2468")
    settings.pins.choose(Role.TONIGHT, "1111")
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    seat.keeper._stays = lambda each: each is not other
    seat.keeper.lock()
    assert not other.isVisible()
    typed(seat, "1111")
    assert not other.isVisible()  # nor has the helper what somebody else had open
    idle(seat, HOUR)
    typed(seat, "2468")
    assert other.isVisible()


def test_the_file_has_no_pin_and_the_way_out_is_true(settings, tmp_path):
    settings.pins.choose(Role.FULL, "24681357")
    kept = settings.file.read_text(encoding="utf-8")
    assert "24681357" not in kept
    before, _, after = kept.partition("[lock]")
    settings.file.write_text(before + after.partition("\n[")[2], encoding="utf-8")
    assert not Settings(tmp_path).pins.is_on


@pytest.mark.parametrize("line", ["zz:zz", "00:dŵr"])
def test_a_line_somebody_wrote_into_the_file_opens_nothing(settings, line):
    settings.pins._kept.keep("lock/full", line)
    assert settings.pins.role_of("2468") is None


def test_a_pin_is_chosen_and_given_up_on_its_card(qtbot, settings):
    card = PinCard(settings.pins, settings.file, "en")
    qtbot.addWidget(card)
    card.new.setText("12")
    card.full.click()
    assert "4 to 12" in card.said.text()
    card.new.setText("2468")
    card.full.click()
    assert settings.pins.role_of("2468") is Role.FULL
    card.off.click()
    assert settings.pins.is_on
    card.now.setText("2468")
    card.off.click()
    assert not settings.pins.is_on


def test_what_a_pin_is():
    assert is_pin("0000")
    assert not any(map(is_pin, ("123", "1" * 13, "12a4", "١٢٣٤", "")))


def test_a_window_that_is_gone_by_then_is_not_brought_back(seat, settings, qapp):
    settings.pins.choose(Role.FULL, "2468")
    seat.keeper._stays = lambda _: False
    first = QWidget()
    first.show()
    seat.keeper.start(qapp)
    assert not first.isVisible()
    shiboken6.delete(first)
    typed(seat, "2468")
    assert not seat.keeper.is_locked
