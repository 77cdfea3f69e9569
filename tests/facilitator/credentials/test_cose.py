"""COSE_Sign1 as the standards have it, and nothing that is only nearly so."""

from __future__ import annotations

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from pycose.algorithms import EdDSA
from pycose.headers import KID, Algorithm
from pycose.keys import OKPKey
from pycose.keys.curves import Ed25519
from pycose.messages import Sign1Message

from facilitator.credentials.cose import open1, plain, sign1
from facilitator.credentials.flaws import NotACertificate
from facilitator.credentials.values import key_id
from tests.facilitator.credentials.issued import OURS, STRANGER

PUBLIC = bytes.fromhex(OURS.public)
KEYS = {key_id(OURS.public): PUBLIC}
HEADER = {1: -8, 4: key_id(OURS.public)}

#: RFC 8032 §7.1, tests 1 to 3: secret, public, message, signature.
RFC_8032 = (
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
)


def parts(protected=None, unprotected=None, payload=b"words", key=OURS):
    """The four parts of a message, rightly signed however odd its headers are."""
    header = cbor2.dumps(HEADER, canonical=True) if protected is None else protected
    signature = key.sign(cbor2.dumps(["Signature1", header, b"", payload]))
    return [header, {} if unprotected is None else unprotected, payload, signature]


def tagged(value, tag=18):
    return cbor2.dumps(cbor2.CBORTag(tag, value))


@pytest.mark.parametrize(("secret", "public", "message", "signature"), RFC_8032)
def test_the_signature_is_that_of_rfc_8032(secret, public, message, signature):
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(secret))
    assert key.public_key().public_bytes_raw().hex() == public
    assert key.sign(bytes.fromhex(message)).hex() == signature


@given(st.binary(max_size=300))
def test_what_was_signed_comes_out_again(payload):
    opened = open1(sign1(payload, OURS.sign, PUBLIC), KEYS.get)
    assert (opened.payload, opened.public) == (payload, PUBLIC)


def test_an_independent_library_reads_ours():
    data = sign1(b"words", OURS.sign, PUBLIC)
    # pycose looks for lists and dicts, which cbor2 6 no longer hands out within a tag.
    message = Sign1Message.from_cose_obj(cbor2.loads(data[1:]), allow_unknown_attributes=False)
    message.key = OKPKey(crv=Ed25519, x=PUBLIC)
    assert message.verify_signature()
    assert (message.phdr, message.uhdr) == ({Algorithm: EdDSA, KID: key_id(OURS.public)}, {})
    assert message.payload == b"words"


def test_we_read_what_an_independent_library_signed():
    message = Sign1Message(phdr={Algorithm: EdDSA, KID: key_id(OURS.public)}, payload=b"words")
    message.key = OKPKey(crv=Ed25519, x=PUBLIC, d=OURS._private.private_bytes_raw())
    assert message.encode() == sign1(b"words", OURS.sign, PUBLIC)
    assert open1(message.encode(), KEYS.get).payload == b"words"


def longer_length():
    """The same message, the length of its payload written in one byte more than it needs."""
    data = tagged(parts())
    return data.replace(b"\x45words", b"\x58\x05words")


def a_key_twice():
    header = cbor2.dumps(HEADER)
    return tagged(parts(b"\xa3" + header[1:] + b"\x01\x27"))


NOT_ONE = {
    "no tag": cbor2.dumps(parts()),
    "the tag of another kind of message": tagged(parts(), 98),
    "two tags": cbor2.dumps(cbor2.CBORTag(55799, cbor2.CBORTag(18, parts()))),
    "a part too many": tagged([*parts(), b""]),
    "a part too few": tagged(parts()[:3]),
    "bytes after the end": tagged(parts()) + b"\x00",
    "cut short": tagged(parts())[:-1],
    "nothing": b"",
    "the algorithm outside the signature": tagged(
        parts(cbor2.dumps({4: key_id(OURS.public)}), {1: -8})
    ),
    "the key id outside the signature": tagged(
        parts(cbor2.dumps({1: -8}), {4: key_id(OURS.public)})
    ),
    "anything outside the signature": tagged(parts(unprotected={99: 1})),
    "no headers": tagged(parts(b"")),
    "another algorithm": tagged(parts(cbor2.dumps({1: -7, 4: key_id(OURS.public)}))),
    "a header more": tagged(parts(cbor2.dumps({**HEADER, 3: 60}, canonical=True))),
    "headers in another order": tagged(parts(cbor2.dumps(dict(reversed(HEADER.items()))))),
    "bytes after the headers": tagged(parts(cbor2.dumps(HEADER, canonical=True) + b"\x00")),
    "a key twice": a_key_twice(),
    "a length longer than it need be": longer_length(),
    "no definite length": b"\xd2\x9f" + tagged(parts())[2:] + b"\xff",
    "a tag inside": tagged([*parts()[:2], cbor2.CBORTag(24, b"words"), parts()[3]]),
    "no payload": tagged([*parts()[:2], None, parts()[3]]),
    "a short signature": tagged([*parts()[:3], b"\x00" * 63]),
    "a signature of another": tagged(parts(key=STRANGER)),
    "another payload": tagged(parts()).replace(b"words", b"swords"[:5]),
    "an unknown key": tagged(parts(cbor2.dumps({1: -8, 4: key_id(STRANGER.public)}))),
    "lists without end": b"\xd2" + b"\x81" * 5000,
    "a list longer than any memory": b"\xd2\x9b" + b"\xff" * 8,
}


def test_what_the_others_are_made_from_is_right_itself():
    assert open1(tagged(parts()), KEYS.get).payload == b"words"


@pytest.mark.parametrize("data", NOT_ONE.values(), ids=NOT_ONE)
def test_there_is_one_way_to_write_it_and_all_others_are_refused(data):
    with pytest.raises(NotACertificate):
        open1(data, KEYS.get)


@pytest.mark.parametrize("data", ["c11a514b67b0", "d8236161", "c240", "d81c80", "a201000100"])
def test_no_tag_means_anything_and_no_key_comes_twice_in_what_is_signed_either(data):
    with pytest.raises(NotACertificate):
        plain(bytes.fromhex(data))
