"""Templates: what ours hold, and what is said about a file that cannot be read."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.body import BodyKind
from facilitator.errors import RuleError
from facilitator.ids import SeededIds
from facilitator.nation import Nation
from facilitator.plan import ClockKind, Kind, Phase, Secrecy
from facilitator.rules.rule import at_least
from facilitator.templates import all_templates, offered, plan_from, read_template

TEA = """
name = { en = "Tea" }
[[item]]
id = "tea"
phase = "close"
minutes = 5
title = { en = "Tea" }
"""
MOTION = TEA + '[item.question]\nkind = "motion"\n'


@pytest.fixture
def written(tmp_path):
    def write(text, name="tea.toml"):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return file

    return write


def ours(key):
    return next(each for each in all_templates()[0] if each.key == key)


def trouble(file):
    with pytest.raises(RuleError) as caught:
        read_template(file)
    return caught.value.args[0]


@pytest.mark.parametrize(
    ("key", "minutes"),
    [
        ("community-assembly", 120),
        ("short-peoples-assembly", 40),
        ("delegates-council", 120),
        ("parish-meeting", 90),
    ],
)
def test_our_templates_are_as_long_as_they_say(key, minutes):
    assert ours(key).minutes == minutes


@pytest.mark.parametrize("template", all_templates()[0], ids=lambda each: each.key)
def test_an_evening_opens_with_a_fun_ballot_and_ends_with_thanks(template):
    first, last = template.items[0], template.items[-1]
    assert first.question.kind is Kind.TEST
    assert 2 <= len(first.question.choices) <= 6
    assert last.id == "thanks"
    assert last.phase is Phase.CLOSE
    assert template.thanks


@pytest.mark.parametrize("template", all_templates()[0], ids=lambda each: each.key)
def test_every_text_of_ours_is_there_in_welsh_too(template):
    for item in template.items:
        asked = [item.question.wording] if item.question and item.question.wording else []
        for text in (item.title, item.words, *asked):
            assert set(text) == {"en", "cy"}, item.id


def test_a_parish_meeting_is_offered_in_england_alone_and_last():
    every = all_templates()[0]
    for nation in Nation:
        keys = [each.key for each in offered(every, BodyKind.NEIGHBOURHOOD, nation)]
        assert keys[0] == "community-assembly"
        assert ("parish-meeting" in keys) == (nation is Nation.ENGLAND)
    assert ours("parish-meeting") not in offered(every, BodyKind.COUNCIL, Nation.ENGLAND)


def test_a_council_is_offered_its_own_evening_and_no_assembly_is():
    every = all_templates()[0]
    assert offered(every, BodyKind.COUNCIL)[0].key == "delegates-council"
    keys = {each.key for each in offered(every, BodyKind.NEIGHBOURHOOD)}
    assert keys == {"community-assembly", "short-peoples-assembly"}
    council = ours("delegates-council")
    motions = [i.question for i in council.items if i.question and i.question.kind is Kind.MOTION]
    assert all(question.secrecy is Secrecy.RECORDED for question in motions)


def test_a_plan_has_ids_of_its_own_and_the_day_its_mandate_ends():
    plan = plan_from(
        ours("community-assembly"), date(2026, 5, 14), "19:00", "St Giles", SeededIds(1)
    )
    mandate = next(i.question.mandate for i in plan.items if i.question and i.question.mandate)
    assert mandate.until == "2026-08-06"
    assert len({item.id for item in plan.items}) == len(plan.items)
    assert all(len(item.id) == 32 for item in plan.items)
    assert (plan.day, plan.start, plan.place) == ("2026-05-14", "19:00", "St Giles")


def test_a_hall_that_speaks_one_language_is_shown_no_other():
    template = ours("community-assembly")
    plan = plan_from(template, date(2026, 5, 14), "19:00", "", SeededIds(1), languages=("en",))
    first = plan.items[0]
    assert set(plan.title) == set(first.question.wording) == {"en"}
    assert all(set(choice.text) == {"en"} for choice in first.question.choices)
    assert plan.items[-1].title == {"en": "Thank you"}


def test_a_rule_is_read_as_it_is_written(written):
    template = read_template(written(MOTION + 'rule = "two-thirds"\n'))
    assert template.items[0].question.rule == at_least(2, 3)


def test_a_template_of_your_own_takes_the_place_of_ours(written, tmp_path):
    written(TEA, "short-peoples-assembly.toml")
    written(TEA, "tea.toml")
    found = {each.key: each for each in all_templates(tmp_path)[0]}
    assert found["short-peoples-assembly"].minutes == 5
    assert set(found) == {
        "community-assembly",
        "delegates-council",
        "parish-meeting",
        "short-peoples-assembly",
        "tea",
    }


def test_one_broken_file_does_not_hide_the_others(written, tmp_path):
    written("name = tea", "broken.toml")
    found, troubles = all_templates(tmp_path)
    assert len(found) == 4
    assert "broken.toml" in troubles[0].args[0]
    assert "line 1" in troubles[0].args[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TEA.replace('"close"', '"snooze"'), "tea.toml, item 1 (tea): phase is “snooze”"),
        (TEA.replace("= 5", "= 0"), "tea.toml, item 1 (tea): minutes has to be a whole number"),
        (TEA.replace("= 5", "= true"), "minutes has to be"),
        (TEA.partition("title")[0] + 'title = "Tea"', "title is missing, or is not a table"),
        (TEA.partition("title")[0] + "title = {}", "title has to be a text per language"),
        (TEA + "sugar = 2\n", "tea.toml, item 1 (tea): sugar is not known here"),
        (TEA + TEA.partition("}\n")[2], "tea.toml: item “tea” is there twice"),
        ('name = { en = "Tea" }', "an evening needs at least one"),
        (MOTION + 'rule = "two-thirds (66%)"\n', "rule cannot be read"),
        (MOTION + "mandate = {}\n", "question: mandate belongs to"),
        (MOTION + "choice = [1]\n", "has to be written as [[choice]]"),
        (TEA + 'at = "8pm"\n', "at has to be a time of day such as “20:15”"),
        (TEA + 'clock = "egg"\n', "it has to be one of down, up, clock, until"),
        ("warnings = [60, 120]\n" + TEA, "warnings has to name the earlier one first"),
        ("warnings = [60]\n" + TEA, "warnings has to be two whole numbers of seconds"),
        (TEA + "\nstages = [4, 14]", "stages has to be four whole numbers of minutes"),
        (MOTION.replace("motion", "mandate") + 'mandate = { until = "soon" }\n', "until has"),
    ],
)
def test_what_cannot_be_read_is_named(written, text, said):
    assert said in trouble(written(text))


def test_a_file_that_is_not_text_is_refused_with_a_sentence(tmp_path):
    file = tmp_path / "picture.toml"
    file.write_bytes(b"\xff\xd8\xff")
    assert trouble(file).startswith("picture.toml cannot be read")


@pytest.mark.parametrize("kind", ["motion", "election"])
def test_choices_of_a_template_are_for_the_test_ballot_alone(written, kind):
    question = f'[item.question]\nkind = "{kind}"\n[[item.question.choice]]\n'
    file = written(TEA + question + 'id = "ann"\ntext = { en = "Ann" }\n')
    with pytest.raises(RuleError, match="choice belongs to a question of kind “test”"):
        read_template(file)


def test_a_card_vote_names_its_delegates_and_where_their_votes_come_from(written):
    weights = '[item.question.weights]\nsource = "members in 2025"\n12 = 340\n3 = 120\n'
    question = read_template(written(MOTION + weights)).items[0].question
    assert question.weights == ((3, 120), (12, 340))
    assert (question.weights_source, question.secrecy) == ("members in 2025", Secrecy.RECORDED)
    assert "3 has to be a delegate" in trouble(written(MOTION + weights.replace("120", "0")))
    assert "source has to be a text" in trouble(
        written(MOTION + weights.replace("source", "4 = 1 #"))
    )


def test_times_of_day_and_warnings_are_taken_into_the_plan(written):
    head = 'empty_by = "21:30"\nwarnings = [300, 60]\n'
    text = head + TEA + 'at = "20:15"\nuntil = "20:45"\n'
    plan = plan_from(read_template(written(text)), date(2026, 5, 14), "19:00", "", SeededIds(1))
    (tea,) = plan.items
    assert (plan.empty_by, plan.warnings) == ("21:30", (300, 60))
    assert (tea.at, tea.until, tea.clock) == ("20:15", "20:45", ClockKind.UNTIL)
    plain = plan_from(read_template(written(TEA)), date(2026, 5, 14), "19:00", "", SeededIds(1))
    assert (plain.empty_by, plain.warnings, plain.items[0].clock) == ("", (120, 60), ClockKind.DOWN)
