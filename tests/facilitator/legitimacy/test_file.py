"""The evidence file: another program comes to the same, and finds whatever was changed."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from facilitator.credentials.values import TrustedAssembly, TrustedKey, TrustList
from facilitator.errors import RuleError
from facilitator.legitimacy.checking import Signed, checked, conclusion
from facilitator.legitimacy.file import evidence_file, read, signed, written
from facilitator.legitimacy.values import Share, Visits
from tests.facilitator.legitimacy.samples import came, evidence, held, invitation

KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
PUBLIC = KEY.public_key().public_bytes_raw().hex()


def trusting(public=PUBLIC, **more):
    key = TrustedKey(public, date(2026, 1, 1), **more)
    its = TrustedAssembly("ab" * 16, "Marfleet North", (key,))
    return TrustList("Hull", "cd" * 32, 1, date(2026, 1, 1), (its,))


def a_file(*knowns):
    return evidence_file(evidence(*(knowns or (163, None, 158))))


def a_signed_file():
    return signed(a_file(), KEY.sign, PUBLIC)


def leaves(value, path=()):
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for name, each in pairs:
            yield from leaves(each, (*path, name))
    else:
        yield path, value


def changed(plain, path, value):
    other = copy.deepcopy(plain)
    place = other
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    return json.dumps(other).encode()


def otherwise(value):
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    return 1 if value is None else value + "0"


@given(st.lists(st.none() | st.integers(0, 300), max_size=12))
def test_what_is_written_is_read_back_the_same_and_agrees(knowns):
    file = a_file(*knowns)
    again = read(written(file).encode())
    assert again == file
    assert checked(again).ok


def test_whatever_is_changed_in_it_is_found():
    plain = json.loads(written(a_signed_file()))
    unnoticed = []
    for path, value in leaves(plain):
        try:
            found = checked(read(changed(plain, path, otherwise(value))), trusting())
        except RuleError:
            continue
        if found.ok:
            unnoticed.append(path)
    assert unnoticed == []


def test_without_a_trust_list_only_the_signature_can_be_changed_unnoticed():
    plain = json.loads(written(a_signed_file()))
    unnoticed = set()
    for path, value in leaves(plain):
        try:
            found = checked(read(changed(plain, path, otherwise(value))))
        except RuleError:
            continue
        if found.ok:
            unnoticed.add(path[0])
    assert unnoticed == {"signature"}


def test_whoever_changes_an_ingredient_and_all_that_follows_has_no_signature_for_it():
    true = a_signed_file()
    more = evidence_file(evidence(500, 500, 500, 500))
    forged = replace(more, signature=true.signature)
    assert checked(forged).ok
    assert checked(forged, trusting()).signed is Signed.NOT_BELIEVED


@pytest.mark.parametrize(
    "trust",
    [
        trusting("ef" * 32),
        trusting(revoked=True),
        trusting(until=date(2026, 6, 1)),
        TrustList("Hull", "cd" * 32, 1, date(2026, 1, 1)),
    ],
    ids=["another key", "a revoked key", "a key of another time", "an unknown assembly"],
)
def test_a_signature_is_not_believed_of(trust):
    assert checked(a_signed_file(), trust).signed is Signed.NOT_BELIEVED


def test_one_sentence_says_what_is_proven_and_what_is_not():
    plain, kept = a_file(), a_signed_file()
    assert "nobody signed" in conclusion(checked(plain), "en")
    assert "not looked at" in conclusion(checked(kept), "en")
    assert "to answer" in conclusion(checked(kept, trusting()), "en")
    assert "differs" in conclusion(checked(replace(plain, digest="0" * 64)), "en")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{}",
        b'{"format": 1, "format": 2}',
        b"[" * 100_000,
        b'{"format": NaN}',
        b'{"format": 1e400}',
        b"9" * 5000,
        b" " * 8_000_001,
    ],
)
def test_what_is_no_evidence_file_is_refused_in_one_sentence(data):
    with pytest.raises(RuleError):
        read(data)


def test_a_name_twice_a_name_unknown_and_a_number_below_nought_are_refused():
    text = written(a_file())
    for wrong in (
        text.replace('"made":', '"made": "2026-12-01", "made":', 1),
        text.replace('"made":', '"extra": 1, "made":', 1),
        text.replace('"events": 4711', '"events": -1', 1),
        text.replace('"events": 4711', '"events": 1.0', 1),
        text.replace('"events": 4711', '"events": true', 1),
        text.replace('"made": "2026-12-01"', '"made": "20261201"', 1),
        text.replace('"made": "2026-12-01"', '"made": "9999-12-31"', 1),
        text.replace('"place": "Hull"', '"place": "\\ud800"', 1),
    ):
        assert wrong != text
        with pytest.raises(RuleError):
            read(wrong.encode())


def test_tiers_that_do_not_add_up_are_said():
    plain = json.loads(written(a_file()))
    plain["evidence"]["meetings"][0]["came"]["residents"] += 1
    found = checked(read(json.dumps(plain).encode()))
    assert any("residents" in one.where for one in found.differences)


@pytest.mark.parametrize(
    "changes",
    [
        {"meetings": (replace(held(1, 163), came=replace(came(163), unique=160)),)},
        {"meetings": (replace(held(1, 163), came=replace(came(163), returning=900)),)},
        {"meetings": (held(1, 163, invitation=invitation(direct=1001)),)},
        {"meetings": (held(1, 163, invitation=replace(invitation(), spoken=Share(9, 8, 20))),)},
        {"visits": Visits(9, 8)},
    ],
    ids=["more than came", "more who returned", "more than all", "least over most", "visits"],
)
def test_more_than_there_can_be_is_said_however_well_it_is_reckoned(changes):
    good = evidence(163, visits=Visits())
    assert checked(evidence_file(good)).ok
    assert not checked(evidence_file(replace(good, **changes))).ok
