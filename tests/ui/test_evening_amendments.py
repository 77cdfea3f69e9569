"""An amendment and equal votes at the running desk: by keys, in two languages."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda, assembly
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind, Question
from facilitator.rules.rule import CastingMode
from tests.facilitator.hall import item
from tests.ui.open_desk import at_the_desk
from ui.present.acts import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")
BUS = {"en": "That the last bus runs at 23:00.", "cy": "Bod y bws olaf am 23:00."}


@pytest.fixture(autouse=True)
def _a_person_is_as_quick_as_a_test(monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found(languages=("en", "cy"))
        yield made


def offered(desk, act):
    desk.until(lambda: act in desk.tonight.ballot.acts.buttons)


def wording(desk):
    return desk.world.of(agenda.PART).item("bus").planned.question.wording


def test_an_amendment_is_typed_over_the_motion_and_agreed_in_both_languages(desk):
    desk.begin(item("bus", Question(Kind.MOTION, BUS)), handsets_out=()).turn_to("bus")
    offered(desk, Act.AMEND)
    desk.key("M")
    desk.key("E")
    field = desk.tonight.ballot.acts.amended[Act.AMEND].field
    assert field.text() == BUS["en"]
    field.setText("That the last bus runs at 23:30.")
    desk.key("Enter")
    offered(desk, Act.OTHER_LANGUAGE)
    desk.key("S")
    offered(desk, Act.PUT)
    for key, act in (("Q", Act.ASK_AGREEMENT), ("A", Act.AGREED), ("Y", Act.PUT)):
        desk.key(key)
        offered(desk, act)
    assert wording(desk) == {"en": "That the last bus runs at 23:30.", "cy": BUS["cy"]}


def test_equal_votes_wait_for_the_chair(desk):
    desk.send(assembly.SetCasting(CastingMode.SECOND_OR_CASTING))
    desk.begin(item("bus", Question(Kind.MOTION, BUS)), handsets_out=()).turn_to("bus")
    desk.key("Q")
    offered(desk, Act.HANDS)
    desk.key("H")
    desk.until(lambda: desk.phase == "COUNTING")
    desk.send(ask.EnterCount({"for": 10, "against": 10}))
    offered(desk, Act.SHOW_RESULT)
    desk.key("R")
    offered(desk, Act.CASTING_FOR)
    desk.key("Y")
    desk.until(lambda: desk.ballot.cast == "for")
    desk.key("D")
    desk.until(lambda: desk.phase == "DECLARED")
    assert desk.ballot.outcome == "carried"
