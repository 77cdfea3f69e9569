"""Signatures in plain Python: by RFC 8032's own vectors, and as the program's library has it."""

from __future__ import annotations

import pytest

from facilitator.record.assembly_key import key_of
from facilitator.record.device import signed
from tests.resources.standalone import verify

#: RFC 8032, section 7.1: public key, message, signature.
VECTORS = {
    "TEST 1": (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701c"
            "f9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    "TEST 2": (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0"
            "f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    "TEST 3": (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f76098"
            "4dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
}
KEY, MESSAGE, SIGNATURE = map(bytes.fromhex, VECTORS["TEST 3"])


@pytest.mark.parametrize("vector", VECTORS)
def test_signatures_of_the_rfc_hold(vector):
    assert verify.signed(*map(bytes.fromhex, VECTORS[vector]))


def little(number):
    return number.to_bytes(32, "little")


def plus_order(signature):
    return signature[:32] + little(int.from_bytes(signature[32:], "little") + verify.L)


BAD = {
    "another message": (KEY, MESSAGE + b"!", SIGNATURE),
    "another key": (bytes.fromhex(VECTORS["TEST 1"][0]), MESSAGE, SIGNATURE),
    "S plus the order of the group": (KEY, MESSAGE, plus_order(SIGNATURE)),
    "S of all ones": (KEY, MESSAGE, SIGNATURE[:32] + b"\xff" * 32),
    "a bit of R": (KEY, MESSAGE, bytes([SIGNATURE[0] ^ 1]) + SIGNATURE[1:]),
    "too short": (KEY, MESSAGE, SIGNATURE[:63]),
    "too long": (KEY, MESSAGE, SIGNATURE + b"\0"),
    "no signature": (KEY, MESSAGE, b""),
    "no key": (b"", MESSAGE, SIGNATURE),
}


@pytest.mark.parametrize("flaw", BAD)
def test_anything_else_does_not(flaw):
    assert not verify.signed(*BAD[flaw])


@pytest.mark.parametrize("y", [verify.P, verify.P + 1, 2**255 - 1, 2])
def test_a_point_that_is_none_or_not_in_its_proper_form_is_none(y):
    assert verify.point_of(little(y)) is None


def test_minus_nought_is_no_point():
    assert verify.point_of(little(1)) is not None
    assert verify.point_of(little(1 | 1 << 255)) is None


def test_it_agrees_with_the_library_of_the_program():
    for seed in range(5):
        key = key_of(bytes([seed]) * 32)
        signature = key.sign(bytes(seed))
        assert verify.signed(bytes.fromhex(key.public), bytes(seed), signature)
        for place in (0, 40):
            bent = signature[:place] + bytes([signature[place] ^ 4]) + signature[place + 1 :]
            assert not verify.signed(bytes.fromhex(key.public), bytes(seed), bent)
            assert not signed(key.public, bytes(seed), bent)
