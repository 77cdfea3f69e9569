"""How the hall is dressed: one key, every picture of it, and the next evening still."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from facilitator.parts import assembly
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import OpenDesk, at_the_desk
from ui.hall.palette import DARK, LIGHT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("tea"), item("bus", motion()))
        yield made


def looks(desk):
    hall = desk.tonight.hall
    return [picture._look for picture in (desk.wall.picture, hall.live, hall.preview)]


def test_one_key_makes_wall_live_pane_and_preview_bright_and_is_remembered(desk):
    assert {look.palette for look in looks(desk)} == {DARK}
    desk.key(",")
    assert {look.palette for look in looks(desk)} == {LIGHT}
    desk.leave()
    again = OpenDesk(desk.qtbot, desk.folder)
    again.path = desk.folder / "other.assembly"
    again.found()
    assert {look.palette for look in looks(again)} == {LIGHT}
    again.leave()


def test_a_presenter_in_the_hall_does_not_change_the_theme(desk):
    QTest.keyClick(desk.wall, ",")
    QTest.qWait(100)
    assert {look.palette for look in looks(desk)} == {DARK}


def test_captions_and_stillness_hold_on_the_wall_once_they_are_wished_for(desk):
    running = desk.running
    wishes = running._dressing._wishes
    wishes.captions = wishes.reduced_motion = True
    running._dressing.refresh()
    assert all(look.captions and look.reduced_motion for look in looks(desk))


def test_colours_that_an_assembly_chose_are_on_every_picture_of_the_hall(desk):
    desk.send(assembly.ChooseColours("#FFD200", "#002D24"))
    assert {look.palette.ground for look in looks(desk)} == {"#002D24"}
    desk.key(",")
    assert LIGHT.yes == looks(desk)[0].palette.yes
    assert looks(desk)[0].palette.ground not in {"#002D24", LIGHT.ground}
