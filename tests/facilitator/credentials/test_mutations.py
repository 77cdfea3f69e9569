"""A million codes that were tampered with: none is taken for another mandate, and none is a crash.

What was tampered with may still be valid: bits of the packing that change nothing of what was
signed. Then it is the same mandate, by its serial and in every word.
"""

from __future__ import annotations

import base64
import zlib
from collections import Counter
from dataclasses import replace
from random import Random
from typing import Final

import cbor2
import pytest

from facilitator.credentials.checking import Answer, check
from facilitator.credentials.claims import payload_of
from facilitator.credentials.codes import Prefix, data_of
from facilitator.credentials.cose import sign1, unverified
from facilitator.credentials.signing import open_status_list, signed
from tests.facilitator.credentials.issued import (
    CERTIFICATE,
    IN_TERM,
    OURS,
    STRANGER,
    THEIRS,
    TRUST,
    code_of,
    status,
)

MILLION: Final = 1_000_000
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
OTHER: Final = replace(CERTIFICATE, serial="ff" * 16, mandate="M-2026-99", delegate="Mallory")
LONG: Final = replace(CERTIFICATE, scope="".join(f"line {n}; " for n in range(500)))
REAL: Final = tuple(code_of(each) for each in (CERTIFICATE, LONG, OTHER))


def lettered(packed):
    return "MANDCA" + base64.b32encode(packed).decode().rstrip("=")


def packed(data, rng):
    return lettered(zlib.compress(data, rng.randrange(10)))


def some(data, rng):
    """Some of the bytes changed, cut out, doubled or put in."""
    data = bytearray(data)
    for _ in range(rng.choice([1, 1, 1, 2, 5])):
        place = rng.randrange(len(data)) if data else 0
        match rng.randrange(5):
            case 0 if data:
                data[place] ^= 1 << rng.randrange(8)
            case 1 if data:
                data[place] = rng.randrange(256)
            case 2:
                del data[place : place + rng.randrange(1, 9)]
            case 3:
                data[place:place] = rng.randbytes(rng.randrange(1, 9))
            case _:
                data[place:place] = data[place : place + rng.randrange(1, 40)]
    return bytes(data)


def in_the_text(code, rng):
    return some(code.encode(), rng).decode("latin-1")


def in_the_letters(code, rng):
    place = rng.randrange(6, len(code))
    return code[:place] + rng.choice(LETTERS) + code[place + 1 :]


def in_the_packing(code, rng):
    letters = code[6:]
    return lettered(some(base64.b32decode(letters + "=" * (-len(letters) % 8)), rng))


def in_the_message(code, rng):
    return packed(some(data_of(code, Prefix.CERTIFICATE), rng), rng)


def in_what_was_signed(code, rng):
    """The payload tampered with, the signature left as it was."""
    parts = list(cbor2.loads(data_of(code, Prefix.CERTIFICATE)[1:]))
    parts[2] = some(parts[2], rng)
    return packed(cbor2.dumps(cbor2.CBORTag(18, parts)), rng)


def signed_by_others(code, rng):
    """Another mandate, or this one, under a key that is not the assembly's."""
    payload = rng.choice([unverified(data_of(code, Prefix.CERTIFICATE)), payload_of(OTHER)])
    key = rng.choice([STRANGER, THEIRS])
    claimed = rng.choice([key, OURS])
    return packed(sign1(payload, key.sign, bytes.fromhex(claimed.public)), rng)


def signed_and_misshapen(code, rng):
    """A fault in what the assembly itself signs: no certificate comes of it by chance."""
    payload = some(payload_of(CERTIFICATE), rng)
    return packed(sign1(payload, OURS.sign, bytes.fromhex(OURS.public)), rng)


def cut_short(code, rng):
    return code[: rng.randrange(len(code))]


def with_more_behind(code, rng):
    return code + "".join(rng.choices(LETTERS, k=rng.randrange(1, 40)))


def two_joined(code, rng):
    other, place = rng.choice(REAL), rng.randrange(6, len(code))
    return code[:place] + other[place:]


def a_bomb(code, rng):
    size = rng.choice([70_000, 200_000, 2_000_000])
    bomb = rng.choice([b"\x00", b"\xd2\x84", b"\x81", b"\xa1\x01", b"\x5b\xff"]) * (size // 2)
    return lettered(zlib.compress(bomb[:size], 9))


def a_tag_or_a_key_more(code, rng):
    """Spliced in behind the first byte of the message or of its headers."""
    data = data_of(code, Prefix.CERTIFICATE)
    place = rng.choice([0, 1, 2, 4])
    extra = rng.choice([b"\xc1", b"\xd8\x1c", b"\xd8\x23", b"\xd2", b"\x01\x27", b"\xa1\x01\x27"])
    return packed(data[:place] + extra + data[place:], rng)


def noise(code, rng):
    return "MANDCA" + "".join(rng.choices(LETTERS, k=rng.randrange(1, 900)))


#: How often each, in a thousand: a signature of Ed25519 costs most of the time.
WAYS: Final = {
    in_the_text: 150,
    in_the_letters: 150,
    in_the_packing: 200,
    in_the_message: 200,
    in_what_was_signed: 130,
    signed_by_others: 20,
    signed_and_misshapen: 20,
    cut_short: 40,
    with_more_behind: 30,
    two_joined: 30,
    a_bomb: 1,
    a_tag_or_a_key_more: 19,
    noise: 10,
}
#: The assembly itself signed these: what it says is its own affair, and tells nothing of others.
ITS_OWN: Final = {signed_and_misshapen}


LISTS: Final = (open_status_list(signed(status(), OURS.sign, OURS.public), TRUST),)
SAID: Final = {code: check(code, TRUST, LISTS, IN_TERM).certificate for code in REAL}


def tamper(count, seed):
    """How many mutants each way made, and how many of them had each answer."""
    rng = Random(seed)
    seen = Counter()
    for way in rng.choices(list(WAYS), list(WAYS.values()), k=count):
        real = rng.choice(REAL)
        finding = check(way(real, rng), TRUST, LISTS, IN_TERM)
        seen[way.__name__, finding.answer] += 1
        if finding.answer is not Answer.INVALID and way not in ITS_OWN:
            # Two codes joined at their beginning or end are one of the two.
            may_be = SAID.values() if way is two_joined else [SAID[real]]
            assert finding.certificate in may_be
    return seen


def test_some_thousand_are_tried_every_day():
    seen = tamper(3000, 7)
    assert sum(seen.values()) == 3000
    assert sum(n for (way, answer), n in seen.items() if answer is Answer.INVALID) > 2500


@pytest.mark.prove
def test_of_a_million_none_is_another_mandate_and_none_is_a_crash():
    seen = tamper(MILLION, 2026)
    assert sum(seen.values()) == MILLION
    for (way, answer), count in sorted(seen.items(), key=str):
        print(f"{way:24} {answer.value:16} {count:8,}")
