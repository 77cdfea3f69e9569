"""A delegate's file over time: mandates, votes beside the instructions, reports, expenses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.documents.certificate.value import Instruction
from facilitator.documents.values import Name, Words


@dataclass(frozen=True, slots=True)
class FiledInstruction:
    """One instruction, and what the last report says of it.

    `did`: "done", "not_reached", "departed", or "" while there is no report; `why`: in words.
    """

    instruction: Instruction
    did: str = ""
    why: Words = ""


@dataclass(frozen=True, slots=True)
class FiledVote:
    """How the delegate voted at a council, beside what the mandate said.

    Attributes:
        decision: the council's number of it.
        wording: what was put.
        voted: how, in words ("for").
        clause: the instruction it fell under, counted from 1; 0 for none.
        against: it went against what that instruction says.

    """

    day: date
    body: Words
    wording: Words
    voted: Words
    decision: str = ""
    clause: int = 0
    against: bool = False


@dataclass(frozen=True, slots=True)
class FiledReport:
    """One report, to the meeting with that number (0: in writing, between meetings).

    `answer`: "accepted", "referred_back", or "" for none yet.
    """

    day: date
    meeting: int = 0
    answer: str = ""
    words: Words = ""


@dataclass(frozen=True, slots=True)
class FiledExpense:
    """What was paid, in pence, and for what."""

    day: date
    pence: int
    words: Words = ""


@dataclass(frozen=True, slots=True)
class FiledMandate:
    """One mandate with all that came of it. `standing`: see `standing_words`.

    `notes`: what else happened to it (a censure, a recall that was lost), a sentence each.
    """

    number: str
    certificate: str
    destination: Words
    standing: str
    issue: Words = ""
    since: date | None = None
    until: date | None = None
    ended: date | None = None
    instructions: tuple[FiledInstruction, ...] = ()
    votes: tuple[FiledVote, ...] = ()
    reports: tuple[FiledReport, ...] = ()
    expenses: tuple[FiledExpense, ...] = ()
    notes: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class DelegateFile:
    """All mandates of one delegate of one assembly, the newest first; `day`: when it was made."""

    assembly: str
    delegate: Name
    day: date
    mandates: tuple[FiledMandate, ...] = ()
    digest: str = ""
