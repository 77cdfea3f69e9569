"""A press that is reported again is judged once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.press import Press, Verdict
from hardware.drivers.once import Once


def press(handset, counter, key):
    return Press("base", str(handset), (str(key),), counter)


class Judge:
    """Remembers what it was asked; the disk is full if one says so."""

    def __init__(self):
        self.asked, self.verdicts = [], []

    def take(self, presses):
        self.asked += presses
        return self.verdicts or [Verdict.KEPT] * len(presses)


OLD, NEW, OTHER = press(7, 1, 1), press(7, 2, 2), press(8, 1, 1)


def test_a_repeat_is_not_judged_again_and_may_be_acknowledged():
    judge = Judge()
    once = Once(judge.take)
    once.take([OLD, NEW, OTHER])
    assert once.take([OLD, OLD, NEW]) == [Verdict.KEPT] * 3
    assert judge.asked == [OLD, NEW, OTHER]


def test_a_repeat_within_one_answer_is_judged_once():
    judge = Judge()
    assert Once(judge.take).take([OLD, OLD, NEW]) == [Verdict.KEPT] * 3
    assert judge.asked == [OLD, NEW]


def test_what_was_not_saved_is_judged_again_and_so_is_all_behind_it():
    judge = Judge()
    once = Once(judge.take)
    judge.verdicts = [Verdict.KEPT, Verdict.NOT_SAVED, Verdict.KEPT]
    assert once.take([OTHER, OLD, NEW]) == judge.verdicts
    judge.verdicts = []
    once.take([OTHER, OLD, NEW])
    assert judge.asked[3:] == [OLD, NEW]


def test_the_next_round_knows_nothing_of_the_last():
    judge = Judge()
    once = Once(judge.take)
    for number in (1, 1, 2):
        once.begin(number)
        once.take([OLD])
    assert judge.asked == [OLD, OLD]


@given(st.lists(st.lists(st.integers(1, 3), max_size=4), max_size=6))
def test_where_counters_stand_still_the_last_key_is_always_the_one_judged_last(reads):
    judge = Judge()
    once = Once(judge.take)
    for read in reads:
        once.take([press(7, 0, key) for key in read])
    pressed = [key for read in reads for key in read]
    assert [one.keys for one in judge.asked][-1:] == [(str(key),) for key in pressed][-1:]


def test_a_counter_that_ran_round_is_no_repeat():
    judge = Judge()
    once = Once(judge.take)
    for number in range(600):
        once.take([press(7, number % 256, 1)])
    assert len(judge.asked) == 600
