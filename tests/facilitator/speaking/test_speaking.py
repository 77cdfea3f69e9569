"""Laws of the speaking list: nobody lost, nobody doubled, and what each order promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.clock import SetClock
from facilitator.speaking import moves
from facilitator.speaking.orders import coming, next_up
from facilitator.speaking.stack import Kind, No, Order, Stack

NOW = SetClock(datetime(2026, 5, 14, 19, tzinfo=UTC)).now()
SIXTY = 60_000_000

_WHO = st.one_of(st.integers(1, 12).map(str), st.sampled_from(("a hand", "a hand, row 3")))
_JOIN = st.tuples(st.just("join"), _WHO, st.sampled_from(Kind), st.booleans())
_REST = st.tuples(
    st.sampled_from(("next", "back", "off", "done", "turn", "cross", "close", "open", "rest")),
    st.integers(0, 30),
)
_ORDER = st.tuples(st.just("order"), st.sampled_from(Order))
_EVENING = st.lists(st.one_of(_JOIN, _JOIN, _REST, _ORDER), max_size=40)


def joined(stack, *who, kind=Kind.SPEAK, second=False):
    for each in who:
        stack = moves.joined(stack, each, kind, NOW, second=second)
    return stack


def spoke(stack, times=1):
    for _ in range(times):
        stack = moves.given(stack, next_up(stack).came)
    return stack


def names(stack):
    return [entry.who for entry in coming(stack)]


def _taken(stack, _came):
    up = next_up(stack)
    return stack if up is None else moves.given(stack, up.came)


_DONE = {
    "join": lambda stack, who, kind, second: moves.joined(stack, who, kind, NOW, second=second),
    "order": moves.ordered,
    "next": _taken,
    "back": lambda stack, _: moves.put_back(stack),
    "off": moves.without,
    "done": lambda stack, _: moves.done(stack),
    "turn": moves.turned,
    "cross": moves.crossed,
    "close": lambda stack, _: moves.closing(stack, NOW, 0),
    "open": lambda stack, _: moves.opened(stack),
    "rest": lambda stack, _: replace(stack, rests=not stack.rests),
}


@settings(max_examples=120)
@given(_EVENING)
def test_nobody_is_lost_or_doubled_whatever_is_done_and_in_whatever_order(evening):
    stack, waits = Stack(), set()
    for step in evening:
        before, stack = stack, _DONE[step[0]](stack, *step[1:])
        mine = {entry.came for entry in stack.waiting}
        assert len(mine) == len(stack.waiting)
        assert sorted(mine) == sorted(entry.came for entry in coming(stack))
        match step[0]:
            case "join":
                waits |= {before.came} if stack.came > before.came else set()
            case "next" | "off" if stack.last is not before.last:
                waits -= {stack.last.entry.came}
            case "back" if len(stack.waiting) > len(before.waiting):
                waits |= {before.last.entry.came}
        assert mine == waits
        numbers = [entry.who for entry in stack.waiting if entry.number is not None]
        assert len(set(numbers)) == len(numbers)


@given(st.lists(_WHO, max_size=12), st.sampled_from(Order), st.integers(0, 11))
def test_whoever_was_taken_by_mistake_stands_where_they_stood(who, order, came):
    stack = joined(moves.ordered(Stack(called="417"), order), *who)
    assert moves.put_back(moves.without(stack, came)).waiting == stack.waiting
    up = next_up(stack)
    if up is not None:
        back = moves.put_back(moves.given(stack, up.came))
        assert (back.waiting, back.marks, coming(back)) == (
            stack.waiting,
            stack.marks,
            coming(stack),
        )


@given(
    st.lists(st.tuples(st.integers(1, 40), st.booleans()), max_size=20, unique_by=lambda t: t[0])
)
def test_two_sides_speak_by_turns_as_long_as_both_wait_and_each_in_the_order_it_came(people):
    stack = moves.ordered(Stack(), Order.SIDES)
    for number, second in people:
        stack = joined(stack, str(number), second=second)
    order = coming(stack)
    sides = [entry.second for entry in order]
    together = 2 * min(sides.count(True), sides.count(False))
    assert all(a is not b for a, b in pairwise(sides[:together]))
    for side in (True, False):
        came = [entry.came for entry in order if entry.second is side]
        assert came == sorted(came)


@given(st.lists(st.integers(1, 30), unique=True, max_size=15), st.sets(st.integers(1, 30)))
def test_who_has_not_spoken_goes_first_and_otherwise_as_they_came(numbers, have):
    stack = Stack()
    stack = replace(stack, marks=replace(stack.marks, spoken=frozenset(have)))
    order = [int(who) for who in names(joined(stack, *map(str, numbers)))]
    assert order == [n for n in numbers if n not in have] + [n for n in numbers if n in have]


@given(st.lists(st.integers(1, 99), unique=True, min_size=2, max_size=15), st.integers(0, 9999))
def test_by_lot_nobody_changes_place_because_another_joins(numbers, called):
    stack = moves.ordered(Stack(called=str(called)), Order.RANDOM)
    before = joined(stack, *map(str, numbers[:-1]))
    assert sorted(names(before)) == sorted(map(str, numbers[:-1]))
    after = names(joined(before, str(numbers[-1])))
    assert [who for who in after if who != str(numbers[-1])] == names(before)


def test_the_lot_is_the_one_that_paper_gives():
    stack = joined(moves.ordered(Stack(called="417"), Order.RANDOM), "7", "19", "52")
    assert names(stack) == ["19", "52", "7"]


def test_what_cannot_wait_comes_before_every_speaker():
    stack = joined(Stack(), "1", "2")
    stack = joined(stack, "3", kind=Kind.RESPOND)
    stack = joined(stack, "4", kind=Kind.CLARIFY)
    stack = joined(stack, "5", kind=Kind.ORDER)
    assert names(stack) == ["5", "4", "3", "1", "2"]
    assert names(spoke(stack, 3)) == ["1", "2"]


def test_a_speaker_draws_two_direct_answers_and_the_next_one_two_again():
    stack = spoke(joined(Stack(), "1", "2"))
    stack = joined(stack, "11", "12", kind=Kind.RESPOND)
    assert stack.why_not("13", Kind.RESPOND, NOW) is No.ANSWERED_ENOUGH
    stack = spoke(stack, 2)
    assert stack.answers_left() == 0
    assert stack.why_not("13", Kind.RESPOND, NOW) is No.ANSWERED_ENOUGH
    assert spoke(stack).answers_left() == 2


def test_an_answer_or_a_point_of_order_does_not_count_as_having_spoken():
    stack = spoke(joined(joined(Stack(), "5", kind=Kind.ORDER), "6", kind=Kind.RESPOND), 2)
    stack = joined(stack, "7", "5", "6")
    assert names(stack) == ["7", "5", "6"]
    assert names(joined(spoke(stack), "7", "8")) == ["5", "6", "8", "7"]


def test_somebody_found_by_words_is_new_until_a_hand_says_otherwise():
    stack = joined(Stack(), "a hand, row 3", "12")
    stack = moves.turned(stack, 0)
    assert names(stack) == ["12", "a hand, row 3"]
    assert names(moves.turned(stack, 0)) == ["a hand, row 3", "12"]


def test_a_number_waits_once_and_noughts_before_it_do_not_make_it_another():
    stack = joined(Stack(), "47")
    assert stack.why_not("0047", Kind.SPEAK, NOW) is No.WAITS_ALREADY
    assert stack.why_not("  ", Kind.SPEAK, NOW) is No.NOBODY
    assert joined(stack, "000") is stack
    assert names(joined(stack, "a hand", "a hand")) == ["47", "a hand", "a hand"]


def test_the_list_closes_when_it_was_announced_to_and_those_on_it_still_speak():
    stack = moves.closing(joined(Stack(), "1"), NOW, 1)
    assert names(joined(stack, "2")) == ["1", "2"]
    later = NOW.plus(SIXTY)
    assert stack.why_not("2", Kind.SPEAK, later) is No.CLOSED
    assert stack.why_not("2", Kind.ORDER, later) is None
    assert next_up(stack).who == "1"
    assert moves.opened(stack).why_not("2", Kind.SPEAK, later) is None


@pytest.mark.parametrize("kind", Kind)
def test_while_the_list_rests_only_a_point_of_order_is_heard(kind):
    stack = replace(joined(Stack(), "1", kind=kind), rests=True)
    assert (next_up(stack) is not None) is (kind is Kind.ORDER)
