"""A delegate accepts at the desk: a key for each answer, and declining has to be meant."""

from __future__ import annotations

import pytest

from facilitator.clock import SetClock
from facilitator.parts import mandate
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice
from tests.facilitator.hall import EVENING, item, replace
from tests.ui.open_desk import at_the_desk
from tests.ui.present.test_acceptance import WHAT, WHO
from ui.present.acts import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

PEOPLE = tuple(
    Choice(key, {"en": name}, "")
    for key, name in zip("abc", ("Ayesha Karim", "Tom Dale", "Bea Lund"), strict=True)
)


@pytest.fixture(autouse=True)
def _a_person_is_as_quick_as_a_test(monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path, clock=SetClock(EVENING)) as made:
        made.found().begin(item("who", replace(WHO, choices=PEOPLE)), item("what", WHAT))
        for key, tally in (("who", {"a>b": 6, "b": 4, "c": 3}), ("what", {"for": 60})):
            made.turn_to(key)
            made.send(ask.PutQuestion(), ask.BeginCounting("paper"), ask.EnterCount(tally))
            made.send(ask.ShowResult(), ask.DeclareResult())
        made.until(lambda: Act.ACCEPTED in made.tonight.ballot.acts.buttons)
        yield made


def given(desk):
    return desk.world.of(mandate.PART).all[0]


def test_the_alternate_is_asked_when_the_delegate_declines_and_both_answers_are_recorded(desk):
    elected = given(desk).delegate
    desk.key("K")
    assert given(desk).delegate == elected
    desk.click("Ayesha Karim")
    desk.until(lambda: given(desk).delegate != elected)
    desk.until(lambda: Act.ACCEPTED in desk.tonight.ballot.acts.buttons)
    desk.click("Accepted aloud")
    desk.until(lambda: given(desk).accepted)
    desk.click("No, not to be sent")
    desk.until(lambda: given(desk).consent is False)
