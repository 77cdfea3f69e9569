"""Who follows the elected, and a rule of balance, from the question to the mandate."""

from __future__ import annotations

import pytest

from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.parts import agenda, mandate
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.alternates import How, following_of
from facilitator.parts.ballot.result import result_of
from facilitator.plan import Balance, Choice, Kind, Method, Question, Secrecy
from facilitator.readings.results.alternates import alternate_lines, elected_with_alternates
from facilitator.readings.results.count_sheet import count_sheet
from facilitator.readings.results.recount import otherwise, recounted
from facilitator.readings.results.results import result_sentence
from tests.facilitator.hall import item, motion, replace

PEOPLE = tuple(Choice(each, {}, f"token-{each}") for each in "abcd")
NONE = Choice("none", {"en": "None of these"})
HALVES = Balance(({"en": "Old town"}, {"en": "New town"}), (1, 1, 2, 2))
LATE = Instruction(InstructionType.BIND, {"en": "Vote for a late bus."})
BUS = MandateDraft({}, {"en": "District assembly"}, {}, {}, (LATE,), {}, "2026-07-31")
WHAT = motion("What?", kind=Kind.MANDATE, mandate=BUS)


def asks(method, choices=PEOPLE, **more):
    return Question(Kind.ELECTION, {"en": "Who goes?"}, choices=choices, method=method, **more)


def elected(evening, papers, order=()):
    evening.put("who")
    evening.do(ask.BeginCounting("paper"), ask.EnterCount(papers))
    if order:
        evening.do(ask.DrawLot(order=order))
    evening.do(ask.ShowResult(), ask.DeclareResult())
    return evening.ballot


def follow(ballot):
    return {one.winner: (one.alternate, one.how) for one in following_of(ballot)}


def test_the_alternate_is_who_the_same_papers_elect_without_the_winner(hall):
    evening = hall(item("who", asks(Method.IRV)), item("what", WHAT))
    ballot = elected(evening, {"a>c": 6, "b": 4, "c": 3})

    assert result_of(ballot).winners == ("a",)
    assert follow(ballot) == {"a": ("c", How.RECOUNT)}
    evening.put("what")
    evening.do(ask.BeginCounting("hands"), ask.EnterCount({"for": 9}))
    evening.do(ask.ShowResult(), ask.DeclareResult())
    given = evening.world.of(mandate.PART).all[0]
    assert (given.delegate, given.alternate) == ("token-a", "token-c")


def test_whoever_declines_is_followed_by_the_alternate_who_is_asked_next(hall):
    evening = hall(item("who", asks(Method.IRV)), item("what", WHAT))
    elected(evening, {"a>c": 6, "b": 4, "c": 3})
    evening.put("what")
    evening.do(ask.BeginCounting("hands"), ask.EnterCount({"for": 9}))
    evening.do(ask.ShowResult(), ask.DeclareResult())
    first = evening.world.of(mandate.PART).all[0]

    evening.do(mandate.DeclineMandate(first.id))

    asked = evening.world.of(mandate.PART).all[-1]
    assert (asked.delegate, asked.accepted) == ("token-c", False)
    evening.do(mandate.AcceptMandate(asked.id, consent=True))
    assert evening.world.of(mandate.PART).all[-1].consent is True


def test_after_one_mark_each_the_next_by_votes_follows(hall):
    evening = hall(item("who", asks(Method.PLAIN)))
    assert follow(elected(evening, {"a": 9, "b": 2, "c": 4})) == {"a": ("c", How.BY_VOTES)}


@pytest.mark.parametrize(
    ("papers", "how"),
    [
        ({"a": 9, "b": 3, "c": 3}, How.LOT),
        ({"a": 9}, How.NOBODY),
        ({"a": 9, "none": 4, "b": 3}, How.NOBODY),
    ],
)
def test_nobody_is_guessed_where_the_votes_name_no_alternate(hall, papers, how):
    evening = hall(item("who", asks(Method.PLAIN, choices=(*PEOPLE, NONE))))
    assert follow(elected(evening, papers)) == {"a": (None, how)}


def test_an_approval_election_is_followed_by_the_next_in_support(hall):
    evening = hall(item("who", asks(Method.APPROVAL)))
    ballot = elected(evening, {"a,b": 5, "b,c": 3, "a": 4})
    assert follow(ballot) == {"a": ("b", How.BY_VOTES)}


def test_equal_votes_in_the_recount_wait_for_a_lot_unless_one_was_drawn(hall):
    evening = hall(item("who", asks(Method.IRV)))
    ballot = elected(evening, {"a": 9, "b": 3, "c": 3})
    assert follow(ballot) == {"a": (None, How.LOT)}
    drawn = replace(ballot, lot=("d", "c", "b", "a"))
    assert follow(drawn) == {"a": ("c", How.RECOUNT)}


def test_a_private_election_has_the_same_alternate_from_its_sealed_papers(hall):
    question = asks(Method.IRV, secrecy=Secrecy.PRIVATE)
    evening = hall(item("who", question))
    evening.open("who")
    for number, keys in enumerate(["13", "13", "13", "2", "3"], 1):
        for key in keys:
            evening.press(number, key)
    evening.close_ballot()
    evening.do(ask.ShowResult(), ask.DeclareResult())

    assert follow(evening.ballot) == {"a": ("c", How.RECOUNT)}


def test_desk_wall_and_paper_say_who_follows_and_how_that_is_known(hall):
    evening = hall(item("who", asks(Method.IRV)))
    ballot = elected(evening, {"a>c": 6, "b": 4, "c": 3})

    lines = alternate_lines(evening.world, ballot, "en")
    assert lines[0].startswith("Alternate by recounting without")
    assert set(lines) <= set(count_sheet(evening.world, ballot, "en").notes)
    assert len(elected_with_alternates(evening.world, ballot, "en")) == 1


PAPERS = {"a>b": 30, "b>a": 26, "c>d": 10, "d>c": 8}


def test_co_delegates_are_balanced_and_the_result_says_who_it_would_have_been(hall):
    evening = hall(item("who", asks(Method.STV, seats=2, balance=HALVES)))
    ballot = elected(evening, PAPERS)

    assert ballot.winners == ("a", "c")
    assert "without it, elected would have been" in result_sentence(evening.world, ballot, "en")
    sheet = count_sheet(evening.world, ballot, "en")
    assert any("Old town, New town" in note for note in sheet.notes)
    assert follow(ballot) == {"a": ("b", How.RECOUNT), "c": ("d", How.RECOUNT)}


def test_a_recount_of_the_record_keeps_the_rule_and_says_so(hall):
    evening = hall(item("who", asks(Method.STV, seats=2, balance=HALVES)))
    elected(evening, PAPERS)

    found = recounted(evening.world, 1)

    assert found.equal
    assert found.report.balance.bounds.groups == ("Old town", "New town")
    assert otherwise(found, without=(0,)).report.balance is not None


@pytest.mark.parametrize(
    "wrong",
    [
        {"method": Method.IRV, "seats": 1},
        {"method": Method.SCHULZE},
        {"seats": 1},
        {"balance": replace(HALVES, members=(1, 2))},
        {"balance": replace(HALVES, groups=HALVES.groups[:1], members=(1, 1, 0, 0))},
        {"balance": replace(HALVES, least=2)},
    ],
)
def test_a_rule_that_could_not_be_kept_is_not_put(hall, wrong):
    question = replace(asks(Method.STV, seats=2, balance=HALVES), **wrong)
    evening = hall(item("who", question))
    evening.do(agenda.BeginItem("who"))
    assert evening.refused(ask.PutQuestion()) == "balance_does_not_fit"
