"""What cards and sheets say, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.codecs.ballot_card import Marks, number, read


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("V:017-A", Marks("17", "1")),
        ("V:27-2", Marks("27", "2")),
        ("v:27-i\r", Marks("27", "9")),
        ("V:00027", Marks("27")),
        ("V:27-2/k7qm", Marks("27", "2", "K7QM")),
        ("V:27/K7QM", Marks("27", set="K7QM")),
        ("C:3", Marks(choice="3")),
        ("C:B", Marks(choice="2")),
    ],
)
def test_cards_and_sheets_are_read(text, marks):
    assert read(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "",
        "27",
        "27-2",
        "V:",
        "V:0-1",
        "V:27-0",
        "V:27-12",
        "C:",
        "C:10",
        "V:100000-1",
        "V:٢-1",
        "4006381333931",
        "0012345678",
        "V:27-2 V:28-1",
        "V:27-2/K7Q",
        "V:27-2/K7QMM",
        "XV:27-2",
    ],
)
def test_everything_else_is_no_ballot_card(text):
    assert read(text) is None


def test_a_typed_card_number_loses_its_zeros_and_nothing_else():
    assert [number(typed) for typed in ("027", "27", "0", "", "1e3", "100000", "-1")] == [
        *("27", "27", "", "", "", "", "")
    ]


@given(st.text())
def test_no_text_raises(text):
    read(text)
    number(text)
