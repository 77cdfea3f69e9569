"""Scenes of choosing and counting: what is asked, the stages of a count, the lot, the gauge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ui.present.scene_ballot import Choice, ThresholdLine


@dataclass(frozen=True, slots=True)
class Choosing:
    """What can be chosen, before anybody votes; in pages where there is much of it.

    Attributes:
        title: 'Election'.
        round_line: 'Round 2'; empty where there are none.
        lines: how it is marked, what decides, who could know what: a sentence each.
        page: counted from 0.
    """

    title: str
    question: str
    choices: tuple[Choice, ...]
    lines: tuple[str, ...] = ()
    round_line: str = ""
    page: int = 0


class Fate(StrEnum):
    """How somebody stands at a stage."""

    NONE = "none"
    IN = "in"  # a tick
    OUT = "out"  # a cross


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate or option at a stage.

    Attributes:
        key: its number on the ballot.
        count: '12.5'.
        fraction: how far the bar reaches of the full width, 0 to 1.
        fate, word: 'elected', 'out', or nothing.
    """

    name: str
    key: str
    count: str
    fraction: float
    fate: Fate = Fate.NONE
    word: str = ""


@dataclass(frozen=True, slots=True)
class Standings:
    """One stage of a count, or the whole of a count that has but one.

    Attributes:
        title: the question, short.
        stage: 'Stage 3 of 7'; empty where there is one.
        happened: 'Out: Ann. Those votes move to the next choices.'
        rows: in the order of the ballot.
        line: the quota.
        notes: a sentence each: ties, votes that go no further.
        page, pages: which of how many pictures of the result this is.
    """

    title: str
    stage: str
    happened: str
    rows: tuple[Row, ...]
    line: ThresholdLine | None = None
    notes: tuple[str, ...] = ()
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Lot:
    """The order that was drawn, for whoever is equal.

    Attributes:
        word: 'The lot'.
        how: 'Drawn from numbered tokens.'
        names: in the order drawn, the favoured first.
        notes: a sentence each: what the lot is for, what it decided.
    """

    title: str
    word: str
    how: str
    names: tuple[str, ...]
    notes: tuple[str, ...] = ()
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Level:
    """One step of the gauge: its word, and how many are there."""

    label: str
    count: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Gauge:
    """How warm the room is. Never a decision.

    Attributes:
        sentence: 'The middle of the room: Warm'.
        levels: the coldest first.
        middle: the level in the middle, from 0; 2.5 is between two; None where nobody answered.
        marker: 'middle', at the marker.
        notes: 'This is a reading of the room; nothing is decided.'
    """

    title: str
    sentence: str
    levels: tuple[Level, ...]
    middle: float | None = None
    marker: str = ""
    notes: tuple[str, ...] = ()
