"""What somebody does on the desk becomes one signal; what they type stays theirs meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.parts import countdown
from facilitator.parts.ballot import commands as ask
from tests.ui.desk.evenings import click, heard, put, show_on
from ui.present.acts import Act
from ui.present.show import Safe

#: What the offscreen platform says whenever a window has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


def test_an_act_is_asked_for_by_its_button_its_key_or_enter(page, hall):
    said = heard(page.act_asked)
    click(page.ballot.acts.buttons[Act.PUT])
    page.press(Act.PUT)
    page.press_primary()
    assert said == [(Act.PUT, 1, "")] * 3


def test_an_act_that_is_not_on_the_screen_cannot_be_pressed(page, hall):
    said = heard(page.act_asked)
    page.press(Act.DECLARE)
    page.press(Act.CLOSE)
    assert said == []


def test_the_clock_is_paused_and_given_time(page, hall):
    said = heard(page.act_asked)
    for act in (Act.CLOCK, Act.ONE_MINUTE, Act.FIVE_MINUTES, Act.MINUTE_LESS):
        click(page.item.buttons[act])
    page.press(Act.CLOCK)
    assert [act for act, _counts, _reason in said] == [
        Act.CLOCK,
        Act.ONE_MINUTE,
        Act.FIVE_MINUTES,
        Act.MINUTE_LESS,
        Act.CLOCK,
    ]


def test_the_button_of_the_clock_says_what_it_will_do(page, hall):
    assert page.item.buttons[Act.CLOCK].text() == "Pause"
    hall.do(countdown.PauseCountdown())
    show_on(page, hall)
    assert page.item.buttons[Act.CLOCK].text() == "Start"


def test_skip_and_later_are_at_the_rundown(page, hall):
    said = heard(page.act_asked)
    click(page.rundown.buttons[Act.SKIP])
    click(page.rundown.buttons[Act.PARK])
    assert [act for act, _counts, _reason in said] == [Act.SKIP, Act.PARK]


def test_two_tellers_are_asked_for_beside_the_ways_to_count(page, hall):
    put(page, hall)
    said = heard(page.act_asked)
    page.ballot.acts.two.setChecked(True)
    click(page.ballot.acts.buttons[Act.HANDS])
    page.press(Act.OPEN)
    assert said == [(Act.HANDS, 2, ""), (Act.OPEN, 1, "")]


def test_a_vote_is_void_only_with_a_reason(page, hall):
    put(page, hall)
    said = heard(page.act_asked)
    page.press(Act.VOID)
    field = page.ballot.acts.reason.field
    QTest.keyClick(field, KEY.Key_Return)
    assert said == []
    QTest.keyClicks(field, "two lists were mixed up")
    QTest.keyClick(field, KEY.Key_Return)
    assert said == [(Act.VOID, 1, "two lists were mixed up")]
    assert not page.ballot.acts.reason.isVisible()


def test_esc_keeps_the_vote(page, hall):
    put(page, hall)
    said = heard(page.act_asked)
    page.press(Act.VOID)
    QTest.keyClick(page.ballot.acts.reason.field, KEY.Key_Escape)
    assert said == []
    assert page.ballot.acts.buttons[Act.OPEN].isVisible()


def test_an_item_is_chosen_by_double_click_or_enter_and_not_by_looking(page, hall):
    said, rundown = heard(page.item_chosen), page.rundown.list
    at = rundown.visualItemRect(rundown.item(2)).center()
    QTest.mouseClick(rundown.viewport(), LEFT, pos=at)
    assert said == []
    QTest.mouseDClick(rundown.viewport(), LEFT, pos=at)
    rundown.setCurrentRow(5)
    QTest.keyClick(rundown, KEY.Key_Return)
    assert said == [("the last bus: questions",), ("any other question",)]


def test_a_line_from_the_floor_becomes_a_question_or_a_point(page, hall):
    floor, asked, points = page.rundown.floor, heard(page.floor_asked), heard(page.item_asked)
    floor.setFocus()
    QTest.keyClick(floor, KEY.Key_Return)
    QTest.keyClicks(floor, "Shall we meet on Tuesdays?")
    QTest.keyClick(floor, KEY.Key_Return)
    floor.setFocus()
    QTest.keyClicks(floor, "Lost property")
    QTest.keyClick(floor, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (asked, points) == ([("Shall we meet on Tuesdays?",)], [("Lost property",)])
    assert floor.text() == ""
    assert not floor.hasFocus()


def test_people_are_counted_and_come_and_go(page, hall):
    counted, changed = heard(page.room_counted), heard(page.room_changed)
    click(page.room.more)
    click(page.room.fewer)
    number = page.room.number
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, "171x")
    QTest.keyClick(number, KEY.Key_Return)
    assert (counted, changed) == ([(171,)], [(1,), (-1,)])
    assert number.text() == "163"  # until it is saved


def test_the_figures_go_from_field_to_field_and_are_handed_in_by_the_last_enter(page, hall):
    put(page, hall, ask.BeginCounting("hands", 2))
    said = heard(page.count_entered)
    page.ballot.count.begin()
    for figure in ("96", "40", "11", "95", "40", "11"):
        QTest.keyClicks(page.focusWidget(), figure)
        QTest.keyClick(page.focusWidget(), KEY.Key_Return)
    assert said == [
        ({"for": 96, "against": 40, "abstain": 11}, "A"),
        ({"for": 95, "against": 40, "abstain": 11}, "B"),
    ]


def test_a_count_with_a_gap_is_not_handed_in(page, hall):
    put(page, hall, ask.BeginCounting("hands"))
    said = heard(page.count_entered)
    page.ballot.count.fields["A", "for"].setText("96")
    page.press_primary()
    assert said == []
    assert page.ballot.count.fields["A", "against"].hasFocus()


def test_where_two_counts_differ_the_row_is_marked_and_the_figures_stay(page, hall):
    put(page, hall, ask.BeginCounting("hands", 2))
    hall.do(ask.EnterCount({"for": 96, "against": 40, "abstain": 11}, "A"))
    hall.do(ask.EnterCount({"for": 95, "against": 40, "abstain": 11}, "B"))
    show_on(page, hall)
    marked = {key for key, field in page.ballot.count.fields.items() if field.property("unread")}
    assert marked == {("A", "for"), ("B", "for")}
    assert page.ballot.count.fields["B", "for"].text() == "95"


def test_the_hall_is_stepped_turned_and_written_to(page, hall):
    steps = heard(page.next_asked), heard(page.back_asked), heard(page.safe_asked)
    message, lines = heard(page.message_asked), page.lines
    click(page.hall.next)
    click(page.hall.back)
    click(page.hall.safe.buttons[Safe.BLACK])
    QTest.keyClicks(lines.message, "A blue Ford is parked in.")
    QTest.keyClick(lines.message, KEY.Key_Return)
    assert steps == ([()], [()], [(Safe.BLACK,)])
    assert message == [("A blue Ford is parked in.",)]


def test_a_safe_state_is_pressed_in_when_the_hall_has_turned_and_not_before(page, hall):
    click(page.hall.safe.buttons[Safe.BLACK])
    assert not page.hall.safe.buttons[Safe.BLACK].isChecked()


def test_screens_and_the_end_of_the_meeting(page, hall):
    swap, screens = heard(page.swap_asked), heard(page.screens_asked)
    close = heard(page.close_meeting_asked)
    click(page.lines.swap)
    click(page.lines.screens)
    click(page.header.end)
    assert (swap, screens, close) == ([()], [()], [()])


def test_the_banner_says_what_can_be_done(page, hall):
    done = []
    page.say("The projector is gone.", ("Use this screen", lambda: done.append(1)))
    assert page._banner.isVisible()
    page.clear_banner()
    assert not page._banner.isVisible()


def test_devices_say_what_somebody_can_do(page, hall):
    page.show_devices("Base station: lost", "Plug the base station in again.")
    assert page.lines._todo.isVisible()
    page.show_devices("Base station: connected", "")
    assert not page.lines._todo.isVisible()


def test_presses_that_did_not_count_are_told_in_small_print(page, hall):
    put(page, hall, ask.OpenToHandsets())
    page.show_presses(("2 presses of two keys at once",))
    assert page.ballot._presses.text() == "2 presses of two keys at once"
