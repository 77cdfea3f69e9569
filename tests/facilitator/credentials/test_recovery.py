"""A key on paper: what is copied wrongly is found, and named."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.credentials.recovery import Mistyped, place_of, read_recovery, recovery_lines
from facilitator.credentials.spoken import fingerprint_words, suggested_passphrase, words_in

SEEDS = st.binary(min_size=32, max_size=32)
GROUPS = 14


def groups_of(seed):
    return " ".join(recovery_lines(seed)).split()


def wrong_group(groups):
    with pytest.raises(Mistyped) as found:
        read_recovery(" ".join(groups))
    return found.value.group


@given(SEEDS)
def test_what_was_printed_is_read_however_it_is_typed(seed):
    lines = recovery_lines(seed)
    for typed in ("\n".join(lines), "".join(lines).replace(" ", ""), "-".join(lines).lower()):
        assert read_recovery(typed) == seed
    assert read_recovery("\n".join(lines).replace("O", "0").replace("I", "1")) == seed


@given(SEEDS, st.integers(0, GROUPS - 1), st.integers(0, 4), st.sampled_from(string.ascii_letters))
def test_one_wrong_letter_is_found_in_its_group(seed, place, at, letter):
    groups = groups_of(seed)
    group = groups[place]
    groups[place] = group[:at] + letter + group[at + 1 :]
    if groups[place].upper() == group:
        assert read_recovery(" ".join(groups)) == seed
    else:
        assert wrong_group(groups) == place + 1


@given(SEEDS, st.integers(0, GROUPS - 1), st.integers(0, 3))
def test_two_letters_that_were_swapped_are_found(seed, place, at):
    groups = groups_of(seed)
    group = groups[place]
    groups[place] = group[:at] + group[at + 1] + group[at] + group[at + 2 :]
    if groups[place] != group:
        assert wrong_group(groups) == place + 1


@given(SEEDS, st.integers(0, GROUPS - 2))
def test_groups_in_the_wrong_order_and_groups_left_out_are_found(seed, place):
    groups = groups_of(seed)
    swapped = [*groups]
    swapped[place], swapped[place + 1] = groups[place + 1], groups[place]
    assert wrong_group(swapped) == place + 1
    assert wrong_group([*groups[:place], *groups[place + 1 :]]) == place + 1
    assert wrong_group(groups[:-1]) == 0


def test_a_group_is_where_the_sheet_has_it():
    assert [place_of(n) for n in (1, 4, 5, 14)] == [(1, 1), (1, 4), (2, 1), (4, 2)]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_there_is_a_word_for_every_byte_and_none_twice(language):
    words = words_in(language)
    assert len(set(words)) == 256
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)


def test_a_fingerprint_has_the_same_words_for_everybody():
    public = "ab" * 32
    assert fingerprint_words(public) == fingerprint_words(public, "de")
    assert len(fingerprint_words(public, "cy")) == 6
    assert suggested_passphrase("en", lambda _n: 0) == "acorn acorn acorn acorn"
