"""One person, one vote, whichever way it comes: handset, card at a reader, card before a camera."""

from __future__ import annotations

from itertools import permutations

import pytest

from facilitator.parts.ballot import commands as ask
from facilitator.press import CARD, Press
from facilitator.readings.results.results import method_words
from facilitator.readings.results.sources import way_lines, ways_of
from tests.facilitator.hall import hall_of, item, motion

HANDSET, READER, CAMERA = ("sunvote ttyUSB0", ""), ("wedge #1#", CARD), ("camera 0", CARD)


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, item("bus", motion()), people=60, handsets_out=((1, 50),)) as made:
        made.open("bus")
        yield made


def vote(hall, way, number, key):
    base, family = way
    hall.try_(ask.CastVote(Press(base, str(number), (key,), family=family)))


@pytest.mark.parametrize("order", [*permutations((HANDSET, READER, CAMERA))])
def test_a_number_that_speaks_in_every_way_has_one_vote_and_the_last_counts(hall, order):
    for key, way in zip("123", order, strict=True):
        vote(hall, way, 27, key)
    hall.close_ballot()
    assert hall.ballot.tally == {"for": 0, "against": 0, "abstain": 1}
    assert hall.ballot.received == 1


@pytest.mark.parametrize(
    ("ways", "words"),
    [
        ([HANDSET], "by handsets"),
        ([CAMERA], "by cards held up and read by a camera"),
        ([READER], "by cards read one by one"),
        ([READER, CAMERA], "by cards, read one by one and by a camera"),
        ([HANDSET, CAMERA], "by handsets and cards"),
    ],
)
def test_the_minutes_name_the_ways_in_which_people_voted(hall, ways, words):
    for number, way in enumerate(ways, 1):
        vote(hall, way, number, "1")
    assert method_words(hall.ballot, "en") == words
    assert len(way_lines(hall.ballot, "en")) == (len(ways) if len(ways) > 1 else 0)


def test_who_takes_a_handset_after_all_voted_with_that(hall):
    vote(hall, CAMERA, 27, "1")
    vote(hall, HANDSET, 27, "2")
    assert ways_of(hall.ballot) == {"": 1}
    assert method_words(hall.ballot, "en") == "by handsets"


def test_whoever_refuses_the_camera_gives_the_card_to_a_teller(hall):
    vote(hall, CAMERA, 27, "1")
    hall.do(ask.AddVotes("teller", {"for": 0, "against": 2, "abstain": 0}))
    hall.close_ballot()
    assert hall.ballot.tally == {"for": 1, "against": 2, "abstain": 0}
    said = "by cards held up and read by a camera, with 2 votes taken in other ways"
    assert method_words(hall.ballot, "en") == said


def test_a_show_of_hands_instead_counts_no_card_again(hall):
    vote(hall, CAMERA, 27, "1")
    hall.do(ask.BeginCounting("hands"))
    hall.do(ask.EnterCount({"for": 3, "against": 1, "abstain": 0}, "A"))
    assert hall.ballot.tally == {"for": 3, "against": 1, "abstain": 0}


def test_a_record_keeps_how_people_voted(hall):
    vote(hall, CAMERA, 27, "1")
    hall.pull_the_plug()
    assert ways_of(hall.ballot) == {"camera": 1}
