"""Amendments on the desk: one typed line, and what is asked for before the vote."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind, Question
from tests.facilitator.hall import item, motion
from ui.present import amending

WORDS = {"en": "That the bus runs.", "cy": "Bod y bws yn rhedeg."}


@pytest.fixture
def evening(hall):
    evening = hall(item("bus", Question(Kind.MOTION, WORDS)), item("talk"))
    evening.do(agenda.BeginItem("bus"))
    return evening


def wording(evening):
    return evening.world.of(agenda.PART).item("bus").planned.question.wording


def test_a_typed_line_is_in_the_first_language_unless_it_says_another(evening):
    assert amending.words_to_change(evening.world) == "That the bus runs."
    assert amending.moved(evening.world, "That it stops.").wording == {"en": "That it stops."}
    assert amending.moved(evening.world, "cy: Ei fod.").wording == {"cy": "Ei fod."}
    assert amending.moved(evening.world, "That: it.").wording == {"en": "That: it."}


def test_the_language_that_is_missing_is_asked_for_and_typed_or_left(evening):
    assert amending.may_amend(evening.world)
    evening.do(amending.moved(evening.world, "That it stops."))
    assert amending.amending_view(evening.world, "en").note.endswith("no Welsh words yet.")
    evening.do(amending.with_other_language(evening.world, "Ei fod yn stopio."))
    assert amending.amending_view(evening.world, "en").note == ""
    evening.do(ask.PutQuestion(), ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    assert wording(evening) == {"en": "That it stops.", "cy": "Ei fod yn stopio."}

    evening.do(amending.moved(evening.world, "cy: Ei fod."))
    evening.do(amending.with_language_left(evening.world), ask.PutQuestion())
    assert evening.ballot.question.wording == {"en": "That it stops.", "cy": "Ei fod."}


def test_what_was_moved_on_older_words_is_worded_anew_or_withdrawn(evening):
    for words in ("That it stops.", "That the bus runs late."):
        evening.do(amending.moved(evening.world, words))
    evening.do(amending.with_language_left(evening.world), ask.PutQuestion())
    evening.do(ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    view = amending.amending_view(evening.world, "en")
    assert (view.now, len(view.lines)) == ("That it stops.", 2)
    assert "word the next amendment anew" in view.note
    evening.do(amending.reworded(evening.world, "That it stops late."))
    evening.do(amending.withdrawn(evening.world))
    assert amending.next_amendment(evening.world) is None
    assert amending.withdrawn(evening.world) is None


def test_a_motion_is_amended_before_the_hall_votes_on_it_and_nothing_else_is(evening):
    evening.do(ask.PutQuestion())
    assert amending.may_amend(evening.world)
    evening.do(ask.OpenToHandsets())
    assert not amending.may_amend(evening.world)
    evening.do(ask.VoidBallot("no"), agenda.BeginItem("talk"))
    assert not amending.may_amend(evening.world)
    assert amending.amending_view(evening.world, "en") is None


def test_a_declared_motion_is_not_amended(hall):
    evening = hall(item("bus", motion()))
    evening.put("bus")
    evening.do(ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    assert not amending.may_amend(evening.world)
