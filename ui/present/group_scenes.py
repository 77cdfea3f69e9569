"""What the hall sees of groups: who sits where, what they do now, whose turn it is at every table.

All of it follows from the timer that is out and from the draw: nobody has to touch anything.
"""

from __future__ import annotations

from typing import Final

from facilitator.clock import SECOND, Instant
from facilitator.engine.world import World
from facilitator.grouping.sizes import group_count
from facilitator.grouping.stages import Stage, StageNow, TurnNow, stage_now, stages_of, turn_now
from facilitator.parts import auxiliary, groups, meeting, presence
from facilitator.parts.agenda import Item
from facilitator.parts.auxiliary import Auxiliary, Purpose
from facilitator.wording import say
from ui.present.clocks import AuxiliaryView, digits
from ui.present.scene_evening import StageCue, StageStep, Turn
from ui.present.scene_meeting import AgendaMark, CountdownState, CountdownView
from ui.present.tongue import Languages, each, speak, words

#: Seconds for which a sign is held up, and for which it is said what to do before turns run.
SIGN: Final = 30
_INTRODUCED: Final = 20
_MINUTE: Final = 60 * SECOND


def stage_of_timer(world: World, item: Item, now: Instant) -> StageNow | None:
    """Where groups stand; None unless they work by stages: for ten minutes or more, unnamed."""
    timer = world.of(auxiliary.PART)
    if timer.purpose is not Purpose.GROUPS or any(timer.label.values()):
        return None
    stages = stages_of(timer.allowance, item.planned.stages)
    return stage_now(stages, timer.left(now)) if stages else None


def group_stage(
    world: World, item: Item, view: AuxiliaryView, now: Instant, languages: Languages
) -> StageCue | Turn | None:
    """The stage, a sign while one is held up, or the turn of a go-round. None: no stages."""
    staged = stage_of_timer(world, item, now)
    if staged is None:
        return None
    timer = world.of(auxiliary.PART)
    turn = turn_now(staged, group_size(world))
    sign = view.sign_words if is_held_up(timer, now) else ""
    if turn is not None and not sign and staged.whole - staged.left > _INTRODUCED * SECOND:
        return _turn(item, turn, staged, view, languages)
    return StageCue(
        title=words(languages, item.planned.title),
        steps=tuple(
            StageStep(stage_name(one.stage, languages), _mark(n, staged.place))
            for n, one in enumerate(staged.stages)
        ),
        what="" if sign else _what(item, staged.stage, languages),
        countdown=view.countdown if sign else _clock(staged.left, staged.whole, view, languages),
        sign=sign,
        next_line=_then(staged, languages),
    )


def group_size(world: World) -> int:
    """Of the largest group, as drawn, else as the people in the room would make; 0 unknown."""
    held = world.of(meeting.PART).running
    if held is None:
        return 0
    drawn = world.of(groups.PART).of(held.id).size
    people = world.of(presence.PART).of_meeting(held.id).people or 0
    return drawn or (-(-people // group_count(people)) if people else 0)


def is_held_up(timer: Auxiliary, now: Instant) -> bool:
    """Whether a sign has just been due: half-time, ten minutes, five."""
    left = timer.left(now)
    due = (timer.whole // 2, 10 * _MINUTE, 5 * _MINUTE)
    return any(at < timer.whole and 0 <= at - left < SIGN * SECOND for at in due)


def stage_name(stage: Stage, languages: Languages) -> str:
    """Its name on the wall."""
    return each(languages, lambda language: stage_words(stage, language))


def stage_words(stage: Stage, language: str) -> str:
    """Its name in one language."""
    return {
        Stage.INTRO: say(language, "Intro round"),
        Stage.ROUND: say(language, "Go-round"),
        Stage.SECOND: say(language, "Second round"),
        Stage.BACK: say(language, "Read-back"),
    }[stage]


def to_do(stage: Stage, language: str) -> str:
    """What everybody does, in one or two short sentences."""
    return {
        Stage.INTRO: say(language, "Say your name, and what brings you here."),
        Stage.ROUND: say(language, "Everybody speaks once. Nobody answers yet."),
        Stage.SECOND: say(language, "Add, ask, answer: whoever has said little goes first."),
        Stage.BACK: say(language, "The notetaker reads the key points. Is that what we said?"),
    }[stage]


def _what(item: Item, stage: Stage, languages: Languages) -> str:
    """In both rounds the question, where there is one."""
    asked = words(languages, item.planned.asked)
    if asked and stage in {Stage.ROUND, Stage.SECOND}:
        return asked
    return each(languages, lambda language: to_do(stage, language))


def _mark(place: int, here: int) -> AgendaMark:
    if place == here:
        return AgendaMark.CURRENT
    return AgendaMark.DONE if place < here else AgendaMark.AHEAD


def _then(staged: StageNow, languages: Languages) -> str:
    ahead = staged.ahead
    if ahead is None:
        return ""
    return each(languages, lambda la: say(la, "Then: {stage}", stage=stage_words(ahead, la)))


def _turn(
    item: Item, turn: TurnNow, staged: StageNow, view: AuxiliaryView, languages: Languages
) -> Turn:
    """Whose turn it is at every table at once: the seats around it, from the facilitator's left."""
    asked = words(languages, item.planned.asked)
    return Turn(
        title=stage_name(staged.stage, languages),
        word=speak(languages, "Seat"),
        number=str(turn.n),
        countdown=_clock(turn.left, turn.whole, view, languages),
        hint=speak(languages, "You may pass."),
        next_line=asked or _then(staged, languages),
    )


def _clock(left: int, whole: int, view: AuxiliaryView, languages: Languages) -> CountdownView:
    """Of a part of the time; it stands when all of it does."""
    stands = view.countdown.state in {CountdownState.PAUSED, CountdownState.OVER}
    return CountdownView(
        text=digits(left),
        fraction_left=min(1.0, max(0.0, left / max(SECOND, whole))),
        state=view.countdown.state if stands else CountdownState.CALM,
        word=view.countdown.word if stands else speak(languages, "time left"),
    )
