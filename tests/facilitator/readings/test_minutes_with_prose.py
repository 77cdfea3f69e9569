"""A secretary's words stand beside the facts: whatever is written, no fact of the minutes is gone.

A law, over all that can be written: every wording, figure, number, name and result of the minutes
without prose is there with it, unless its whole block is one that may be left out, and was.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.documents.minutes.minutes import minutes_html, minutes_outline
from facilitator.documents.outline.blocks import FigureStrip, Heading, Para, Points, Table, flat
from facilitator.minutes_blocks import ANNEXES, KEYS, OPTIONAL
from facilitator.minutes_prose import Prose, RoleLine, Speaker
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.evening.with_prose import with_prose

TEXTS = st.dictionaries(st.sampled_from(["en", "cy", "pl"]), st.text(max_size=30), max_size=2)
LINES = st.lists(
    st.builds(RoleLine, TEXTS, st.lists(st.text(max_size=9), max_size=2).map(tuple)), max_size=2
).map(tuple)
PROSE = st.builds(
    Prose,
    notes=st.dictionaries(st.sampled_from((*KEYS, "odd")), TEXTS, max_size=4),
    key_points=st.lists(TEXTS, max_size=3).map(tuple),
    order=st.lists(st.sampled_from((*KEYS, "odd")), max_size=20).map(tuple),
    left_out=st.frozensets(st.sampled_from((*KEYS, "odd"))),
    annexes=st.frozensets(st.sampled_from((*ANNEXES, "odd"))),
    roles=LINES,
    signatories=LINES,
    speakers=st.lists(st.builds(Speaker, st.text(max_size=9), TEXTS), max_size=2).map(tuple),
)


@pytest.fixture(scope="module")
def bare(marfleet):
    return minutes_of(marfleet.world, 1, "en")


@pytest.fixture(scope="module")
def facts(bare):
    """Block → what it says, each thing as often as it says it."""
    return {
        key: said(replace(bare, blocks=(key,))) - said(replace(bare, blocks=())) for key in KEYS
    }


def said(minutes) -> Counter[str]:
    told: Counter[str] = Counter()
    for block in flat(minutes_outline(minutes, "en").blocks):
        match block:
            case Para(text=text, mark=mark):
                told[f"{mark} {text}"] += 1
            case Points(texts=texts):
                told.update(texts)
            case FigureStrip(cells=cells):
                told.update(f"{label} {figure}" for label, figure in cells)
            case Table(rows=rows):
                told.update(map(" | ".join, rows))
            case Heading() | _:
                pass
    return told


@given(PROSE)
def test_no_prose_takes_a_fact_away_or_changes_it(bare, facts, prose):
    made = said(with_prose(bare, prose))
    for key in KEYS:
        if key not in prose.left_out & OPTIONAL:
            assert not facts[key] - made


@given(PROSE)
def test_a_draft_comes_back_from_its_body_as_it_was(prose):
    assert Prose.from_body(prose.to_body()) == prose


def test_what_was_decided_elected_mandated_and_who_was_there_is_never_left_out(marfleet, bare):
    made = minutes_of(marfleet.world, 1, "en", Prose(left_out=frozenset(KEYS)))
    assert said(made).total() < said(bare).total()
    page = minutes_html(made, "en")
    for fact in ("D-2026-003", "Ayesha Karim, 81 of 152", "M-2026-01", "Highest count"):
        assert fact in page
    assert "Course of the meeting" not in page


def test_what_was_written_is_in_its_place(marfleet):
    prose = Prose(
        notes={"notice": {"en": "Leaflets went to every door."}},
        key_points=({"en": "A later bus"},),
        order=("next_meeting",),
        roles=(RoleLine({"en": "Notetaker"}, ("Mo Reilly",)),),
        speakers=(Speaker("Jo Park", {"en": "a shelter first"}),),
    )
    page = minutes_html(minutes_of(marfleet.world, 1, "en", prose), "en")
    placed = [
        page.index(said)
        for said in (
            *("Notetaker: Mo Reilly", "Leaflets went to every door.", "A later bus"),
            *("Jo Park, who wished to be named: a shelter first", "D-2026-001"),
        )
    ]
    assert placed == sorted(placed)


def test_annexes_come_on_request(marfleet):
    none, some = (
        minutes_html(minutes_of(marfleet.world, 1, "en", Prose(annexes=frozenset(asked))), "en")
        for asked in ((), ("timing", "attendance", "process", "sources"))
    )
    assert "Annex" not in none
    assert some.count("<h2>Annex") == 4
    assert "Ayesha" not in some[some.index("<h2>Annex") :].split("where the figures come from")[0]
