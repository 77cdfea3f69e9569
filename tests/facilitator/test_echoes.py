"""One press that two receivers heard is one press, and no press of one receiver is lost."""

from __future__ import annotations

import pytest

from facilitator.intake import Intake
from facilitator.plan import Choice, Kind, Method, Question, Secrecy
from facilitator.press import CARD, Press, Verdict
from tests.facilitator.hall import hall_of, item

TEN = tuple(Choice(each, {"en": each.upper()}) for each in "abcdefghij")
KEPT = Verdict.KEPT


@pytest.fixture(params=[Secrecy.OPEN, Secrecy.PRIVATE])
def hall(request, tmp_path):
    question = Question(
        Kind.OPTIONS, {"en": "Which?"}, choices=TEN, method=Method.IRV, secrecy=request.param
    )
    with hall_of(tmp_path, item("which", question)) as hall:
        hall.open("which")
        yield hall


@pytest.fixture
def say(hall):
    intake = Intake(hall.engine.step, hall.clock)

    def said(base, keys, family=""):
        presses = [Press(base, "5", (key,), family=family) for key in keys]
        return intake.take(presses)

    return said


def paper(hall):
    hall.close_ballot()
    return {mark for mark, papers in hall.ballot.tally.items() if papers}


def test_a_press_that_two_receivers_heard_is_no_second_key(hall, say):
    assert say("one", "1") == say("two", "1") == (KEPT,)
    assert say("two", "2") == say("one", "2") == (KEPT,)
    assert paper(hall) == {"b"}


def test_the_slower_receiver_undoes_nothing_and_a_key_that_only_it_heard_counts(hall, say):
    say("one", "1121")
    say("two", "112")
    say("two", "1")
    say("two", "22")
    assert paper(hall) == {"a>f>g"}


def test_a_person_may_press_the_same_key_twice(hall, say):
    say("one", "11")
    assert paper(hall) == {"a"}


def test_after_a_moment_the_same_key_is_a_new_press(hall, say):
    say("one", "1")
    hall.clock.forward(3)
    say("two", "1")
    assert paper(hall) == {"a"}


def test_what_is_typed_at_two_desks_is_typed_twice(hall, say):
    say("desk one", "1", CARD)
    say("desk two", "1", CARD)
    assert paper(hall) == {"a"}
