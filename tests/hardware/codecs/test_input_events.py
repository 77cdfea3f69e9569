"""Keys of readers and keypads, as the Linux kernel reports them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hardware.codecs.input_events import RECORD, Cleared, Decoder, Line
from tests.hardware.drivers.keys import BACKSPACE, ENTER, KEYPAD, KEYPAD_ENTER, events, typed


def read(*pieces):
    decoder = Decoder()
    return [line for piece in pieces for line in decoder.feed(piece)] + list(decoder.finish())


def test_what_a_reader_types_is_read_by_the_american_layout():
    text = "V:017-A zy[]{}|~!0123456789?"
    assert read(typed(text) + events(ENTER)) == [Line(text)]


def test_a_numeric_keypad_types_digits_by_hand():
    assert read(events(*(KEYPAD[d] for d in "0123456789"), KEYPAD_ENTER)) == [
        Line("0123456789", by_hand=True)
    ]


def test_digits_typed_slowly_on_any_keyboard_are_typed_by_hand():
    assert read(typed("27", gap=0.2) + events(ENTER)) == [Line("27", by_hand=True)]
    assert read(typed("27", gap=0.01) + events(ENTER)) == [Line("27")]


def test_a_slow_typist_is_not_cut_short_and_a_reader_without_enter_is_read():
    decoder = Decoder()
    decoder.feed(typed("27", gap=0.2))
    assert not decoder.is_waiting
    decoder.feed(events(KEYPAD_ENTER))
    decoder.feed(typed("V:27-1"))
    assert decoder.is_waiting
    assert decoder.finish() == (Line("V:27-1"),)


def test_backspace_takes_back():
    assert read(events(KEYPAD["2"], BACKSPACE, KEYPAD["3"], KEYPAD_ENTER)) == [
        Cleared(),
        Line("3", by_hand=True),
    ]


@given(st.lists(st.binary(max_size=60)))
def test_however_it_is_cut_it_reads_the_same_and_never_raises(pieces):
    whole = b"".join(pieces)
    assert read(*pieces) == read(whole)


@given(st.integers(1, RECORD.size))
def test_records_may_be_cut_anywhere(size):
    data = typed("V:27-1") + events(ENTER)
    assert read(*(data[at : at + size] for at in range(0, len(data), size))) == [Line("V:27-1")]
