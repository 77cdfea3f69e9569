"""Words for the minutes are kept as they were written, and move only what may be moved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import RuleError
from facilitator.minutes_blocks import (
    ANNEXES,
    KEYS,
    OPTIONAL,
    annex_name,
    arranged,
    block_name,
    moved,
)
from facilitator.minutes_prose import Prose, RoleLine, Speaker

FULL = Prose(
    notes={"question": {"en": "Much was said.", "cy": "Dywedwyd llawer."}},
    key_points=({"en": "A later bus"},),
    order=("next_meeting", "present"),
    left_out=frozenset({"senses"}),
    annexes=frozenset({"timing"}),
    roles=(RoleLine({"en": "Facilitators"}, ("Grace", "Łukasz")),),
    signatories=(RoleLine({"en": "Notetaker"}),),
    speakers=(Speaker("Jo Park", {"en": "asked for a shelter"}),),
    more={"later": [1, 2]},
)


def test_what_was_written_comes_back_as_it_was():
    assert Prose.from_body(FULL.to_body()) == FULL
    assert Prose.from_body("{}") == Prose()


@pytest.mark.parametrize("body", ['{"notes": 3, "order": ["x", 1], "roles": [{}]}', '{"odd": {}}'])
def test_what_cannot_be_read_is_as_if_unsaid(body):
    read = Prose.from_body(body)
    assert read.blocks == KEYS
    assert Prose.from_body(read.to_body()) == read


@pytest.mark.parametrize("body", ["", "[]", "nothing", '{"notes":'])
def test_what_is_no_draft_is_said(body):
    with pytest.raises(RuleError, match="cannot be read"):
        Prose.from_body(body)


@given(st.lists(st.sampled_from((*KEYS, "odd"))))
def test_whatever_is_wanted_all_blocks_are_there_and_the_firm_ones_keep_their_order(order):
    placed = arranged(order)
    assert sorted(placed) == sorted(KEYS)
    firm = [key for key in KEYS if key not in OPTIONAL]
    assert [key for key in placed if key not in OPTIONAL] == firm
    assert arranged(placed) == placed


@given(st.lists(st.sampled_from(KEYS)), st.sampled_from(KEYS), st.integers(-30, 30))
def test_a_block_moves_past_any_other_if_it_may_move(order, key, by):
    before, after = arranged(order), moved(order, key, by)
    assert sorted(after) == sorted(KEYS)
    if key not in OPTIONAL:
        assert after == before
    else:
        place = max(0, min(len(KEYS) - 1, before.index(key) + by))
        assert after.index(key) == place


@given(st.frozensets(st.sampled_from((*KEYS, "odd"))))
def test_only_what_is_optional_can_be_left_out(left_out):
    assert set(Prose(left_out=left_out).blocks) == set(KEYS) - (left_out & OPTIONAL)


def test_every_block_and_annex_has_a_name():
    assert all(block_name(key, "en") for key in KEYS)
    assert all(annex_name(key, "cy") for key in ANNEXES)
