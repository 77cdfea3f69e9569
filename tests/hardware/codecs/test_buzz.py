"""Buzz! handsets: published reports, edges, lamps, junk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.codecs.buzz import Button, Decoder, Rejected, lamps


def read(*reports):
    decoder = Decoder()
    return [record for report in reports for record in decoder.feed(bytes.fromhex(report))]


@pytest.mark.parametrize(
    ("report", "button"),
    [
        ("0000010000", Button("1", "red")),
        ("0000020000", Button("1", "yellow")),
        ("0000040000", Button("1", "green")),
        ("0000080000", Button("1", "orange")),
        ("0000100000", Button("1", "blue")),
        ("0000200000", Button("2", "red")),
        ("0000000008", Button("4", "blue")),
    ],
)
def test_a_published_report_is_a_press(report, button):
    assert read(report) == [button]


def test_a_button_that_stays_down_is_pressed_once_and_again_after_it_was_let_go():
    red = Button("1", "red")
    assert read("0000010000", "0000010000", "0000000000", "0000010000") == [red, red]
    assert read("0000010000", "0000210000") == [red, Button("2", "red")]


def test_what_varies_on_a_real_dongle_says_nothing():
    assert read("7f7f0000f0", "0000000000", "80ff000010") == []


def test_a_report_of_another_size_is_rejected():
    assert read("00000100") == [Rejected("a report of another size", bytes(2) + b"\1\0")]


def test_lamps_are_lit_as_published():
    assert lamps("1234").hex() == "0000ffffffff0000"
    assert lamps("2").hex() == "000000ff00000000"
    assert lamps(()) == bytes(8)


@given(st.lists(st.binary(max_size=8)))
def test_random_reports_never_raise(reports):
    read(*(report.hex() for report in reports))
