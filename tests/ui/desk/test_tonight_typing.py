"""The keyboard belongs to whoever types: no view takes it, and no view loses a letter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.parts import countdown
from facilitator.parts.ballot import commands as ask
from tests.ui.desk.evenings import click, put, show_on
from ui.desk.tonight.sheet import KeySheet, sections
from ui.present.acts import Act, act_words

#: What the offscreen platform says whenever a window has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

KEY = Qt.Key


def test_what_is_being_typed_outlives_a_hundred_views_and_keeps_the_keyboard(page, hall):
    put(page, hall, ask.OpenToHandsets())
    floor = page.rundown.floor
    floor.setFocus()
    QTest.keyClicks(floor, "Shall we")
    page.room.number.setText("17")
    page.room.number.mark(unread=True)
    page.press(Act.VOID)
    QTest.keyClicks(page.ballot.acts.reason.field, "the wro")
    floor.setFocus()
    for handset in range(1, 101):
        hall.press(handset, "1")
        hall.clock.forward(1)
        show_on(page, hall)
    hall.close_ballot()
    show_on(page, hall)
    assert floor.hasFocus()
    texts = floor.text(), page.room.number.text(), page.ballot.acts.reason.field.text()
    assert texts == ("Shall we", "17", "the wro")


def test_figures_that_are_being_typed_outlive_the_views(page, hall):
    put(page, hall, ask.BeginCounting("hands", 2))
    field = page.ballot.count.fields["A", "for"]
    field.setFocus()
    QTest.keyClicks(field, "9")
    hall.do(countdown.GiveTime(60))
    hall.do(ask.EnterCount({"for": 96, "against": 40, "abstain": 11}, "B"))
    show_on(page, hall)
    assert field is page.ballot.count.fields["A", "for"]
    assert (field.text(), field.hasFocus()) == ("9", True)


def test_when_the_figures_are_in_letters_are_keys_again(page, hall):
    put(page, hall, ask.BeginCounting("hands"))
    page.ballot.count.begin()
    hall.do(ask.EnterCount({"for": 96, "against": 40, "abstain": 11}))
    show_on(page, hall)
    assert page.focusWidget() is None


def test_no_view_takes_the_keyboard(page, hall):
    page.setFocus()
    for commands in ((ask.PutQuestion(),), (ask.BeginCounting("hands", 2),)):
        hall.do(*commands)
        show_on(page, hall)
        assert page.hasFocus()


def test_a_click_on_a_button_leaves_space_to_next(page, hall):
    page.rundown.floor.setFocus()
    click(page.item.buttons[Act.ONE_MINUTE])
    assert page.hasFocus()


def test_the_sheet_lists_every_act_with_its_key(page, hall):
    told = {pair for _heading, keys in sections("en") for pair in keys}
    keyed = [act for act in Act if act.key and act is not Act.WRITE]
    assert {(act.key, act_words(act, "en")) for act in keyed} <= told


def test_the_sheet_gives_the_keyboard_back(page, hall):
    page.rundown.floor.setFocus()
    sheet = KeySheet(page)
    sheet.toggle()
    assert sheet.hasFocus()
    QTest.keyClick(sheet, KEY.Key_Escape)
    assert page.rundown.floor.hasFocus()
    assert not sheet.isVisible()
