"""The desk's view of the running meeting: one frozen value for each panel. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, countdown, meeting, presence
from facilitator.phase_words import phase_word
from facilitator.wording import in_language, say
from ui.present.ballot_desk import ballot_view
from ui.present.ballot_parts import BallotView
from ui.present.before_put import before_put
from ui.present.clocks import AuxiliaryView, auxiliary_view, countdown_view
from ui.present.closing_time import EmptyBy, empty_by
from ui.present.handset_board import NO_NEWS, HandsetNews
from ui.present.late_start import LateStart, late_start
from ui.present.nudges import nudge
from ui.present.rundown_lines import RundownLine, rundown_lines
from ui.present.say_now import floor_words
from ui.present.scene_meeting import CountdownView
from ui.present.times import clock_time, ends, late_words


@dataclass(frozen=True, slots=True)
class TimesView:
    """The three times that matter: 'Planned end 21:00', 'Projected end 21:04', '4 minutes late'."""

    now: str
    planned_end: str
    projected_end: str
    difference: str
    late: bool


@dataclass(frozen=True, slots=True)
class NowView:
    """The current item: what it is, its clock, and words to say. `following`: what Next is."""

    title: str
    phase: str
    countdown: CountdownView | None
    say_now: str


@dataclass(frozen=True, slots=True)
class RoomView:
    """The number in the room: '163', 'Quorum 50: met', 'Most: 163 at 19:21'."""

    people: int | None
    quorum: str
    highest: str


@dataclass(frozen=True, slots=True)
class Tonight:
    """Everything the desk shows of the meeting, apart from hall picture and devices.

    `floor`: what the line for the floor is for just now: a new question, or what is still missing.
    `late`: what is asked after a late start. `empty_by`: None where the plan says nothing of it.
    `nudge`: what may have been forgotten; for the desk alone. `timer`: None while none is out.
    """

    title: str
    running: bool
    rundown: tuple[RundownLine, ...]
    times: TimesView | None
    now: NowView | None
    room: RoomView
    ballot: BallotView | None
    floor: str = ""
    late: LateStart | None = None
    empty_by: EmptyBy | None = None
    nudge: str = ""
    timer: AuxiliaryView | None = None


def tonight(world: World, now: Instant, language: str, news: HandsetNews = NO_NEWS) -> Tonight:
    """The view at this moment; `news`: what handsets say besides votes."""
    held = world.of(meeting.PART).running
    if held is None:
        return Tonight("", False, (), None, None, RoomView(None, "", ""), None)
    state, zone = world.of(agenda.PART), world.of(assembly.PART).zone
    clock = world.of(countdown.PART)
    found = ends(held, state, clock, now, zone)
    return Tonight(
        title=say(
            language,
            "{title}, meeting no. {n}",
            title=in_language(held.title, language),
            n=held.number,
        ),
        running=True,
        rundown=rundown_lines(world, now, language),
        times=TimesView(
            now=clock_time(now.as_datetime(), zone),
            planned_end=say(language, "Planned end {time}", time=found.planned),
            projected_end=say(language, "Projected end {time}", time=found.projected),
            difference=late_words(found.late, language),
            late=found.late > 0,
        ),
        now=_now(world, now, language),
        room=room_view(world, language),
        ballot=ballot_view(world, language, news) or before_put(world, language),
        floor=floor_words(world, language),
        late=late_start(world, language),
        empty_by=empty_by(world, now, language),
        nudge=nudge(world, now, language),
        timer=auxiliary_view(world, now, (language,)),
    )


def _now(world: World, now: Instant, language: str) -> NowView | None:
    item = world.of(agenda.PART).current
    if item is None:
        return None
    clock, zone = world.of(countdown.PART), world.of(assembly.PART).zone
    return NowView(
        title=in_language(item.planned.title, language),
        phase=phase_word(item.planned.phase, language),
        countdown=countdown_view(clock, now, (language,), zone) if clock.item == item.id else None,
        say_now=in_language(item.planned.words, language),
    )


def room_view(world: World, language: str) -> RoomView:
    """The number in the room, the quorum, and when it was highest."""
    state = world.of(assembly.PART)
    held = world.of(meeting.PART).running
    room = world.of(presence.PART).of_meeting(held.id if held else "")
    quorum = ""
    if state.quorum and room.people is not None and room.people >= state.quorum:
        quorum = say(language, "Quorum {n}: met", n=state.quorum)
    elif state.quorum:
        quorum = say(language, "Quorum {n}: not yet", n=state.quorum)
    highest = ""
    if room.highest_at is not None:
        at = clock_time(room.highest_at.as_datetime(), state.zone)
        highest = say(language, "Most: {n} at {time}", n=room.highest, time=at)
    return RoomView(room.people, quorum, highest)
