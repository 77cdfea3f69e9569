"""How an event becomes bytes, and comes back as it was."""

from __future__ import annotations

import hashlib
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import RuleError
from facilitator.journal import GENESIS, Envelope, seal, unseal

WHOLE = st.integers(-(2**53) + 1, 2**53 - 1)
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | WHOLE | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
)


def envelope(payload):
    place = (1, GENESIS, "id", "ballot", "b1", "ballot.VoteCast", 1)
    return Envelope(*place, 10, 20, "boot", "teller", "device", "command", payload)


@given(st.dictionaries(TEXT, VALUES, max_size=5))
def test_what_is_sealed_reads_back_as_it_was(payload):
    entry = seal(envelope(payload))
    assert unseal(entry.stored) == entry


@given(st.dictionaries(TEXT, VALUES, max_size=5))
def test_stored_bytes_are_composed_sorted_json_and_hashed_as_they_are(payload):
    entry = seal(envelope(payload))
    text = entry.stored.decode()
    fields = json.loads(text)
    assert unicodedata.is_normalized("NFC", text)
    assert list(fields) == sorted(fields)
    assert entry.digest == hashlib.sha256(entry.stored).hexdigest()


def test_a_letter_with_its_accent_apart_is_stored_as_one():
    entry = seal(envelope({"name": "Ty\u0302"}))
    assert "Tŷ".encode() in entry.stored
    assert entry.envelope.payload == {"name": "Tŷ"}


@pytest.mark.parametrize("value", [1.5, [0.0], 2**53, -(10**30), "\ud800", {"\udfff": 1}])
def test_what_others_would_read_otherwise_is_not_stored(value):
    with pytest.raises(RuleError):
        seal(envelope({"value": value}))


@pytest.mark.parametrize("stored", [b"", b"{}", b"\xff", b"[1]", b'{"seq": "1"}'])
def test_other_bytes_are_no_event(stored):
    with pytest.raises(RuleError):
        unseal(stored)
