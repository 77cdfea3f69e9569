"""How far a base may forget what it reported."""

from __future__ import annotations

import pytest

from facilitator.press import Verdict
from hardware.codecs.sunvote_records import Damage, EmptyReply, PressReply, Rejected
from hardware.drivers.sunvote_talk import Cycle

KEPT, REFUSED, NOT_SAVED = Verdict.KEPT, Verdict.REFUSED, Verdict.NOT_SAVED
BAD = Rejected(Damage.BAD_CRC, b"\xf5")


def press(status):
    return PressReply(1, status, 42, ("1",), 1, status)


@pytest.mark.parametrize(
    ("records", "verdicts", "acknowledged"),
    [
        ([EmptyReply(1)], [], 0),
        ([press(1), press(2)], [KEPT, KEPT], 2),
        ([press(1), press(2)], [KEPT, REFUSED], 2),
        ([press(1), BAD, press(3)], [KEPT, KEPT], 1),
        ([BAD, press(2)], [KEPT], 0),
        ([press(1), press(2), press(3)], [KEPT, NOT_SAVED, KEPT], 1),
        ([press(1)], [NOT_SAVED], 0),
        ([press(1), Rejected(Damage.UNKNOWN, b""), press(2)], [KEPT, KEPT], 2),
    ],
)
def test_nothing_behind_damage_or_an_unsaved_press_is_acknowledged(records, verdicts, acknowledged):
    cycle = Cycle()
    cycle.take(records, lambda presses: verdicts)
    assert cycle.acknowledge == acknowledged


def test_damage_in_an_earlier_read_of_the_cycle_still_counts():
    cycle = Cycle()
    for record in (press(1), BAD, press(3)):
        cycle.take([record], lambda presses: [KEPT])
    assert cycle.acknowledge == 1
    assert cycle.pressed == 2


def test_every_press_is_dealt_even_behind_damage():
    dealt = []
    Cycle().take([BAD, press(2)], lambda presses: dealt.extend(presses) or [KEPT])
    assert dealt == [press(2)]
