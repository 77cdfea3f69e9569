"""The voting desk, step by step: what people do, and what it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.press import Verdict
from hardware.drivers.voting_desk import PATIENCE, VotingDesk


class Story:
    """A desk, its votes and its words."""

    def __init__(self, keys=3):
        self.votes, self.words, self.verdict = [], [], Verdict.KEPT
        self.sets = frozenset()
        self.desk = VotingDesk(self.vote, self.words.append, lambda: self.sets)
        if keys:
            self.desk.open(keys)

    def vote(self, card, choice):
        self.votes.append((card, choice))
        return self.verdict

    def type(self, *lines, at=0.0):
        for line in lines:
            self.desk.typed(line, at)
        return self

    def scan(self, *texts, at=0.0):
        for text in texts:
            self.desk.scanned(text, at)
        return self

    @property
    def said(self):
        return [word.said.name for word in self.words]


def test_card_enter_choice_enter_is_a_vote():
    story = Story().type("027", "2")
    assert story.votes == [("27", "2")]
    assert [(w.said.name, w.card, w.keys) for w in story.words] == [
        ("CHOOSE", "27", 3),
        ("HEARD", "27", 3),
    ]


def test_the_last_card_counts_where_two_are_read_before_a_choice():
    assert Story().scan("V:27", "V:28", "C:1").votes == [("28", "1")]


def test_a_wrong_choice_is_said_and_can_be_mended():
    story = Story(keys=2).type("27", "3", "0", "12", "2")
    assert story.votes == [("27", "2")]
    assert story.said == ["CHOOSE", *["NO_SUCH_CHOICE"] * 3, "HEARD"]


def test_a_card_of_another_set_counts_for_none_and_is_said_so():
    story = Story()
    story.sets = frozenset({"K7QM"})
    story.scan("V:27-1/XXXX", "V:28-1/K7QM", "V:29-1")
    assert story.votes == [("28", "1"), ("29", "1")]
    assert story.said == ["OTHER_SET", "HEARD", "HEARD"]
    assert story.words[0].data == "XXXX"


def test_a_choice_behind_a_card_of_another_set_is_not_given_to_the_card_before_it():
    story = Story()
    story.sets = frozenset({"K7QM"})
    story.scan("V:27/K7QM", "V:28/XXXX", "C:2")
    assert story.votes == []
    assert story.said == ["CHOOSE", "OTHER_SET", "NO_CARD_YET"]


def test_every_set_counts_where_nobody_said_which_are_out():
    assert Story().scan("V:27-1/XXXX").votes == [("27", "1")]


@pytest.mark.parametrize("typed", ["0", "100000", "x"])
def test_a_wrong_card_is_said(typed):
    story = Story().type(typed)
    assert (story.votes, story.said) == ([], ["NO_SUCH_CARD"])


def test_a_second_enter_is_nothing():
    assert Story().type("27", "", "1").votes == [("27", "1")]


def test_clear_begins_again_with_the_card():
    story = Story().type("27")
    story.desk.clear()
    story.type("28", "1")
    assert story.votes == [("28", "1")]
    assert story.said == ["CHOOSE", "CLEARED", "CHOOSE", "HEARD"]


def test_half_a_vote_is_forgotten_after_half_a_minute():
    story = Story().type("27")
    story.desk.look(PATIENCE - 0.1)
    assert story.desk.is_half
    story.desk.look(PATIENCE)
    story.scan("C:1", at=PATIENCE + 1)
    assert story.votes == []
    assert story.said == ["CHOOSE", "TOO_LATE", "NO_CARD_YET"]


def test_a_choice_that_comes_too_late_is_nobodys_even_if_nobody_looked():
    assert Story().scan("V:27").scan("C:1", at=PATIENCE + 1).votes == []


def test_while_no_vote_is_open_nothing_is_taken():
    story = Story(keys=0).type("27").scan("V:27-1")
    assert (story.votes, story.said) == ([], ["CLOSED", "CLOSED"])


def test_a_new_vote_begins_with_a_card():
    story = Story().type("27")
    story.desk.close()
    story.desk.open(3)
    story.scan("C:1")
    assert (story.votes, story.said) == ([], ["CHOOSE", "NO_CARD_YET"])


@pytest.mark.parametrize("verdict", Verdict)
def test_what_became_of_it_is_said_and_the_choice_is_not(verdict):
    story = Story()
    story.verdict = verdict
    story.type("27", "2")
    said = {"KEPT": "HEARD"}.get(verdict.name, verdict.name)
    assert story.said[-1] == said
    assert all(word.data == "" for word in story.words)


def test_five_hundred_cards_in_three_rounds_are_exact():
    story = Story()
    for turn in range(3):
        story.desk.open(3)
        wanted = [(str(card), str((card * 7 + turn) % 3 + 1)) for card in range(1, 501)]
        story.votes.clear()
        for card, choice in wanted:
            story.type(card, choice) if int(card) % 2 else story.scan(f"V:{card}", f"C:{choice}")
        assert story.votes == wanted


@given(st.lists(st.tuples(st.booleans(), st.text(max_size=12), st.floats(0, 60))))
def test_nothing_that_is_typed_or_read_raises(steps):
    story = Story()
    for is_typed, text, at in steps:
        (story.type if is_typed else story.scan)(text, at=at)
    assert all(choice in {"1", "2", "3"} for _, choice in story.votes)
