"""Codes of letters and digits: there and back, and what is refused."""

from __future__ import annotations

import base64
import zlib

import pytest
import qrcode
from hypothesis import given
from hypothesis import strategies as st

from facilitator.credentials.codes import (
    FITS_ON_PAPER,
    LONGEST_CODE,
    MOST_BYTES,
    Prefix,
    code_of,
    data_of,
    fits_on_paper,
)
from facilitator.credentials.flaws import Flaw, NotACertificate


def written(packed):
    return "MANDCA" + base64.b32encode(packed).decode().rstrip("=")


def flaw_of(code, **how):
    with pytest.raises(NotACertificate) as refused:
        data_of(code, Prefix.CERTIFICATE, **how)
    return refused.value.flaw


@given(st.binary(max_size=2000), st.sampled_from(Prefix))
def test_a_code_comes_back_as_what_it_was(data, prefix):
    code = code_of(data, prefix)
    assert code.isalnum()
    assert code.isupper()
    assert code.isascii()
    assert data_of(code, prefix) == data


def test_case_and_line_breaks_of_whoever_typed_it_do_not_matter():
    code = code_of(b"words", Prefix.CERTIFICATE)
    broken = "\n ".join(code[n : n + 5].lower() for n in range(0, len(code), 5))
    assert data_of(f"\t{broken}\r\n", Prefix.CERTIFICATE) == b"words"


def test_letters_that_are_ours_only_as_capitals_are_not_ours():
    code = code_of(b"words" * 50, Prefix.CERTIFICATE)
    assert flaw_of(code.replace("S", "\u017f", 1).replace("I", "\u0131", 1)) is Flaw.NO_CODE


def test_a_code_of_another_kind_is_said_to_be():
    assert flaw_of(code_of(b"words", Prefix.TRUST_LIST)) is Flaw.OTHER_KIND


@pytest.mark.parametrize("text", ["", "hello", "MAND", "HC1:6BF", "\x00" * 99])
def test_what_is_no_code_is_said_to_be_none(text):
    assert flaw_of(text) is Flaw.NO_CODE


def test_bits_and_bytes_left_over_are_refused():
    code = code_of(b"words!", Prefix.CERTIFICATE)
    packed = zlib.compress(b"words!", 9)
    assert len(packed) % 5, "there are bits to spare in the last letter"
    assert flaw_of(code[:-1] + chr(ord(code[-1]) + 1)) is Flaw.DAMAGED
    assert flaw_of(code + "=" * (-len(code) % 8)) is Flaw.DAMAGED
    assert flaw_of(written(packed + b"\x00")) is Flaw.NOT_CANONICAL
    assert flaw_of(written(packed[:-1])) is Flaw.DAMAGED
    assert flaw_of(written(packed[:-4] + b"\x00" * 4)) is Flaw.DAMAGED


def test_a_bomb_does_not_go_off():
    bomb = zlib.compress(b"\x00" * 2_000_000, 9)
    assert len(written(bomb)) < LONGEST_CODE
    assert flaw_of(written(bomb)) is Flaw.TOO_LONG
    assert flaw_of(written(zlib.compress(bytes(MOST_BYTES + 1), 9))) is Flaw.TOO_LONG
    assert data_of(written(zlib.compress(bytes(MOST_BYTES), 9)), Prefix.CERTIFICATE)


def test_no_more_is_read_than_the_largest_qr_code_holds():
    assert flaw_of("MANDCA" + "A" * LONGEST_CODE) is Flaw.TOO_LONG
    assert flaw_of("MANDCA" + " " * 1_000_000) is Flaw.TOO_LONG


def test_what_fits_on_paper_is_version_25_at_level_m():
    def version(text):
        code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M)
        code.add_data(text)
        return code.best_fit()

    assert fits_on_paper("A" * FITS_ON_PAPER)
    assert version("A" * FITS_ON_PAPER) == 25
    assert not fits_on_paper("A" * (FITS_ON_PAPER + 1))
    assert version("A" * (FITS_ON_PAPER + 1)) == 26
