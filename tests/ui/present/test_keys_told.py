"""The hall is told one plan of keys, from the putting of a question to its close."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda, handsets
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.events import QuestionPut
from facilitator.plan import Choice, Kind, Method, Question, Secrecy
from tests.facilitator.hall import item, motion
from tests.ui.present.every_ballot import seen
from ui.present.act_commands import commands_of
from ui.present.acts import Act
from ui.present.asking import how_by_key
from ui.present.cues import Cue, CueKind
from ui.present.hall_scene import cue_scene
from ui.present.say_now import say_now


def choice_of(options, method=Method.APPROVAL, secrecy=Secrecy.OPEN):
    choices = tuple(Choice(key, {"en": key}) for key in "abcdefghi"[:options])
    return Question(Kind.OPTIONS, {"en": "Which?"}, choices=choices, method=method, secrecy=secrecy)


def keys_on(scene):
    return tuple(choice.key for choice in scene.choices)


def act(evening, what, keys):
    evening.do(*commands_of(what, evening.world, keys=keys))
    return seen(evening)


@pytest.mark.parametrize(("options", "keys"), [(5, 5), (5, 6), (6, 5), (6, 6), (4, 5)])
def test_before_the_putting_and_after_it_and_while_open_the_keys_are_the_same(hall, options, keys):
    evening = hall(item("it", choice_of(options)))
    evening.do(agenda.BeginItem("it"))
    cue, now = Cue(CueKind.QUESTION, "it"), evening.clock.now()
    before = cue_scene(cue, evening.world, now, ("en",), keys)
    put, opened = act(evening, Act.PUT, keys), act(evening, Act.OPEN, keys)
    assert keys_on(before) == keys_on(put) == keys_on(opened)
    assert before.lines[0] == put.lines[0] == opened.how


def test_five_options_on_five_keys_are_one_press_each(hall):
    evening = hall(item("it", choice_of(5)))
    evening.do(agenda.BeginItem("it"))
    assert keys_on(act(evening, Act.PUT, 5)) == tuple("12345")
    assert "starts over" not in act(evening, Act.OPEN, 5).how


@pytest.mark.parametrize(("put", "opened", "kept"), [(6, 5, 5), (6, 9, 6), (5, 6, 5), (2, 6, 6)])
def test_only_a_poorer_handset_changes_the_keys_that_the_hall_was_told(hall, put, opened, kept):
    evening = hall(item("it", choice_of(5)))
    evening.do(agenda.BeginItem("it"))
    act(evening, Act.PUT, put)
    act(evening, Act.OPEN, opened)
    assert evening.ballot.keys == kept


def test_a_question_of_an_older_record_was_put_with_six_keys():
    assert QuestionPut("b", "m", "i", 1, choice_of(3)).keys == 6


@pytest.mark.parametrize("method", [Method.PLAIN, Method.APPROVAL, Method.IRV, Method.SCORE])
def test_where_two_presses_are_needed_an_example_is_given(method):
    said = how_by_key(choice_of(7, method), "en", 6)
    assert "Two presses each: 11 is 1, then 1 again." in said


@pytest.mark.parametrize("method", [Method.PLAIN, Method.APPROVAL, Method.IRV])
def test_half_a_choice_is_not_heard_yet(hall, method):
    evening = hall(item("it", choice_of(7, method)))
    evening.open("it")
    received = [evening.press(1, key) and evening.ballot.received for key in "11"]
    assert received == [0, 1]


def bound(evening, *names):
    for number, name in enumerate(names, 1):
        evening.do(handsets.AssignHandset(name, number))


def test_letters_and_colours_are_told_only_where_such_handsets_are_in_the_hall(hall):
    evening = hall(item("it", motion()))
    evening.put("it")
    evening.do(ask.OpenToHandsets())
    assert seen(evening).legends == ()
    assert "On a" not in say_now(evening.world, evening.ballot, "en")
    bound(evening, "iclicker 82E9701B", "buzz 1 3")
    for said in ("".join(seen(evening).legends), say_now(evening.world, evening.ballot, "en")):
        assert "On an iClicker: A = 1, B = 2, C = 3." in said
        assert "On a Buzz!: blue = 1, orange = 2, green = 3." in said


def test_a_key_that_starts_over_is_told_by_its_letter_too(hall):
    evening = hall(item("it", choice_of(3)))
    bound(evening, "iclicker 82E9701B")
    evening.do(agenda.BeginItem("it"))
    put = act(evening, Act.PUT, 5)
    assert put.lines[1] == "On an iClicker: A = 1, B = 2, C = 3, D = 4, E = 5."
