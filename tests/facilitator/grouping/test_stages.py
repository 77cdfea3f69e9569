"""What groups do when: reckoned from the end, moving on by itself."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.grouping.stages import Stage, stage_now, stages_of, turn_now

SECOND = 1_000_000
MINUTE = 60 * SECOND
HALF_HOUR = stages_of(30 * 60)


def test_half_an_hour_is_four_fourteen_six_and_six_minutes():
    assert [each.seconds // 60 for each in HALF_HOUR] == [4, 14, 6, 6]
    assert [each.seconds // 60 for each in stages_of(45 * 60)] == [6, 21, 9, 9]
    assert stages_of(9 * 60) == ()
    assert [each.stage for each in stages_of(900, (0, 10, 0, 5))] == [Stage.ROUND, Stage.BACK]


@settings(max_examples=40, deadline=None)
@given(st.integers(600, 7200), st.tuples(*[st.integers(0, 30)] * 4))
def test_no_second_is_lost_between_stages(seconds, shares):
    assert sum(each.seconds for each in stages_of(seconds, shares)) == seconds


def test_stages_follow_each_other_as_time_runs_out():
    seen = [stage_now(HALF_HOUR, left * MINUTE).stage for left in (30, 26, 12, 6, 0)]
    assert seen == [Stage.INTRO, Stage.ROUND, Stage.SECOND, Stage.BACK, Stage.BACK]
    assert stage_now(HALF_HOUR, 27 * MINUTE).left == MINUTE
    assert stage_now(HALF_HOUR, -MINUTE).left == -MINUTE


def test_turns_follow_each_other_and_share_the_round():
    def turn(left):
        return turn_now(stage_now(HALF_HOUR, 12 * MINUTE + left), 7)

    assert [turn(left * MINUTE).n for left in (14, 12.5, 12, 1)] == [1, 1, 2, 7]
    assert turn(13 * MINUTE).left == MINUTE
    assert turn(13 * MINUTE).whole == 2 * MINUTE
    assert turn_now(stage_now(HALF_HOUR, 3 * MINUTE), 7) is None
