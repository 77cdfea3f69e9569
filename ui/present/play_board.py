"""Figures of what an assembly has done so far, as a game's picture has them: of all, of nobody."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.engine.world import World
from facilitator.parts import decision, mandate, meeting
from facilitator.readings.door.attendance import attendance_of
from ui.present.scene_play import PlayFigure
from ui.present.tongue import Languages, speak_n


def so_far(world: World, cups: int, languages: Languages) -> tuple[PlayFigure, ...]:
    """What there is to be glad of; nothing where it is none. `cups`: of tea, as somebody typed."""
    return tuple(_figures(world, cups, languages))


def _figures(world: World, cups: int, languages: Languages) -> Iterator[PlayFigure]:
    met = world.of(meeting.PART).all
    came = sum(_came(world, n) for n in range(len(met)))
    decided, mandates = len(world.of(decision.PART).all), len(world.of(mandate.PART).all)
    for n, words in (
        (len(met), speak_n(languages, "assembly", "assemblies", len(met))),
        (came, speak_n(languages, "visit, all evenings added", "visits, all evenings added", came)),
        (decided, speak_n(languages, "decision", "decisions", decided)),
        (mandates, speak_n(languages, "mandate given", "mandates given", mandates)),
        (cups, speak_n(languages, "cup of tea", "cups of tea", cups)),
    ):
        if n:
            yield PlayFigure(f"{n:,}", words)


def _came(world: World, place: int) -> int:
    each = attendance_of(world, world.of(meeting.PART).all[place])
    return each.counted if each.unique is None else each.unique
