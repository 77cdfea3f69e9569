"""What an invitation says, in whichever form it is printed; and what a parish notice says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from facilitator.wording import Text


class Form(Enum):
    """What is printed."""

    NOTICE = "notice"  # A4
    POSTER = "poster"  # A3
    DOOR = "door"  # A5, for the door of the hall
    LEAFLET = "leaflet"  # two on an A4 sheet, to be cut


@dataclass(frozen=True, slots=True)
class Invitation:
    """Everybody is invited.

    Attributes:
        assembly: its name.
        title: of the meeting, per language.
        day, start: when; `start` is local time, `ends` too, "" for open.
        place: where.
        question: what is talked about, per language; may be empty.
        access: how one gets in and takes part, per language; may be empty.
        children: what there is for them, per language; may be empty.
        caller: who calls it.
        contact: how they are reached.
        code: a text or a web address, as a QR code; "" for none. Nothing is ever fetched.
        agenda: its items, per language; () for none printed.
    """

    assembly: str
    title: Text
    day: date
    start: str
    place: str
    ends: str = ""
    question: Text = field(default_factory=dict)
    access: Text = field(default_factory=dict)
    children: Text = field(default_factory=dict)
    caller: str = ""
    contact: str = ""
    code: str = ""
    agenda: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class ParishNotice:
    """Public notice of a parish meeting in England; made by the parish meeting's page alone.

    Attributes:
        parish: its name.
        day, start, place: of the meeting.
        business: to be transacted, per language.
        convenors: who sign, one line each.
        notice_day: on which it is given, None where that is not known yet.
    """

    parish: str
    day: date
    start: str
    place: str
    business: tuple[Text, ...]
    convenors: tuple[str, ...]
    notice_day: date | None = None
