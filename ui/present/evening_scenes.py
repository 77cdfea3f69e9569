"""Pictures that lead through an evening: the start, what is on now, whose turn it is, groups."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from facilitator.clock import SECOND, Instant
from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.own_words import numbered
from facilitator.parts import agenda, assembly, auxiliary, countdown
from facilitator.parts.agenda import Item, Standing
from facilitator.parts.auxiliary import Purpose
from facilitator.parts.meeting import Meeting
from facilitator.plan import Speaker
from facilitator.readings.people import person
from facilitator.wording import long_date, say
from ui.present.clocks import AuxiliaryView, auxiliary_view, digits
from ui.present.group_scenes import group_stage
from ui.present.scenes import (
    AgendaLine,
    AgendaMark,
    CountdownState,
    CountdownView,
    NowNext,
    QuestionScene,
    Scene,
    SpeakerTurn,
    StageCue,
    StageStep,
    Starting,
    Turn,
    Welcome,
)
from ui.present.times import clock_time, ends, planned_start, planned_times, projected_times
from ui.present.tongue import Languages, each, speak, words

#: How long before the start the welcome counts down, in minutes.
NEAR: Final = 15
_MINUTE: Final = 60 * SECOND
_AHEAD: Final = 2


def welcome(world: World, held: Meeting, now: Instant, languages: Languages) -> Scene:
    """While people arrive; near the start it counts down, and says when it is there."""
    left = _to_start(world, held, now)
    if _begun(world) or not -_MINUTE <= left <= NEAR * _MINUTE:
        state = world.of(assembly.PART)
        return Welcome(
            title=speak(languages, "Welcome"),
            assembly=state.name,
            meeting=_number(world, held, languages),
            starts=_starts(world, held, languages),
            lines=_where(held, languages),
        )
    return starting(world, held, now, languages)


def _number(world: World, held: Meeting, languages: Languages) -> str:
    own = world.of(assembly.PART).words
    return each(languages, lambda language: numbered(own, held.number, language))


def starting(world: World, held: Meeting, now: Instant, languages: Languages) -> Starting:
    """How long it is to the start; after it, that it begins now."""
    left = _to_start(world, held, now)
    word = speak(languages, "We start in") if left > 0 else speak(languages, "We start now")
    return Starting(
        assembly=world.of(assembly.PART).name,
        meeting=_number(world, held, languages),
        starts=_starts(world, held, languages),
        countdown=CountdownView(
            digits(max(0, left)),
            min(1.0, max(0.0, left / (NEAR * _MINUTE))),
            CountdownState.CALM,
            word,
        ),
        lines=_where(held, languages),
    )


def not_begun(world: World, held: Meeting, now: Instant) -> bool:
    """Whether there is a start to count down to."""
    return not _begun(world) and _to_start(world, held, now) > 0


def _begun(world: World) -> bool:
    return any(item.first is not None for item in world.of(agenda.PART).items)


def _to_start(world: World, held: Meeting, now: Instant) -> int:
    """Microseconds; below nought once it should have begun."""
    to_it = planned_start(held, world.of(assembly.PART).zone) - now.as_datetime()
    return to_it // timedelta(microseconds=1)


def _starts(world: World, held: Meeting, languages: Languages) -> str:
    zone = world.of(assembly.PART).zone
    return speak(languages, "We start at {time}", time=clock_time(planned_start(held, zone), zone))


def _where(held: Meeting, languages: Languages) -> tuple[str, ...]:
    day = date.fromisoformat(held.day)
    return (*dict.fromkeys(long_date(language, day) for language in languages), held.place)


def now_next(world: World, held: Meeting, now: Instant, languages: Languages) -> NowNext:
    """The item in hand, and at most two that follow."""
    state, zone = world.of(agenda.PART), world.of(assembly.PART).zone
    clock = world.of(countdown.PART)
    planned = planned_times(held, state, zone)
    times = projected_times(held, state, clock, now, zone)
    current, until = state.current, ""

    def line(item: Item, mark: AgendaMark) -> AgendaLine:
        begins = times[item.id].begins if item.id in times else planned[item.id]
        return AgendaLine(clock_time(begins, zone), words(languages, item.planned.title), mark)

    if current is not None and current.id in times:
        end = clock_time(times[current.id].ends, zone)
        until = speak(languages, "until {time}", time=end)
    return NowNext(
        title=speak(languages, "Tonight"),
        now_word=speak(languages, "Now"),
        now=line(current, AgendaMark.CURRENT) if current is not None else None,
        until=until,
        next_word=speak(languages, "Next"),
        ahead=tuple(line(item, AgendaMark.AHEAD) for item in coming(world)[:_AHEAD]),
        ends=speak(
            languages, "We end at {time}", time=ends(held, state, clock, now, zone).projected
        ),
    )


def coming(world: World, behind: Item | None = None) -> tuple[Item, ...]:
    """What is still to come behind that item, or behind the one in hand."""
    state = world.of(agenda.PART)
    here = behind or state.current
    start = state.items.index(here) + 1 if here is not None else 0
    waiting = {Standing.WAITING, Standing.PARKED}
    return tuple(item for item in state.items[start:] if item.standing in waiting)


def asked(item: Item, languages: Languages) -> QuestionScene:
    """The question that is talked about."""
    return QuestionScene(
        title=speak(languages, "The question"), text=words(languages, item.planned.asked)
    )


def speaker_turn(
    world: World, item: Item, n: int, now: Instant, languages: Languages
) -> SpeakerTurn:
    """Speaker `n` of the item, from 0: the turn that runs, or the whole of it before it does."""
    speakers = item.planned.speakers
    speaker = speakers[n]
    following = speakers[n + 1] if n + 1 < len(speakers) else None
    place = speak(languages, "Speaker {n} of {all}", n=n + 1, all=len(speakers))
    name, organisation = _who(world, speaker, languages)
    return SpeakerTurn(
        title=words(languages, item.planned.title),
        name=name,
        organisation=organisation,
        countdown=_turn_of(world, speaker, now, languages),
        place=place if len(speakers) > 1 else "",
        next_line=""
        if following is None
        else _next(_who(world, following, languages)[0], languages),
    )


def _next(name: str, languages: Languages) -> str:
    return each(
        languages, lambda language: say(language, "Next: {title}", title=name.partition("\n")[0])
    )


def _who(world: World, speaker: Speaker, languages: Languages) -> tuple[str, str]:
    """Name and organisation; 'Jo Park, Hull Bus Users' is typed with a comma."""
    whole = each(languages, lambda la: speaker.name or named(person(world, speaker.person), la))
    name, _, organisation = whole.partition(",")
    return name.strip(), organisation.strip()


def _turn_of(world: World, speaker: Speaker, now: Instant, languages: Languages) -> CountdownView:
    running = auxiliary_view(world, now, languages)
    if running is not None and speaker.person and running.person == speaker.person:
        return running.countdown
    whole = digits(speaker.seconds * SECOND)
    return CountdownView(whole, 1.0, CountdownState.PAUSED, speak(languages, "to speak"))


def beside_item(world: World, item: Item, now: Instant, languages: Languages) -> Scene | None:
    """What the timer beside the item's is for: shown in the item's place while it is out."""
    view = auxiliary_view(world, now, languages)
    if view is None or item.standing is not Standing.CURRENT:
        return None
    if world.of(auxiliary.PART).purpose is not Purpose.TURN:
        staged = group_stage(world, item, view, now, languages)
        return staged or _stage(item, view, languages)
    for n, speaker in enumerate(item.planned.speakers):
        if speaker.person and speaker.person == view.person:
            return speaker_turn(world, item, n, now, languages)
    return _turn(world, item, view, languages)


def _turn(world: World, item: Item, view: AuxiliaryView, languages: Languages) -> Scene:
    title = words(languages, item.planned.title)
    if view.person:
        name = each(languages, lambda la: named(person(world, view.person), la))
        return SpeakerTurn(title, name, "", view.countdown)
    return Turn(
        title=title,
        word=speak(languages, "Turn"),
        number=str(view.turn),
        countdown=view.countdown,
        hint=speak(languages, "You may pass."),
    )


def _stage(item: Item, view: AuxiliaryView, languages: Languages) -> StageCue:
    """Groups at work, or a break: what it is, and what they talk about."""
    in_groups = view.purpose is Purpose.GROUPS
    return StageCue(
        title=words(languages, item.planned.title),
        steps=(StageStep(view.title, AgendaMark.CURRENT),),
        what=words(languages, item.planned.asked) if in_groups else "",
        countdown=view.countdown,
        sign=view.sign_words,
    )
