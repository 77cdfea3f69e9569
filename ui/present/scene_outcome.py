"""Scenes of what was worked out: a changed wording, an instruction, decisions, actions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    """What became of a few words."""

    KEPT = "kept"
    REMOVED = "removed"  # struck through
    ADDED = "added"  # underlined, a plus before them


@dataclass(frozen=True, slots=True)
class Run:
    """Words that were kept, removed or added together."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class ChangedText:
    """A changed wording in one language ('en', 'cy'), in reading order: old words, then new."""

    language: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ChangedProposal:
    """A proposal with its changed words marked, one page of it.

    Attributes:
        title: 'Proposal 1, as changed'.
        texts: one or two languages, of equal force.
        removed_word, added_word: name the two marks beneath, 'taken out', 'put in'.
        page: counted from 0; `ui.hall.painter.page_count` says how many there are.
    """

    title: str
    texts: tuple[ChangedText, ...]
    removed_word: str
    added_word: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class InstructionScene:
    """One instruction of a mandate, as large as it can be.

    Attributes:
        title: 'Mandate M-2026-03'.
        place: 'Instruction 2 of 5'.
        kind: 'Bind'.
        meaning: what the kind asks of the delegate, 'The delegate votes exactly so.'
        text: the instruction.
        delegate: 'Ayesha Karim, to the Hull District Assembly'; may be empty.
        page: as in `ChangedProposal`.
        fallback: 'If that cannot be had: half fare.'; may be empty.
    """

    title: str
    place: str
    kind: str
    meaning: str
    text: str
    delegate: str = ""
    page: int = 0
    fallback: str = ""


class Outcome(StrEnum):
    """How a question ended; its word always stands beside the sign."""

    CARRIED = "carried"  # a tick in a disc
    NOT_CARRIED = "not_carried"  # a cross in a square
    CHOSEN = "chosen"  # somebody or something was chosen: a tick in a diamond
    OTHER = "other"  # a dash in a rounded box


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One decision: its number ('D7-2'), its title, how it ended and in which word."""

    number: str
    title: str
    outcome: Outcome
    word: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """What was decided tonight.

    Attributes:
        title: 'What we decided'.
        empty: stands there while there is none, 'Nothing was decided tonight.'
        page: as in `ChangedProposal`.
    """

    title: str
    decisions: tuple[DecisionLine, ...]
    empty: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class ActionLine:
    """Something to do: what, who as they gave their name, and 'by 28 May' (may be empty)."""

    what: str
    who: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Actions:
    """What is to be done until next time.

    Attributes:
        title: 'Who does what'.
        empty, page: as in `Decisions`.
    """

    title: str
    actions: tuple[ActionLine, ...]
    empty: str = ""
    page: int = 0
