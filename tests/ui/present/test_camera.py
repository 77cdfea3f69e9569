"""What the desk is told of a camera: sentences with what to do, and letters of open votes only."""

from __future__ import annotations

import pytest

from facilitator.cards.markers import Family
from facilitator.cards.sets import CardSet
from facilitator.parts import agenda, handsets
from facilitator.parts.ballot import commands as ask
from facilitator.parts.cards import MakeCardSet
from facilitator.plan import Choice, Kind, Method, Question, Secrecy
from facilitator.press import CARD, Press
from tests.facilitator.hall import item, motion
from tests.ui.present.every_ballot import seen
from ui.devices import Advice, Look, Quality, Remark, Shown
from ui.present.camera import MarkKind, camera_name, camera_view, sets_lines
from ui.present.camera_advice import advice_lines, meter_line, papers_line, reach_line
from ui.present.how_scenes import how_cards
from ui.present.say_now import say_now
from ui.present.scenes import HowPicture

READ = Shown(7, 6, "B", 100, 50, 30, steady=True)


def look(base="camera 0", cards=(READ,), ever=frozenset({7}), remarks=()):
    quality = Quality(30.0, len(ever), len(ever), 9, remarks)
    return Look(base, 640, 360, b"bgr" * 4, tuple(cards), ever, ever, quality)


def view(*looks, chosen="", private=False):
    return camera_view({one.base: one for one in looks}, chosen, "en", private=private)


@pytest.mark.parametrize("advice", Advice)
def test_all_that_may_be_amiss_has_a_sentence_in_every_number(advice):
    for numbers in ((), (27,), (27, 31)):
        (said,) = advice_lines([Remark(advice, len(numbers), numbers)], "en")
        assert said.endswith(".")


def test_the_advice_says_what_to_do_and_which_cards_are_meant():
    said = advice_lines(
        [
            Remark(Advice.TWICE, 1, (27,)),
            Remark(Advice.TOO_SMALL, 5),
            Remark(Advice.MISSING, 4, (3, 40, 41, 42)),
            Remark(Advice.NOT_OUT, 1, (88,)),
        ],
        "en",
    )
    assert said[0] == "Card 27 is held up twice: it counts for none until one goes down."
    assert "5 cards in the back rows are too small: move the camera nearer" in said[1]
    assert said[2].startswith("Not seen yet: 3, 40–42. Hold them higher")
    assert said[3].startswith("Card 88 is not out tonight and counts for none")


def test_a_set_that_is_known_is_named_and_so_is_a_letter_that_is_no_choice():
    remarks = (Remark(Advice.NOT_OUT, 2, (3, 4), "N4HX"), Remark(Advice.NO_CHOICE, 1, (9,), "D"))
    strange, no_choice = advice_lines(remarks, "en")
    assert strange.startswith("Cards 3–4 of set N4HX are not out tonight")
    assert no_choice == "Card 9 holds D up, which is no choice here."


def test_many_missing_numbers_are_not_all_named():
    (said,) = advice_lines([Remark(Advice.MISSING, 20, tuple(range(1, 41, 2)))], "en")
    assert "23 and 8 more" in said


def test_the_meter_counts_cards_and_says_how_far_they_are_read():
    assert meter_line(52, 57, 72, "en") == "57 of 72 cards seen; 52 are up now."
    assert "print them first" in meter_line(0, 0, 0, "en")
    assert reach_line(Quality(), "en") == ""
    assert "28 are needed" in reach_line(Quality(19.6), "en")
    assert "from 2.0 times as far" in reach_line(Quality(56.0), "en")
    assert "A4 8 m, A5 5 m, A6 4 m" in papers_line("en")


def test_a_card_that_counts_shows_its_letter_and_one_that_does_not_shows_none():
    twice = Shown(8, 7, "A", 1, 1, 30, steady=True, twice=True)
    strange, askew = Shown(None, 40, "A", 1, 1, 30), Shown(9, 8, "", 1, 1, 30)
    marks = view(look(cards=(READ, twice, strange, askew))).marks
    assert [(mark.letter, mark.kind, mark.steady) for mark in marks] == [
        ("B", MarkKind.READ, True),
        ("", MarkKind.AMISS, False),
        ("", MarkKind.AMISS, False),
        ("", MarkKind.ASKEW, False),
    ]


def test_of_a_private_vote_there_is_no_picture_and_no_letter():
    shown = view(look(), private=True)
    assert (shown.pixels, shown.marks) == (b"", ())
    assert "private" in shown.note
    assert shown.meter == "1 of 9 cards seen; 1 are up now."


def test_what_one_camera_misses_another_may_have_seen():
    missing = (Remark(Advice.MISSING, 2, (7, 8)),)
    left, right = look(remarks=missing, ever=frozenset({6})), look("camera 1")
    both = view(left, right)
    assert both.meter.startswith("2 of 9")
    assert both.advice == advice_lines([Remark(Advice.MISSING, 1, (8,))], "en")
    assert view(left, right, chosen="camera 1").name == "camera 1"
    assert view() is None


def test_a_camera_is_called_as_people_call_it():
    assert camera_name("camera 0", "en") == "Camera 0"
    assert camera_name("camera video:/tmp/a/hall.avi", "en") == "hall.avi"


def test_numbers_on_cards_that_may_not_vote_are_told():
    out = (CardSet("K7QM", 1, 40, Family.MIP_36H12), CardSet("N4HX", 1, 90))
    first, second = sets_lines(out, ((1, 36),), "en")
    assert first == "Set K7QM: cards 1 to 40 are read."
    assert "37–40" in second
    assert len(sets_lines(out, ((1, 40),), "en")) == 1
    assert "print a set" in sets_lines(out[1:], (), "en")[0]


CHOICES = tuple(Choice(key, {"en": key}) for key in "abcde")


def with_cards(hall, question, cards=50, out=None):
    evening = hall(item("it", question))
    evening.do(
        handsets.IssueHandsets(((1, out or cards),)),
        MakeCardSet(1, cards, camera=True),
        agenda.BeginItem("it"),
        ask.PutQuestion(4),
        ask.OpenToHandsets(),
    )
    return evening


def test_the_hall_is_told_which_letter_to_turn_up_and_that_its_number_answers(hall):
    evening = with_cards(hall, motion())
    legend = "Turn the letter of your choice up: A For, B Against, C Abstain."
    assert seen(evening).legends == (legend,)
    assert seen(evening).how == "Hold your card still until your number lights up."
    assert [choice.key for choice in seen(evening).choices] == ["A", "B", "C"]
    said = say_now(evening.world, evening.ballot, "en")
    assert legend in said
    assert "1 is For" not in said
    evening.do(ask.CastVote(Press("camera 0", "27", ("1",), family=CARD)))
    assert [tile.number for tile in seen(evening).tiles if tile.heard] == [27]


def test_a_private_vote_shows_the_total_alone(hall):
    evening = with_cards(hall, motion(secrecy=Secrecy.PRIVATE))
    evening.do(ask.CastVote(Press("camera 0", "27", ("1",), family=CARD)))
    assert seen(evening).tiles == ()
    assert seen(evening).received == 1
    assert "number lights up" not in seen(evening).how


def test_where_some_have_handsets_both_ways_are_told(hall):
    evening = with_cards(hall, motion(), out=90)
    assert seen(evening).how.startswith("Press one key.")
    assert [choice.key for choice in seen(evening).choices] == ["1", "2", "3"]
    assert "A For" in seen(evening).legends[0]


@pytest.mark.parametrize(
    ("options", "method", "said"),
    [
        (4, Method.PLAIN, "A = 1, B = 2, C = 3, D = 4."),
        (5, Method.PLAIN, "too few letters"),
        (3, Method.APPROVAL, "too few letters"),
    ],
)
def test_four_choices_are_four_letters_and_more_need_a_paper(hall, options, method, said):
    question = Question(Kind.OPTIONS, {"en": "Which?"}, choices=CHOICES[:options], method=method)
    evening = with_cards(hall, question)
    assert said in seen(evening).legends[0]
    evening.try_(ask.CastVote(Press("camera 0", "27", ("4",), family=CARD)))
    assert evening.ballot.received == (options == 4)


def test_the_hall_is_shown_how_a_letter_card_is_held_and_that_nobody_has_to(hall):
    evening = with_cards(hall, motion())
    shown = how_cards(evening.world, ("en",), 0)
    assert [choice.label for choice in shown.choices] == ["A – For", "B – Against", "C – Abstain"]
    assert "Give your card to a teller" in shown.note
    assert HowPicture.LETTER in {step.picture for step in shown.steps}
