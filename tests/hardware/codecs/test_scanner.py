"""Readers on a serial line: published lines, every way of cutting them, damage and junk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.codecs.reading import AIM_LETTERS, LONGEST, Damage, Reading, Rejected
from hardware.codecs.scanner import Decoder

PUBLISHED = [
    ("5d5131563a3031372d410d", Reading("V:017-A", "]Q1"), "QR"),
    ("5d4530343030363338313333333933310d", Reading("4006381333931", "]E0"), "EAN/UPC"),
    ("024341524430303031323303", Reading("CARD000123"), ""),
]


def read(*pieces, prefix=""):
    decoder = Decoder(prefix)
    return [r for piece in pieces for r in decoder.feed(piece)] + list(decoder.finish())


@pytest.mark.parametrize(("line", "expected", "symbology"), PUBLISHED)
def test_a_published_line_is_read(line, expected, symbology):
    assert read(bytes.fromhex(line)) == [expected]
    assert expected.symbology == symbology


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\x03", b"\r\n\x03", b""])
@pytest.mark.parametrize("start", [b"", b"\x02"])
def test_every_usual_end_ends_a_reading(start, end):
    assert read(start + b"V:7-2" + end) == [Reading("V:7-2")]
    if end:
        assert read((start + b"V:7-2" + end) * 2) == [Reading("V:7-2")] * 2


@pytest.mark.parametrize("letter", AIM_LETTERS)
def test_every_kind_of_code_is_known(letter):
    (reading,) = read(f"]{letter}012\r".encode())
    assert (reading.data, reading.aim) == ("12", f"]{letter}0")
    assert reading.symbology


def test_what_only_looks_like_an_identifier_is_data():
    assert read(b"]b0x\r]Q") == [Reading("]b0x"), Reading("]Q")]


def test_a_programmed_prefix_is_taken_off_and_another_is_not():
    assert read(b"#1#]Q1V:7-2\r#2#9\r", prefix="#1#") == [Reading("V:7-2", "]Q1"), Reading("#2#9")]


def test_a_tag_is_kept_as_it_was_read():
    assert read(b"0012345678\r", b"00BC614E\r") == [Reading("0012345678"), Reading("00BC614E")]


def test_letters_beyond_ascii_are_read_however_they_are_set_up():
    assert read("ŵ-ü\r".encode()) == [Reading("ŵ-ü")]
    assert read("ü\r".encode("latin-1")) == [Reading("ü")]


def test_a_reading_cut_short_and_noise_are_rejected():
    assert read(b"V:1\x02V:17-2\x03") == [Rejected(Damage.CUT, b"V:1"), Reading("V:17-2")]
    assert read(b"V:\x001\r") == [Rejected(Damage.NOISE, b"V:\x001")]
    (long,) = read(b"1" * (LONGEST + 5) + b"\r")
    assert long.reason is Damage.TOO_LONG


@given(st.lists(st.binary(max_size=30)))
def test_however_it_is_cut_it_reads_the_same_and_never_raises(pieces):
    whole = b"".join(pieces)
    assert read(*pieces) == read(whole) == read(*(bytes([b]) for b in whole))
