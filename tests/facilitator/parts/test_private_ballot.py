"""A private ballot, from the opening to the figures: what counts, and what nobody may see."""

from __future__ import annotations

import pytest

from facilitator.parts import handsets
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import private_events as kept
from facilitator.parts.ballot.phases import Phase
from facilitator.plan import Choice, Kind, Method, Secrecy
from tests.facilitator.hall import item, motion

BUS = motion(secrecy=Secrecy.PRIVATE)
NAMES = tuple(Choice(key, person=f"token-{key}") for key in "abc")
RANKED = motion(
    "Who?", kind=Kind.ELECTION, choices=NAMES, method=Method.IRV, secrecy=Secrecy.PRIVATE
)


@pytest.fixture
def evening(hall):
    evening = hall(item("bus", BUS), item("who", RANKED), item("tea", BUS))
    evening.open("bus")
    return evening


def events_since(evening, seq):
    entries = list(evening.engine._journal.entries())[seq:]
    return [entry.envelope.type.removeprefix("ballot.") for entry in entries]


def test_the_last_press_of_each_counts_and_the_figures_come_at_the_close(evening):
    for handset, key in ((1, "1"), (2, "1"), (3, "2"), (1, "2"), (1, "3")):
        assert evening.press(handset, key).done
    assert (evening.ballot.received, evening.ballot.votes) == (3, {})
    evening.close_ballot()
    assert evening.ballot.phase is Phase.CLOSED
    assert evening.ballot.tally == {"for": 1, "against": 1, "abstain": 1}
    assert evening.ballot.received == 3
    evening.do(ask.ShowResult(), ask.DeclareResult())
    assert evening.ballot.outcome == "lost"


def test_presses_are_judged_as_in_an_open_ballot(evening):
    said = [
        "kept" if (o := evening.press(*press)).done else o.refusal.reason
        for press in ((1, "1"), (1, "1"), (161, "1"), (2, "4"), (2, "1", "3"))
    ]
    assert said == ["kept", "unchanged", "not_issued", "no_such_choice", "several_keys"]


def test_no_press_is_an_event(evening):
    before = evening.world.seq
    for handset in range(1, 101):
        evening.press(handset, "1")
    assert events_since(evening, before) == []
    evening.clock.forward(10)
    evening.press(1, "2")
    evening.press(101, "2")
    assert events_since(evening, before) == [kept.PrivatePressesCounted.__name__]
    evening.clock.forward(9)
    evening.press(102, "2")
    assert len(events_since(evening, before)) == 1


def test_the_world_holds_nothing_of_who_chose_what(evening):
    evening.press(42, "1")
    assert "slots" not in repr(evening.world)
    assert evening.ballot.votes == evening.ballot.held == {}
    assert repr(evening.engine._slots).count("42") == 0


def test_votes_on_their_way_at_the_close_are_waited_for(evening):
    evening.do(ask.BeginClosing(5, sure=True))
    for handset, wait in ((1, 4.5), (2, 1.0), (3, 1.4)):
        evening.clock.forward(wait)
        assert evening.engine.wake() is None
        assert evening.press(handset, "1").done
    evening.clock.forward(1.5)
    evening.engine.wake()
    assert evening.ballot.tally["for"] == 3
    assert evening.press(4, "1").refusal.reason == "not_open"


def test_ranked_papers_come_as_a_pile_that_says_nothing_about_its_order(evening):
    evening.do(ask.VoidBallot("the next one"))
    evening.open("who")
    for handset, keys in ((9, "321"), (3, "12"), (7, "321"), (1, "2")):
        for key in keys:
            assert evening.press(handset, key).done
    evening.close_ballot()
    assert list(evening.ballot.tally.items()) == [("a>b", 1), ("b", 1), ("c>b>a", 2)]


def test_a_void_private_ballot_keeps_nothing(evening):
    evening.press(1, "1")
    evening.do(ask.VoidBallot("the base was unplugged"))
    assert (evening.ballot.phase, evening.ballot.received) == (Phase.VOID, 0)
    assert evening.engine._slots.by_number == {}
    evening.do(ask.PutQuestion(), ask.OpenToHandsets())
    assert evening.press(1, "1").done
    assert evening.ballot.received == 1


def test_giving_up_the_handsets_keeps_none_of_their_votes(evening):
    evening.press(1, "1")
    evening.do(ask.BeginCounting("paper"))
    assert (evening.ballot.phase, evening.ballot.kept) == (Phase.COUNTING, None)
    evening.do(ask.EnterCount({"for": 9, "against": 3}))
    assert evening.ballot.tally["for"] == 9


def test_counting_again_on_paper_keeps_the_closed_figures_beside_it(evening):
    evening.press(1, "1")
    evening.close_ballot()
    evening.do(ask.BeginCounting("paper"))
    assert evening.ballot.kept == {"for": 1, "against": 0, "abstain": 0}


def test_a_swapped_handset_speaks_for_the_same_slot(evening):
    evening.press(42, "1")
    evening.do(handsets.SwapHandset(42, "iclicker 8F01"))
    assert evening.ballot.received == 1
    evening.do(handsets.SwapHandset(42, "iclicker 8F02", keep_vote=False))
    assert evening.ballot.received == 0
    evening.close_ballot()
    assert sum(evening.ballot.tally.values()) == 0


def test_a_handset_that_is_bound_to_another_number_takes_its_vote_along(evening):
    evening.press(42, "1")
    evening.do(handsets.AssignHandset("42", 43))
    evening.close_ballot()
    assert (evening.ballot.tally["for"], evening.ballot.received) == (1, 1)


def test_reading_the_journal_again_gives_the_same_ballot(evening):
    for handset in range(1, 20):
        evening.press(handset, "12"[handset % 2])
    evening.close_ballot()
    before = evening.world.states
    evening.pull_the_plug()
    assert evening.world.states == before


def test_a_latecomer_is_not_admitted_and_nobody_is_audited(evening):
    evening.press(1, "1")
    assert evening.refused(ask.AdmitToBallot(161, "late")) == "private_ballot"
    evening.close_ballot()
    assert evening.refused(ask.DrawAudit(5)) == "private_ballot"


def test_papers_beside_the_handsets_count_and_are_no_more_than_the_people(hall):
    evening = hall(item("bus", BUS), people=3)
    evening.open("bus")
    evening.press(1, "1")
    evening.press(2, "1")
    assert evening.refused(ask.AddVotes("paper", {"for": 2})) == "more_votes_than_people"
    evening.do(ask.AddVotes("paper", {"against": 1}))
    evening.close_ballot()
    assert evening.ballot.tally == {"for": 2, "against": 1, "abstain": 0}


def test_a_recorded_vote_keeps_the_number_by_intent(hall):
    evening = hall(item("bus", motion(secrecy=Secrecy.RECORDED)))
    evening.open("bus")
    evening.press(42, "1")
    evening.press(42, "2")
    assert evening.ballot.votes == {"42": "against"}
    evening.close_ballot()
    evening.pull_the_plug()
    votes = [
        e.envelope for e in evening.engine._journal.entries() if "RecordedVote" in e.envelope.type
    ]
    assert [v.payload["number"] for v in votes] == [42, 42]
    assert evening.ballot.tally["against"] == 1
