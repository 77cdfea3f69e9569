"""How large type is for a hall: the table of the rule, its cap, and what is said of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.present.type_size import (
    MOST,
    metres_of_rows,
    needed,
    read_rows,
    rows_of_metres,
    size_words,
)

WIDTHS = st.floats(0.5, 12)
SEATS = st.floats(1, 60)


@pytest.mark.parametrize(
    ("width", "farthest", "pixels"),
    [(2, 8, 74), (3, 12, 74), (4, 15, 69), (4, 12, 55)],
)
def test_the_smallest_type_is_what_the_rule_computes_on_a_picture_of_1080_lines(
    width, farthest, pixels
):
    size = needed(width, farthest)
    wanted = max(54, pixels)
    assert wanted - 1 <= size.zoom * 54 <= wanted + 54 / 20 + 1


def test_a_small_hall_has_the_ordinary_type():
    assert needed(3, 6).zoom == 1
    assert size_words(needed(3, 6), "en") == "The last row reads it."


def test_type_is_never_larger_than_pages_can_hold_and_then_it_is_said_from_where_it_is_not_read():
    size = needed(2, 20)
    assert size.zoom == MOST
    assert not size.is_enough
    assert "Rows beyond 14 m will not read this" in size_words(size, "en")


def test_captions_leave_type_a_little_less():
    assert needed(2, 20, captions=True).zoom < MOST


def test_between_easy_and_readable_it_is_said_to_read_aloud():
    size = needed(2, 12)
    assert size.is_enough
    assert "From 9 m on only good eyes" in size_words(size, "en")


@given(WIDTHS, SEATS)
def test_either_everybody_reads_it_or_the_type_is_at_its_largest(width, farthest):
    size = needed(width, farthest)
    assert 1 <= size.zoom <= MOST
    assert size.easy >= farthest - 1e-6 or size.zoom == MOST


@given(WIDTHS, SEATS, SEATS)
def test_a_farther_seat_never_has_smaller_type(width, one, other):
    near, far = sorted((one, other))
    assert needed(width, near).zoom <= needed(width, far).zoom


def test_a_narrow_picture_is_higher_and_needs_less():
    assert needed(2, 12, 4 / 3).zoom <= needed(2, 12).zoom


@given(st.integers(1, 80))
def test_rows_are_another_way_to_say_the_distance(rows):
    assert rows_of_metres(metres_of_rows(rows)) == rows


def test_what_nobody_measured_is_not_guessed():
    assert needed(0, 10) is None
    assert needed(2, 0) is None
    assert "nobody has said" in size_words(None, "en")


@pytest.mark.parametrize(
    ("typed", "rows"), [("12", 12), ("12 rows", 12), ("", 0), ("–", 0), ("many", None)]
)
def test_rows_are_read_as_people_write_them(typed, rows):
    assert read_rows(typed) == rows
