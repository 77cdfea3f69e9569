"""Readers in HID-POS mode: reports captured from a real one, built ones, damage and junk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.codecs.hidpos import Decoder, Reply
from hardware.codecs.reading import Damage, Reading, Rejected

#: Of a Voyager 1602g that was asked who it is; captured and published by Henk van Asselt.
SAID = (
    "Product Name: Voyager 1602g\r\nBoot Revision: : 8992\r\nSoftware Part Number: CW000082BBA\r\n"
    "Software Revision: $ProjectRevision: 16345 \r\nSerial Number: 15232B1F0C\r\n"
    "Supported IF: Bluetooth\r\nPCB Assembly ID: 000000\r\nEngine Firmware Type: N/A   "
    "Revision: N/A   Serial Number: N/A   Checksum: N/A\r\n"
)
CAPTURED = [
    bytes.fromhex(line)
    for line in (
        (
            "02385d583050726f64756374204e616d653a20566f79616765722031363032670d0a426f6f74205265"
            "766973696f6e3a203a20383939320d0a536f66743f0001"
        ),
        (
            "02385d5830776172652050617274204e756d6265723a2043573030303038324242410d0a536f667477"
            "617265205265766973696f6e3a202450726f6a653f0001"
        ),
        (
            "02385d583063745265766973696f6e3a203136333435200d0a53657269616c204e756d6265723a2031"
            "3532333242314630430d0a537570706f727465643f0001"
        ),
        (
            "02385d58302049463a20426c7565746f6f74680d0a50434220417373656d626c792049443a20303030"
            "3030300d0a456e67696e65204669726d776172653f0001"
        ),
        (
            "02385d583020547970653a204e2f412020205265766973696f6e3a204e2f4120202053657269616c20"
            "4e756d6265723a204e2f41202020436865636b733f0001"
        ),
        "02095d5830756d3a204e2f410d0a" + "00" * 47 + "3f0000",
        "02085d5a36524556494e46062e" + "00" * 48 + "360000",
    )
]


def report(data, aim=b"]Q1", *, more=False, gap=b""):
    body = bytes([2, len(data)]) + gap + aim + data
    return body.ljust(61, b"\0") + b"s\0" + bytes([more])


def read(*reports):
    decoder = Decoder()
    return [r for one in reports for r in decoder.feed(one)] + list(decoder.finish())


def test_a_captured_answer_is_put_together_again():
    assert {len(one) for one in CAPTURED} == {64}
    assert read(*CAPTURED) == [Reading(SAID, "]X0"), Reply(b"REVINF\x06.")]


@pytest.mark.parametrize(
    ("built", "expected"),
    [
        (report(b"V:017-A\r"), Reading("V:017-A", "]Q1")),
        (report(b"CARD000123", b"]C0"), Reading("CARD000123", "]C0")),
        (report(b"V:017-A\r", gap=b"\0"), Reading("V:017-A", "]Q1")),
        (report(b"0012345678", b"\0\0\0"), Reading("0012345678")),
    ],
)
def test_a_reading_in_one_report(built, expected):
    assert read(built) == [expected]


def test_only_one_closing_return_is_no_data():
    assert read(report(b"a\r\n")) == [Reading("a\r\n", "]Q1")]
    assert read(report(b"a\r\r")) == [Reading("a\r", "]Q1")]


def test_a_long_reading_may_be_cut_within_a_letter():
    data = ("x" * 55 + "ü").encode()
    assert read(report(data[:56], more=True), report(data[56:])) == [Reading("x" * 55 + "ü", "]Q1")]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b"", Damage.SIZE),
        (report(b"1")[:-1], Damage.SIZE),
        (b"\x04" + report(b"1")[1:], Damage.KIND),
        (report(b"1", b"abc"), Damage.KIND),
        (bytes([2, 57]) + report(b"1")[2:], Damage.LENGTH),
    ],
)
def test_a_damaged_report_says_why_and_hides_nothing_behind_it(bad, reason):
    assert read(bad, report(b"2")) == [Rejected(reason, bad), Reading("2", "]Q1")]


def test_a_reading_that_is_broken_off_is_never_joined_to_another():
    begun = report(b"V:1", more=True)
    assert read(begun, report(b"7-2", b"]C0")) == [
        Rejected(Damage.CUT, b"V:1"),
        Reading("7-2", "]C0"),
    ]
    assert read(begun, b"", report(b"7-2"))[-1] == Reading("7-2", "]Q1")


def test_a_reading_without_end_does_not_fill_the_memory():
    records = read(*[report(b"1" * 56, more=True)] * 1000)
    assert {r.reason for r in records} == {Damage.TOO_LONG, Damage.CUT}


@given(st.lists(st.binary(max_size=70) | st.binary(min_size=61, max_size=61).map(b"\2\5]".__add__)))
def test_random_reports_never_raise(reports):
    read(*reports)
