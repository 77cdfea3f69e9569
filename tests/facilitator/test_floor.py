"""Typing tonight what the plan left open."""

from __future__ import annotations

import pytest

from facilitator.floor import Lack, filled, lack
from facilitator.ids import SeededIds
from facilitator.mandate_draft import MandateDraft
from facilitator.parts import agenda
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind
from tests.facilitator.hall import item, motion

EMPTY = MandateDraft({}, {}, {}, {}, (), {}, "")


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        (None, None),
        (motion(), None),
        (motion(" "), Lack.WORDS),
        (motion("Who?", kind=Kind.ELECTION), Lack.NAMES),
        (motion("Cake?", kind=Kind.TEST), Lack.CHOICES),
        (motion("This?", kind=Kind.MANDATE, mandate=EMPTY), Lack.INSTRUCTIONS),
    ],
)
def test_a_question_says_what_it_still_lacks(question, lacking):
    assert lack(question) is lacking


def test_names_typed_in_the_hall_go_to_the_side_table_and_not_into_the_question():
    typed = filled(
        motion("Who?", kind=Kind.ELECTION), "Ayesha Karim, Tom Dale and Mo", "en", SeededIds(1)
    )
    assert [side.value for side in typed.names] == ["Ayesha Karim", "Tom Dale", "Mo"]
    assert [c.person for c in typed.question.choices] == [side.key for side in typed.names]
    assert all(not c.text for c in typed.question.choices)


def test_instructions_may_say_their_type():
    question = motion("This?", kind=Kind.MANDATE, mandate=EMPTY)
    typed = filled(question, "Vote for a late bus; limit: no cuts by day", "en", SeededIds(1))
    said = [(i.type.name, i.text["en"]) for i in typed.question.mandate.instructions]
    assert said == [("BIND", "Vote for a late bus"), ("LIMIT", "no cuts by day")]


@pytest.mark.parametrize("kind", [Kind.ELECTION, Kind.TEST])
def test_a_choice_without_choices_cannot_be_put(hall, kind):
    evening = hall(item("who", motion("Who?", kind=kind)))
    evening.do(agenda.BeginItem("who"))
    assert evening.refused(ask.PutQuestion()) == "lacks_choices"


def test_names_written_tonight_are_elected_by_name(hall):
    evening = hall(item("who", motion("Who?", kind=Kind.ELECTION)))
    evening.do(agenda.BeginItem("who"))
    question = evening.world.of(agenda.PART).current.planned.question
    typed = filled(question, "Ayesha, Tom", "en", evening.ids)
    evening.do(agenda.WriteQuestion("who", typed.question, typed.names), ask.PutQuestion())
    ids = evening.ballot.question.options
    evening.do(ask.BeginCounting("paper"), ask.EnterCount({ids[0]: 3, ids[1]: 1}))
    evening.do(ask.ShowResult(), ask.DeclareResult())
    person = evening.ballot.question.choices[0].person
    assert evening.ballot.winner == ids[0]
    assert evening.world.side("name", person) == "Ayesha"


@pytest.mark.parametrize(
    ("kind", "language", "line", "expected"),
    [
        (Kind.TEST, "en", "Have a party, bread and butter", ["Have a party", "bread and butter"]),
        (Kind.ELECTION, "en", "Ann a Beca, Tom", ["Ann a Beca", "Tom"]),
        (Kind.ELECTION, "cy", "Ann a Tom ac Owain", ["Ann", "Tom", "Owain"]),
    ],
)
def test_a_little_word_parts_only_names_and_only_in_its_own_language(
    kind, language, line, expected
):
    typed = filled(motion("Which?", kind=kind), line, language, SeededIds(1))
    options = [choice.text.get(language, "") for choice in typed.question.choices]
    assert [side.value for side in typed.names] + [text for text in options if text] == expected


def test_a_mandate_says_to_whom_before_it_is_put():
    question = motion("This?", kind=Kind.MANDATE, mandate=EMPTY)
    question = filled(question, "BIND vote for buses", "en", SeededIds(1)).question
    assert lack(question) is Lack.DESTINATION
    question = filled(question, "Hull District Assembly", "en", SeededIds(1)).question
    assert lack(question) is None
    assert question.mandate.destination == {"en": "Hull District Assembly"}
