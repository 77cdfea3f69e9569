"""The *Oops* key: the logo at once, then what can be put right; nothing is taken out."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda, countdown
from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.desk.screen_chooser import ScreenChooser
from ui.present.oops import mends
from ui.present.show import Safe

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("tea"), item("bus", motion()), item("end"))
        yield made


def panel(desk):
    return desk.running._evening.oops.panel


def safe(desk):
    return desk.running._projection._show.safe


def offered(desk):
    return [mend.words for mend in mends(desk.world, "en")]


def test_the_logo_is_up_at_once_and_nothing_else_has_changed(desk):
    desk.turn_to("bus").send(ask.PutQuestion())
    seq = desk.world.seq
    desk.key("F8")
    assert (desk.scene, safe(desk), desk.world.seq) == ("Logo", Safe.LOGO, seq)
    assert panel(desk).isVisible()
    desk.key("Q", "Esc")  # Esc closes the list; the hall never changes by it
    assert (panel(desk).isVisible(), safe(desk)) == (False, Safe.LOGO)


def test_once_more_carries_on_with_the_evening(desk):
    desk.turn_to("bus")
    desk.key("F8", "F8")
    assert (panel(desk).isVisible(), safe(desk)) == (False, Safe.SHOW)


def test_an_item_begun_too_soon_goes_back_to_the_one_before(desk):
    desk.turn_to("tea").turn_to("bus")
    desk.key("F8", "1")
    desk.until(lambda: desk.item == "tea")
    assert safe(desk) is Safe.SHOW
    assert desk.running._projection._show.live.item == "tea"


def test_time_given_by_mistake_is_taken_back_and_both_stay_in_the_record(desk):
    desk.turn_to("tea").send(countdown.GiveTime(300))
    seq = desk.world.seq
    number = offered(desk).index("5 minutes were given or taken by mistake: take that back") + 1
    desk.key("F8", str(number))
    desk.until(lambda: not desk.world.of(countdown.PART).own_grants)
    assert desk.world.seq > seq


def test_a_question_put_too_soon_is_taken_back_with_a_reason(desk):
    desk.turn_to("bus").send(ask.PutQuestion())
    desk.until(lambda: "V" in {act.key for act in desk.tonight.ballot.acts.buttons})
    number = next(n for n, words in enumerate(offered(desk), 1) if "take it back" in words)
    desk.key("F8", str(number))
    assert desk.tonight.ballot.acts.reason.field.hasFocus()
    desk.type("too soon")
    desk.key("Enter")
    desk.until(lambda: desk.phase == "VOID")


def test_the_count_of_the_room_is_typed_again(desk):
    desk.turn_to("tea")
    desk.key("F8", str(len(offered(desk))))
    assert desk.tonight.room.number.hasFocus()


def test_no_digit_of_the_list_does_what_it_does_without_it(desk):
    desk.turn_to("tea")
    desk.key("F8", "9")
    assert panel(desk).isVisible()
    assert not desk.world.of(countdown.PART).own_grants


def test_while_a_vote_is_in_hand_nobody_is_led_back_to_another_item(desk):
    desk.turn_to("tea").turn_to("bus").send(ask.PutQuestion())
    assert not any("begun too soon" in words for words in offered(desk))
    desk.send(ask.VoidBallot("by mistake"), agenda.BeginItem("end"))
    assert offered(desk)[0].startswith("This item was begun too soon: back to")


@pytest.mark.parametrize("key", ["F8", "F1"])
def test_what_lies_over_the_desk_lets_no_key_act_beneath_it(desk, monkeypatch, key):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)
    desk.turn_to("tea").key(key)
    seq = desk.world.seq
    desk.key("Enter", "+", "K", "T")
    assert (desk.item, desk.world.seq) == ("tea", seq)
    desk.key("Esc", "Enter")
    desk.until(lambda: desk.item == "bus")


def test_back_to_the_item_before_also_where_it_comes_next_in_the_plan(desk):
    desk.turn_to("end").turn_to("bus").key("F8", "1")
    desk.until(lambda: desk.item == "end")
    assert desk.world.of(agenda.PART).item("bus").standing.name == "WAITING"


def test_the_list_goes_once_the_hall_sees_the_evening_again(desk):
    desk.turn_to("tea").key("F8")
    assert panel(desk).isVisible()
    desk.running._projection.safe(Safe.SHOW)
    assert not panel(desk).isVisible()


def test_no_key_acts_beneath_the_screens_and_escape_puts_them_away(desk):
    desk.turn_to("tea").tonight.screens_asked.emit()
    chooser = desk.desk.findChild(ScreenChooser)
    assert chooser.isVisible()
    chooser.clearFocus()
    seq = desk.world.seq
    desk.key("5", "Enter")
    assert desk.world.seq == seq
    desk.key("Esc")
    assert not chooser.isVisible()
