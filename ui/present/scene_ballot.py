"""Scenes of a vote: hands, an open ballot, its closing, the check, and the result."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sign(StrEnum):
    """The glyph of a choice; with its place and its word it says what the colour says."""

    FOR = "for"  # a tick in a circle
    AGAINST = "against"  # a cross in a square
    ABSTAIN = "abstain"  # a dash in a triangle
    RESERVED = "reserved"  # a tick in a diamond
    OPTION = "option"  # the key's number in a rounded square


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of an open ballot.

    Attributes:
        label: the word for it.
        sign: its glyph.
        key: what to press on a handset, '1'; empty where no handset is used.

    """

    label: str
    sign: Sign
    key: str = ""


@dataclass(frozen=True, slots=True)
class Hands:
    """A show of hands or cards.

    Attributes:
        prompt: 'Raise your card for', said of the choice at `current`.
        current: which choice is being counted; None while all are explained.
        hint: 'Keep it up until the tellers have counted'.

    """

    question: str
    choices: tuple[Choice, ...]
    prompt: str = ""
    current: int | None = None
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """One handset's number, and whether a press of it has been saved (never which)."""

    number: int
    heard: bool


@dataclass(frozen=True, slots=True)
class Open:
    """Voting is open: how many have been heard, never what they chose.

    Attributes:
        word: 'Voting is open'.
        received, issued: presses saved, and handsets (or papers) issued.
        received_line: '152 of 163 heard'.
        seconds_line: 'open for 0:45'.
        tiles: one a handset, by number; empty for a secret ballot. More than 120 of them are
            shown as pages of the numbers not yet heard.
        waiting_label: 'Not yet heard', over those pages.
        secrecy: 'Secret vote', or how open it is.
        how: how a handset is pressed, in one line.
        unknown: that handsets were pressed which nobody has a number for.
        legends: which letter or colour is which number, a note for each kind of handset.

    """

    question: str
    word: str
    choices: tuple[Choice, ...]
    received: int
    issued: int
    received_line: str
    seconds_line: str = ""
    tiles: tuple[Tile, ...] = ()
    waiting_label: str = ""
    secrecy: str = ""
    how: str = ""
    unknown: str = ""
    legends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Closing:
    """The last seconds of an open ballot.

    Attributes:
        word: 'Voting closes in'.
        seconds_left: 5 to 1.

    """

    question: str
    word: str
    seconds_left: int
    received: int
    issued: int
    received_line: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts: '163', 'here'."""

    number: str
    label: str


@dataclass(frozen=True, slots=True)
class Check:
    """Voting is closed and the numbers are being compared; nothing of the result is shown.

    Attributes:
        word: 'Voting is closed'.
        figures: two to four, '163 here', '152 voted', '11 did not'.
        sentence: '163 here, 152 voted, 11 did not.'
        lines: where the votes came from, that a lot is drawn: a sentence each.

    """

    question: str
    word: str
    figures: tuple[Figure, ...]
    sentence: str = ""
    lines: tuple[str, ...] = ()
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Bar:
    """One choice's outcome.

    Attributes:
        count: '131'.
        percent: '92.3 %'; empty where a percentage would mislead.
        fraction: how far the bar reaches of the full width, 0 to 1.
        won: whether it is the one that was chosen: a tick stands before it.

    """

    label: str
    sign: Sign
    count: str
    percent: str
    fraction: float
    won: bool = False


@dataclass(frozen=True, slots=True)
class ThresholdLine:
    """What has to be passed: where on the bars' scale (0 to 1), and in words."""

    fraction: float
    label: str


@dataclass(frozen=True, slots=True)
class Result:
    """What the assembly said.

    Attributes:
        title: the question, short.
        word: 'Carried', 'Not carried'; empty for a pulse that decides nothing.
        sentence: 'Carried: needs 72, has 131.'
        detail: the whole sentence that is read out; may be empty.
        bars: in the order of the ballot.
        carried: None where nothing was decided.
        moment: how far the carried moment has run, 0 to 1; None lets the painter's time run it.
        names: who or what was chosen, in that order, where no bars are shown.
        page, pages: which of how many pictures of the result this is.

    """

    title: str
    word: str
    sentence: str
    bars: tuple[Bar, ...]
    threshold: ThresholdLine | None = None
    detail: str = ""
    carried: bool | None = None
    moment: float | None = None
    names: tuple[str, ...] = ()
    page: int = 0
    pages: int = 1
