"""A record of every format there ever was still opens, holds, and goes on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from facilitator.audit import audited
from facilitator.opened import reopen
from facilitator.parts import ballot, decision
from tests.facilitator.hall import EVENING, SetClock, this_device

SAMPLES = Path(__file__).parent / "samples"
#: Each with the head that was on its paper. Never made anew: that is their use.
HEADS = {
    "format-1.assembly": "160c4ecd66570c30606dd2d677a3bbb077d44209d699045dd865f46e77849ef9",
}


@pytest.mark.parametrize(("name", "head"), HEADS.items())
def test_an_old_record_is_in_order(name, head):
    found = audited(SAMPLES / name, head)
    assert (found.problems, found.head) == ((), head)


def test_a_record_of_format_1_goes_on(tmp_path):
    path = shutil.copy(SAMPLES / "format-1.assembly", tmp_path)
    opened = reopen(Path(path), SetClock(EVENING), this_device(tmp_path / "config"))
    world = opened.engine.world
    assert world.of(ballot.PART).latest.counted() == {"for": 11, "against": 9, "abstain": 0}
    assert [d.code for d in world.of(decision.PART).all] == ["D-2026-001"]
    opened.close()
