"""Which votes of a gateway are dealt, and what it is answered."""

from __future__ import annotations

import pytest

from facilitator.press import Verdict
from hardware.codecs.line_records import Hello, Vote
from hardware.drivers.driver import HandsetSign, SignKind
from hardware.drivers.line_answers import Answers
from hardware.drivers.line_orders import Rounds, Wanted
from hardware.drivers.line_presses import Known, Presses


class Hall:
    def __init__(self):
        self.known = Known(Rounds("ab-", Wanted(1, 4), opened=1), Answers())
        self.verdict = Verdict.KEPT
        self.dealt, self.signs, self.answers = [], [], []
        self.presses = Presses("line X", self.known, self.take, self.signs.append)

    def take(self, presses):
        self.dealt += [(press.name, press.keys[0]) for press in presses]
        return [self.verdict] * len(presses)

    def deal(self, *votes, is_of_now=True):
        self.presses.deal(votes, lambda *answer: self.answers.append(answer), lambda _: is_of_now)


@pytest.fixture
def hall():
    return Hall()


def vote(number, key="1", handset="42"):
    return Vote(handset, (key,), "line", number, "ab-1")


@pytest.mark.parametrize(
    ("verdict", "answers"),
    [(Verdict.KEPT, [(1, True)]), (Verdict.REFUSED, [(1, False)]), (Verdict.NOT_SAVED, [])],
)
def test_a_vote_is_answered_as_it_was_judged_and_not_at_all_if_unsaved(hall, verdict, answers):
    hall.verdict = verdict
    hall.deal(vote(1))
    assert hall.answers == answers


def test_a_vote_that_comes_again_is_answered_alike_and_not_dealt(hall):
    hall.deal(vote(1))
    hall.deal(vote(1), vote(1))
    assert (len(hall.dealt), hall.answers) == (1, [(1, True)] * 3)


@pytest.mark.parametrize("together", [True, False])
def test_an_older_vote_never_undoes_a_newer_one(hall, together):
    votes = [vote(9, "2"), vote(5, "1")]
    for batch in [votes] if together else [[one] for one in votes]:
        hall.deal(*batch)
    assert hall.dealt == [("line 42", "2")]


def test_two_votes_under_one_number_are_two_votes(hall):
    hall.deal(vote(7, "1"))
    hall.verdict = Verdict.REFUSED
    hall.deal(vote(7, "2"))
    assert hall.dealt == [("line 42", "1"), ("line 42", "2")]
    assert hall.answers == [(7, True), (7, False)]


def test_a_gateway_that_was_switched_off_counts_from_the_beginning(hall):
    hall.known.answers.meet(Hello("B", "1"))
    hall.deal(vote(9, "2"))
    hall.known.answers.meet(Hello("B", "1"))
    hall.deal(vote(1, "1"))
    hall.known.answers.meet(Hello("B", "2"))
    hall.deal(vote(1, "3"))
    assert [key for _, key in hall.dealt] == ["2", "3"]


def test_a_vote_of_another_round_is_a_sign_of_life_and_does_not_count(hall):
    hall.deal(vote(1), is_of_now=False)
    assert (hall.dealt, hall.answers) == ([], [(1, False)])
    assert hall.signs == [HandsetSign("line X", "42", SignKind.PRESENCE, "", "line")]


def test_printed_ids_are_the_numbers_of_voters_and_those_of_the_radio_are_not(hall):
    hall.known.are_printed = True
    hall.deal(vote(1, handset="042"), vote(2, handset="A1"), Vote("7", ("1",), "esp32"))
    assert [name for name, _ in hall.dealt] == ["42", "line A1", "esp32 7"]
