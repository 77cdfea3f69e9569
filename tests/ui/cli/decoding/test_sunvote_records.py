"""Every published SunVote frame, as `facilitator decode` tells it."""

from __future__ import annotations

import pytest

from hardware.codecs import sunvote
from ui.cli.decoding.sunvote import decode

TOLD = [
    ("f5aaaa0c1100000f0c00000000007ad9", {"kind": "host", "command": "who are you"}),
    ("f5aaaa0c15000000060000000000db07", {"kind": "host", "command": "read keypads"}),
    ("f5aaaa0c1100000f0b0101030000372d", {"kind": "host", "command": "set base"}),
    ("f5aaaa0c150000000500010320003ce5", {"kind": "host", "command": "set keypads"}),
    ("f5aaaa0c1100000f030123000000b919", {"kind": "host", "command": "set keypad"}),
    ("f5aaaa0c1100000f040000000000779b", {"kind": "host", "command": "read keypad"}),
    ("f5aaaa0c150100c1020502060100b75f", {"kind": "host", "command": "start", "base": 1}),
    ("f5aaaa0c150100c2000000000000ab33", {"kind": "host", "command": "clear"}),
    ("f5aaaa0c150100c40000000000000a16", {"kind": "host", "command": "poll"}),
    ("f5aaaa0c150100c30000000000001352", {"kind": "host", "command": "stop"}),
    (
        "f5aaaa19150100c542" + "00" * 18 + "e52a",
        {"kind": "host", "command": "acknowledge", "status": 0x42},
    ),
    ("f5aaaa1915c700c5" + "00" * 19 + "9b7f", {"kind": "host", "command": "wake"}),
    (
        "f5aaaa0c91050000000000030000317b",
        {"kind": "reply", "reply": "system", "base": 5, "channel": 3},
    ),
    ("f5aaaa0c910000000000420000009c13", {"kind": "reply", "reply": "system", "handset": "66"}),
    ("f5aaaa1995000000ff00002a01" + "00" * 14 + "529e", {"kind": "reply", "reply": "empty"}),
    (
        "f5aaaa209501000006000021200000000011" + "00" * 16 + "3bfd",
        {"kind": "press", "handset": "33", "key": "6", "keys": ["6"]},
    ),
]


def told(*frames):
    return list(decode(frames))


def press(code=1, high=0):
    body = bytes([0x95, 1, 0, 0, 1, 0, high, 42, code, 0, 0, 0, 0, 7])
    return sunvote.frame(body.ljust(30, b"\0"))


@pytest.mark.parametrize(("frame", "expected"), TOLD)
def test_a_published_frame_is_told(frame, expected):
    (record,) = told(bytes.fromhex(frame))
    assert expected.items() <= record.items()


def test_the_range_of_keypads_and_a_taken_command_are_replies():
    zone = sunvote.frame(bytes([0x95, 0, 0, 0, 0, 0, 1, 0, 30, 0]))
    taken = sunvote.frame(bytes([0x95, 1, 0, 0xC1, 2, 5, 2, 6, 1, 0]))
    assert told(zone, taken) == [
        {"kind": "reply", "reply": "keypads", "first": 1, "last": 30},
        {"kind": "reply", "reply": "taken", "base": 1, "command": "start"},
    ]


def test_two_keys_at_once_are_never_told_as_one():
    (record,) = told(press(code=0b101))
    assert (record["key"], record["keys"]) == ("1+3", ["1", "3"])


def test_a_code_that_no_key_has_is_rejected_and_never_some_key():
    (record,) = told(press(code=0xC1))
    assert record["kind"] == "rejected"
    assert "key" not in record


@pytest.mark.parametrize(
    ("zone", "high", "handset"),
    [
        (sunvote.write_zone(1, 800), 1, "298"),
        (sunvote.write_zone(1, 50), 1, "42"),
        (b"", 1, "298"),
        (b"", 4, "42"),
    ],
)
def test_a_number_is_as_high_as_the_range_allows_and_as_any_range_where_none_is_told(
    zone, high, handset
):
    assert told(zone, press(high=high))[-1]["handset"] == handset
