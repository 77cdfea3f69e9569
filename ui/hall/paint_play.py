"""Pictures of a game: words to act on, things to choose, a line between two ends, who was first.

One colour throughout: no choice is the right one, unless a quiz has said so, and then a tick does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt
from typing import Final

from ui.hall.canvas import MARGIN, Align, Canvas, Style, disc, rounded, run
from ui.hall.furniture import UNDER_HEADING, footer, footer_top, heading, lowered
from ui.hall.lettering import FLOOR, LEADING, Setting, digit_height, fit, width
from ui.hall.measures import falling
from ui.hall.paint_lines import TURN_SECONDS
from ui.hall.signs import key_cap, tick
from ui.hall.timers import digits, drain, state_pill
from ui.hall.tongues import alike, filling, is_cut, short, under, widest
from ui.present.scene_meeting import CountdownState, CountdownView
from ui.present.scene_play import (
    PlayChoice,
    PlayChoices,
    PlayFirst,
    PlayLine,
    PlayWords,
    Prompt,
)

_GROW_SECONDS: Final = 0.4
_CAP: Final = 36.0
_TO_LABEL: Final = 100.0
_COUNT: Final = 72
_ROW: Final = 130.0
_BAND: Final = 0.3  # of the height: the clock under words
_STOP: Final = 62.0  # the largest disc on a line, as a radius
_LEAST_STOP: Final = 12.0
_ONE_LINE: Final = 62  # the smallest that large words are set in one line
_LINE_HIGH: Final = 270.0  # for figures, line and key caps
_BARS: Final = 0.56  # of the width: where bars begin
_DRAIN: Final = 40.0  # what the line that runs out takes, with its air
_LONGEST: Final = "10:00 · 9 / 9"
_QUIET: Final = {CountdownState.CALM, CountdownState.PAUSED}


def paint_play_words(c: Canvas, scene: PlayWords) -> None:
    """The words as large as they can be; the time under them."""
    y, end = _frame(c, scene.prompt, clock=False)
    if scene.prompt.countdown is not None:
        end = _band(c, scene.prompt.countdown, end, y) - 36
    set_ = filling(scene.prompt.text, falling(190, c.high), c.room, end - y, bold=True)
    style = Style(0, c.ink.text, bold=True)
    c.block(c.left, y + max(0.0, (end - y - set_.height) * 0.4), set_, style)


def paint_play_choices(c: Canvas, scene: PlayChoices) -> None:
    """A row a choice: its key, its words, and once it is shown its bar and figure.

    Where not all languages have room they take turns; what to do is not said any more once it is
    done.
    """
    seen = any(choice.count for choice in scene.choices)
    prompt = replace(scene.prompt, below="", seated="") if seen else scene.prompt
    choices = scene.choices
    if not _have_room(c, prompt, choices, seen=seen):
        prompt, choices = _in_turn(c, prompt), _each_in_turn(c, choices)
    names, y, step = _rows(c, prompt, choices, seen=seen)
    _question(c, prompt, _frame(c, prompt)[0])
    for n, choice in enumerate(choices):
        middle = y + (n + 0.5) * step
        key_cap(c, choice.key, (c.left + _CAP, middle), _CAP)
        bold = Style(0, c.ink.text, bold=True)
        c.block(c.left + _TO_LABEL, middle - names[n].height / 2, names[n], bold)
        if choice.count:
            _bar(c, choice, c.left + _BARS * c.room, middle, min(54.0, step - 16))


def _rows(
    c: Canvas, prompt: Prompt, choices: Sequence[PlayChoice], *, seen: bool
) -> tuple[list[Setting], float, float]:
    """The labels, where their rows begin and how high each is."""
    y, end = framed_box(prompt, (c.room, c.high))
    step = min(_ROW * 1.2, (end - y - 8) / max(1, len(choices)))
    room = c.room * (_BARS if seen else 1.0) - _TO_LABEL - 30
    names = alike([one.label for one in choices], falling(84, c.high), room, step - 8)
    return names, y + 8, step


def _have_room(c: Canvas, prompt: Prompt, choices: Sequence[PlayChoice], *, seen: bool) -> bool:
    names, _, step = _rows(c, prompt, choices, seen=seen)
    return step > 2 * _CAP and not any(is_cut(name) or name.height > step for name in names)


def _in_turn(c: Canvas, prompt: Prompt) -> Prompt:
    """In one language at a time."""
    return replace(
        prompt,
        title=_turned(prompt.title, c.t),
        text=_turned(prompt.text, c.t),
        below=_turned(prompt.below, c.t),
        seated=_turned(prompt.seated, c.t),
    )


def _each_in_turn(c: Canvas, choices: Sequence[PlayChoice]) -> tuple[PlayChoice, ...]:
    return tuple(replace(one, label=_turned(one.label, c.t)) for one in choices)


def _turned(text: str, t: float) -> str:
    lines = text.split("\n")
    return lines[int(t / TURN_SECONDS) % len(lines)]


def _bar(c: Canvas, choice: PlayChoice, x: float, middle: float, thick: float) -> None:
    """The bar from zero and its figure; behind it a tick where it was the answer."""
    figure = Style(_COUNT, c.ink.text, bold=True, align=Align.RIGHT)
    c.line(c.right, middle - _COUNT * 0.61, choice.count, figure)
    full = c.right - max(width(choice.count, _COUNT, bold=True), 120.0) - 100 - x
    reach = full * min(1.0, max(0.0, choice.fraction)) * c.risen(_GROW_SECONDS)
    if reach >= 1:
        c.fill(rounded(x, middle - thick / 2, reach, thick, 8), c.ink.accent)
    c.hairline(run((x, middle - thick / 2 - 4), (x, middle + thick / 2 + 4)), c.ink.edge, 4)
    if choice.right:
        tick(c, (x + full + 44, middle), 34, c.ink.text)


def paint_play_line(c: Canvas, scene: PlayLine) -> None:
    """A line with a stop a choice; the more chose it, the larger its disc."""
    seen = any(choice.count for choice in scene.choices)
    prompt, choices = _line_that_fits(c, scene, seen=seen)
    top, end = _frame(c, prompt)
    y = _question(c, prompt, top)
    pitch = c.room / max(1, len(choices))
    names = _ends(choices, pitch)
    high = max((name.height for name in names), default=0.0)
    caps = end - high - (0 if seen else 2 * _CAP + 14)
    line = (y + _COUNT * LEADING * seen + caps - 14) / 2
    c.hairline(run((c.left, line), (c.right, line)), c.ink.edge, 6)
    for n, choice in enumerate(choices):
        x = c.left + (n + 0.5) * pitch
        _stop(c, choice, (x, line), min(_STOP, pitch / 2 - 10, (caps - y) * 0.25))
        if not seen:
            key_cap(c, choice.key, (x, caps + _CAP), _CAP)
        centre = Style(0, c.ink.text, bold=True, align=Align.CENTRE)
        c.block(x, end - high, names[n], centre)


def _line_that_fits(
    c: Canvas, scene: PlayLine, *, seen: bool
) -> tuple[Prompt, Sequence[PlayChoice]]:
    """With all that it says, without what to do, in one language at a time, without either."""
    prompt, choices = scene.prompt, scene.choices
    turned = _in_turn(c, prompt), _each_in_turn(c, choices)
    ways: Sequence[tuple[Prompt, Sequence[PlayChoice]]] = (
        (prompt, choices),
        (replace(prompt, below=""), choices),
        turned,
        (replace(turned[0], below=""), turned[1]),
    )
    ways = ways[1:] if seen else ways
    wanted = _LINE_HIGH - (2 * _CAP + 14) * seen
    return next((way for way in ways if _line_room(c, *way) >= wanted), ways[-1])


def _ends(choices: Sequence[PlayChoice], pitch: float) -> list[Setting]:
    """The words under the stops."""
    return sized([one.label for one in choices], (62, 56, FLOOR), pitch - 24, 3)


def _line_room(c: Canvas, prompt: Prompt, choices: Sequence[PlayChoice]) -> float:
    """What is left for figures, line and key caps."""
    y, end = framed_box(prompt, (c.room, c.high))
    names = _ends(choices, c.room / max(1, len(choices)))
    return end - y - max((name.height for name in names), default=0.0)


def _stop(c: Canvas, choice: PlayChoice, at: tuple[float, float], most: float) -> None:
    x, y = at
    grown = sqrt(min(1.0, max(0.0, choice.fraction))) * c.risen(_GROW_SECONDS)
    c.fill(disc(x, y, max(_LEAST_STOP, most * grown)), c.ink.accent)
    if choice.count:
        figure = Style(_COUNT, c.ink.text, bold=True, align=Align.CENTRE)
        c.line(x, y - most - _COUNT * LEADING, choice.count, figure)


def paint_play_first(c: Canvas, scene: PlayFirst) -> None:
    """The question, and as large as can be the number that pressed first."""
    top, end = _frame(c, scene.prompt)
    y = _question(c, scene.prompt, top) + 10
    then = short(scene.then, (72, 64, 58, FLOOR), c.room, 2)
    low = end - then.height
    c.block(c.left, low, then, Style(0, c.ink.text))
    if scene.number:
        sizes = tuple(s for s in falling(420, c.high) if s * LEADING <= low - y)
        big = fit(scene.number, sizes or (FLOOR,), c.room, 1, bold=True)
        middle = y + (low - y - big.height) / 2
        c.block(c.left, middle, big, Style(0, c.ink.accent, bold=True))


def _frame(c: Canvas, prompt: Prompt, *, clock: bool = True) -> tuple[float, float]:
    """The title above, with the time where it is wanted there; the lines at the foot.

    Returns: where the picture between them may begin, and where it has to end.
    """
    view = prompt.countdown if clock else None
    heading(c, prompt.title, view.text if view is not None else "")
    y = _top(prompt, c.room)
    end = footer(c, *foot(prompt), loud=1) - 22
    if view is not None:
        drain(c, (c.left, end - 12), c.room, view)
        end -= _DRAIN
    return y, end


def foot(prompt: Prompt, how: str = "") -> tuple[str, ...]:
    """What stands at the foot."""
    return tuple(text for text in (prompt.below, prompt.seated, how) if text)


def framed(c: Canvas, prompt: Prompt, mark: str = "", how: str = "") -> tuple[float, float]:
    """As `framed_box`, and painted: `mark` is the page, `how` one more line at the foot."""
    heading(c, prompt.title, _right(prompt, mark))
    footer(c, *foot(prompt, how), loud=1)
    top, end = framed_box(prompt, (c.room, c.high), how)
    if prompt.text:
        set_ = _words(prompt, c.room, c.high)
        c.block(c.left, _top(prompt, c.room) - 6, set_, Style(0, c.ink.text, bold=True))
    if prompt.countdown is not None:
        drain(c, (c.left, end + _DRAIN - 12), c.room, prompt.countdown)
    return top, end


def framed_box(prompt: Prompt, box: tuple[float, float], how: str = "") -> tuple[float, float]:
    """Where a picture under the large words begins and ends, on every page of it alike.

    `box`: the width between the margins, and the height of the whole picture.
    """
    room, high = box
    top = _top(prompt, room) + 8
    if prompt.text:
        top += _words(prompt, room, high).height
    end = footer_top(foot(prompt, how), room, high - MARGIN) - 22
    return top, end - _DRAIN * (prompt.countdown is not None)


def _top(prompt: Prompt, room: float) -> float:
    return UNDER_HEADING + lowered(prompt.title, _LONGEST, room)


def _right(prompt: Prompt, mark: str) -> str:
    clock = prompt.countdown.text if prompt.countdown is not None else ""
    return " · ".join(text for text in (clock, mark) if text)


def _words(prompt: Prompt, room: float, high: float) -> Setting:
    """One line rather than two larger ones: what is below needs the room."""
    sizes = falling(92, high)
    for size in sizes:
        if size >= _ONE_LINE and widest(prompt.text, size, bold=True) <= room:
            return under(prompt.text, (size,), room, 1, bold=True)
    return under(prompt.text, sizes, room, 2, bold=True)


def _question(c: Canvas, prompt: Prompt, y: float) -> float:
    """The words, in two lines at most; the y below."""
    set_ = _words(prompt, c.room, c.high)
    return c.block(c.left, y - 6, set_, Style(0, c.ink.text, bold=True))


def _band(c: Canvas, view: CountdownView, end: float, top: float) -> float:
    """The time in large digits on a line that runs out; the top of it.

    It leaves words that begin at `top` half of what there is.
    """
    drain(c, (c.left, end - 14), c.room, view)
    base = end - 44
    most = min(_BAND * c.high, (base - top) / 2)
    sizes = tuple(s for s in falling(330, c.high, 90) if digit_height(s) <= most)
    set_: Setting = fit(view.text, sizes or (90,), c.room * 0.6, 1, bold=True)
    digits(c, c.left, base, view, set_)
    if view.word and view.state not in _QUIET:
        wide = width(view.text, set_.size, bold=True)
        state_pill(c, c.left + wide + 50, base - FLOOR * LEADING - 12, view)
    return base - digit_height(set_.size)


def sized(texts: Sequence[str], sizes: tuple[int, ...], room: float, lines: int) -> list[Setting]:
    """All of them at the size of the one that needs the smallest."""
    longest = max((word for text in texts for word in text.split()), key=_wide, default="")
    sizes = tuple(s for s in sizes if width(longest, s, bold=True) <= room) or (FLOOR,)
    made = [under(text, sizes, room, lines, bold=True) for text in texts]
    size = min((set_.size for set_ in made), default=FLOOR)
    return [under(text, (size,), room, lines, bold=True) for text in texts]


def _wide(word: str) -> float:
    return width(word, FLOOR, bold=True)
