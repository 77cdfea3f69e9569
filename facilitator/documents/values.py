"""What minutes and certificates say, as plain values. Nobody types these twice: they are readings.

Names are `str | None`: None is a person whose name was removed from the side table.
Worded facts are `Words`: one string, or one text per language; English stands in for a gap.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum

from facilitator.own_words import OwnWords
from facilitator.wording import Text, in_language, say

Words = str | Text
Name = str | None
#: Numbers of the events of the record that a figure rests on.
Source = tuple[int, ...]


class Outcome(Enum):
    """What became of a proposal."""

    CARRIED = "carried"
    LOST = "lost"
    CHOSEN = "chosen"  # among options
    NO_DECISION = "no decision"  # inquorate, void, or tied with no casting vote


@dataclass(frozen=True, slots=True)
class Role:
    """A part that people had in the meeting: 'Tellers', and who."""

    role: Words
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Attendance:
    """Heads, as checked in at the door or counted in the room. None: not counted.

    The quorum is said to be met where as many were there at some moment; a vote taken without
    one says so itself.
    """

    residents: int | None = None
    observers: int | None = None
    remote: int | None = None
    quorum: int | None = None
    highest: int | None = None
    highest_at: time | None = None
    at_close: int | None = None
    note: Words = ""
    source: Source = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """How the meeting was called."""

    given: date | None = None
    clear_days: int | None = None
    text: Words = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A line of the agenda, as planned and as it went. Minutes are whole minutes.

    `number`: its minute number, "2026/041"; empty for what was not begun.
    """

    title: Words
    phase: Words = ""
    planned_start: time | None = None
    planned_minutes: int | None = None
    began: time | None = None
    took_minutes: int | None = None
    number: str = ""
    source: Source = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """The count of one question. None: not counted, and not printed."""

    in_favour: int
    against: int
    abstained: int | None = None
    not_voting: int | None = None
    spoiled: int | None = None
    in_room: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One question that was put, and what the meeting did with it.

    Attributes:
        number: "D-2026-014".
        wording: exactly as displayed, in each language it exists in; all are printed. A text
            that begins with "That" runs on from "It was RESOLVED", any other is quoted.
        outcome: carried, lost, or no decision.
        subject: a few words for the margin line; may be empty.
        rule: the rule's name ("more than half of votes cast").
        method: how people voted ("Handsets, open ballot").
        result: the result's own sentence ("Carried: needs 77, has 131 (+54)").
        figures: None where nothing was counted.
        options: label and count, where the question had options of its own.
        asked: it was a question to choose in, and no proposal.
        amends: it was on the words of a proposal, which would then read like this.
        third: what was shown with it in one more language; may be empty.
        minute: number of the agenda item it was put under, "2026/041"; may be empty.
        counted: how it was counted and checked, one sentence; may be empty.
        tellers: who counted.
        notes: stand-asides, objections, a casting vote: one sentence each.

    """

    number: str
    wording: Text
    outcome: Outcome
    subject: Words = ""
    rule: Words = ""
    method: Words = ""
    result: Words = ""
    figures: Figures | None = None
    options: tuple[tuple[Words, int], ...] = ()
    counted: Words = ""
    tellers: tuple[Name, ...] = ()
    notes: tuple[Words, ...] = ()
    asked: bool = False
    amends: bool = False
    third: str = ""
    minute: str = ""
    source: Source = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One who stood; `votes` as the only count gave them, or the first (None: no such figure)."""

    name: Name
    votes: int | None = None
    elected_as: Words = ""


@dataclass(frozen=True, slots=True)
class Election:
    """An election held: the post, the method, who stood and who was elected.

    `votes_are`: what the candidates' figures are, where they are not simply votes.
    """

    number: str
    post: Words
    method: Words
    candidates: tuple[Candidate, ...]
    valid: int | None = None
    quota: str = ""
    result: Words = ""
    votes_are: Words = ""
    notes: tuple[Words, ...] = ()
    tellers: tuple[Name, ...] = ()
    minute: str = ""
    source: Source = ()


@dataclass(frozen=True, slots=True)
class MandateAdopted:
    """A mandate this meeting gave, with its instructions as they were adopted.

    `delegate`: empty where nobody is elected yet; `accepted`: read aloud by the delegate;
    `consent`: whether it may be sent to the bodies it names, None where that was not asked;
    `instructions`: (type word, text) in their order; `own`: what the assembly calls a delegate.
    """

    number: str
    delegate: Name
    destination: Words
    issue: Words = ""
    alternates: tuple[Name, ...] = ()
    decision: str = ""
    until: date | None = None
    accepted: bool = False
    consent: bool | None = None
    instructions: tuple[tuple[str, Words], ...] = ()
    own: OwnWords = field(default_factory=dict)
    minute: str = ""
    source: Source = ()


@dataclass(frozen=True, slots=True)
class Action:
    """Who does what by when."""

    number: str
    what: Words
    who: tuple[Name, ...] = ()
    due: date | None = None
    source: Source = ()


def worded(words: Words, language: str) -> str:
    """The words in `language`, or in the language there is."""
    return words if isinstance(words, str) else in_language(words, language)


def named(name: Name, language: str) -> str:
    """The name, or what is printed where it was removed."""
    return say(language, "[name removed]") if name is None else name


def names(people: tuple[Name, ...], language: str) -> str:
    """The names as a list: 'A, B, C'."""
    return ", ".join(named(person, language) for person in people)


def signs(role: str, name: Name, language: str) -> str:
    """The line below a signature; an empty name is left for the pen."""
    who = named(name, language)
    return say(language, "{role} · {name}", role=role, name=who) if who else role


def in_fours(digest: str) -> str:
    """A digest as it is read aloud: groups of four."""
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


def counted_figures(figures: Figures, language: str) -> list[tuple[str, int]]:
    """Label and count, in the order they are read out; what was not counted is left out."""
    rows = (
        (say(language, "For"), figures.in_favour),
        (say(language, "Against"), figures.against),
        (say(language, "Abstain"), figures.abstained),
        (say(language, "Not voting"), figures.not_voting),
        (say(language, "Spoiled"), figures.spoiled),
        (say(language, "In the room"), figures.in_room),
    )
    return [(label, count) for label, count in rows if count is not None]
