"""The assembly's key under its passphrase: the right words open it, and rubbish is told."""

from __future__ import annotations

import json
import unicodedata

import pytest

from facilitator.errors import EnvironmentFailure
from facilitator.record.assembly_key import new_key, sealed, unsealed

CHEAP = 2
KEY = new_key()


@pytest.mark.parametrize(
    "words", ["café ôl mynydd ŵy", "ΐΰΐΰΐΰΐΰΐΰ", "ﬁre straße", "\ud800" * 12, "é" * 1000]
)
@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKD"])
def test_it_opens_however_the_keyboard_makes_its_letters(words, form):
    text = sealed(KEY, words, CHEAP)
    for typed in (words, words.upper(), f"  {words}\n"):
        assert unsealed(text, unicodedata.normalize(form, typed)).public == KEY.public


@pytest.mark.parametrize("cost", [float("inf"), float("nan"), -2, 1, 3, 1 << 40, "2", None, [2]])
def test_a_file_that_asks_for_another_cost_is_broken(cost):
    text = json.dumps({**json.loads(sealed(KEY, "river lantern", CHEAP)), "cost": cost})
    with pytest.raises(EnvironmentFailure):
        unsealed(text, "river lantern")


@pytest.mark.parametrize("text", ["", "[]", "null", "[" * 100_000])
def test_so_is_what_is_no_sealed_key(text):
    with pytest.raises(EnvironmentFailure):
        unsealed(text, "river lantern")
