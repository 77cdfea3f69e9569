"""What an imaginary hall presses is a paper of the method it is asked by."""

from __future__ import annotations

from random import Random

import pytest

from facilitator.parts.ballot.marking import is_mark, marked, settled
from facilitator.plan import Choice, Kind, Method, Question
from ui.sample.minds import minds, pressed

#: In rounds, by rankings, grades, dots: everything but a plain motion, which is asked beside.
CHOOSING = [method for method in Method if method is not Method.CONSENT]


def asked(method, options=4, most=0):
    choices = tuple(Choice(f"o{n}", {"en": str(n)}) for n in range(options))
    kind = Kind.MOTION if method is Method.CONSENT else Kind.OPTIONS
    choices = () if method is Method.CONSENT else choices
    return Question(kind, {"en": "?"}, method=method, choices=choices, most=most)


def paper(question, presses):
    mark = ""
    for key in presses.split(","):
        mark = marked(question, mark, (key,), 6)
        assert isinstance(mark, str), (presses, mark)
    return mark


@pytest.mark.parametrize("options", [2, 4, 5, 9])
@pytest.mark.parametrize("method", CHOOSING)
def test_every_paper_is_one_that_counts(method, options):
    question = asked(method, options, most=3 if method is Method.DOTS else 0)
    found = minds(Random(5), question, 6, 60)
    assert found.total() == 60
    for presses in found:
        mark = paper(question, presses)
        assert settled(mark) == mark
        assert is_mark(question, mark)


def test_no_more_is_marked_than_a_person_may():
    question = asked(Method.APPROVAL, 5, most=2)
    marks = [paper(question, each) for each in minds(Random(5), question, 6, 60)]
    assert max(mark.count(",") for mark in marks) == 1


def test_approvals_are_several_presses_and_rankings_go_as_far_as_people_like():
    for method in (Method.APPROVAL, Method.STV):
        lengths = {each.count(",") + 1 for each in minds(Random(5), asked(method), 6, 60)}
        assert len(lengths) > 1


def test_a_hall_that_practises_consent_is_not_blocked():
    found = minds(Random(5), asked(Method.CONSENT), 6, 160)
    assert found["1"] > 100
    assert found["4"] == 0


def test_an_option_of_two_keys_is_pressed_with_both():
    assert pressed(asked(Method.APPROVAL, 9), 6, [(0, 1), (5, 1)]) == "1,1,2,1"
