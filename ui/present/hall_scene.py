"""From a cue and how things stand to the picture in the hall. Pure; the heart of the walk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, ballot, countdown, meeting
from facilitator.parts.agenda import Item, Standing
from facilitator.parts.ballot import Phase
from facilitator.phase_words import phase_word
from facilitator.wording import in_language, long_date, say
from ui.present.ballot_scenes import ballot_scene, question_scene
from ui.present.clocks import countdown_view
from ui.present.cues import Cue, CueKind
from ui.present.mandate_scene import mandate_scene
from ui.present.question_scenes import KEYS
from ui.present.scenes import (
    Agenda,
    AgendaLine,
    AgendaMark,
    Black,
    Credit,
    ItemScene,
    Logo,
    Message,
    Pattern,
    Proposal,
    ProposalText,
    Scene,
    ThankYou,
    Welcome,
)
from ui.present.show import Safe, Show
from ui.present.times import clock_time, ends, planned_start, planned_times
from ui.present.tongue import Languages, each, speak, words


def hall_scene(
    show: Show, world: World, now: Instant, languages: Languages, keys: int = KEYS
) -> Scene:
    """What the hall sees now. `keys`: how many all handsets of the hall have."""
    match show.safe:
        case Safe.BLACK:
            return Black()
        case Safe.LOGO:
            return logo(world)
        case Safe.FREEZE if show.held is not None:
            return show.held
        case _:
            return cue_scene(show.live, world, now, languages, keys)


def logo(world: World) -> Logo:
    """The assembly's name and place."""
    state = world.of(assembly.PART)
    return Logo(state.name, state.place)


def cue_scene(
    cue: Cue, world: World, now: Instant, languages: Languages, keys: int = KEYS
) -> Scene:
    """What that cue shows, live or in the preview."""
    item = world.of(agenda.PART).item(cue.item) if cue.item else None
    makers: dict[CueKind, Callable[[], Scene]] = {
        CueKind.WELCOME: lambda: _welcome(world, languages),
        CueKind.AGENDA: lambda: _agenda(world, now, languages),
        CueKind.ITEM: lambda: _item(world, item, now, languages) if item else logo(world),
        CueKind.MANDATE: lambda: _mandate(world, item, languages, cue.page),
        CueKind.QUESTION: lambda: _question(world, cue, item, now, languages, keys),
        CueKind.THANKS: lambda: _thanks(world, languages, cue.page),
        CueKind.MESSAGE: lambda: Message(cue.text),
        CueKind.PATTERN: lambda: _pattern(languages),
    }
    return makers[cue.kind]()


def _pattern(languages: Languages) -> Pattern:
    return Pattern(
        title=speak(languages, "Test pattern"),
        read=speak(languages, "Can you read this?"),
        look=speak(languages, "All four corners? A round circle? Eight steps of grey?"),
    )


def _welcome(world: World, languages: Languages) -> Scene:
    held = world.of(meeting.PART).running
    state = world.of(assembly.PART)
    if held is None:
        return logo(world)
    starts = clock_time(planned_start(held, state.zone), state.zone)
    day = date.fromisoformat(held.day)
    return Welcome(
        title=speak(languages, "Welcome"),
        assembly=state.name,
        meeting=speak(languages, "Assembly no. {n}", n=held.number),
        starts=speak(languages, "We start at {time}", time=starts),
        lines=(*dict.fromkeys(long_date(language, day) for language in languages), held.place),
    )


def _agenda(world: World, now: Instant, languages: Languages) -> Scene:
    held = world.of(meeting.PART).running
    state = world.of(agenda.PART)
    zone = world.of(assembly.PART).zone
    if held is None:
        return logo(world)
    times = planned_times(held, state, zone)
    lines = tuple(
        AgendaLine(
            clock_time(times[item.id], zone), words(languages, item.planned.title), _mark(item)
        )
        for item in state.items
        if item.standing is not Standing.SKIPPED
    )
    end = ends(held, state, world.of(countdown.PART), now, zone).planned
    return Agenda(
        title=speak(languages, "Tonight"),
        items=lines,
        now_word=speak(languages, "now"),
        ends=speak(languages, "We end at {time}", time=end),
    )


def _mark(item: Item) -> AgendaMark:
    if item.standing is Standing.CURRENT:
        return AgendaMark.CURRENT
    return AgendaMark.DONE if item.standing is Standing.DONE else AgendaMark.AHEAD


def _item(world: World, item: Item, now: Instant, languages: Languages) -> ItemScene:
    state = world.of(agenda.PART)
    shown = [i.id for i in state.items if i.standing is not Standing.SKIPPED]
    clock, zone = world.of(countdown.PART), world.of(assembly.PART).zone
    coming = _following(world, item)
    return ItemScene(
        number=str(shown.index(item.id) + 1) if item.id in shown else "",
        title=words(languages, item.planned.title),
        phase=each(languages, lambda language: phase_word(item.planned.phase, language)),
        countdown=countdown_view(clock, now, languages, zone) if clock.item == item.id else None,
        next_line=each(languages, lambda language: _next_line(coming, language)),
    )


def _following(world: World, item: Item) -> Item | None:
    items = world.of(agenda.PART).items
    waiting = {Standing.WAITING, Standing.PARKED}
    return next((i for i in items[items.index(item) + 1 :] if i.standing in waiting), None)


def _next_line(coming: Item | None, language: str) -> str:
    if coming is None:
        return ""
    return say(language, "Next: {title}", title=in_language(coming.planned.title, language))


def _question(
    world: World, cue: Cue, item: Item | None, now: Instant, languages: Languages, keys: int
) -> Scene:
    """The ballot of that item as it stands; its wording while nothing was put."""
    mine = [b for b in world.of(ballot.PART).all if b.item == cue.item]
    if mine and mine[-1].phase is not Phase.VOID and _is_tonight(world, mine[-1].meeting):
        return ballot_scene(world, mine[-1], now, languages, cue.page)
    if item is None:
        return logo(world)
    if item.planned.question is not None:
        return question_scene(world, item.planned.question, languages, page=cue.page, keys=keys)
    return Proposal(
        title=words(languages, item.planned.title),
        texts=tuple(ProposalText(la, text) for la, text in item.planned.proposal.items() if text),
        rule="",
        secrecy="",
        page=cue.page,
    )


def _is_tonight(world: World, key: str) -> bool:
    running = world.of(meeting.PART).running
    return running is not None and running.id == key


def _mandate(world: World, item: Item | None, languages: Languages, page: int) -> Scene:
    question = item.planned.question if item is not None else None
    if question is None or question.mandate is None:
        return logo(world)
    return mandate_scene(world, question.mandate, languages, page)


def _thanks(world: World, languages: Languages, page: int) -> ThankYou:
    held = world.of(meeting.PART).running or (world.of(meeting.PART).all or (None,))[-1]
    kept = world.side("thanks", held.id) if held is not None else None
    rows = msgspec.json.decode(kept, type=list[dict[str, str]]) if kept else []
    return ThankYou(
        title=speak(languages, "Thank you"),
        credits=tuple(_credit(row, languages) for row in rows),
        closing=speak(languages, "See you next time"),
        page=page,
    )


def _credit(line: dict[str, str], languages: Languages) -> Credit:
    """'Kitchen: Bea, Sam' as role and names; a line without a colon is a role alone."""
    return Credit(
        each(languages, lambda language: in_language(line, language).partition(":")[0].strip()),
        each(languages, lambda language: in_language(line, language).partition(":")[2].strip()),
    )
