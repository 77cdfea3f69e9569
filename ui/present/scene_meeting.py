"""Scenes of a meeting outside its votes: arriving, the agenda, an item, a text, the end."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CountdownState(StrEnum):
    """How near the end is: shown as colour, fill and word together."""

    CALM = "calm"
    TWO_MINUTES = "two_minutes"
    ONE_MINUTE = "one_minute"
    OVER = "over"
    PAUSED = "paused"


class AgendaMark(StrEnum):
    """Where an agenda item stands."""

    DONE = "done"
    CURRENT = "current"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class CountdownView:
    """A countdown as the hall sees it.

    Attributes:
        text: the digits, '12:40' or '+0:42'.
        fraction_left: 1 at the start, 0 at the end and after it.
        state: picks colour and fill.
        word: says the state, 'time left', '2 minutes', 'over', 'paused'.
        granted: time that was added, '+2:00 granted'; empty when none was.

    """

    text: str
    fraction_left: float
    state: CountdownState
    word: str
    granted: str = ""


@dataclass(frozen=True, slots=True)
class Logo:
    """The mark and the name: what a hall sees at the start and after any mishap."""

    assembly: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Welcome:
    """While people arrive.

    Attributes:
        title: 'Welcome'.
        meeting: 'Assembly no. 7'.
        starts: 'We start at 19:00'.
        lines: at most four short notices.

    """

    title: str
    assembly: str
    meeting: str = ""
    starts: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One agenda item: its clock time ('19:05'), its title, and where it stands."""

    time: str
    title: str
    mark: AgendaMark = AgendaMark.AHEAD


@dataclass(frozen=True, slots=True)
class Agenda:
    """The evening with its clock times; the painter shows the stretch around the current item.

    Attributes:
        now_word: stands beside the current item, 'now'.
        ends: 'We end at 21:00'.

    """

    title: str
    items: tuple[AgendaLine, ...]
    now_word: str
    ends: str = ""


@dataclass(frozen=True, slots=True)
class ItemScene:
    """The agenda item the hall is in.

    Attributes:
        number: '3'; empty for an item outside the count.
        phase: the phase's word, 'Deliberation'.
        next_line: 'Next: Decision, 20:28'.
        question: what is being talked about, in one sentence; may be empty.

    """

    number: str
    title: str
    phase: str
    countdown: CountdownView | None = None
    next_line: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class ProposalText:
    """The wording put, in one language ('en', 'cy'); paragraphs parted by a blank line."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """The wording before the vote, one page of it.

    Attributes:
        texts: one or two languages, of equal force, shown in equal size.
        rule: 'Carried if more than half of the votes cast are for.'
        secrecy: 'Open vote: the record keeps how each card voted.'
        page: counted from 0; `ui.hall.painter.page_count` says how many there are.
        third: the wording in one more language, a line under it without equal force.
        aloud: 'read aloud', where the wording takes more pages than one.

    """

    title: str
    texts: tuple[ProposalText, ...]
    rule: str
    secrecy: str
    page: int = 0
    third: str = ""
    aloud: str = ""


@dataclass(frozen=True, slots=True)
class InstructionLine:
    """One instruction of a mandate: its kind ('2  Seek') and its text; or a fact and its name."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class MandateScene:
    """A mandate, a few instructions to a page.

    Attributes:
        title: 'Mandate M-2026-03', or what it is about.
        delegate: 'Ayesha Karim, to the Hull District Assembly'.
        page: counted from 0, as in `Proposal`.
        lines: before a vote on it, what decides and who could know what: a sentence each.
        facts: what frames the instructions, on pages before theirs: scope, reporting, term.

    """

    title: str
    delegate: str
    instructions: tuple[InstructionLine, ...]
    page: int = 0
    lines: tuple[str, ...] = ()
    facts: tuple[InstructionLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """A role and the people who did it: 'Tellers', 'Mo Reilly, Tom Dale'."""

    role: str
    names: str


@dataclass(frozen=True, slots=True)
class ThankYou:
    """The closing roll of volunteers; `closing` is the next date or a last word."""

    title: str
    credits: tuple[Credit, ...]
    closing: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, as large as it can be."""

    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Black:
    """Nothing at all."""
