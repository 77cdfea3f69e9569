"""Before a mandate is put: advice for the desk, and three ways where it contradicts another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.clock import SetClock
from facilitator.mandate_draft import Act as Does
from facilitator.mandate_draft import Concern
from facilitator.parts import agenda, mandate
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind
from facilitator.readings.mandates.in_force import already_there, terms_so_far
from tests.facilitator.hall import EVENING, item, motion
from tests.facilitator.linting.drafts import BODY, IN_ORDER, clause, with_clauses
from ui.present.act_commands import commands_of
from ui.present.acts import Act, ballot_acts
from ui.present.before_put import before_put
from ui.present.cues import Cue, CueKind
from ui.present.hall_scene import cue_scene, logo
from ui.present.pictures import pictures
from ui.present.tonight import tonight

NOW = SetClock(EVENING).now()
EARLIER = with_clauses(clause("BIND vote for a cut to the daytime frequency in our area"))


def asks(draft, **more):
    return motion("That this mandate is given.", kind=Kind.MANDATE, mandate=draft, **more)


def adopted(evening, key):
    evening.put(key)
    evening.do(ask.BeginCounting("hands", 1), ask.EnterCount({"for": 90, "against": 2}, "A"))
    evening.do(ask.ShowResult(), ask.DeclareResult())


@pytest.fixture
def clashing(hall):
    """One mandate is in force; the next is about the same, and goes against it."""
    evening = hall(item("first", asks(EARLIER)), item("bus", asks(IN_ORDER)))
    adopted(evening, "first")
    evening.do(agenda.BeginItem("bus"))
    return evening


def acts(evening):
    return {view.act: view.label for view in ballot_acts(evening.world, "en")}


def do(evening, act, typed=""):
    evening.do(*commands_of(act, evening.world, typed=typed))


def test_a_mandate_that_is_in_order_is_put_without_a_word(hall):
    evening = hall(item("bus", asks(IN_ORDER)))
    evening.do(agenda.BeginItem("bus"))
    assert tonight(evening.world, evening.clock.now(), "en").ballot is None
    assert acts(evening)[Act.PUT] == "Put the question"


def test_what_may_be_looked_at_again_is_listed_and_the_question_can_still_be_put(hall):
    evening = hall(item("bus", asks(replace(IN_ORDER, until="", reporting={"en": "soon"}))))
    evening.do(agenda.BeginItem("bus"))
    view = tonight(evening.world, evening.clock.now(), "en").ballot
    assert (view.phase, view.advice) == (
        "Before you put it",
        (
            "Nothing says by when the delegate reports back.",
            "Nothing says when this mandate ends.",
        ),
    )
    do(evening, Act.PUT)
    assert before_put(evening.world, "en") is None
    assert tonight(evening.world, evening.clock.now(), "en").ballot.advice == ()


def test_of_a_contradiction_the_hall_is_asked_in_three_ways(clashing):
    view = before_put(clashing.world, "en")
    assert "Instruction 3" in view.advice[0]
    assert "instruction 1 of M-2026-01" in view.advice[0]
    assert view.say_now == (
        "Ask the hall: as it is, with other words, or as a variation of M-2026-01?"
    )
    assert list(acts(clashing).items())[:3] == [
        (Act.PUT, "Put it as it is"),
        (Act.MEND_CLAUSE, "Mend instruction 3"),
        (Act.VARY_INSTEAD, "Vary M-2026-01"),
    ]


def test_the_hall_can_be_shown_both_clauses(clashing):
    cue = Cue(CueKind.CLASH)
    assert cue in {each.cue for group in pictures(clashing.world, NOW, "en") for each in group}
    scene = cue_scene(cue, clashing.world, NOW, ("en", "cy"))
    assert [line.kind.split("\n")[0] for line in scene.instructions] == [
        *("M-2026-01, 1", "Tonight, 3")
    ]
    do(clashing, Act.MEND_CLAUSE, "never agree to fewer buses on Sundays")
    assert cue_scene(cue, clashing.world, NOW, ("en",)) == logo(clashing.world)


def test_the_hall_confirms_it_and_both_stand(clashing):
    adopted(clashing, "bus")
    assert len(clashing.world.of(mandate.PART).in_force) == 2
    assert [one.code for one in already_there(clashing.world).in_force] == [
        *("M-2026-01", "M-2026-02")
    ]


def test_the_hall_mends_the_words_and_the_contradiction_is_gone(clashing):
    (view,) = (v for v in ballot_acts(clashing.world, "en") if v.act is Act.MEND_CLAUSE)
    assert view.text == IN_ORDER.instructions[2].text["en"]
    do(clashing, Act.MEND_CLAUSE, "never agree to fewer buses on Sundays")
    assert Act.MEND_CLAUSE not in acts(clashing)
    question = clashing.world.of(agenda.PART).current.planned.question
    assert question.mandate.instructions[2] == clause("LIMIT never agree to fewer buses on Sundays")


def test_the_hall_varies_the_other_mandate_instead_and_may_think_again(clashing):
    (first,) = clashing.world.of(mandate.PART).all
    do(clashing, Act.VARY_INSTEAD)
    question = clashing.world.of(agenda.PART).current.planned.question
    assert question.concerns == Concern(Does.VARY, first.id)
    assert before_put(clashing.world, "en") is None
    do(clashing, Act.VARY_INSTEAD)
    assert clashing.world.of(agenda.PART).current.planned.question.concerns is None


def test_bodies_of_earlier_mandates_are_known_and_terms_of_nobody_are_none(clashing):
    assert already_there(clashing.world).bodies == (BODY,)
    assert terms_so_far(clashing.world, IN_ORDER) == 0
