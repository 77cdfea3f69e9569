"""Dispatches tampered with: none is taken for what it is not, and none is a crash."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random

import pytest

from facilitator.credentials.codes import Prefix, code_of, data_of
from facilitator.credentials.dispatch import Chose, Decided, Dispatch, Offer, Voted, Wanted
from facilitator.credentials.files import dispatch_file, readable
from facilitator.credentials.flaws import NotACertificate
from facilitator.credentials.signing import signed_code
from facilitator.dispatching import read_in
from tests.facilitator.credentials.issued import IN_TERM, MARFLEET, OURS, STRANGER, TRUST
from tests.facilitator.credentials.test_mutations import some

MOTION = Decided(
    *("22" * 16, "D-2026-004", (("en", "A last bus at 23:00."), ("cy", "Bws olaf am 23:00."))),
    *("carried", (("en", "Carried: 2 to 1."),), Wanted.RATIFY),
)
SENT = Dispatch(
    *("11" * 16, MARFLEET, "Marfleet North", 4, IN_TERM),
    decisions=(MOTION,),
    votes=(Voted(MOTION.key, "44" * 16, Chose.AGAINST, clause=1, departed=True),),
    offers=(Offer("Greatfield", False, (("en", "A gazebo."),)),),
    report=(("en", "A short evening."),),
)
CODE = signed_code(SENT, OURS.sign, OURS.public)
TEXT = dispatch_file(CODE)


def in_the_file(rng):
    return some(TEXT.encode(), rng).decode("latin-1")


def cut_short(rng):
    return TEXT[: rng.randrange(len(TEXT) - 1)]


def beside_the_code(rng):
    """What people read is changed, what was signed is not."""
    file = json.loads(TEXT)
    name = rng.choice(list(file["readable"]))
    file["readable"][name] = rng.choice(
        ["", None, 1, True, [], {}, file["readable"]["sender"] + "0"]
    )
    if file == json.loads(TEXT):
        file["readable"]["more"] = 1
    return json.dumps(file)


def in_the_message(rng):
    data = some(data_of(CODE, Prefix.DISPATCH), rng)
    file = json.loads(TEXT)
    file["code"] = code_of(data, Prefix.DISPATCH)
    return json.dumps(file)


def by_a_stranger(rng):
    told = replace(SENT, number=rng.randrange(1, 99))
    return dispatch_file(signed_code(told, STRANGER.sign, STRANGER.public))


def another_shape(rng):
    file = json.loads(TEXT)
    file[rng.choice([*file, "more"])] = rng.choice(
        [None, 1, [], {}, "x", json.loads(TEXT), "MANDDI" * 9000]
    )
    return json.dumps(file)


WAYS = {
    in_the_file: 35,
    cut_short: 25,
    beside_the_code: 10,
    in_the_message: 20,
    by_a_stranger: 1,
    another_shape: 9,
}


def tamper(count, seed):
    """How many of so many were refused; one that was believed says what was sent, or it fails."""
    rng, refused = Random(seed), 0
    for way in rng.choices(list(WAYS), list(WAYS.values()), k=count):
        try:
            told, _ = read_in(way(rng), [TRUST])
        except NotACertificate:
            refused += 1
        else:
            assert readable(told) == readable(SENT), way.__name__
    return refused


def test_a_thousand_dispatches_are_tampered_with_every_day():
    assert read_in(TEXT, [TRUST]) == (SENT, CODE)
    assert tamper(1000, 7) > 950


@pytest.mark.prove
def test_of_a_hundred_thousand_dispatches_none_is_believed_to_say_anything_else():
    refused = tamper(100_000, 2026)
    print(f"{refused:,} of 100,000 refused; the others say just what was sent")
    assert refused > 95_000
