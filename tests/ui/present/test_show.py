"""Stepping through the hall's cues."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.parts import agenda
from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import item, motion
from ui.present.cues import WELCOME, Cue, CueKind, cue_of_the_moment, cues
from ui.present.scenes import Black, Message
from ui.present.show import (
    Safe,
    Show,
    back,
    begun,
    following,
    gone,
    jumped,
    live_at,
    previewed,
    turned,
)

AMONG = (
    WELCOME,
    Cue(CueKind.AGENDA),
    Cue(CueKind.ITEM, "a"),
    Cue(CueKind.QUESTION, "a"),
    Cue(CueKind.THANKS),
)


def test_at_the_start_the_hall_sees_the_logo_and_the_place_is_kept():
    show = begun(AMONG[2], AMONG)
    assert (show.safe, show.live, show.preview) == (Safe.LOGO, AMONG[2], AMONG[3])


def test_next_is_go_of_the_preview():
    show = gone(previewed(begun(WELCOME, AMONG), AMONG[3]), AMONG)
    assert (show.safe, show.live, show.preview) == (Safe.SHOW, AMONG[3], AMONG[4])


def test_a_long_wording_is_turned_page_by_page_before_next_leaves_it():
    show = live_at(begun(WELCOME, AMONG), AMONG[3], AMONG)
    show = gone(show, AMONG, pages=3)
    show = gone(show, AMONG, pages=3)
    assert show.live == Cue(CueKind.QUESTION, "a", page=2)
    assert gone(show, AMONG, pages=3).live == AMONG[4]
    assert back(show, AMONG).live.page == 1


def test_behind_the_last_cue_next_stays():
    show = live_at(begun(WELCOME, AMONG), AMONG[-1], AMONG)
    assert gone(show, AMONG) == show


def test_a_safe_state_goes_back_by_the_same_key():
    show = live_at(begun(WELCOME, AMONG), AMONG[2], AMONG)
    black = turned(show, Safe.BLACK, Black())
    assert black.safe is Safe.BLACK
    assert turned(black, Safe.BLACK, Black()) == show


def test_freeze_holds_the_picture_that_was_seen():
    show = live_at(begun(WELCOME, AMONG), AMONG[2], AMONG)
    seen = Message("as it was")
    assert turned(show, Safe.FREEZE, seen).held == seen


def test_a_jump_loads_the_preview_and_shows_nothing():
    show = live_at(begun(WELCOME, AMONG), WELCOME, AMONG)
    loaded = jumped(show, 4, AMONG)
    assert (loaded.live, loaded.preview) == (WELCOME, AMONG[3])
    assert jumped(show, 99, AMONG) == show


def test_after_a_message_next_goes_on_where_the_evening_was():
    show = live_at(begun(WELCOME, AMONG), AMONG[2], AMONG)
    said = live_at(show, Cue(CueKind.MESSAGE, text="Tea!"), AMONG)
    assert gone(said, AMONG).live == AMONG[3]


@given(st.lists(st.sampled_from(["go", "back", "black", "logo", "freeze", "jump"]), max_size=40))
def test_whatever_is_pressed_live_is_a_cue_of_the_evening(keys):
    show = begun(WELCOME, AMONG)
    steps = {
        "go": lambda s: gone(s, AMONG, 2),
        "back": lambda s: back(s, AMONG),
        "black": lambda s: turned(s, Safe.BLACK, Black()),
        "logo": lambda s: turned(s, Safe.LOGO, Black()),
        "freeze": lambda s: turned(s, Safe.FREEZE, Black()),
        "jump": lambda s: jumped(s, 2, AMONG),
    }
    for key in keys:
        show = following(steps[key](show), AMONG)
        assert isinstance(show, Show)
        assert (show.live.kind, show.live.item) in {(c.kind, c.item) for c in AMONG}


def test_a_question_has_its_own_cue_and_a_skipped_item_has_none(hall):
    evening = hall(item("a", motion()), item("b"), item("c"))
    evening.do(agenda.BeginItem("a"), agenda.SkipItem("b"))
    kinds = [(c.kind, c.item) for c in cues(evening.world)]
    assert kinds == [
        (CueKind.WELCOME, None),
        (CueKind.AGENDA, None),
        (CueKind.ITEM, "a"),
        (CueKind.QUESTION, "a"),
        (CueKind.ITEM, "c"),
        (CueKind.THANKS, None),
    ]


def test_after_a_crash_the_place_in_hand_is_the_open_ballot(hall):
    evening = hall(item("a", motion()))
    evening.open("a")
    evening.pull_the_plug()
    assert cue_of_the_moment(evening.world) == Cue(CueKind.QUESTION, "a")


@pytest.mark.parametrize("steps", range(1, 9))
def test_next_never_moves_a_ballot(hall, steps):
    evening = hall(item("a", motion()), item("b"))
    evening.put("a")
    evening.do(ask.OpenToHandsets())
    before = evening.ballot
    show = begun(cue_of_the_moment(evening.world), cues(evening.world))
    for _ in range(steps):
        show = gone(show, cues(evening.world))
    assert evening.ballot == before
