"""One bit of a record flips: it is noticed, or it was in bytes that say nothing."""

from __future__ import annotations

import random

import pytest

from facilitator.audit import audited
from facilitator.errors import EnvironmentFailure
from facilitator.opened import read_only
from tests.facilitator.hall import EVENING, SetClock
from tests.facilitator.record.tampering import rows, whole_evening

FLIPS = 1000


def noticed(path):
    try:
        return not audited(path).ok
    except EnvironmentFailure:
        return True


def state_of(path):
    opened = read_only(path, SetClock(EVENING))
    opened.close()
    return opened.engine.world.states


@pytest.mark.prove
def test_a_flipped_bit_is_noticed_or_says_nothing(tmp_path):
    path, _ = whole_evening(tmp_path)
    whole, facts, state = path.read_bytes(), rows(path), state_of(path)
    chance, copy, found = random.Random(2026), tmp_path / "copy.assembly", 0
    for _ in range(FLIPS):
        bit = chance.randrange(len(whole) * 8)
        raw = bytearray(whole)
        raw[bit // 8] ^= 1 << bit % 8
        copy.write_bytes(raw)
        if noticed(copy):
            found += 1
        else:
            assert (rows(copy), state_of(copy)) == (facts, state)
    used = sum(byte != 0 for byte in whole) / len(whole)
    print(f"\n{FLIPS} flips: {found} noticed; {used:.0%} of the bytes are not nought")
    assert found > 0


@pytest.mark.prove
def test_every_flipped_bit_in_an_event_is_noticed(tmp_path):
    path, _ = whole_evening(tmp_path)
    whole, copy, chance = path.read_bytes(), tmp_path / "copy.assembly", random.Random(7)
    for stored in rows(path):
        start = whole.index(stored)
        raw = bytearray(whole)
        raw[start + chance.randrange(len(stored))] ^= 1 << chance.randrange(8)
        copy.write_bytes(raw)
        assert noticed(copy)
