"""The clock by keys alone, on the running desk: given, set back, and a turn timed."""

from __future__ import annotations

import pytest

from facilitator.parts import auxiliary, countdown
from tests.facilitator.hall import item
from tests.ui.open_desk import at_the_desk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as opened:
        opened.found().begin(item("welcome", minutes=10))
        opened.turn_to("welcome")
        yield opened


def test_a_clock_is_run_by_keys_and_what_is_typed_is_no_key(desk):
    desk.key("3", "6")
    grants = desk.world.of(countdown.PART).grants
    assert [(grant.seconds, grant.by_hall) for grant in grants] == [(30, False), (300, True)]
    desk.key("7")
    desk.type("5")
    desk.key("Enter")
    desk.until(lambda: desk.world.of(countdown.PART).spent_at(desk.clock.now()) >= 300_000_000)
    desk.key("8")
    desk.type("90s")
    desk.key("Enter")
    desk.until(lambda: desk.world.of(auxiliary.PART).turn == 1)
    assert desk.world.of(auxiliary.PART).allowance == 90
    desk.key("9")
    desk.until(lambda: desk.world.of(auxiliary.PART).turn == 2)
    assert desk.item == "welcome"
