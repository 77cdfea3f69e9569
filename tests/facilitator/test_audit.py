"""A record whose bytes are in order may still lie: the audit counts and decides again."""

from __future__ import annotations

import shutil

import pytest

from facilitator.audit import audited
from facilitator.errors import EnvironmentFailure
from facilitator.parts import presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.handsets import AssignHandset, SwapHandset
from facilitator.plan import Choice, Kind, Method, Secrecy
from tests.facilitator.hall import hall_of, item, motion
from tests.facilitator.record.tampering import rewrite, whole_evening


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    return whole_evening(tmp_path_factory.mktemp("evening"))


@pytest.fixture
def copy(evening, tmp_path):
    return shutil.copy(evening[0], tmp_path / "copy.assembly")


def lie(path, kind, **payload):
    """Rewrite the whole chain with other words in the events of one type."""

    def change(fields):
        if fields["type"] != kind:
            return fields
        return {**fields, "payload": {**fields["payload"], **payload}}

    rewrite(path, change)
    return audited(path).problems


def test_an_honest_evening_has_no_problem(evening):
    path, head = evening
    found = audited(path, head)
    assert (found.ok, found.events, found.head) == (True, 35, head)


def test_a_tally_that_its_votes_do_not_make_is_found(copy):
    tally = {"for": 12, "against": 8, "abstain": 0}
    (problem,) = lie(copy, "ballot.BallotClosed", tally=tally)
    assert "the record says {'against': 8, 'for': 12}" in problem
    assert "its votes come to {'against': 9, 'for': 11}" in problem


def test_an_outcome_that_its_rule_does_not_make_is_found(copy):
    problems = lie(copy, "ballot.ResultDeclared", outcome="lost")
    assert "Ballot 1 was declared lost; its figures make it carried." in problems


def test_a_register_that_says_something_else_is_found(copy):
    assert lie(copy, "decision.DecisionNumbered", outcome="lost") == (
        "Ballot 1: the register of decisions does not agree with it.",
    )


def test_a_gap_in_the_decision_numbers_is_found(copy):
    assert lie(copy, "decision.DecisionNumbered", number=2) == (
        "Decision D-2026-002 should be number 1 of its year.",
    )


def test_votes_moved_to_another_ballot_are_found(copy):
    assert lie(copy, "ballot.VoteCast", ballot="elsewhere")


@pytest.fixture
def mixed(tmp_path):
    """A vote with a handset nobody knew, votes taken by tellers, and a vote taken back."""
    with hall_of(tmp_path, item("bus", motion())) as hall:
        hall.open("bus")
        hall.press(500, "1")
        hall.press(7, "2")
        hall.do(AssignHandset("500", 5), SwapHandset(7, "501", keep_vote=False))
        hall.do(ask.AddVotes("teller", {"for": 2}))
        hall.close_ballot()
        return hall.path


def test_votes_that_came_another_way_are_counted_again(mixed):
    assert audited(mixed).ok


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("VotesAdded", {"tally": {"for": 9}}),
        ("PressHeld", {"choice": "against"}),
        ("PressAssigned", {"ballot": "elsewhere"}),
        ("VoteWithdrawn", {"ballot": "elsewhere"}),
        ("VoteWithdrawn", {"voter": "0" * 32}),
        ("PressAssigned", {"handset": "0" * 32}),
    ],
)
def test_a_lie_about_votes_that_came_another_way_is_found(mixed, kind, words):
    assert lie(mixed, f"ballot.{kind}", **words)


def test_a_recorded_vote_is_counted_again(tmp_path):
    with hall_of(tmp_path, item("bus", motion(secrecy=Secrecy.RECORDED))) as hall:
        hall.open("bus")
        hall.press(7, "2")
        hall.close_ballot()
        assert audited(hall.path).ok


def test_an_event_of_another_shape_is_found(copy):
    (problem,) = lie(copy, "ballot.HandsetsOpened", roll="nobody")
    assert "cannot be read" in problem


def test_an_event_that_cannot_follow_is_found(copy):
    rewrite(copy, _closing_stopped_after_the_close)
    (problem,) = audited(copy).problems
    assert "(ballot.ClosingStopped) cannot follow on what came before it" in problem


def _closing_stopped_after_the_close(fields):
    later = fields["type"] == "ballot.ResultShown"
    return {**fields, "type": "ballot.ClosingStopped"} if later else fields


def test_what_handsets_said_before_they_were_given_up_is_counted_too(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as hall:
        hall.open("bus")
        hall.press(1, "1")
        hall.do(ask.BeginCounting("hands"), ask.EnterCount({"for": 80, "against": 9}))
        hall.do(ask.ShowResult(), ask.DeclareResult())
        assert audited(hall.path).ok  # and while the meeting goes on
    kept = {"for": 2, "against": 0, "abstain": 0}
    assert lie(hall.path, "ballot.SwitchedToCounting", kept=kept)


def test_sections_whose_tellers_differ_are_found_though_the_sums_agree(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as hall:
        hall.do(presence.DivideHall(("Left", "Right")))
        hall.put("bus")
        hall.do(ask.BeginCounting("cards", 2))
        for teller, section, votes in (("A", "Left", 8), ("A", "Right", 9), ("B", "Left", 8)):
            hall.do(ask.EnterCount({"for": votes}, teller, section))
        hall.do(ask.EnterCount({"for": 9}, "B", "Right"), ask.ShowResult(), ask.DeclareResult())
        assert audited(hall.path).ok
    rewrite(hall.path, _sections_of_b_exchanged)
    (problem,) = audited(hall.path).problems
    assert problem == "Ballot 1: it was closed while tellers of a section differed."


def _sections_of_b_exchanged(fields):
    said = fields["payload"]
    if fields["type"] != "ballot.CountEntered" or said["teller"] != "B":
        return fields
    other = "Left" if said["section"] == "Right" else "Right"
    return {**fields, "payload": {**said, "section": other}}


def test_a_file_that_is_no_record_cannot_be_audited(tmp_path):
    (tmp_path / "notes.txt").write_text("Bread, milk, tea for sixty")
    with pytest.raises(EnvironmentFailure, match="is not a record"):
        audited(tmp_path / "notes.txt")


@pytest.fixture
def two_seats(tmp_path):
    """Two of three are elected, after a lot by a number from the floor."""
    people = tuple(Choice(each, {}, f"token-{each}") for each in "abc")
    question = motion(kind=Kind.ELECTION, choices=people, method=Method.STV, seats=2)
    with hall_of(tmp_path, item("who", question)) as hall:
        hall.open("who")
        for number, key in enumerate("11223", 1):
            hall.press(number, key)
        hall.close_ballot()
        hall.do(ask.DrawLot(called="417"), ask.ShowResult(), ask.DeclareResult())
        return hall.path


def test_a_lot_that_its_papers_and_its_number_do_not_make_is_found(two_seats):
    assert audited(two_seats).ok
    found = lie(two_seats, "ballot.LotDrawn", called="418")
    assert found == ("Ballot 1: its papers and the number 418 make another lot.",)


def test_people_left_out_of_those_elected_are_found(two_seats):
    assert lie(two_seats, "ballot.ResultDeclared", winners=[], winner=None)
