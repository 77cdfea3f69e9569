"""What the desk says of a vote: honest, calm, and never a figure too early."""

from __future__ import annotations

import pytest

from facilitator.parts import ballot
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind, Method, Secrecy
from facilitator.press import Press
from facilitator.watching import HeardTwice, Watched
from tests.facilitator.hall import item, motion
from ui.present.ballot_desk import ballot_view
from ui.present.desk_lines import watch_lines
from ui.present.handset_board import NO_NEWS, HandsetNews

CHOICES = tuple(Choice(name, {"en": name.upper()}) for name in "abcd")


def view_of(evening, news=NO_NEWS):
    return ballot_view(evening.world, "en", news)


def votes(evening, numbers, key="1"):
    for number in numbers:
        evening.press(number, key)


@pytest.mark.parametrize("method", list(Method))
def test_every_method_has_its_words_rule_and_openness(hall, method):
    plain = method is Method.CONSENT
    choices = () if plain else CHOICES
    kind = Kind.MOTION if plain else Kind.OPTIONS
    evening = hall(item("it", motion(kind=kind, method=method, choices=choices, most=3)))
    evening.put("it")
    view = view_of(evening)
    assert all((view.rule, view.openness, view.say_now))
    evening.do(ask.OpenToHandsets())
    assert view_of(evening).say_now.startswith("“")


def test_a_private_vote_shows_a_total_and_no_handset(hall):
    evening = hall(item("it", motion(secrecy=Secrecy.PRIVATE)), handsets_out=((1, 8),))
    evening.open("it")
    votes(evening, range(1, 6))
    view = view_of(evening)
    assert (view.status, view.tiles, view.unassigned) == ("5 votes received", (), ())
    assert "Fewer than 10 people vote" in view.notes[0]
    assert view.openness.startswith("Private vote")
    assert [source for source, _words in view.beside.sources] == ["paper"]
    evening.close_ballot()
    assert any("Everybody chose the same" in note for note in view_of(evening).notes)


def test_weak_and_doubled_handsets_have_their_tiles(hall):
    evening = hall(item("it", motion()))
    evening.open("it")
    tiles = view_of(evening, HandsetNews(frozenset({"3"}), frozenset({"4"}))).tiles
    assert [t.number for t in tiles if t.weak] == [3]
    assert [t.number for t in tiles if t.twice] == [4]


def test_an_unknown_handset_is_there_as_it_is_printed(hall):
    evening = hall(item("it", motion()))
    evening.open("it")
    evening.do(ask.CastVote(Press("base", "82E9701B", ("A",), family="iclicker")))
    assert [one.handset for one in view_of(evening).unassigned] == ["iclicker 82E9701B"]


def test_before_the_lot_the_desk_says_no_result(hall):
    evening = hall(item("it", motion(kind=Kind.OPTIONS, method=Method.IRV, choices=CHOICES)))
    evening.open("it")
    votes(evening, range(1, 20))
    evening.close_ballot()
    assert view_of(evening).status == "163 here, 19 voted, 144 did not."
    evening.do(ask.DrawLot(called="7"))
    assert "To come" in view_of(evening).status


def test_mixed_sources_and_whoever_was_helped_are_on_the_check(hall):
    evening = hall(item("it", motion()))
    evening.open("it")
    votes(evening, range(1, 153))
    evening.do(ask.AddVotes("paper", {"for": 3}, 2))
    evening.close_ballot()
    lines = view_of(evening).notes
    assert lines == (
        "3 For counted from papers. J shows the figures again, to correct them.",
        "152 by handsets, 3 on paper. 2 people were helped to vote.",
    )


def test_far_fewer_than_at_the_test_is_told_on_the_check(hall):
    fun = motion(kind=Kind.TEST, choices=CHOICES)
    evening = hall(item("fun", fun), item("it", motion()))
    evening.open("fun")
    votes(evening, range(1, 151))
    evening.close_ballot()
    assert view_of(evening).status == "150 heard · 10 not yet heard"
    evening.do(ask.ShowResult(), ask.DeclareResult())
    evening.open("it")
    votes(evening, range(1, 101))
    evening.close_ballot()
    assert "at the test it was 150 of 160" in view_of(evening).notes[0]


def test_a_recorded_vote_is_read_out_by_number_once_it_is_closed(hall):
    evening = hall(item("it", motion(secrecy=Secrecy.RECORDED)))
    evening.open("it")
    votes(evening, (12, 3))
    assert view_of(evening).roll_call == ()
    evening.close_ballot()
    assert view_of(evening).roll_call == ("3: For", "12: For")


def test_two_tellers_papers_that_differ_name_the_paper(hall):
    evening = hall(item("it", motion(kind=Kind.OPTIONS, method=Method.STV, choices=CHOICES)))
    evening.put("it")
    evening.do(ask.BeginCounting("paper", 2))
    evening.do(ask.EnterCount({"c>a": 12}, "A"), ask.EnterCount({"c>a": 11}, "B"))
    assert "of 3>1 one has 12, the other 11" in view_of(evening).form.note


@pytest.mark.parametrize(
    ("watched", "said"),
    [
        (Watched(proposal="use", heard=40, errors=9), "9 of the last 40 presses"),
        (Watched(twice=(HeardTwice("42", ("a", "b")),)), "heard from two places: 42"),
        (Watched(too_fast=("7",)), "presses faster than a person: 7"),
    ],
)
def test_what_is_odd_about_presses_is_one_calm_line(hall, watched, said):
    evening = hall(item("it", motion()))
    evening.open("it")
    (line,) = watch_lines(watched, evening.world.of(ballot.PART).undecided, "en")
    assert said in line


ODD = Watched(proposal="use", heard=40, errors=9)


@pytest.mark.parametrize(
    ("secrecy", "said"),
    [
        (Secrecy.OPEN, "better count hands, cards or papers."),
        (Secrecy.PRIVATE, "better count papers."),
    ],
)
def test_only_ways_that_this_vote_offers_are_proposed(hall, secrecy, said):
    evening = hall(item("it", motion(secrecy=secrecy)))
    evening.open("it")
    (line,) = watch_lines(ODD, evening.world.of(ballot.PART).undecided, "en")
    assert line == f"9 of the last 40 presses were damaged or meant nothing: {said}"


def test_while_no_handsets_vote_nothing_is_proposed():
    assert watch_lines(ODD, None, "en") == ()
