"""From keys to one voter's paper, for every way of marking one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.part import Refusal
from facilitator.parts.ballot.marking import (
    GRADED,
    codes,
    is_mark,
    keypad,
    left,
    marked,
    settled,
)
from facilitator.plan import Choice, Kind, Method, Question


def question(method, options=4, most=0):
    names = tuple(Choice(chr(ord("a") + n), {}) for n in range(options))
    return Question(Kind.OPTIONS, {"en": "Which?"}, choices=names, method=method, most=most)


def typed(asked, keys, *presses):
    """The mark after each press, or the reason why there is none."""
    mark, said = "", []
    for press in presses:
        after = marked(asked, mark, (press,) if isinstance(press, str) else press, keys)
        mark = mark if isinstance(after, Refusal) else after
        said.append(after.reason if isinstance(after, Refusal) else after)
    return said


def test_one_choice_is_the_last_key():
    asked = question(Method.PLAIN)
    assert typed(asked, 6, "1", "1", "4", "5", "0", ("1", "2")) == [
        "a",
        "unchanged",
        "d",
        "no_such_choice",
        "no_such_choice",
        "several_keys",
    ]


@pytest.mark.parametrize(("legend", "mark"), [("B", "b"), ("c", "c"), ("E", "e")])
def test_keys_with_letters_are_counted_from_the_first(legend, mark):
    assert typed(question(Method.PLAIN, options=5), 5, legend) == [mark]


def test_approvals_stand_in_the_order_of_the_ballot_and_are_limited():
    asked = question(Method.APPROVAL, most=2)
    assert typed(asked, 6, "3", "1", "1", "2", "6", "2") == [
        "c",
        "a,c",
        "unchanged",
        "limit",
        "",
        "b",
    ]


def test_several_keys_at_once_are_all_approvals_of_a_paper():
    asked = question(Method.APPROVAL, most=2)
    assert typed(asked, 6, "4", ("1", "3"), ("1", "2", "3")) == ["d", "a,c", "limit"]


def test_a_ranking_is_in_the_order_of_the_keys():
    asked = question(Method.STV, options=3)
    assert typed(asked, 6, "2", "2", "1", "2", "3", "0", "3") == [
        "b",
        "unchanged",
        "b>a",
        "already_ranked",
        "b>a>c",
        "",
        "c",
    ]


def test_a_score_is_an_option_and_then_its_number():
    asked = question(Method.SCORE)
    assert typed(asked, 6, "2", "5", "1", "3", "2", "1") == [
        "~2",
        "b=5",
        "b=5~1",
        "a=3,b=5",
        "a=3,b=5~2",
        "a=3,b=1",
    ]


def test_dots_run_out():
    asked = question(Method.DOTS, most=3)
    assert typed(asked, 6, "1", "2", "2", "2", "1")[-3:] == ["a=2~2", "limit", "a=2,b=1"]
    assert left(asked, "a=2") == 1


def test_more_options_than_keys_are_two_keys_each():
    asked = question(Method.IRV, options=12)
    assert codes(asked, 6)[:6] == ("11", "12", "13", "14", "15", "21")
    assert typed(asked, 6, "2", "1", "1", "2", "5", "6") == [
        "~2",
        "f",
        "f~1",
        "f>b",
        "no_such_choice",
        "",
    ]


@pytest.mark.parametrize("keys", [4, 5, 6])
def test_as_many_options_as_keys_are_one_key_each_and_none_starts_over(keys):
    asked = question(Method.APPROVAL, options=keys)
    assert codes(asked, keys) == tuple("123456"[:keys])
    assert keypad(asked, keys).clear == 0
    assert typed(asked, keys, str(keys), "A", "0")[1:] == ["a," + "abcdef"[keys - 1], ""]


def test_one_option_more_than_keys_is_two_presses_and_the_last_key_starts_over():
    pad = keypad(question(Method.APPROVAL, options=6), 5)
    assert (pad.presses, pad.clear) == (2, 5)


def test_a_choice_stands_until_its_second_key_is_pressed():
    asked = question(Method.PLAIN, options=12)
    assert typed(asked, 9, "1", "3", "1") == ["~1", "c", "c~1"]
    assert settled("c~1") == "c"


def test_a_number_typed_whole_is_its_keys():
    assert typed(question(Method.PLAIN, options=12), 9, "13") == ["c"]
    assert typed(question(Method.STV), 9, "312") == ["c>a>b"]
    assert typed(question(Method.PLAIN), 9, "12") == ["no_such_choice"]


@pytest.mark.parametrize(
    ("method", "options", "keys", "fits"),
    [
        (Method.PLAIN, 36, 6, True),
        (Method.PLAIN, 37, 6, False),
        (Method.PLAIN, 2, 1, False),
        (Method.STV, 25, 6, True),
        (Method.STV, 26, 6, False),
        (Method.SCORE, 3, 5, False),
        (Method.DOTS, 3, 5, True),
    ],
)
def test_too_few_keys_are_said_before_the_vote(method, options, keys, fits):
    assert (keypad(question(method, options), keys) is not None) is fits


@pytest.mark.parametrize(
    ("method", "mark"),
    [
        (Method.PLAIN, ""),
        (Method.PLAIN, "z"),
        (Method.APPROVAL, "b,a"),
        (Method.APPROVAL, "a,a"),
        (Method.APPROVAL, "a=1"),
        (Method.STV, "a>a"),
        (Method.STV, "a,b"),
        (Method.SCORE, "a=6"),
        (Method.SCORE, "a=0"),
        (Method.SCORE, "a"),
        (Method.SCORE, "a=1~2"),
    ],
)
def test_what_no_voter_can_have_meant_is_no_mark(method, mark):
    assert not is_mark(question(method), mark)


QUESTIONS = st.builds(
    question, st.sampled_from(Method), st.integers(2, 16), st.integers(0, 4)
).filter(lambda asked: keypad(asked, 6) is not None)
KEYS = st.lists(st.sampled_from([*"0123456789AFx", "12", "clear"]), max_size=12)


@given(QUESTIONS, KEYS)
def test_any_keys_whatever_leave_a_paper_that_can_be_read(asked, keys):
    mark = ""
    for key in keys:
        after = marked(asked, mark, (key,), 6)
        if isinstance(after, Refusal):
            continue
        mark = after
        assert not settled(mark) or is_mark(asked, settled(mark))
        assert (left(asked, mark) or 0) >= 0


@given(QUESTIONS, KEYS, st.sampled_from("123456"))
def test_a_press_that_arrives_twice_is_one_press_where_an_option_is_one_key(asked, keys, last):
    if keypad(asked, 6).presses > 1 or asked.method in GRADED:
        return
    mark = ""
    for key in (*keys, last):
        after = marked(asked, mark, (key,), 6)
        mark = mark if isinstance(after, Refusal) else after
    again = marked(asked, mark, (last,), 6)
    assert isinstance(again, Refusal)


@given(QUESTIONS)
def test_the_code_on_the_wall_chooses_its_option(asked):
    for choice, code in zip(asked.choices, codes(asked, 6), strict=True):
        grade = "1" if asked.method in GRADED else ""
        done = typed(asked, 6, *code, *grade)[-1]
        assert done == (f"{choice.id}=1" if grade else choice.id)
        clear = keypad(asked, 6).clear
        assert not clear or not code.count(str(clear))
