"""What of a base's answer is believed, dealt and acknowledged."""

from __future__ import annotations

import pytest

from facilitator.press import Verdict
from hardware.codecs.sunvote_records import Damage, EmptyReply, PressReply, Rejected
from hardware.drivers.sunvote_cycle import Cycle, Step

KEPT, REFUSED, NOT_SAVED = Verdict.KEPT, Verdict.REFUSED, Verdict.NOT_SAVED
BAD = Rejected(Damage.BAD_CRC, b"\xf5")


def press(status):
    return PressReply(1, status, 42, ("1",), 1, status)


def taken(cycle, *records, verdict=KEPT):
    """The statuses of the presses it dealt; every record came by itself."""
    dealt = []
    for record in records:
        cycle.take([record], lambda presses: dealt.extend(presses) or [verdict] * len(presses))
    return [one.status for one in dealt]


@pytest.mark.parametrize(
    ("records", "verdicts", "acknowledged"),
    [
        ([EmptyReply(1)], [], 0),
        ([press(1), press(2)], [KEPT, KEPT], 2),
        ([press(1), press(2)], [KEPT, REFUSED], 2),
        ([press(1), BAD, press(3)], [KEPT], 1),
        ([BAD, press(2)], [], 0),
        ([press(1), press(2), press(3)], [KEPT, NOT_SAVED, KEPT], 1),
        ([press(1)], [NOT_SAVED], 0),
        ([press(1), Rejected(Damage.UNKNOWN, b""), press(2)], [KEPT, KEPT], 2),
    ],
)
def test_nothing_behind_damage_or_an_unsaved_press_is_acknowledged(records, verdicts, acknowledged):
    cycle = Cycle()
    cycle.take(records, lambda presses: verdicts)
    assert cycle.acknowledge == acknowledged


def test_no_press_overtakes_a_damaged_one():
    cycle = Cycle()
    assert taken(cycle, press(1), BAD, press(3)) == [1]
    assert (cycle.acknowledge, cycle.pressed, cycle.is_whole) == (1, 2, False)


def test_no_press_overtakes_an_unsaved_one():
    cycle = Cycle()
    assert taken(cycle, press(1), verdict=NOT_SAVED) == [1]
    assert taken(cycle, press(2)) == []
    assert cycle.acknowledge == 0


def test_after_mere_quiet_an_answer_is_believed_as_far_as_it_counts_from_one():
    cycle = Cycle(Step.QUIET)
    assert taken(cycle, press(1), press(2), press(4), press(5)) == [1, 2]
    assert (cycle.acknowledge, cycle.is_whole) == (2, False)


def test_the_late_end_of_an_earlier_answer_acknowledges_nothing():
    cycle = Cycle(Step.QUIET)
    assert taken(cycle, press(9), press(10), press(1), press(2)) == []
    assert cycle.acknowledge == 0


def test_after_an_answered_question_a_base_may_count_as_it_likes():
    cycle = Cycle(Step.ASKED)
    assert taken(cycle, press(7), press(7), press(40)) == [7, 7, 40]
    assert cycle.acknowledge == 40
    assert cycle.is_whole
