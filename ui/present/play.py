"""A game as the hall sees it: from where in a recipe it is to a picture. Pure.

Nothing here is of any record. Where a picture shows something of the evening (who is thanked, how
many came from where), it is read from the world and goes no way back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from facilitator.clock import SECOND, Instant
from facilitator.engine.world import World
from facilitator.parts import area, checkin, meeting
from facilitator.recipes import playing as played
from facilitator.recipes.lots import tables
from facilitator.recipes.playing import Playing
from facilitator.recipes.values import Step, StepKind, Text
from facilitator.wording import say
from ui.present.clocks import digits
from ui.present.cues import Cue, CueKind
from ui.present.hall_scene import cue_scene
from ui.present.play_animals import table_of
from ui.present.play_board import so_far
from ui.present.scene_meeting import CountdownState, CountdownView
from ui.present.scene_play import (
    PlayBoard,
    PlayChoice,
    PlayChoices,
    PlayDrawn,
    PlayFirst,
    PlayLine,
    PlayMap,
    PlayPicture,
    PlayTables,
    PlayUnit,
    PlayWall,
    PlayWords,
    Prompt,
)
from ui.present.scenes import Scene
from ui.present.tongue import Languages, each, speak, words

#: How long each picture of a loop stands, in seconds.
TURN: Final = 15
_THEN: Final = 3  # who else pressed, after the first


@dataclass(frozen=True, slots=True)
class Around:
    """What a game shows besides itself, kept beside the records.

    Attributes:
        pictures: files that were chosen, as bytes; cups: of tea.
    """

    pictures: tuple[bytes, ...] = ()
    cups: int = 0


@dataclass(frozen=True, slots=True)
class _Moment:
    """All that a picture is made of."""

    playing: Playing
    around: Around
    world: World
    now: Instant
    languages: Languages
    page: int

    @property
    def step(self) -> Step:
        return self.playing.step

    def text(self, text: Text) -> str:
        return words(self.languages, dict(text)) if text else ""

    @property
    def prompt(self) -> Prompt:
        step = self.step
        texts = (self.playing.recipe.title, step.text, step.below, step.seated)
        title, text, below, seated = map(self.text, texts)
        if title == text:
            title = ""
        return Prompt(title, text, below, seated, _clock(self))


def play_scene(
    playing: Playing,
    around: Around,
    world: World,
    now: Instant,
    languages: Languages,
    page: int = 0,
) -> Scene:
    """The picture of that moment."""
    return _PICTURES[playing.step.kind](_Moment(playing, around, world, now, languages, page))


def _clock(m: _Moment) -> CountdownView | None:
    """Calm to the end: nobody is hurried in a game."""
    left = m.playing.left(m.now)
    if left is None:
        return None
    state = CountdownState.PAUSED if m.playing.paused and m.playing.spent else CountdownState.CALM
    word = speak(m.languages, "time left")
    if left == 0:
        state, word = CountdownState.OVER, speak(m.languages, "time is up")
    return CountdownView(digits(left), left / (m.step.seconds * SECOND), state, word)


def _say(m: _Moment) -> Scene:
    return PlayWords(m.prompt)


def _choices(m: _Moment) -> tuple[PlayChoice, ...]:
    figures, is_shown = m.playing.figures, m.playing.shown
    most = max(1, *figures.values()) if figures else 1
    return tuple(
        PlayChoice(
            key=str(option.key),
            label=m.text(option.text),
            count=str(figures[option.key]) if is_shown else "",
            fraction=figures[option.key] / most if is_shown else 0.0,
            right=is_shown and option.key == m.step.answer,
        )
        for option in m.step.options
    )


def _ask(m: _Moment) -> Scene:
    return PlayChoices(m.prompt, _choices(m))


def _line(m: _Moment) -> Scene:
    return PlayLine(m.prompt, _choices(m))


def _buzz(m: _Moment) -> Scene:
    first = m.playing.first
    if m.playing.shown and m.step.answer:
        answer = m.text(m.step.options[m.step.answer - 1].text)
        then = each(
            m.languages,
            lambda la: say(la, "The answer: {answer}", answer=_in(answer, m.languages, la)),
        )
    elif len(first) > 1:
        others = ", ".join(first[1 : 1 + _THEN])
        then = speak(m.languages, "then {numbers}", numbers=others)
    else:
        then = "" if first else speak(m.languages, "Whoever knows it presses any key.")
    return PlayFirst(m.prompt, first[0] if first else "", then)


def _in(text: str, languages: Languages, language: str) -> str:
    """The line of that language."""
    lines = text.split("\n")
    at = languages.index(language)
    return lines[at] if at < len(lines) else lines[0]


def _how(m: _Moment) -> str:
    lot = m.playing.lot
    if lot is None:
        return ""
    return speak(
        m.languages,
        "To repeat it: SHA-256 of “{beginning}” and each number, lowest first.",
        beginning=lot.beginning,
    )


def _with_called(m: _Moment) -> Prompt:
    """What the hall called stands where it was asked for a number."""
    prompt, lot = m.prompt, m.playing.lot
    if lot is None:
        return prompt
    called = speak(m.languages, "Called: {number}", number=lot.called)
    return Prompt(prompt.title or prompt.text, called)


def _draw(m: _Moment) -> Scene:
    lot = m.playing.lot
    numbers = tuple(map(str, lot.order[: m.playing.many])) if lot is not None else ()
    if lot is None:
        return PlayWords(m.prompt)
    return PlayDrawn(_with_called(m), numbers, _how(m), m.page)


def _shuffle(m: _Moment) -> Scene:
    lot = m.playing.lot
    if lot is None:
        return PlayWords(m.prompt)
    dealt = tables(lot.order, m.playing.many)
    found = tuple(table_of(n, numbers, m.languages) for n, numbers in enumerate(dealt))
    return PlayTables(
        replace(_with_called(m), title=_with_called(m).text, text=""), found, _how(m), m.page
    )


def _wall(m: _Moment) -> Scene:
    return PlayWall(m.prompt, tuple(played.often(m.playing).items()), m.page)


def _map(m: _Moment) -> Scene:
    heads = {**arrivals(m.world)}
    for name, people in played.heads_by_place(m.playing).items():
        known = next((each for each in heads if each.casefold() == name.casefold()), name)
        heads[known] = heads.get(known, 0) + people
    prompt = m.prompt
    if heads:
        prompt = Prompt(prompt.title or prompt.text, "", prompt.below)
    units = tuple(PlayUnit(name, people) for name, people in heads.items())
    return PlayMap(prompt, units, m.page) if units else PlayWords(prompt)


def arrivals(world: World) -> Mapping[str, int]:
    """Parts of the area with how many of those in the room tonight live there.

    Nothing where no check-in desk noted it: then parts of town are typed.
    """
    frozen, held = world.of(area.PART).latest, world.of(meeting.PART).running
    if frozen is None or held is None:
        return {}
    here = [one for one in world.of(checkin.PART).door(held.id).arrivals.values() if one.counts]
    if not any(one.unit for one in here):
        return {}
    return {unit.name: sum(one.unit == unit.code for one in here) for unit in frozen.units}


def _roll(m: _Moment) -> Scene:
    return cue_scene(Cue(CueKind.THANKS, page=m.page), m.world, m.now, m.languages)


def _board(m: _Moment) -> Scene:
    prompt, figures = m.prompt, so_far(m.world, m.around.cups, m.languages)
    if not figures:
        return PlayWords(prompt)
    bare = Prompt(prompt.title or prompt.text, "", prompt.below, prompt.seated)
    return PlayBoard(bare, figures)


def _picture(m: _Moment) -> Scene:
    """Pictures and the welcome in turn; the words alone while none was chosen."""
    pictures = m.around.pictures
    if not pictures:
        return PlayWords(m.prompt)
    turn = m.now.utc // SECOND // TURN
    at = turn % (len(pictures) + 1)
    if at == len(pictures):
        return cue_scene(Cue(CueKind.WELCOME), m.world, m.now, m.languages)
    return PlayPicture(pictures[at], m.prompt.below)


_PICTURES: Final[Mapping[StepKind, Callable[[_Moment], Scene]]] = {
    StepKind.SAY: _say,
    StepKind.ASK: _ask,
    StepKind.LINE: _line,
    StepKind.BUZZ: _buzz,
    StepKind.DRAW: _draw,
    StepKind.SHUFFLE: _shuffle,
    StepKind.WORDS: _wall,
    StepKind.MAP: _map,
    StepKind.ROLL: _roll,
    StepKind.BOARD: _board,
    StepKind.PICTURE: _picture,
    StepKind.MUSIC: _say,
}
