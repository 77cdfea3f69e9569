"""What a letter about a mandate says: to the body a delegate is sent to, or to the delegate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from facilitator.documents.values import Name, Words


class Occasion(Enum):
    """Why the letter is written, and to whom."""

    APPOINTED = "appointed"  # to the body: who comes, and with what mandate
    RECALL_NOTICED = "recall_noticed"  # to the delegate: it is on the notice; what may be said
    SUSPENDED = "suspended"  # to the delegate: until the recall is decided
    RECALLED = "recalled"  # to the delegate
    RESIGNED = "resigned"  # to the delegate: the assembly knows of it
    BODY_SUSPENDED = "body_suspended"  # to the body: the certificate does not hold for now
    BODY_RECALLED = "body_recalled"  # to the body: the certificate holds no longer


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of an assembly.

    Attributes:
        day: of the letter.
        to: whom it is written to.
        delegate: empty where the name is not to be sent.
        meeting: the day of the meeting that decided, or that is to decide, at `time`, in `place`.
        decision: its number, "D-2026-017"; empty for none.
        status_list: the number of the list that says so; None where there is none yet.
        alternate: who acts instead; empty for nobody.
        alternate_certificate: with which certificate.
        reply_by: day by which a written reply is to be there, to be read out.
        consent: the delegate agreed that name and mandate are sent to the named bodies.
        signatory: the facilitator's name; empty for the pen.

    """

    occasion: Occasion
    assembly: str
    day: date
    to: Words
    mandate: str
    certificate: str
    delegate: Name = ""
    destination: Words = ""
    meeting: date | None = None
    time: str = ""
    place: str = ""
    decision: str = ""
    status_list: int | None = None
    alternate: Name = ""
    alternate_certificate: str = ""
    reply_by: date | None = None
    consent: bool = False
    signatory: Name = ""
