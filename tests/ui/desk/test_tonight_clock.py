"""The clock on the desk: what is given, typed and reminded of; a beginner sees little of it."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from facilitator.parts import agenda, auxiliary, countdown, meeting
from facilitator.parts.auxiliary import Purpose
from tests.facilitator.hall import plan, replace
from tests.ui.desk.evenings import click, evening, heard, show_on
from ui.present.act_commands import commands_of
from ui.present.acts import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def begun(page, tmp_path):
    """The first item runs; what is asked on the page is done."""
    with evening(tmp_path) as hall:
        hall.do(agenda.BeginItem("welcome"))

        def done(*commands):
            hall.do(*commands)
            show_on(page, hall)

        page.act_asked.connect(lambda act, _n, _t: done(*commands_of(act, hall.world)))
        page.clock_set.connect(lambda commands: done(*commands))
        show_on(page, hall)
        yield hall


def given(hall):
    return [(grant.seconds, grant.by_hall) for grant in hall.world.of(countdown.PART).grants]


def test_time_is_given_and_taken_by_one_key_each(page, begun):
    for act in (Act.HALF_MORE, Act.ONE_MINUTE, Act.FIVE_MINUTES, Act.MINUTE_LESS, Act.FIVE_LESS):
        page.press(act)
    page.press(Act.HALF_LESS)
    assert [seconds for seconds, _hall in given(begun)] == [30, 60, 300, -60, -300, -30]
    page.press(Act.HALL_FIVE)
    assert given(begun)[-1] == (300, True)
    assert "by the hall" in page.item.face._shown.granted


def test_what_most_evenings_do_without_is_not_on_the_desk_until_it_is_asked_for(page, begun):
    assert not page.timer.isVisible()
    page.press(Act.CLOCK_MORE)
    assert page.timer.more.isVisible()
    assert page.item.more.isChecked()
    page.press(Act.CLOCK_MORE)
    assert not page.timer.isVisible()
    assert not page.item.more.isChecked()


def test_a_length_is_echoed_as_it_is_read_before_anything_starts(page, begun):
    page.press(Act.TIMER)
    form = page.timer.length
    QTest.keyClicks(form.field, "1:30")
    assert form.echo.accessibleName() == "1 minute 30 seconds"
    form.field.clear()
    QTest.keyClicks(form.field, "soon")
    assert not any(button.isEnabled() for button in form.does)
    form.field.entered.emit("soon")
    assert begun.world.of(auxiliary.PART).purpose is None


def test_a_turn_is_timed_and_the_next_one_is_as_long(page, begun):
    page.press(Act.TIMER)
    page.timer.length.field.setText("90s")
    page.timer.length.field.entered.emit("90s")
    assert page.timer.line.isVisible()
    assert page.timer.line.face._shown.text == "1:30"
    begun.clock.forward(60)
    page.press(Act.NEXT_TURN)
    assert page.timer.line.face._shown.text == "1:30"
    assert begun.world.of(auxiliary.PART).turn == 2
    page.press(Act.TIMER_STOP)
    assert not page.timer.isVisible()


def test_groups_have_no_next_turn(page, begun):
    page.press(Act.TIMER)
    page.timer.length.field.setText("15")
    click(page.timer.length.does[1])
    assert begun.world.of(auxiliary.PART).purpose is Purpose.GROUPS
    assert not page.timer.line.buttons[Act.NEXT_TURN].isVisible()


def test_an_item_that_began_earlier_is_set_back(page, begun):
    begun.clock.forward(10)
    page.press(Act.BEGAN_AGO)
    page.timer.ago.field.setText("3")
    page.timer.ago.field.entered.emit("3")
    assert begun.world.of(countdown.PART).spent_at(begun.clock.now()) == 180_000_000
    assert not page.timer.isVisible()


def test_a_forgotten_clock_is_told_of_on_the_desk_and_set_right_by_one_button(page, begun):
    page.press(Act.CLOCK)
    assert not page.item.nudge.isVisible()
    begun.clock.forward(52)
    show_on(page, begun)
    assert page.item.nudge.words.accessibleName() == "The clock has stood for 0:52."
    click(page.item.nudge.button)
    assert begun.world.of(countdown.PART).spent_at(begun.clock.now()) == 52_000_000
    assert not page.item.nudge.isVisible()


def test_the_line_goes_when_the_meeting_does(page, begun):
    page.press(Act.TIMER)
    begun.do(meeting.CloseMeeting())
    show_on(page, begun)
    assert not page.timer.isVisible()


def test_the_header_says_by_when_the_hall_must_be_empty_if_the_plan_does(page, tmp_path):
    with evening(tmp_path) as hall:
        show_on(page, hall)
        assert not page.header._empty.isVisible()
        hall.do(meeting.CloseMeeting())
        items = tuple(each.planned for each in hall.world.of(agenda.PART).items)
        hall.do(meeting.StartMeeting(replace(plan(*items), empty_by="21:30")))
        show_on(page, hall)
        assert page.header._empty.text().startswith("The hall must be empty by 21:30\n")


def test_a_gap_in_the_rundown_is_no_item_to_begin(page, tmp_path):
    with evening(tmp_path) as hall:
        items = [each.planned for each in hall.world.of(agenda.PART).items]
        items[-1] = replace(items[-1], at="21:00")
        hall.do(meeting.CloseMeeting(), meeting.StartMeeting(plan(*items)))
        show_on(page, hall)
        rows = page.rundown.list
        gap = next(n for n in range(rows.count()) if "free until" in rows.item(n).toolTip())
        chosen = heard(rows.chosen)
        rows._choose(rows.model().index(gap, 0))
        rows._choose(rows.model().index(gap + 1, 0))
        assert chosen == [(hall.world.of(agenda.PART).items[-1].id,)]
