"""The minutes of one meeting as one value: what was read from the record, what was written to it.

What is empty is left out, and the numbering closes up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum

from facilitator.documents.record_mark import RecordMark
from facilitator.documents.report_value import Report
from facilitator.documents.result_value import CountSheet
from facilitator.documents.values import (
    Action,
    AgendaItem,
    Attendance,
    Decision,
    Election,
    MandateAdopted,
    Name,
    Notice,
    Role,
    Source,
    Words,
)
from facilitator.minutes_blocks import KEYS
from facilitator.wording import Text


class Life(Enum):
    """How far minutes have come. SEALED: nothing in them changes any more."""

    DRAFT = "draft"
    CIRCULATED = "circulated"
    APPROVED = "approved"
    SIGNED = "signed"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class Approval:
    """Which later meeting approved these minutes."""

    meeting: int
    day: date


@dataclass(frozen=True, slots=True)
class Spoke:
    """Somebody who wished to be named, and what of it is minuted."""

    name: Name
    words: Words


@dataclass(frozen=True, slots=True)
class AnnexTable:
    """Rows of an annex, in words of one language.

    Attributes:
        about: sentences above them.
        widths: of the columns in millimetres, 0 for one that takes what is left.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annexes:
    """What follows the signatures; what is empty is not annexed.

    Attributes:
        counts: how ballots were counted; `elections`: the same of elections, stage by stage.
        tables: annex key → what is in it.
        sources: whether it is listed where the figures come from.
    """

    counts: tuple[CountSheet, ...] = ()
    elections: tuple[CountSheet, ...] = ()
    tables: Mapping[str, tuple[AnnexTable, ...]] = field(default_factory=dict)
    sources: bool = False


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of one meeting.

    Attributes:
        agreements: that were adopted in it, a sentence each.
        earlier: actions of earlier meetings and how they stand, a sentence each.
        seating: how delegates of a council came to their seats, where it was not by certificate.
        for_members: what a council sends back to its members, a sentence each.
        senses: readings of the room, a sentence each: never decisions.
        acts: what was done to mandates, and what was ratified, a paragraph each.
        process: how closely the process was followed, in one sentence.
        digest: the record's head in hex, printed in groups of four; `mark`: more that ties them
            to the record.
        signatories: who signs below; a role and the names, one line each. An empty name is
            left for the pen.
        life: how far they have come; approval: which meeting approved them, None before.
        corrections: that were listed, a sentence each; the facts above stay as they were.
        blocks: keys of `minutes_blocks`, in the order they are set.
        notes: block key → words that somebody added below its facts.
        speakers: named by their own wish.
        sources: what the meeting's own times, and its process, rest on, by name of the figure.
    """

    assembly: str
    number: int
    day: date
    place: str = ""
    opened: time | None = None
    closed: time | None = None
    attendance: Attendance | None = None
    roles: tuple[Role, ...] = ()
    notice: Notice | None = None
    declarations: tuple[Words, ...] = ()
    last_minutes: Words = ""
    agenda: tuple[AgendaItem, ...] = ()
    reports: tuple[Report, ...] = ()
    question: Words = ""
    key_points: tuple[Words, ...] = ()
    decisions: tuple[Decision, ...] = ()
    elections: tuple[Election, ...] = ()
    mandates: tuple[MandateAdopted, ...] = ()
    actions: tuple[Action, ...] = ()
    process: Words = ""
    deviations: tuple[Words, ...] = ()
    next_meeting: Words = ""
    senses: tuple[Words, ...] = ()
    digest: str = ""
    mark: RecordMark = field(default_factory=RecordMark)
    signatories: tuple[Role, ...] = ()
    life: Life = Life.DRAFT
    approval: Approval | None = None
    corrections: tuple[Words, ...] = ()
    agreements: tuple[Words, ...] = ()
    earlier: tuple[Words, ...] = ()
    acts: tuple[Words, ...] = ()
    seating: tuple[Words, ...] = ()
    for_members: tuple[Words, ...] = ()
    annexes: Annexes = field(default_factory=Annexes)
    blocks: tuple[str, ...] = KEYS
    notes: Mapping[str, Text] = field(default_factory=dict)
    speakers: tuple[Spoke, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
