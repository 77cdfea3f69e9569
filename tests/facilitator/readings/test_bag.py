"""The bag holds what the plan needs and nothing else; its twin says how the meeting stands."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind, Method, Question, Secrecy
from facilitator.readings.evening.bag import bag_of, paper_votes
from facilitator.readings.evening.twin import left_of, twin_of
from facilitator.rules.deciding import Outcome, decide
from facilitator.rules.figures import Figures
from facilitator.rules.rule import at_least, consensus, majority
from tests.facilitator.hall import hall_of, item, motion, plan

ELECTION = Question(Kind.ELECTION, {"en": "Who goes?"})
PRIVATE = motion("That we pay.", secrecy=Secrecy.PRIVATE)


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    with hall_of(tmp_path_factory.mktemp("bag")) as hall:
        yield hall


def bag(hall, *items):
    return bag_of(hall.world, plan(*items), "en")


def test_an_evening_without_votes_has_no_pages_for_them(hall):
    packed = bag(hall, item("talk"), item("fun", motion(kind=Kind.TEST)))
    assert (packed.questions, packed.clauses, packed.checks_in) == ((), (), False)
    assert [row.votes for row in packed.items] == [False, False]
    assert packed.people == 160  # as many as have handsets
    assert (packed.items[1].starts, packed.ends) == ("19:05", "19:10")


@pytest.mark.parametrize("rule", [majority(), at_least(2, 3)])
def test_the_table_on_the_page_is_the_rule_exactly(hall, rule):
    (page,) = bag(hall, item("bus", motion(rule=rule))).questions
    assert [votes for votes, _ in page.thresholds] == list(range(10, 201, 10))
    for votes, needed in page.thresholds:
        just, short = (
            decide(rule, Figures(for_=n, against=votes - n)).outcome for n in (needed, needed - 1)
        )
        assert (just, short) == (Outcome.CARRIED, Outcome.LOST)


def test_a_rule_that_is_no_share_has_words_and_no_table(hall):
    (page,) = bag(hall, item("bus", motion(rule=consensus(2)))).questions
    assert page.thresholds == ()
    assert "2" in page.rule


def test_papers_are_packed_for_what_hands_cannot_count(hall):
    ranked = Question(Kind.OPTIONS, {"en": "?"}, choices=(Choice("a"),), method=Method.IRV)
    items = item("bus", motion()), item("who", ELECTION), item("pay", PRIVATE), item("rank", ranked)
    assert [one.id for one, _ in paper_votes(plan(*items))] == ["who", "pay", "rank"]
    packed = bag(hall, *items)
    assert [page.on_paper for page in packed.questions] == [False, True, True, True]
    assert packed.questions[1].options == ("",) * 6  # names are written on
    assert packed.clauses[0][0] == "Issue"


@pytest.mark.parametrize("asked", [motion(), PRIVATE], ids=["open", "private"])
def test_the_twin_says_how_an_open_vote_stands_and_never_a_private_one(tmp_path, asked):
    with hall_of(tmp_path, item("tea", motion("That tea is made.")), item("now", asked)) as hall:
        hall.do(agenda.BeginItem("tea"), ask.PutQuestion(), ask.AskAgreement())
        hall.do(ask.RecordAgreement(), ask.DeclareResult())
        hall.open("now")
        hall.press(1, "1")
        twin = twin_of(hall.world, "en", "19:31")
        assert [item.id for item in left_of(hall.world).items] == ["now"]
    so_far = twin.so_far
    assert [row.went for row in so_far.done] == ["Took 0 minutes", "Under way"]
    assert so_far.decided[0].wording == "That tea is made."
    assert so_far.roll == "160 numbers could vote in it."
    assert so_far.counted == (
        "" if asked is PRIVATE else "Counted by then: For 1, Against 0, Abstain 0."
    )


def test_the_twin_puts_nothing_again_and_forgets_nothing_that_was_parked(tmp_path):
    items = [item(key, motion(f"That {key} is made.")) for key in ("soup", "tea", "cake", "jam")]
    with hall_of(tmp_path, *items) as hall:
        hall.do(agenda.BeginItem("soup"), agenda.ParkItem("soup"), agenda.SkipItem("jam"))
        hall.do(agenda.BeginItem("tea"), ask.PutQuestion(), ask.AskAgreement())
        hall.do(ask.RecordAgreement(), ask.DeclareResult())
        left = left_of(hall.world).items
    assert [(one.id, one.question is not None) for one in left] == [
        ("tea", False),
        ("cake", True),
        ("soup", True),
    ]
