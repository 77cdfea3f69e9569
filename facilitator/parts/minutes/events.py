"""What happens to the minutes of a meeting, once they are a paper that people get.

What they say is not here: figures stay with their events, and added words are a draft. No name
stands in any of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class MinutesCirculated(Event):
    """The minutes of that meeting went to its people.

    Attributes:
        digests: language → SHA-256 of the PDF in hex.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    digests: dict[str, str]


@dataclass(frozen=True, slots=True)
class CorrectionListed(Event):
    """Somebody asks for a correction; nothing in the minutes changes by it.

    Attributes:
        correction: its id.
        text: per language, as it is read out and put with the minutes.
        told_in: id of the meeting that was running then, "" between meetings.
    """

    STREAM: ClassVar[str] = "meeting"
    correction: str
    meeting: str
    text: dict[str, str]
    told_in: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionTakenBack(Event):
    """It is not asked for any more."""

    STREAM: ClassVar[str] = "meeting"
    correction: str
    meeting: str


@dataclass(frozen=True, slots=True)
class MinutesApproved(Event):
    """A later meeting approved them by that ballot, with the corrections listed by then.

    Attributes:
        corrections: their ids, in order.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    ballot: str
    held_in: str
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MinutesSigned(Event):
    """They were signed with a pen.

    Attributes:
        roles: of those who signed, in words ("Facilitator"): who it was stands on the paper.
        pages: how many were initialled.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    roles: tuple[str, ...]
    pages: int


@dataclass(frozen=True, slots=True)
class ScanAttached(Event):
    """A picture of the signed copy lies beside the record.

    Attributes:
        digest: SHA-256 of the file in hex.
        name: of the file, without its folder.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    digest: str
    name: str


@dataclass(frozen=True, slots=True)
class MinutesSealed(Event):
    """They are final: no word of them is edited from now on.

    Attributes:
        digests: language → SHA-256 of the final PDF in hex.
    """

    STREAM: ClassVar[str] = "meeting"
    SEALS: ClassVar[bool] = True
    meeting: str
    digests: dict[str, str]


@dataclass(frozen=True, slots=True)
class CorrectionResolved(Event):
    """A later meeting resolved how approved minutes should have read. They stay as they are.

    Attributes:
        ballot: whose question says it.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    ballot: str
    held_in: str
