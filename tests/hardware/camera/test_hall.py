"""From markers to the cards of tonight, and how well a hall can be read."""

from __future__ import annotations

import pytest

from hardware.camera.hall import Hall
from hardware.camera.issued import IssuedCards
from hardware.camera.quality import Advice, Facts, judged
from hardware.camera.sighting import Light, Seen, Sighting

MIP, APRIL = "aruco-mip-36h12", "apriltag-36h11"
GOOD = Light(120.0, 0.01, 300.0)


def seen(*markers, turn=0, side=40.0):
    return Seen(tuple(Sighting(m, turn, side, 10.0 * m, 20.0) for m in markers), GOOD)


def hall(*sets):
    made = Hall()
    made.issue(sets)
    return made


def shown(made, pictures, times=3):
    """What so many such pictures came to: the votes of all, and the last."""
    found = [made.see(pictures) for _ in range(times)]
    return [vote for one in found for vote in one.votes], found[-1]


def advice(quality):
    return [remark.advice for remark in quality.remarks]


def test_a_marker_is_the_card_that_was_printed_with_it():
    votes, last = shown(hall(IssuedCards("K7QM", 101, 50)), {MIP: seen(0, 49)})
    assert votes == [(101, "A"), (150, "A")]
    assert last.steady == last.ever == {101, 150}


def test_a_card_that_is_not_out_counts_for_none_and_is_shown_with_its_number():
    votes, last = shown(hall(IssuedCards("K7QM", 101, 50)), {MIP: seen(3, 50)})
    assert votes == [(104, "A")]
    assert [card.number for card in last.cards] == [104, None]
    assert last.quality.remarks[0].advice is Advice.NOT_OUT
    assert last.quality.remarks[0].numbers == (151,)


def test_a_card_of_an_earlier_set_counts_for_none_and_is_told_by_its_number_and_set():
    made = Hall()
    tonight = IssuedCards("N4HX", 1, 100, begins=100)
    made.issue((tonight,), (IssuedCards("K7QM", 1, 100),))
    votes, last = shown(made, {MIP: seen(26, 126, 240)})  # card 27 of either, and of nobody
    assert votes == [(27, "A")]
    assert last.steady == last.ever == {27}
    told = [(r.about, r.numbers) for r in last.quality.remarks if r.advice is Advice.NOT_OUT]
    assert told == [("", (141,)), ("K7QM", (27,))]


def test_a_letter_that_is_no_choice_is_told_and_its_card_was_not_seen():
    made = hall(IssuedCards("K7QM", 1, 9))
    for _ in range(3):
        last = made.see({MIP: seen(4, turn=1)}, letters=3)
    assert (last.votes, last.steady, last.ever) == ((), set(), set())
    (remark,) = [r for r in last.quality.remarks if r.advice is Advice.NO_CHOICE]
    assert (remark.about, remark.numbers) == ("D", (5,))
    assert [(card.number, card.steady) for card in last.cards] == [(5, False)]
    votes, last = shown(made, {MIP: seen(4)})
    assert votes == [(5, "A")]
    assert Advice.NO_CHOICE not in advice(last.quality)


def test_a_card_whose_code_names_another_set_counts_for_none_until_tonights_is_read():
    made = hall(IssuedCards("K7QM", 1, 9))
    made.name(MIP, 4, ("GGGG", 88))
    votes, last = shown(made, {MIP: seen(4, 6)})
    assert votes == [(7, "A")]
    assert (last.quality.remarks[0].about, last.quality.remarks[0].numbers) == ("GGGG", (88,))
    made.forget()
    assert shown(made, {MIP: seen(4)})[0] == []
    made.name(MIP, 4, ("K7QM", 5))
    votes, last = shown(made, {MIP: seen(4)})
    assert votes == [(5, "A")]
    assert Advice.NOT_OUT not in advice(last.quality)


def test_where_nobody_named_the_cards_that_are_out_no_code_speaks_against_one():
    made = hall(IssuedCards("", 1, 9))
    made.name(MIP, 4, ("GGGG", 88))
    assert shown(made, {MIP: seen(4)})[0] == [(5, "A")]


def test_two_families_are_two_sets_and_a_number_of_both_counts_for_none():
    both = hall(IssuedCards("AAAA", 1, 10), IssuedCards("CCCC", 10, 10, APRIL))
    assert both.families == (MIP, APRIL)
    votes, _ = shown(both, {MIP: seen(0, 9), APRIL: seen(0, 5)})
    assert votes == [(1, "A"), (15, "A")]


def test_two_sets_with_the_same_markers_count_for_none():
    votes, last = shown(hall(IssuedCards("A", 1, 9), IssuedCards("C", 101, 9)), {MIP: seen(3)})
    assert votes == []
    assert not last.steady


def test_a_vote_that_was_not_saved_is_a_vote_again():
    made = hall(IssuedCards("K7QM", 1, 9))
    shown(made, {MIP: seen(4)})
    assert made.see({MIP: seen(4)}).votes == ()
    made.unsay([5])
    assert made.see({MIP: seen(4)}).votes == ((5, "A"),)


def test_who_was_seen_stays_seen_until_a_new_vote():
    made = hall(IssuedCards("K7QM", 1, 3))
    shown(made, {MIP: seen(0, 1)})
    _, last = shown(made, {MIP: seen()})
    assert (last.steady, last.ever) == (set(), {1, 2})
    (missing,) = [r for r in last.quality.remarks if r.advice is Advice.MISSING]
    assert missing.numbers == (3,)
    made.forget()
    assert made.see({MIP: seen()}).ever == set()


def test_the_same_number_twice_in_a_picture_is_told_as_long_as_the_vote_lasts():
    made = hall(IssuedCards("K7QM", 1, 9))
    votes, last = shown(made, {MIP: seen(4, 4, 6)})
    assert votes == [(7, "A")]
    assert [card.twice for card in last.cards] == [True, True, False]
    assert Advice.TWICE in advice(made.see({MIP: seen(6)}).quality)


def test_while_no_card_is_out_nothing_is_looked_for_and_nothing_amiss():
    quality = hall().see({}).quality
    assert (quality.issued, quality.remarks) == (0, ())


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (Facts(Light(3, 0, 0)), [Advice.BLACK]),
        (Facts(Light(30, 0, 90), sides=(40,)), [Advice.DARK]),
        (Facts(Light(200, 0.5, 90), sides=(40,)), [Advice.GLARE]),
        (Facts(Light(90, 0, 9), sides=(40,)), [Advice.BLURRED]),
        (Facts(GOOD, mirrored=True), [Advice.MIRRORED]),
        (Facts(GOOD, foreign=True), [Advice.FOREIGN]),
        (Facts(GOOD), [Advice.NO_CARD]),
        (Facts(GOOD, sides=(40, 28)), []),
        (Facts(GOOD, sides=(27, 22, 21.5)), [Advice.TOO_SMALL, Advice.SMALL]),
    ],
)
def test_what_is_amiss_is_said_by_its_code(facts, found):
    assert advice(judged(facts)) == found


def test_the_meter_shows_the_smallest_marker():
    assert judged(Facts(GOOD, sides=(40.0, 31.5, 80.0))).smallest == 31.5
    assert judged(Facts(GOOD)).smallest is None
