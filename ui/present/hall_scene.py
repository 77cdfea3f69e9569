"""From a cue and how things stand to the picture in the hall. Pure; the heart of the walk."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, ballot, countdown, meeting
from facilitator.parts.agenda import Item, Standing
from facilitator.parts.ballot import Phase
from facilitator.parts.meeting import Meeting
from facilitator.phase_words import phase_word
from facilitator.wording import in_language, say
from ui.present import (
    council_scenes,
    evening_scenes,
    how_scenes,
    outcome_scenes,
    report_scenes,
)
from ui.present.acceptance import acceptance_scene, elected_scene, tonights
from ui.present.ballot_scenes import ballot_scene, question_scene
from ui.present.clash_scene import clash_scene
from ui.present.clocks import countdown_view
from ui.present.closing_scene import closing_scene
from ui.present.cues import Cue, CueKind
from ui.present.mandate_scene import mandate_scene
from ui.present.minutes_scene import corrections_scene
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
)
from ui.present.show import Safe, Show
from ui.present.standing_scene import attendance_scene
from ui.present.times import clock_time, ends, planned_times
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
    """What that cue shows, live or in the preview; the logo where there is nothing to show."""
    item = world.of(agenda.PART).item(cue.item) if cue.item else None
    makers: dict[CueKind, Callable[[], Scene | None]] = {
        CueKind.AGENDA: lambda: _agenda(world, now, languages),
        CueKind.MANDATE: lambda: _mandate(world, item, languages, cue.page),
        CueKind.CLASH: lambda: clash_scene(world, languages, cue.page),
        CueKind.QUESTION: lambda: _question(world, cue, item, now, languages, keys),
        CueKind.THANKS: lambda: _thanks(world, languages, cue.page),
        CueKind.MESSAGE: lambda: Message(cue.text),
        CueKind.PATTERN: lambda: _pattern(languages),
        CueKind.AGREEMENTS: lambda: how_scenes.agreed(world, languages, cue.page),
        CueKind.SIGNALS: lambda: how_scenes.hand_signals(languages, cue.page, more=cue.n > 0),
        CueKind.HOW_HANDSETS: lambda: how_scenes.how_handsets(world, languages, keys, cue.page),
        CueKind.HOW_CARDS: lambda: how_scenes.how_cards(world, languages, cue.page),
        CueKind.HOW_HANDS: lambda: how_scenes.how_hands(world, languages, cue.page),
        CueKind.LIGHT: lambda: how_scenes.light_check(world, languages),
        CueKind.OVERDUE: lambda: report_scenes.overdue_scene(world, now, languages, cue.page),
        CueKind.TO_RATIFY: lambda: report_scenes.to_ratify_scene(world, languages, cue.page),
        CueKind.ATTENDANCE: lambda: attendance_scene(world, languages),
        CueKind.CLOSING: lambda: closing_scene(world, languages),
    }
    if item is not None:
        makers |= _of_item(cue, item, world, now, languages)
    held = world.of(meeting.PART).running
    if held is not None:
        makers |= _of_meeting(cue, held, world, now, languages)
    made = makers.get(cue.kind)
    return (made() if made is not None else None) or logo(world)


def _of_meeting(
    cue: Cue, held: Meeting, world: World, now: Instant, languages: Languages
) -> dict[CueKind, Callable[[], Scene | None]]:
    page = cue.page
    return {
        CueKind.WELCOME: lambda: evening_scenes.welcome(world, held, now, languages),
        CueKind.STARTING: lambda: evening_scenes.starting(world, held, now, languages),
        CueKind.NOW_NEXT: lambda: evening_scenes.now_next(world, held, now, languages),
        CueKind.EARLIER: lambda: outcome_scenes.earlier_actions(world, held, languages, page),
        CueKind.DECISIONS: lambda: outcome_scenes.decisions(world, held, languages, page),
        CueKind.ACTIONS: lambda: outcome_scenes.tonights_actions(world, held, languages, page),
        CueKind.NEXT_MEETING: lambda: outcome_scenes.next_meeting(world, held, languages),
        CueKind.SEATS: lambda: council_scenes.seats(world, held, languages, page),
        CueKind.ROLL_CALL: lambda: council_scenes.roll_call(world, held, languages, page),
    }


def _of_item(
    cue: Cue, item: Item, world: World, now: Instant, languages: Languages
) -> dict[CueKind, Callable[[], Scene | None]]:
    return {
        CueKind.ITEM: lambda: (
            evening_scenes.beside_item(world, item, now, languages)
            or _item(world, item, now, languages)
        ),
        CueKind.ASKED: lambda: evening_scenes.asked(item, languages),
        CueKind.SPEAKER: lambda: evening_scenes.speaker_turn(world, item, cue.n, now, languages),
        CueKind.CHANGED: lambda: outcome_scenes.changed(world, item, languages, cue.page),
        CueKind.INSTRUCTION: lambda: _instruction(world, cue, item, languages),
        CueKind.ACCEPTANCE: lambda: _acceptance(world, cue, item, languages),
        CueKind.ELECTED: lambda: elected_scene(world, item, languages),
        CueKind.REPORT: lambda: _report(world, cue, item, languages),
        CueKind.RECALL: lambda: _recall(world, cue, item, languages),
        CueKind.CORRECTIONS: lambda: corrections_scene(world, item, languages, cue.page),
    }


def _instruction(world: World, cue: Cue, item: Item, languages: Languages) -> Scene | None:
    draft = item.planned.question.mandate if item.planned.question is not None else None
    if draft is None or cue.n >= len(draft.instructions):
        return None
    return outcome_scenes.instruction(world, draft, cue.n, languages, cue.page)


def _acceptance(world: World, cue: Cue, item: Item, languages: Languages) -> Scene | None:
    given = tonights(world, item.id)
    if cue.n >= len(given):
        return None
    return acceptance_scene(world, given[cue.n], languages, cue.page)


def _report(world: World, cue: Cue, item: Item, languages: Languages) -> Scene | None:
    about = report_scenes.reported_mandate(world, item)
    if about is None:
        return None
    return report_scenes.report_scene(world, about, languages, cue.page)


def _recall(world: World, cue: Cue, item: Item, languages: Languages) -> Scene | None:
    about, question = report_scenes.recalled_mandate(world, item), item.planned.question
    if about is None or question is None:
        return None
    return report_scenes.recall_scene(world, about, question, languages, cue.page)


def _pattern(languages: Languages) -> Pattern:
    return Pattern(
        title=speak(languages, "Test pattern"),
        read=speak(languages, "Can you read this?"),
        look=speak(languages, "All four corners? A round circle? Eight steps of grey?"),
    )


def _agenda(world: World, now: Instant, languages: Languages) -> Scene | None:
    held = world.of(meeting.PART).running
    state = world.of(agenda.PART)
    zone = world.of(assembly.PART).zone
    if held is None:
        return None
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
    following = next(iter(evening_scenes.coming(world, item)), None)
    return ItemScene(
        number=str(shown.index(item.id) + 1) if item.id in shown else "",
        title=words(languages, item.planned.title),
        phase=each(languages, lambda language: phase_word(item.planned.phase, language)),
        countdown=countdown_view(clock, now, languages, zone) if clock.item == item.id else None,
        next_line=each(languages, lambda language: _next_line(following, language)),
        question=words(languages, item.planned.asked),
    )


def _next_line(coming: Item | None, language: str) -> str:
    if coming is None:
        return ""
    return say(language, "Next: {title}", title=in_language(coming.planned.title, language))


def _question(
    world: World, cue: Cue, item: Item | None, now: Instant, languages: Languages, keys: int
) -> Scene | None:
    """The ballot of that item as it stands; its wording while nothing was put."""
    mine = [b for b in world.of(ballot.PART).all if b.item == cue.item]
    if mine and mine[-1].phase is not Phase.VOID and _is_tonight(world, mine[-1].meeting):
        return ballot_scene(world, mine[-1], now, languages, cue.page)
    if item is None:
        return None
    if item.planned.question is not None:
        return question_scene(world, item.planned.question, languages, page=cue.page, keys=keys)
    return Proposal(
        title=words(languages, item.planned.title),
        texts=tuple(ProposalText(la, text) for la, text in item.planned.proposal.items() if text),
        rule="",
        secrecy="",
        page=cue.page,
        aloud=speak(languages, "read aloud"),
    )


def _is_tonight(world: World, key: str) -> bool:
    running = world.of(meeting.PART).running
    return running is not None and running.id == key


def _mandate(world: World, item: Item | None, languages: Languages, page: int) -> Scene | None:
    question = item.planned.question if item is not None else None
    if item is None or question is None or question.mandate is None:
        return None
    if (about := report_scenes.varied_mandate(world, item)) is not None:
        return report_scenes.varied_scene(about, question.mandate, languages, page)
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
