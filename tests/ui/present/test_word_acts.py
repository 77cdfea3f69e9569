"""Amendments, equal votes and recounts among the facilitator's acts: each when it makes sense."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda, assembly, ballot
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind, Question, Secrecy
from facilitator.rules.rule import CastingMode
from tests.facilitator.hall import item, motion
from ui.present.act_commands import commands_of
from ui.present.acts import Act, ballot_acts, open_question
from ui.present.ballot_desk import ballot_view
from ui.present.handset_board import NO_NEWS

BOTH = {"en": "That the bus runs.", "cy": "Bod y bws yn rhedeg."}


@pytest.fixture
def evening(hall):
    evening = hall(item("bus", Question(Kind.MOTION, BOTH)))
    evening.do(agenda.BeginItem("bus"))
    return evening


def offered(evening):
    return {view.act: view for view in ballot_acts(evening.world, "en")}


def act(evening, which, typed=""):
    assert which in offered(evening), offered(evening)
    evening.do(*commands_of(which, evening.world, typed=typed))


def agreed(evening):
    act(evening, Act.PUT)
    act(evening, Act.ASK_AGREEMENT)
    act(evening, Act.AGREED)


def test_an_amendment_is_moved_completed_and_voted_on_before_the_motion(evening):
    assert offered(evening)[Act.AMEND].more
    assert offered(evening)[Act.AMEND].text == BOTH["en"]
    act(evening, Act.AMEND, "That the bus runs late.")
    assert Act.PUT not in offered(evening)
    assert offered(evening)[Act.OTHER_LANGUAGE].text == BOTH["cy"]
    view = ballot_view(evening.world, "en", NO_NEWS)
    assert (view.question, view.say_now) == (
        "That the bus runs late.",
        "The next amendment has no Welsh words yet.",
    )
    act(evening, Act.SAME_LANGUAGE)
    assert offered(evening)[Act.PUT].label == "Put the amendment"
    agreed(evening)

    assert offered(evening)[Act.PUT].label == "Put the question"
    assert open_question(evening.world).wording["en"] == "That the bus runs late."
    assert offered(evening)[Act.PUT].primary
    agreed(evening)
    assert evening.ballot.question.amends == ""
    assert offered(evening) == {}


def test_words_that_changed_meanwhile_are_typed_anew_or_withdrawn(evening):
    for words in ("That the bus runs late.", "That the bus runs for free."):
        evening.do(agenda.MoveAmendment("bus", {"en": words}, ("cy",)))
    agreed(evening)
    assert set(offered(evening)) >= {Act.REWORD, Act.WITHDRAW_AMENDMENT}
    assert Act.PUT not in offered(evening)
    act(evening, Act.REWORD, "That the bus runs late, for free.")
    act(evening, Act.OTHER_LANGUAGE, "Bod y bws am ddim.")
    act(evening, Act.WITHDRAW_AMENDMENT)
    assert Act.PUT in offered(evening)


def test_a_motion_that_was_put_can_still_be_amended_and_an_amendment_cannot(evening):
    act(evening, Act.PUT)
    act(evening, Act.AMEND, "cy: Ei fod.")
    assert evening.ballot.phase is ballot.Phase.VOID
    act(evening, Act.SAME_LANGUAGE)
    act(evening, Act.PUT)
    assert Act.AMEND not in offered(evening)


def tied(hall, casting, question=None):
    evening = hall(item("bus", question or motion()))
    evening.do(assembly.SetCasting(casting))
    evening.put("bus")
    evening.do(ask.BeginCounting("hands"), ask.EnterCount({"for": 10, "against": 10}))
    evening.do(ask.ShowResult())
    return evening


def test_the_chair_is_asked_on_equal_votes_and_never_by_enter(hall):
    evening = tied(hall, CastingMode.CASTING_ONLY)
    assert not any(view.primary for view in offered(evening).values())
    act(evening, Act.CASTING_FOR)
    assert offered(evening)[Act.DECLARE].primary
    act(evening, Act.DECLARE)
    assert evening.ballot.outcome == "carried"


def test_the_lot_comes_before_the_declaration(hall):
    evening = tied(hall, CastingMode.LOT)
    assert Act.DECLARE not in offered(evening)
    assert not any(view.primary for view in offered(evening).values())
    act(evening, Act.LOT_AGAINST)
    act(evening, Act.DECLARE)
    assert evening.ballot.outcome == "lost"


def test_without_a_casting_vote_there_is_nothing_to_ask(hall):
    evening = tied(hall, CastingMode.NONE)
    assert not {Act.CASTING_FOR, Act.LOT_FOR} & set(offered(evening))
    assert offered(evening)[Act.DECLARE].primary


def test_a_recount_is_behind_more_where_something_can_be_counted_again(hall):
    evening = tied(hall, CastingMode.NONE)
    assert offered(evening)[Act.RECOUNT].more
    act(evening, Act.RECOUNT)
    assert evening.ballot.phase is ballot.Phase.COUNTING


def test_a_card_vote_is_not_counted_by_hands(hall):
    weighted = motion(secrecy=Secrecy.RECORDED, weights=((1, 5), (2, 3)), weights_source="members")
    evening = hall(item("bus", weighted))
    evening.put("bus")
    assert not {Act.HANDS, Act.CARDS, Act.PAPER} & set(offered(evening))
    assert Act.OPEN in offered(evening)


def test_no_two_acts_of_one_moment_share_a_key(evening):
    for step in (Act.AMEND, Act.SAME_LANGUAGE, Act.PUT, Act.HANDS):
        act(evening, step, "That the bus runs late.")
        keys = [view.act.key for view in offered(evening).values()]
        assert len(keys) == len(set(keys))
