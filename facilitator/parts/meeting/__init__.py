"""The meetings of an assembly: numbered, one at a time, each with a beginning and an end."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import msgspec

from facilitator.clock import Instant
from facilitator.door_facts import ElectorsMeet
from facilitator.facts import MeetingBegan, MeetingEnded, TheAssembly, TheMeeting, UndecidedBallot
from facilitator.minutes_facts import ClosedMeetings
from facilitator.parish.call import TEMPLATE as PARISH_MEETING
from facilitator.part import Answer, Command, Facts, Part, Refusal, Side, happened
from facilitator.parts.meeting.events import MeetingClosed, MeetingStarted, TimesTyped
from facilitator.plan import Plan


@dataclass(frozen=True, slots=True)
class Times:
    """Local times as they were written on paper; see `TimesTyped`."""

    began: str
    closed: str
    items: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting. `closed` is None while it runs; `template`: key of what it was begun with.

    `on_paper`: it was held on paper, and typed in afterwards: `began` and `closed` are when that
    was, `times` when it was held.
    """

    id: str
    number: int
    title: dict[str, str]
    place: str
    day: str
    start: str
    began: Instant
    closed: Instant | None = None
    template: str = ""
    on_paper: bool = False
    times: Times | None = None


@dataclass(frozen=True, slots=True)
class Meetings:
    """The state: all meetings so far, the newest last."""

    all: tuple[Meeting, ...] = ()

    @property
    def running(self) -> Meeting | None:
        return self.all[-1] if self.all and self.all[-1].closed is None else None

    def numbered(self, number: int) -> Meeting | None:
        """The meeting with that number, None where there is none."""
        return next((m for m in self.all if m.number == number), None)


@dataclass(frozen=True, slots=True)
class StartMeeting(Command):
    """Open the meeting and freeze its plan. `names`: side rows for the people in it.

    `on_paper`: it was held on paper, and what follows is typed in from there.
    """

    plan: Plan
    names: tuple[Side, ...] = ()
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class TypeTimes(Command):
    """When the running meeting was held, as it stands on paper; see `TimesTyped`."""

    began: str
    closed: str
    items: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class CloseMeeting(Command):
    """Close the running meeting."""


def _is_moment(day: str, start: str) -> bool:
    """Whether these are an ISO date and a time, as every paper of the meeting needs them."""
    try:
        return dt.date.fromisoformat(day) == dt.datetime.fromisoformat(f"{day}T{start}").date()
    except ValueError:
        return False


def _start(state: Meetings, facts: Facts, command: StartMeeting) -> Answer:
    if state.running is not None:
        return Refusal("meeting_running")
    plan, held = command.plan, facts.of(TheAssembly)
    if held is not None and held.body.ended:
        return Refusal("body_ended")
    if not plan.items:
        return Refusal("no_items")
    if not _is_moment(plan.day, plan.start):
        return Refusal("no_day")
    meeting = facts.new_id()
    thanks = Side("thanks", meeting, msgspec.json.encode(plan.thanks).decode())
    began = MeetingBegan(
        meeting, plan.items, plan.agreements, plan.next_meeting, plan.empty_by, plan.warnings
    )
    when = plan.day, plan.start, plan.template, command.on_paper
    return happened(
        MeetingStarted(meeting, len(state.all) + 1, plan.title, plan.place, *when),
        sides=(thanks, *command.names),
        tells=(began,),
    )


def _type_times(state: Meetings, _facts: Facts, command: TypeTimes) -> Answer:
    held = state.running
    if held is None or not held.on_paper:
        return Refusal("not_on_paper")
    times = (command.began, command.closed, *(time for row in command.items for time in row[1:]))
    if not all(_is_moment(held.day, time) for time in times if time):
        return Refusal("no_day")
    return happened(TimesTyped(held.id, command.began, command.closed, command.items))


def _close(state: Meetings, facts: Facts, _command: CloseMeeting) -> Answer:
    if state.running is None:
        return Refusal("no_meeting")
    if facts.of(UndecidedBallot) is not None:
        return Refusal("ballot_undecided")
    meeting = state.running.id
    return happened(MeetingClosed(meeting), tells=(MeetingEnded(meeting),))


def _started(state: Meetings, event: MeetingStarted, at: Instant) -> Meetings:
    when = event.day, event.start, at, None
    about = event.template, event.on_paper
    meeting = Meeting(event.meeting, event.number, event.title, event.place, *when, *about)
    return Meetings((*state.all, meeting))


def _times(state: Meetings, event: TimesTyped, _at: Instant) -> Meetings:
    times = Times(event.began, event.closed, event.items)
    return Meetings((*state.all[:-1], replace(state.all[-1], times=times)))


def _closed(state: Meetings, _event: MeetingClosed, at: Instant) -> Meetings:
    return Meetings((*state.all[:-1], replace(state.all[-1], closed=at)))


def _share(state: Meetings) -> tuple[object, ...]:
    meeting = state.running
    closed = ClosedMeetings({one.id: int(one.day[:4]) for one in state.all if one.closed})
    if meeting is None:
        return (closed,)
    shared = closed, TheMeeting(meeting.id, meeting.number, int(meeting.day[:4]))
    return (*shared, ElectorsMeet(meeting.id)) if meeting.template == PARISH_MEETING else shared


PART = Part(
    name="meeting",
    start=Meetings,
    decides={StartMeeting: _start, TypeTimes: _type_times, CloseMeeting: _close},
    applies={MeetingStarted: _started, TimesTyped: _times, MeetingClosed: _closed},
    shares=_share,
)
