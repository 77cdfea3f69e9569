"""Packets of real Turning handsets, and damage to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.codecs import turning
from hardware.codecs.crc import CCITT_FALSE, crc16
from hardware.codecs.turning import Damage, Pressed, Received

CAPTURED = {
    "1": "090fd331ee8c",
    "2": "090fd332deef",
    "3": "090fd333cece",
    "4": "090fd334be29",
    "5": "090fd335ae08",
    "6": "090fd3369e6b",
    "?": "090fd33f0f42",
}


@pytest.mark.parametrize(("start", "crc"), [(0, 0x31C3), (CCITT_FALSE, 0x29B1)])
def test_the_check_sums_are_those_of_the_catalogue(start, crc):
    assert crc16(b"123456789", start) == crc


@pytest.mark.parametrize(("key", "packet"), CAPTURED.items())
def test_a_press_is_read_and_built(key, packet):
    assert turning.read(bytes.fromhex(packet)) == Pressed("090FD3", key)
    assert turning.press("090FD3", key).hex() == packet


def test_the_green_light_is_read_and_built():
    assert turning.read(bytes.fromhex("090fd3067b34")) == Received("090FD3")
    assert turning.received("090FD3").hex() == "090fd3067b34"


@given(st.sampled_from(sorted(CAPTURED.values())), st.integers(0, 47))
def test_no_flipped_bit_passes(packet, bit):
    value = int(packet, 16) ^ 1 << bit
    assert turning.read(value.to_bytes(6, "big")) is Damage.BAD_CRC


@given(st.binary(max_size=12))
def test_anything_else_is_damage_or_a_packet(data):
    assert isinstance(turning.read(data), Pressed | Received | Damage)


def test_a_key_nobody_has_is_no_press():
    assert turning.read(turning.press("090FD3", "x")) is Damage.UNKNOWN_KEY
    assert turning.read(b"") is Damage.SIZE
