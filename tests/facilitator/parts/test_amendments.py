"""A motion's words are amended one at a time, in every language, before the motion is put."""

from __future__ import annotations

import pytest

from facilitator.audit import audited
from facilitator.parts import agenda, ballot, decision, meeting
from facilitator.parts.agenda import Fate, MoveAmendment, WithdrawAmendment
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind, Question
from facilitator.readings.evening.decisions import decisions_of
from facilitator.readings.evening.wording_history import history_lines, wording_history
from facilitator.readings.results.secrecy import void_reason
from facilitator.record.backup import empty_side_table
from facilitator.rules.rule import at_least
from tests.facilitator.hall import item, motion

BUS = "That the last bus runs at 23:00."
LATER = "That the last bus runs at 23:30."
FREE = "That the last bus runs at 23:30 and is free."
WELSH = "Bod y bws olaf am 23:00."
WELSH_LATER = "Bod y bws olaf am 23:30."
BOTH = Question(Kind.MOTION, {"en": BUS, "cy": WELSH})


@pytest.fixture
def evening(hall):
    evening = hall(item("bus", motion(BUS)), item("tea", motion("That there be tea.")))
    evening.do(agenda.BeginItem("bus"))
    return evening


def the_item(evening):
    return evening.world.of(agenda.PART).item("bus")


def move(evening, text, **more):
    evening.do(MoveAmendment("bus", {"en": text}, **more))
    return the_item(evening).amendments[-1].id


def vote(evening, for_, against):
    evening.do(ask.PutQuestion(), ask.BeginCounting("hands"))
    evening.do(ask.EnterCount({"for": for_, "against": against}))
    evening.do(ask.ShowResult(), ask.DeclareResult())


def words(evening):
    return the_item(evening).planned.question.wording["en"]


def test_amendments_are_put_in_the_order_they_were_moved_and_the_motion_last(evening):
    move(evening, LATER)
    move(evening, "That the last bus runs at 22:00.")
    vote(evening, 40, 60)
    assert evening.ballot.question.amends == "bus"
    assert evening.ballot.question.wording == {"en": LATER}
    vote(evening, 30, 70)
    assert evening.ballot.question.wording["en"].endswith("22:00.")
    assert [one.fate for one in the_item(evening).amendments] == [Fate.LOST, Fate.LOST]

    vote(evening, 90, 10)
    assert evening.ballot.question == motion(BUS)
    outcomes = [d.outcome for d in evening.world.of(decision.PART).all]
    assert outcomes == ["lost", "lost", "carried"]


def test_a_carried_amendment_makes_the_substantive_motion(evening):
    move(evening, LATER)
    vote(evening, 60, 40)
    assert words(evening) == LATER
    evening.pull_the_plug()
    assert words(evening) == LATER

    vote(evening, 90, 10)
    assert evening.ballot.question == motion(LATER)


def test_what_was_said_in_a_third_language_goes_with_the_words_it_was_said_of(hall):
    evening = hall(item("bus", motion(BUS, third="Ostatni autobus o 23:00.")))
    evening.do(agenda.BeginItem("bus"))
    move(evening, LATER)
    vote(evening, 60, 40)
    assert evening.ballot.question.third == ""
    assert the_item(evening).planned.question.third == ""


def test_an_amendment_may_be_agreed_without_a_count(evening):
    move(evening, LATER)
    evening.do(ask.PutQuestion(), ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    assert words(evening) == LATER


def test_an_amendment_needs_more_for_than_against_and_the_motion_what_its_rule_says(hall):
    evening = hall(item("bus", motion(BUS, rule=at_least(2, 3))))
    evening.do(agenda.BeginItem("bus"))
    move(evening, LATER)
    vote(evening, 51, 49)
    assert words(evening) == LATER
    vote(evening, 51, 49)
    assert evening.ballot.outcome == "lost"


def test_an_amendment_waits_where_too_few_were_in_the_room(hall):
    evening = hall(item("bus", motion(BUS)), people=10, quorum=20)
    evening.do(agenda.BeginItem("bus"))
    move(evening, LATER)
    vote(evening, 6, 2)
    assert words(evening) == BUS
    assert the_item(evening).amendments[0].fate is Fate.WAITING


def test_an_amendment_to_words_that_were_changed_since_is_worded_anew_or_withdrawn(evening):
    move(evening, LATER)
    second = move(evening, "That the last bus runs at 23:00 and is free.")
    vote(evening, 60, 40)
    assert evening.refused(ask.PutQuestion()) == "amends_other_words"

    move(evening, FREE, amendment=second)
    vote(evening, 60, 40)
    assert words(evening) == FREE
    assert len(the_item(evening).amendments) == 2


def test_a_withdrawn_amendment_is_not_voted_on_and_stays_in_the_record(evening):
    first = move(evening, LATER)
    evening.do(WithdrawAmendment("bus", first))
    vote(evening, 90, 10)
    assert evening.ballot.question == motion(BUS)
    assert the_item(evening).amendments[0].fate is Fate.WITHDRAWN
    assert evening.refused(WithdrawAmendment("bus", first)) == "no_such_amendment"


def test_an_amendment_in_one_language_asks_for_the_other_before_the_vote(hall):
    evening = hall(item("bus", BOTH))
    evening.do(agenda.BeginItem("bus"))
    key = move(evening, LATER)
    assert evening.refused(ask.PutQuestion()) == "lacks_language_cy"

    evening.do(MoveAmendment("bus", {"en": LATER, "cy": WELSH_LATER}, amendment=key))
    vote(evening, 60, 40)
    assert the_item(evening).planned.question.wording == {"en": LATER, "cy": WELSH_LATER}


def test_a_language_may_be_left_as_it_is_if_somebody_says_so(hall):
    evening = hall(item("bus", BOTH))
    evening.do(agenda.BeginItem("bus"))
    evening.do(MoveAmendment("bus", {"cy": WELSH_LATER}))
    assert evening.refused(ask.PutQuestion()) == "lacks_language_en"
    key = the_item(evening).amendments[0].id
    evening.do(MoveAmendment("bus", {"cy": WELSH_LATER}, leave=("en",), amendment=key))
    vote(evening, 60, 40)
    assert the_item(evening).planned.question.wording == {"en": BUS, "cy": WELSH_LATER}
    lines = history_lines(wording_history(evening.world, "bus", "en"), "en")
    assert lines[1].endswith("It leaves the words of this language as they are.")


def test_a_motion_that_was_put_is_taken_back_for_an_amendment_and_says_so(evening):
    evening.do(ask.PutQuestion(), ask.AskAgreement())
    move(evening, LATER)
    assert evening.ballot.phase is ballot.Phase.VOID
    assert "an amendment was moved" in void_reason(evening.ballot, "en")
    vote(evening, 60, 40)
    assert words(evening) == LATER


def test_nobody_amends_a_motion_while_the_hall_votes_on_it_or_after(evening):
    evening.do(ask.PutQuestion(), ask.OpenToHandsets())
    assert evening.refused(MoveAmendment("bus", {"en": LATER})) == "ballot_undecided"
    evening.do(ask.VoidBallot("once more"))
    vote(evening, 60, 40)
    assert evening.refused(MoveAmendment("bus", {"en": LATER})) == "answered_already"


def test_another_amendment_may_be_moved_while_the_hall_votes_on_one(evening):
    first = move(evening, LATER)
    evening.do(ask.PutQuestion(), ask.OpenToHandsets())
    reworded = MoveAmendment("bus", {"en": FREE}, amendment=first)
    assert evening.refused(reworded) == "ballot_undecided"
    assert evening.refused(WithdrawAmendment("bus", first)) == "ballot_undecided"
    second = move(evening, FREE)
    evening.do(WithdrawAmendment("bus", second))
    assert evening.ballot.phase is ballot.Phase.OPEN


def test_words_that_the_hall_amended_are_not_written_over(evening):
    move(evening, LATER)
    vote(evening, 60, 40)
    assert evening.refused(agenda.WriteQuestion("bus", motion(BUS))) == "amended_by_the_hall"
    evening.do(agenda.WriteQuestion("bus", motion(LATER, rule=at_least(2, 3))))


def test_what_is_no_motion_or_no_change_is_not_amended(hall):
    choices = (Choice("a", person="p1"), Choice("b", person="p2"))
    election = motion("Who goes?", kind=Kind.ELECTION, choices=choices)
    evening = hall(item("who", election), item("bus", motion(BUS)), item("talk"))
    for key, refusal in (("who", "not_amendable"), ("talk", "no_question"), ("?", "no_such_item")):
        assert evening.refused(MoveAmendment(key, {"en": LATER})) == refusal
    assert evening.refused(MoveAmendment("bus", {"en": f" {BUS} "})) == "changes_nothing"
    assert evening.refused(MoveAmendment("bus", {"en": " "})) == "changes_nothing"
    unknown = MoveAmendment("bus", {"en": LATER}, amendment="?")
    assert evening.refused(unknown) == "no_such_amendment"


def test_the_history_has_the_words_as_proposed_each_amendment_and_the_words_put(evening):
    move(evening, LATER)
    move(evening, "That the last bus runs at 22:00.")
    third = move(evening, BUS + " Please.")
    vote(evening, 60, 40)
    second = the_item(evening).amendments[1].id
    move(evening, FREE, amendment=second)
    vote(evening, 40, 60)
    evening.do(WithdrawAmendment("bus", third))
    before = wording_history(evening.world, "bus", "en")
    assert (before.substantive, before.now, before.put) == (True, LATER, "")
    vote(evening, 90, 10)

    history = wording_history(evening.world, "bus", "en")
    assert (history.put, history.decision) == (LATER, "D-2026-003")
    assert history_lines(history, "en") == (
        f"As proposed: “{BUS}”",
        f"Amendment 1, carried (D-2026-001): “{LATER}”",
        f"Amendment 2, lost (D-2026-002): “{FREE}”",
        f"Amendment 3, withdrawn: “{BUS} Please.”",
        f"As put to the vote: “{LATER}”",
    )
    assert history_lines(wording_history(evening.world, "tea", "en"), "en") == ()
    assert wording_history(evening.world, "?", "en") is None


def test_the_minutes_tell_an_amendment_from_the_resolution(evening):
    move(evening, LATER)
    vote(evening, 60, 40)
    vote(evening, 90, 10)
    held = evening.world.of(meeting.PART).running
    amendment, resolution = decisions_of(evening.world, held, "en")
    assert (amendment.amends, resolution.amends) == (True, False)
    assert not any("As proposed" in note for note in amendment.notes)
    assert f"As proposed: “{BUS}”" in resolution.notes
    assert f"As put to the vote: “{LATER}”" in resolution.notes


def test_amendments_votes_and_words_are_read_again_without_the_side_table(evening):
    move(evening, LATER)
    evening.do(ask.PutQuestion(), ask.OpenToHandsets())
    for handset in (1, 2):
        evening.press(handset, "1")
    evening.close_ballot()
    evening.do(ask.ShowResult(), ask.DemandRecount(5), ask.DeclareResult())
    before = evening.world.of(agenda.PART), evening.ballot
    assert empty_side_table(evening.opened.file)
    evening.pull_the_plug()
    assert (evening.world.of(agenda.PART), evening.ballot) == before
    assert audited(evening.path).ok
