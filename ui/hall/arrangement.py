"""How a scene is laid out where larger type leaves it less room: tried, and the first that sits.

In this order: as it is drawn; without what matters least, which then has a picture of its own;
each language in turn; told in parts. The pictures of an arrangement are pages where the scene has
pages, and else take turns by themselves. Nothing is set smaller, and no rule is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import lru_cache
from itertools import combinations
from typing import Any, Final

from PySide6.QtCore import QRectF

from ui.hall.canvas import Canvas, Inked
from ui.hall.drawn import DRAWN, pages_drawn
from ui.hall.paint_lines import TURN_SECONDS
from ui.hall.paint_told import paint_told, told_pages
from ui.hall.palette import DARK
from ui.hall.telling import lessened, telling
from ui.hall.told import Said, Told
from ui.present import scenes
from ui.present.scenes import Scene

_RESTED: Final = 60.0  # seconds after which nothing moves
_TURNS_TRIED: Final = 3
_TOP, _EDGE, _ASIDE = 40.0, 20.0, 16.0  # what no text may stand in
_BEYOND: Final = 9.0  # that half a thick line may reach over an edge
_HANG: Final = 0.08  # of a text's size: how much lower its box is than its line
_CLEAR: Final = 6.0  # over and under letters
_STRAIGHT: Final = 2.0
_FIGURE: Final = 0.12  # of the height: the seconds that are left
_COLUMN: Final = 480.0  # the narrowest column that long words stand in
_BY_LANGUAGE: Final = (scenes.ProposalText, scenes.ChangedText)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of an arrangement: a scene, or one page of a scene told in parts."""

    shown: Scene | Told
    page: int = 0


Pictures = tuple[Picture, ...]


@lru_cache(maxsize=128)
def arranged(scene: Scene, wide: float, high: float) -> Pictures:
    """The pictures of `scene` in that room, in units; one at least."""
    for tried in _ways(scene, wide, high):
        if all(_sits(picture, wide, high) for picture in tried):
            return tried
    parts = telling(scene)
    return _told(parts, wide, high) if parts is not None else (Picture(_barest(scene)),)


def has_pages(scene: Scene) -> bool:
    """Whether somebody turns its pages; else its pictures take turns."""
    return pages_drawn(scene, 1000, 1000) is not None


def paint_arranged(c: Canvas, scene: Scene) -> None:
    """The picture of that page, or of this moment."""
    pictures = arranged(scene, c.wide, c.high)
    if has_pages(scene):
        picture = pictures[min(max(getattr(scene, "page", 0), 0), len(pictures) - 1)]
    else:
        turn = int(c.t / TURN_SECONDS)
        picture = pictures[turn % len(pictures)]
        if len(pictures) > 1:  # what takes turns within a picture goes on when it comes again
            c.t = turn // len(pictures) * TURN_SECONDS + c.t % TURN_SECONDS
    _paint(c, picture)


def _paint(c: Canvas, picture: Picture) -> None:
    if isinstance(picture.shown, Told):
        paint_told(c, picture.shown, picture.page)
    else:
        DRAWN[type(picture.shown)](c, picture.shown)


def _ways(scene: Scene, wide: float, high: float) -> Iterator[Pictures]:
    yield from _as_drawn(scene, wide, high)
    count = _languages(scene)
    if count > 1:
        each = (_as_drawn(in_language(scene, n, count), wide, high) for n in range(count))
        for one_of_each in zip(*each, strict=False):
            yield tuple(picture for pictures in one_of_each for picture in pictures)


def _as_drawn(scene: Scene, wide: float, high: float) -> Iterator[Pictures]:
    yield _drawn(scene, wide, high)
    yield from _with_less(scene, wide, high)


def _drawn(scene: Scene, wide: float, high: float) -> Pictures:
    count = pages_drawn(scene, wide, high)
    if count is None:
        return (Picture(scene),)
    turned: Any = scene
    return tuple(Picture(replace(turned, page=n)) for n in range(max(1, count)))


def _told(parts: Told, wide: float, high: float) -> Pictures:
    return tuple(Picture(parts, n) for n in range(len(told_pages(parts, wide * 16 / 18, high))))


def _with_less(scene: Scene, wide: float, high: float) -> Iterator[Pictures]:
    """Without what matters least, which is told on a picture of its own."""
    match scene:
        case scenes.ItemScene(countdown=view):
            least = replace(scene, next_line="", phase="")
            yield (Picture(replace(scene, next_line="")),)
            yield (Picture(least),)
            if view is not None:
                bare = replace(least, countdown=replace(view, granted=""))
                yield (Picture(bare),)
                yield (Picture(replace(bare, phase=bare.title, number="", title="")),)
        case scenes.Closing():
            yield (Picture(replace(scene, question="")),)
            yield (Picture(replace(scene, question="", received_line="")),)
        case scenes.Result(detail=detail) if detail:
            rest = Told(scene.title, (Said(detail),))
            yield (Picture(replace(scene, detail="")), *_told(rest, wide, high))
        case scenes.Open():
            notes = (scene.unknown, scene.how, *scene.legends, scene.secrecy)
            rest = Told(scene.word, tuple(Said(note) for note in notes if note), "", scene)
            quiet = replace(scene, unknown="", how="", legends=(), secrecy="")
            if rest.parts:
                yield (Picture(quiet), *_told(rest, wide, high))
        case scenes.Gauge(notes=notes) | scenes.Standings(notes=notes) if notes:
            rest = Told(scene.title, tuple(Said(note) for note in notes))
            yield (Picture(replace(scene, notes=())), *_told(rest, wide, high))
        case _:
            yield from ((Picture(less),) for less in lessened(scene))


def _barest(scene: Scene) -> Scene:
    """What must be seen at any size, of a scene that is not told in parts."""
    match scene:
        case scenes.ItemScene(countdown=view) if view is not None:
            bare = replace(view, granted="")
            return replace(scene, next_line="", number="", title="", countdown=bare)
        case scenes.Closing():
            return replace(scene, question="")
        case _:
            return (scene, *lessened(scene))[-1]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _languages(scene: Scene) -> int:
    """How many languages its texts are in."""
    if isinstance(scene, scenes.Proposal | scenes.ChangedProposal):
        return len(scene.texts)
    return max((text.count("\n") + 1 for text in _texts(scene)), default=1)


def in_language(value: Any, n: int, count: int) -> Any:
    """The same scene in the language with that number; what is in all languages stays."""
    if isinstance(value, str) and not isinstance(value, Enum):
        lines = value.split("\n")
        return lines[n] if len(lines) == count else value
    if isinstance(value, tuple):
        kept = value[n : n + 1] if _by_language(value, count) else value
        return tuple(in_language(part, n, count) for part in kept)
    if isinstance(value, _BY_LANGUAGE):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: in_language(getattr(value, f.name), n, count) for f in fields(value)}
        return replace(value, **parts)
    return value


def _by_language(value: tuple[Any, ...], count: int) -> bool:
    return len(value) == count and all(isinstance(part, _BY_LANGUAGE) for part in value)


def _sits(picture: Picture, wide: float, high: float) -> bool:
    """Whether every text is whole, within the margins and clear of all others, at every turn."""
    shown = picture.shown
    if isinstance(shown, Told):
        return True
    if (
        isinstance(shown, scenes.Proposal | scenes.ChangedProposal)
        and wide * 16 / 18 / max(1, len(shown.texts)) < _COLUMN
    ):
        return False
    if isinstance(shown, scenes.Closing):
        return _is_large(_trial(shown, wide, high, _RESTED), high)
    return all(
        is_legible(_trial(shown, wide, high, _RESTED + n * TURN_SECONDS))
        for n in range(1 if has_pages(shown) else _TURNS_TRIED)
    )


def _trial(scene: Scene, wide: float, high: float, t: float) -> Canvas:
    c = Canvas(None, wide, DARK, t, still=True, high=high)
    DRAWN[type(scene)](c, scene)
    return c


def _is_large(c: Canvas, high: float) -> bool:
    """Whether its figure, that everybody waits for, is what is seen first."""
    return is_legible(c) and max(inked.size for inked in c.inked) >= high * _FIGURE


def is_legible(c: Canvas) -> bool:
    """Whether nothing is cut short, outside the picture, or on top of something else."""
    texts = [inked for inked in c.inked if inked.size]
    shapes = [inked for inked in c.inked if not inked.size]
    return (
        all(_is_whole(text) and _is_inside(c, text) for text in texts)
        and all(s.box.top() >= -_BEYOND and s.box.bottom() <= c.high + _BEYOND for s in shapes)
        and not any(_touch(one.box, other.box) for one, other in combinations(texts, 2))
        and not any(_hides(shape, text) for shape in shapes for text in texts)
        and not any(_strikes(line, text) for line in c.ruled for text in texts)
        and not any(_overlap(one, other) for one, other in combinations(c.ruled, 2))
    )


def _is_whole(text: Inked) -> bool:
    return not text.text.endswith("…")


def _is_inside(c: Canvas, text: Inked) -> bool:
    box = text.box
    across = c.left - _ASIDE <= box.left() and box.right() <= c.right + _ASIDE
    return across and box.top() >= _TOP and box.bottom() <= c.high - _EDGE


def _hides(shape: Inked, text: Inked) -> bool:
    """Whether a solid shape stands where a text stands that does not lie on it."""
    clear = text.box.adjusted(0, -_CLEAR, 0, -_HANG * text.size)
    return shape.solid and text.ground != shape.colour and clear.intersects(shape.box)


def _touch(one: QRectF, other: QRectF) -> bool:
    return one.adjusted(0, -_CLEAR, 0, _CLEAR).intersects(other)


def _strikes(line: QRectF, text: Inked) -> bool:
    """Whether a straight line goes through a text."""
    straight = min(line.width(), line.height()) < _STRAIGHT
    return straight and text.box.intersects(line.adjusted(-1, -1, 1, 1))


def _overlap(one: QRectF, other: QRectF) -> bool:
    """Whether two outlines of boxes lie across each other."""
    both = one.intersected(other).adjusted(1, 1, -1, -1)
    return both.isValid() and not one.contains(other) and not other.contains(one)
