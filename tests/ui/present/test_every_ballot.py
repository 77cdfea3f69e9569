"""What the hall sees of every kind of ballot: said before, kept while open, explained after."""

from __future__ import annotations

import pytest

from facilitator.parts import assembly
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind, Method, Secrecy
from facilitator.readings.results.counted_results import cut_figure
from facilitator.readings.results.gauge_results import middle_of
from facilitator.readings.results.methods import method_sentence
from facilitator.readings.results.secrecy import openness_line
from facilitator.rules.rule import CastingMode, consensus
from tests.facilitator.hall import Hall, item, motion, replace
from tests.ui.present.every_ballot import (
    OPTIONS,
    PEOPLE,
    asked,
    named,
    pressed,
    questions,
    seen,
    walked,
)
from ui.present import scenes

EVERY = pytest.mark.parametrize("question", list(questions()), ids=named)


def texts(scene):
    """Every text of a scene."""
    if isinstance(scene, str):
        return scene
    if isinstance(scene, tuple):
        return "\n".join(map(texts, scene))
    slots = getattr(type(scene), "__slots__", ())
    return "\n".join(texts(getattr(scene, name)) for name in slots)


def shown(hall, question, counts, way="hands"):
    evening = hall(item("it", question))
    evening.put("it")
    evening.do(ask.BeginCounting(way), ask.EnterCount(counts), ask.ShowResult())
    return evening


@EVERY
def test_before_the_vote_the_hall_reads_what_decides_and_who_could_know(hall, question):
    evening = hall(item("it", question))
    evening.put("it")
    said = texts(seen(evening))
    assert method_sentence(question, "en") in said
    assert openness_line(question.secrecy, "en") in said


@EVERY
def test_until_it_is_shown_no_picture_depends_on_what_was_chosen(tmp_path, question):
    pictures = []
    for turned in (False, True):
        folder = tmp_path / str(turned)
        folder.mkdir()
        evening = Hall(folder, item("it", question))
        evening.put("it")
        evening.do(ask.OpenToHandsets())
        for key in "21" if turned else "12":
            evening.press(1, key)
        during = seen(evening)
        evening.close_ballot()
        pictures.append((during, seen(evening)))
        evening.opened.close()
    assert pictures[0] == pictures[1]


@EVERY
def test_a_private_vote_shows_the_total_and_nobody(hall, question):
    evening = hall(item("it", question))
    evening.put("it")
    pressed(evening)
    picture = seen(evening)
    private = question.secrecy is Secrecy.PRIVATE
    assert (picture.tiles == ()) == private
    assert (openness_line(question.secrecy, "en") in texts(picture)) == (
        question.secrecy is not Secrecy.OPEN
    )
    assert picture.received == 2


@EVERY
def test_the_last_page_of_a_result_says_what_it_came_to_and_nothing_is_carried_by_warmth(
    hall, question
):
    evening, at = hall(item("it", question)), {}

    def look(moment):
        first = seen(evening)
        at[moment] = [seen(evening, page) for page in range(getattr(first, "pages", 1))]

    walked(evening, look)
    last = at["shown"][-1]
    if question.kind is Kind.SENSE:
        assert isinstance(last, scenes.Gauge)
        assert "arried" not in texts(last)
    else:
        assert isinstance(last, scenes.Result)
        assert at["declared"][0] == replace(last, moment=None, page=0, pages=len(at["declared"]))
    assert [getattr(p, "page", 0) for p in at["shown"]] == list(range(len(at["shown"])))


def test_fourteen_options_are_two_keys_each_on_the_wall(hall):
    options = tuple(Choice(f"o{n}", {"en": f"Option {n}"}) for n in range(14))
    evening = hall(item("it", motion("What?", kind=Kind.OPTIONS, choices=options)))
    evening.put("it")
    assert [c.key for c in seen(evening).choices][:8] == [
        *("11", "12", "13", "14", "15", "16", "21", "22")
    ]
    evening.do(ask.BeginCounting("hands"))
    assert [c.key for c in seen(evening).choices][-1] == "14"


def test_handsets_that_nobody_has_a_number_for_are_called_calmly(hall):
    evening = hall(item("it", motion()), handsets_out=((1, 3),))
    evening.open("it")
    evening.press(99, "1")
    assert seen(evening).unknown == "1 handset has no number yet: hold it up, a teller comes."


def test_a_lot_is_announced_then_seen_then_explained(hall):
    question = asked(Kind.ELECTION, Method.IRV)
    evening = hall(item("it", question))
    evening.put("it")
    pressed(evening)
    evening.close_ballot()
    assert seen(evening).lines == ("A lot is drawn before we count.",)
    evening.do(ask.DrawLot(("c", "b", "a", "d"), ""))
    drawn = seen(evening)
    assert (drawn.how, len(drawn.names), drawn.pages) == ("Drawn here from numbered tokens", 4, 2)
    assert isinstance(seen(evening, 1), scenes.Check)
    evening.do(ask.ShowResult())
    pages = [seen(evening, n) for n in range(seen(evening).pages)]
    assert pages[0].stage == "Stage 1 of 4"
    assert any("By lot" in note for page in pages[:-2] for note in page.notes)
    assert isinstance(pages[-2], scenes.Lot)
    assert pages[-2].notes == ("The lot decided who is elected: the opposite draw elects others.",)


def test_a_stage_says_who_is_out_and_who_is_elected(hall):
    evening = hall(item("it", asked(Kind.ELECTION, Method.STV)))
    evening.put("it")
    evening.do(ask.OpenToHandsets())
    for voter, keys in enumerate(("12", "12", "12", "13", "2", "3", "3"), 1):
        for key in keys:
            evening.press(voter, key)
    evening.close_ballot()
    evening.do(ask.DrawLot(("a", "b", "c", "d"), ""), ask.ShowResult())
    first = seen(evening)
    assert first.line.label == "quota 3"
    assert (first.rows[0].count, first.rows[0].word) == ("4", "elected")
    assert "above the quota" in seen(evening, 1).happened


def test_a_consent_round_counts_its_blocks(hall):
    question = motion(rule=consensus(1), method=Method.CONSENT)
    evening = shown(hall, question, {"agree": 9, "reservations": 2, "aside": 1, "block": 1})
    picture = seen(evening)
    assert (picture.word, picture.sentence) == ("Carried", "Carried: blocks 1, allowed 1")
    assert [bar.sign for bar in picture.bars] == [
        *(scenes.Sign.FOR, scenes.Sign.RESERVED, scenes.Sign.ABSTAIN, scenes.Sign.AGAINST)
    ]
    assert picture.threshold is None


def test_the_next_round_says_who_is_struck_off_and_why(hall):
    question = asked(Kind.ELECTION, Method.EXHAUSTIVE)
    evening = shown(hall, question, {"a": 5, "b": 4, "c": 3, "d": 1}, "paper")
    picture = seen(evening)
    assert (picture.word, picture.detail) == (
        "Another round",
        "Fewest votes: [name removed], struck off before the next round.",
    )
    evening.do(ask.DeclareResult(), ask.PutNextRound())
    picture = seen(evening)
    assert picture.round_line == "Round 2"
    assert picture.lines[0] == "Struck off with fewest votes: [name removed]."
    assert len(picture.choices) == len(PEOPLE) - 1


def test_more_options_than_bars_can_stand_for_are_a_table_and_then_the_winner(hall):
    options = (*OPTIONS, Choice("e", {"en": "Trees"}))
    question = motion("What?", kind=Kind.OPTIONS, choices=options)
    evening = shown(hall, question, {"a": 1, "b": 7, "c": 2, "d": 0, "e": 0})
    table, last = seen(evening), seen(evening, 1)
    assert [row.fate for row in table.rows][:2] == [scenes.Fate.NONE, scenes.Fate.IN]
    assert (last.word, last.names) == ("Chosen", ("Damp homes",))


def test_the_check_says_where_votes_came_from(hall):
    evening = hall(item("it", motion()))
    evening.open("it")
    evening.press(1, "1")
    evening.do(ask.AddVotes("paper", {"for": 2, "against": 1, "abstain": 0}))
    evening.close_ballot()
    assert seen(evening).lines == ("1 by handset, 3 on paper",)


def test_equal_votes_wait_for_the_chair_and_then_say_how_it_was_settled(hall):
    evening = hall(item("it", motion()))
    evening.do(assembly.SetCasting(CastingMode.CASTING_ONLY))
    evening.put("it")
    evening.do(ask.BeginCounting("hands"), ask.EnterCount({"for": 5, "against": 5}))
    evening.do(ask.ShowResult())
    picture = seen(evening)
    assert (picture.word, picture.sentence) == (
        "Equal votes",
        "Votes were equal: the chair may give a casting vote.",
    )
    evening.do(ask.CastCastingVote("for"))
    picture = seen(evening)
    assert picture.word == "Carried"
    assert picture.sentence == "Votes were equal: carried on the casting vote of the chair."


def test_a_card_vote_shows_the_votes_that_delegates_carry(hall):
    question = motion(
        secrecy=Secrecy.RECORDED, weights=((1, 40), (2, 100)), weights_source="members in May"
    )
    evening = hall(item("it", question), handsets_out=((1, 2),))
    evening.put("it")
    assert "members in May" in seen(evening).rule
    evening.do(ask.OpenToHandsets())
    evening.press(1, "1")
    evening.press(2, "2")
    evening.close_ballot()
    evening.do(ask.ShowResult())
    assert [bar.count for bar in seen(evening).bars] == ["40", "100", "0"]
    assert "Delegates: For 1, Against 1" in seen(evening).detail


def test_the_middle_of_the_room_is_the_middle_person_or_between_two():
    assert middle_of({"cold": 1, "warm": 1, "hot": 1}) == (3, 3)
    assert middle_of({"cold": 5, "hot": 5}) == (0, 4)
    assert middle_of({}) is None


def test_figures_are_whole_where_they_are_whole_and_else_cut_after_two_places():
    assert [cut_figure(f) for f in ("12.00000", "12.34999", "0", "3.5")] == [
        *("12", "12.34", "0", "3.5")
    ]


def test_an_open_ballot_runs_on_its_clock(hall):
    evening = hall(item("it", motion()))
    evening.open("it")
    evening.clock.forward(65)
    assert seen(evening).seconds_line == "1:05"
