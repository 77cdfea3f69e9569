"""A plan as it is shown before the meeting, and small fields read as people fill them in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.ids import SeededIds
from facilitator.plan import Choice, Kind, Question
from facilitator.rules.rule import at_least
from facilitator.rules.written import read_rule
from facilitator.templates import all_templates
from tests.facilitator.hall import item, motion, plan
from ui.present import planning, typed


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *(("90", 90), ("1:30", 90), (" 1h30 ", 90), ("2h", 120), ("5 min", 5), ("1.30", 90)),
        *(("0", None), ("", None), ("soon", None), ("1500", None), ("-5", None)),
    ],
)
def test_minutes_are_read_as_people_type_them(text, minutes):
    assert typed.read_minutes(text) == minutes


@pytest.mark.parametrize(
    ("text", "seconds", "words"),
    [
        ("90", 5400, "1 hour 30 minutes"),
        ("1:30", 5400, "1 hour 30 minutes"),
        ("930", 34200, "9 hours 30 minutes"),
        ("2m30", 150, "2 minutes 30 seconds"),
        ("2'30\"", 150, "2 minutes 30 seconds"),
        ("45s", 45, "45 seconds"),
        ("1:00:01", 3601, "1 hour 1 second"),
        ("1 munud", 60, "1 minute"),
    ],
)
def test_a_length_is_read_and_said_back(text, seconds, words):
    assert typed.read_seconds(text) == seconds
    assert typed.length_words(seconds, "en") == words


def test_a_turn_is_typed_in_minutes_and_seconds():
    assert (typed.read_seconds("1:30", short=True), typed.read_seconds("2", short=True)) == (
        90,
        120,
    )
    assert [typed.read_seconds(text) for text in ("0s", "soon", "2500")] == [None] * 3
    assert (typed.read_minutes("45s"), typed.read_minutes("2m30")) == (1, 3)


@pytest.mark.parametrize(
    ("text", "clock"),
    [("19:00", "19:00"), ("7pm", "19:00"), ("7.30 pm", "19:30"), ("9", "09:00"), ("12am", "00:00"),
     ("2330", "23:30"), ("0730", "07:30"), ("2460", None),
     ("25:00", None), ("19:61", None), ("tea", None)],
)  # fmt: skip
def test_a_start_is_read_as_people_type_it(text, clock):
    assert typed.read_clock(text) == clock


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-05-14", "2026-05-14"), ("14/5/2026", "2026-05-14"), ("", ""), ("31.2.2026", None),
     ("soon", None)],
)  # fmt: skip
def test_a_day_is_read_as_people_type_it(text, day):
    assert typed.read_day(text) == day


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("1–160", ((1, 160),)),
        ("1-80, 90 to 171", ((1, 80), (90, 171))),
        ("7", ((7, 7),)),
        ("none", ()),
        ("", ()),
        ("160-1", None),
        ("all", None),
        ("0-4", None),
    ],
)
def test_handset_numbers_are_read_as_people_type_them(text, ranges):
    assert typed.read_ranges(text) == ranges


def test_handset_numbers_are_shown_as_they_can_be_typed():
    shown = typed.ranges_text(((1, 80), (90, 90)), "en")
    assert shown == "1–80, 90"
    assert typed.read_ranges(shown) == ((1, 80), (90, 90))
    assert typed.read_ranges(typed.ranges_text((), "en")) == ()


@pytest.mark.parametrize(("text", "people"), [("50", 50), ("none", 0), ("", 0), ("many", None)])
def test_a_quorum_is_read_as_people_type_it(text, people):
    assert typed.read_people(text) == people


def test_each_item_has_its_clock_time_and_the_evening_its_end():
    shown = planning.rundown(plan(item("welcome", minutes=95), item("tea", minutes=25)), "en")
    assert [row.clock for row in shown.rows] == ["19:00", "20:35"]
    assert (shown.total, shown.ends) == ("2 h", "Ends 21:00")
    assert shown.rows[0].length == "1 h 35 min"


def test_an_evening_may_go_on_past_midnight():
    late = replace(plan(item("dance", minutes=90)), start="23:00")
    assert planning.rundown(late, "en").ends == "Ends 00:30"


def test_a_row_says_what_is_put_and_what_is_still_to_come():
    asked = motion(rule=at_least(2, 3))
    election = Question(Kind.ELECTION, {"en": "Who?"})
    shown = planning.rundown(plan(item("bus", asked), item("who", election), item("tea")), "en")
    assert shown.rows[0].note == "Agree or not: at least two-thirds of votes cast"
    assert [row.waits for row in shown.rows] == ["", "Names to come", ""]
    assert shown.rows[2].note == ""


@pytest.mark.parametrize("rule", planning.USUAL_RULES[:3], ids=lambda rule: rule.kind)
def test_a_usual_rule_can_be_typed_as_it_is_shown(rule):
    assert read_rule(planning.rule_in_words(rule, "en")) == rule


def test_a_template_shows_its_length():
    cards = {card.key: card for card in planning.template_cards(all_templates()[0], "en")}
    assert cards["short-peoples-assembly"].about == "40 min, 7 items"
    assert cards["community-assembly"].outline.startswith("Which biscuit? · Welcome")


def test_choices_are_edited_as_lines_and_each_keeps_its_id():
    before = (Choice("a", {"en": "Ginger", "cy": "Sinsir"}), Choice("b", {"en": "Rich tea"}))
    lines = planning.as_lines([choice.text for choice in before])
    assert lines == {"en": "Ginger\nRich tea", "cy": "Sinsir\n"}
    assert planning.choices_of(lines, before, SeededIds(1)) == before


def test_an_empty_line_is_no_choice_and_a_new_one_has_an_id_of_its_own():
    before = (Choice("a", {"en": "Ginger"}),)
    after = planning.choices_of({"en": "Ginger snap\n\nOat"}, before, SeededIds(1))
    assert [choice.text["en"] for choice in after] == ["Ginger snap", "Oat"]
    assert after[0].id == "a"
    assert len(after[1].id) == 32
