"""The outreach log: what was done to invite everyone, and with which notice.

An effort is written down whole and taken back whole. Whoever walked is side data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from facilitator.clock import Instant
from facilitator.facts import AreaUnits
from facilitator.part import Answer, Command, Facts, Part, Refusal, Side, happened
from facilitator.parts.outreach.events import NoticeGiven, OutreachNoted, OutreachTakenBack
from facilitator.reach.values import Effort
from facilitator.time_of_day import is_day

__all__ = [
    "PART",
    "WALKER",
    "GiveNotice",
    "NoteOutreach",
    "Notice",
    "NoticeGiven",
    "Outreach",
    "OutreachNoted",
    "OutreachTakenBack",
    "TakeBackOutreach",
]

#: Kind of the side row that says who walked; its key is the effort's id.
WALKER: Final = "walker"
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Notice:
    """A text that invites; see `NoticeGiven`."""

    version: int
    text: dict[str, str]
    sent: str
    meeting_day: str


@dataclass(frozen=True, slots=True)
class Outreach:
    """The state: all efforts but those taken back, and all notices; oldest first."""

    efforts: tuple[Effort, ...] = ()
    notices: tuple[Notice, ...] = ()

    def effort(self, key: str) -> Effort | None:
        """The effort with that id, None where there is none."""
        return next((each for each in self.efforts if each.id == key), None)

    def for_meeting(self, day: str, before: str = "") -> tuple[Effort, ...]:
        """What was done with a notice for the meeting of that day, or with none since `before`.

        `before`: ISO date of the meeting before it, "" where it is the first.
        """
        ours = {notice.version for notice in self.notices if notice.meeting_day == day}
        return tuple(
            each
            for each in self.efforts
            if each.notice in ours or (not each.notice and before < each.day <= day)
        )

    def first_notice(self, day: str) -> Notice | None:
        """The notice for the meeting of that day that was sent first, None for none."""
        ours = [notice for notice in self.notices if notice.meeting_day == day]
        return min(ours, key=lambda notice: notice.sent, default=None)


@dataclass(frozen=True, slots=True)
class NoteOutreach(Command):
    """Write down an effort; its id is given here. `walker`: as typed, "" for nobody."""

    effort: Effort
    walker: str = ""


@dataclass(frozen=True, slots=True)
class TakeBackOutreach(Command):
    """It was written down by mistake."""

    effort: str


@dataclass(frozen=True, slots=True)
class GiveNotice(Command):
    """Send this text out, from `sent` on, for the meeting of that day."""

    text: dict[str, str]
    sent: str
    meeting_day: str


def _note(state: Outreach, facts: Facts, command: NoteOutreach) -> Answer:
    effort, walker = command.effort, command.walker.strip()
    lack = _lack(effort, state, facts)
    if lack:
        return Refusal(lack)
    noted = replace(effort, id=facts.new_id(), place=effort.place.strip())
    sides = (Side(WALKER, noted.id, walker),) if walker else ()
    return happened(OutreachNoted(noted), sides=sides)


def _lack(effort: Effort, state: Outreach, facts: Facts) -> str:
    """The code of what is wrong with it, "" for nothing."""
    area = facts.of(AreaUnits)
    if not is_day(effort.day):
        return "no_such_day"
    if effort.unit and (area is None or effort.unit not in area.codes):
        return "no_such_unit"
    if not effort.unit and not effort.place.strip():
        return "no_place"
    if not 0 <= effort.notice <= len(state.notices):
        return "no_such_notice"
    if bool(effort.evidence) != bool(_DIGEST.fullmatch(effort.digest)):
        return "no_such_evidence"
    return _lack_in_figures(effort)


def _lack_in_figures(effort: Effort) -> str:
    if min(effort.attempted, effort.reached) < 0:
        return "not_a_count"
    if not effort.channel.counts_homes:
        return ""
    if not effort.attempted:
        return "nobody_tried"
    return "more_reached_than_tried" if effort.reached > effort.attempted else ""


def _take_back(state: Outreach, _facts: Facts, command: TakeBackOutreach) -> Answer:
    if state.effort(command.effort) is None:
        return Refusal("no_such_effort")
    gone = Side(WALKER, command.effort, None)
    return happened(OutreachTakenBack(command.effort), sides=(gone,))


def _give(state: Outreach, _facts: Facts, command: GiveNotice) -> Answer:
    text = {language: words.strip() for language, words in command.text.items() if words.strip()}
    if not text:
        return Refusal("no_notice")
    if not is_day(command.sent) or not is_day(command.meeting_day):
        return Refusal("no_such_day")
    version = len(state.notices) + 1
    return happened(NoticeGiven(version, text, command.sent, command.meeting_day))


def _noted(state: Outreach, event: OutreachNoted, _at: Instant) -> Outreach:
    return replace(state, efforts=(*state.efforts, event.effort))


def _taken_back(state: Outreach, event: OutreachTakenBack, _at: Instant) -> Outreach:
    return replace(state, efforts=tuple(e for e in state.efforts if e.id != event.effort))


def _given(state: Outreach, event: NoticeGiven, _at: Instant) -> Outreach:
    notice = Notice(event.version, event.text, event.sent, event.meeting_day)
    return replace(state, notices=(*state.notices, notice))


PART = Part(
    name="outreach",
    start=Outreach,
    decides={NoteOutreach: _note, TakeBackOutreach: _take_back, GiveNotice: _give},
    applies={OutreachNoted: _noted, OutreachTakenBack: _taken_back, NoticeGiven: _given},
)
