"""The codec against published frames, every way of cutting them, damage and junk."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.codecs import sunvote
from hardware.codecs.crc import crc16
from hardware.codecs.sunvote_records import (
    AckReply,
    Command,
    Damage,
    EmptyReply,
    HostFrame,
    PressReply,
    Rejected,
    ScanReply,
    SystemReply,
)

SENT = [
    ("f5aaaa0c1100000f0c00000000007ad9", sunvote.idle_poll()),
    ("f5aaaa0c15000000060000000000db07", sunvote.read_zone()),
    ("f5aaaa0c1100000f0b0101030000372d", sunvote.write_base(1, 1, 3)),
    ("f5aaaa0c1500000005000100320000a4", sunvote.write_zone(1, 50)),
    ("f5aaaa0c150000000500010320003ce5", sunvote.write_zone(1, 800)),
    ("f5aaaa0c1100000f030123000000b919", sunvote.write_keypad(0x0123)),
    ("f5aaaa0c1100000f040000000000779b", sunvote.read_keypad()),
    ("f5aaaa0c150100c1020502060100b75f", sunvote.start(1)),
    ("f5aaaa0c150100c2000000000000ab33", sunvote.clear(1)),
    ("f5aaaa0c150100c30000000000001352", sunvote.stop(1)),
    ("f5aaaa0c150100c40000000000000a16", sunvote.poll(1)),
    ("f5aaaa19150100c5" + "00" * 19 + "8841", sunvote.acknowledge(1, 0)),
    ("f5aaaa19150100c542" + "00" * 18 + "e52a", sunvote.acknowledge(1, 0x42)),
    ("f5aaaa1915c700c5" + "00" * 19 + "9b7f", sunvote.wake()),
]

HEARD = [
    ("f5aaaa0c91050000000000030000317b", SystemReply(5, 3, 0)),
    ("f5aaaa0c910000000000420000009c13", SystemReply(0, 0, 66)),
    ("f5aaaa1995000000ff00002a01" + "00" * 14 + "529e", EmptyReply(0)),
    (
        "f5aaaa209501000002000002020000000011" + "00" * 16 + "d4d7",
        PressReply(1, 2, 2, ("2",), 2, 0x11),
    ),
    (
        "f5aaaa2095010000040000c7080000000011" + "00" * 16 + "3bae",
        PressReply(1, 4, 199, ("4",), 8, 0x11),
    ),
    (
        "f5aaaa209501000006000021200000000011" + "00" * 16 + "3bfd",
        PressReply(1, 6, 33, ("6",), 32, 0x11),
    ),
]

TALK = b"".join(bytes.fromhex(text) for text, _ in HEARD)


def decode(data, last=255):
    decoder = sunvote.Decoder(last)
    return (*decoder.feed(data), *decoder.finish())


def press_frame(status=1, high=0, low=42, code=1):
    body = bytes([0x95, 1, 0, 0, status, 0, high, low, code, 0, 0, 0, 0, 7])
    return sunvote.frame(body.ljust(30, b"\0"))


@pytest.mark.parametrize(
    ("payload", "crc"),
    [
        (b"123456789", 0x31C3),
        (bytes.fromhex("1100000f0c0000000000"), 0x7AD9),
        (bytes.fromhex("110000af0c0000000000"), 0xBFD6),
        (bytes.fromhex("150100c1020502060100"), 0xB75F),
        (bytes.fromhex("15010004000000000000"), 0x7C03),
    ],
)
def test_the_check_sum_is_xmodem(payload, crc):
    assert crc16(payload) == crc


@pytest.mark.parametrize(("published", "frame"), SENT)
def test_a_host_frame_is_the_published_one(published, frame):
    assert frame.hex() == published
    assert decode(frame) == (HostFrame(frame[4:-2]),)


@pytest.mark.parametrize(("published", "record"), HEARD)
def test_a_published_reply_is_understood(published, record):
    assert decode(bytes.fromhex(published)) == (record,)


def test_the_range_of_keypads_and_an_acknowledgement_are_told_apart():
    zone = sunvote.frame(bytes([0x95, 0, 0, 0, 0, 0, 1, 0, 30, 0]))
    taken = sunvote.frame(bytes([0x95, 1, 0, 0xC1, 2, 5, 2, 6, 1, 0]))
    bare = sunvote.frame(bytes([0x95, 1] + [0] * 8))
    assert decode(zone + taken + bare) == (
        ScanReply(1, 30),
        AckReply(1, Command.START),
        AckReply(1, None),
    )


def test_several_keys_at_once_are_several_legends():
    (record,) = decode(press_frame(code=0b000101))
    assert record.keys == ("1", "3")


@pytest.mark.parametrize("code", [0x00, 0x40, 0x80, 0xC1])
def test_an_unknown_code_is_never_taken_for_a_key(code):
    (record,) = decode(press_frame(code=code))
    assert (record.keys, record.code) == ((), code)


@pytest.mark.parametrize(("last", "handset"), [(255, 42), (511, 0x12A), (800, 0x12A)])
def test_the_high_byte_counts_only_where_the_range_needs_it(last, handset):
    (record,) = decode(press_frame(high=1), last)
    assert record.handset == handset


@given(st.lists(st.integers(0, len(TALK)), max_size=40))
def test_however_it_is_cut_it_says_the_same(cuts):
    edges = [0, *sorted(cuts), len(TALK)]
    decoder = sunvote.Decoder()
    pieces = [TALK[a:b] for a, b in pairwise(edges)]
    heard = [record for piece in pieces for record in decoder.feed(piece)]
    assert heard == [record for _, record in HEARD]


@given(st.lists(st.binary(max_size=40), min_size=7, max_size=7), st.integers(1, 50))
def test_junk_between_frames_hides_no_frame_and_adds_none(junk, size):
    wire = b"".join(
        j + bytes.fromhex(text) for j, (text, _) in zip(junk, [*HEARD, ("", None)], strict=True)
    )
    decoder = sunvote.Decoder()
    records = [r for i in range(0, len(wire), size) for r in decoder.feed(wire[i : i + size])]
    records += decoder.finish()
    assert [r for r in records if not isinstance(r, Rejected)] == [r for _, r in HEARD]
    assert sum(len(r.raw) for r in records if isinstance(r, Rejected)) == sum(map(len, junk))


@given(st.integers(0, 8 * 36 - 1))
def test_a_flipped_bit_costs_one_frame_and_no_more(bit):
    whole = press_frame(status=1)
    hurt = bytes(b ^ (1 << bit % 8) * (i == bit // 8) for i, b in enumerate(whole))
    records = decode(hurt + press_frame(status=2))
    assert isinstance(records[0], Rejected)
    assert [r.status for r in records if isinstance(r, PressReply)] == [2]


def test_a_frame_inside_a_torn_one_is_found():
    records = decode(press_frame()[:10] + press_frame(status=3))
    assert [type(r) for r in records] == [Rejected, PressReply]
    assert records[0].reason is Damage.BAD_CRC


def test_a_whole_frame_of_an_unknown_kind_is_named_so():
    (record,) = decode(sunvote.frame(bytes(10)))
    assert record.reason is Damage.UNKNOWN


def accepted_from_junk(megabytes):
    random, decoder = Random(7), sunvote.Decoder()
    accepted = 0
    for _ in range(megabytes * 1000):
        # Half the junk begins like a frame, which plain randomness would do once in 16 million.
        data = b"\xf5\xaa\xaa" + random.choice((b"\x0c", b"\x19", b"\x20")) + random.randbytes(46)
        data = data if random.random() < 0.5 else random.randbytes(50)
        records = decoder.feed(data + random.randbytes(950))
        accepted += sum(not isinstance(r, Rejected) for r in records)
    return accepted


def test_a_megabyte_of_junk_is_refused():
    assert accepted_from_junk(1) == 0


@pytest.mark.prove
def test_ten_megabytes_of_junk_are_refused():
    assert accepted_from_junk(10) == 0
