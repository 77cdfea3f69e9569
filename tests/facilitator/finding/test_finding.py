"""Search: words in any order, half typed, without accents, in any language; near misses offered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.finding import Entry, Index, Sort, Wanted
from facilitator.finding.entries import plain, words_of

ENTRIES = (
    Entry(Sort.DECISION, "a", "D-2026-014", "2026-05-14", "carried", "A last bus at 23:00", ()),
    Entry(Sort.DECISION, "b", "D-2024-002", "2024-02-01", "lost", "Trees by the bus stop", ()),
    Entry(
        Sort.ACTION,
        "c",
        "A-2026-001",
        "2026-06-01",
        "going",
        "Ask about water",
        ("Dŵr y tŷ", "Вода"),
    ),
    Entry(Sort.EARLIER, "d", "14", "1998", "carried", "Allotments on Marfleet Lane", ()),
)
INDEX = Index(ENTRIES)


def found(typed="", **narrowed):
    sets = {name: frozenset(values) for name, values in narrowed.items()}
    return "".join(each.key for each in INDEX.find(Wanted(typed, **sets)).entries)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("", "cabd"),
        ("bus", "ab"),
        ("BUS las", "a"),
        ("stop tre", "b"),
        ("dwr", "c"),
        ("Dŵr TY", "c"),
        ("d-2026-014", "a"),
        ("14", "da"),
        ("1998", "d"),
        ("вод", "c"),
        ("ماء", ""),
        ("nothing bus", ""),
    ],
)
def test_words_are_found_in_any_order_while_they_are_typed(typed, keys):
    assert found(typed) == keys


def test_what_is_found_is_narrowed():
    assert found("bus", outcomes={"lost"}) == "b"
    assert found(sorts={Sort.EARLIER, Sort.ACTION}) == "cd"
    assert found("bus", years={"2026"}) == "a"
    assert INDEX.years == ("2026", "2024", "1998")


def test_a_slip_of_the_finger_is_offered_and_never_taken():
    slipped = INDEX.find(Wanted("alotments marflete"))
    assert (slipped.entries, slipped.meant) == ((), "allotments marfleet")
    assert not INDEX.find(Wanted("xyzzy")).meant
    assert not INDEX.find(Wanted("bux")).meant  # too short to guess at


@given(st.text(), st.text())
def test_every_word_of_a_text_finds_it(text, other):
    index = Index((Entry(Sort.DECISION, "k", "", "", "", text, (other,)),))
    for word in words_of(f"{text} {other}"):
        assert index.find(Wanted(word)).entries


@given(st.text())
def test_what_is_typed_plainly_stays_as_it_is(text):
    assert words_of(plain(text)) == words_of(text)
