"""The scenes of a game where type is large, each told in parts; the time stands over every page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from ui.hall.told import Named, Part, Said, Told
from ui.present import scene_play as play
from ui.present.scene_count import Fate
from ui.present.scene_play import Prompt


def _told(prompt: Prompt, parts: tuple[Part, ...], *last: str) -> Told:
    first = (Said(prompt.text, bold=True),) if prompt.text else ()
    below = tuple(Said(text) for text in (prompt.below, prompt.seated) if text)
    quiet = tuple(Said(text, quiet=True) for text in last if text)
    right = prompt.countdown.text if prompt.countdown is not None else ""
    return Told(prompt.title, (*first, *parts, *below, *quiet), right)


def _words(scene: play.PlayWords) -> Told:
    return _told(scene.prompt, ())


def _choices(scene: play.PlayChoices | play.PlayLine) -> Told:
    rows = tuple(
        Named(
            one.label,
            one.key,
            one.count,
            fraction=one.fraction if one.count else None,
            fate=Fate.IN if one.right else Fate.NONE,
        )
        for one in scene.choices
    )
    return _told(scene.prompt, rows)


def _first(scene: play.PlayFirst) -> Told:
    number = (Said(scene.number, bold=True),) if scene.number else ()
    return _told(scene.prompt, (*number, Said(scene.then)) if scene.then else number)


def _drawn(scene: play.PlayDrawn) -> Told:
    numbers: tuple[Part, ...] = tuple(Said(number, bold=True) for number in scene.numbers)
    return _told(scene.prompt, numbers, scene.how)


def _tables(scene: play.PlayTables) -> Told:
    rows: tuple[Part, ...] = tuple(Named(one.name, note=one.numbers) for one in scene.tables)
    return _told(scene.prompt, rows, scene.how)


def _wall(scene: play.PlayWall) -> Told:
    words = tuple(Named(word, None, str(n) if n > 1 else "") for word, n in scene.words)
    return _told(scene.prompt, words)


def _map(scene: play.PlayMap) -> Told:
    return _told(scene.prompt, tuple(Named(u.name, None, str(u.people)) for u in scene.units))


def _board(scene: play.PlayBoard) -> Told:
    rows: tuple[Part, ...] = tuple(Named(one.number, note=one.words) for one in scene.figures)
    return _told(scene.prompt, rows)


PLAY_TELLERS: Final[Mapping[type, Callable[[Any], Told | None]]] = {
    play.PlayWords: _words,
    play.PlayChoices: _choices,
    play.PlayLine: _choices,
    play.PlayFirst: _first,
    play.PlayDrawn: _drawn,
    play.PlayTables: _tables,
    play.PlayWall: _wall,
    play.PlayMap: _map,
    play.PlayBoard: _board,
}
