"""A scene told in parts: its texts and figures under each other, on as many pages as they need.

For a picture whose type is too large for the scene as it is drawn elsewhere. Nothing is left out
and nothing is set smaller; what was beside something is now beneath it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ui.hall.tongues import beside
from ui.present import scenes
from ui.present.scenes import AgendaMark, Choice, Fate, Sign


@dataclass(frozen=True, slots=True)
class Said:
    """A text of its own; `bold` for what matters most, `quiet` for what matters least."""

    text: str
    bold: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A name with its mark before it and its figure after it.

    Attributes:
        mark: a choice's sign or key; a text stands for itself; None for neither.
        note: beneath the name.
        fraction: how far its bar reaches, 0 to 1; None for no bar.
        fate: a tick or a cross before the note.
    """

    name: str
    mark: Choice | str | None = None
    figure: str = ""
    note: str = ""
    fraction: float | None = None
    fate: Fate = Fate.NONE


Part = Said | Named


@dataclass(frozen=True, slots=True)
class Told:
    """All parts of a scene, in the order of their weight.

    Attributes:
        title, right: over every page.
        heard: an open vote, how many were heard of which stands under every page.
    """

    title: str
    parts: tuple[Part, ...]
    right: str = ""
    heard: scenes.Open | None = None


def told(scene: scenes.Scene) -> Told | None:
    """That scene in parts; None where it is told by its picture alone."""
    teller = _TELLERS.get(type(scene))
    return teller(scene) if teller is not None else None


def _says(*texts: str, quiet: bool = False) -> tuple[Part, ...]:
    return tuple(Said(text, quiet=quiet) for text in texts if text)


def _bold(*texts: str) -> tuple[Part, ...]:
    return tuple(Said(text, bold=True) for text in texts if text)


def _marked(choices: Sequence[Choice]) -> tuple[Part, ...]:
    return tuple(Named(choice.label, choice) for choice in choices)


def _logo(scene: scenes.Logo) -> Told:
    return Told("", (*_bold(scene.assembly), *_says(scene.place)))


def _welcome(scene: scenes.Welcome) -> Told:
    first = (*_bold(scene.title), *_says(scene.meeting), *_bold(scene.starts))
    return Told(scene.assembly, (*first, *_says(*scene.lines, quiet=True)))


def _agenda(scene: scenes.Agenda) -> Told:
    """From the current item on: nobody waits for a page of what is over."""
    at = (n for n, item in enumerate(scene.items) if item.mark is AgendaMark.CURRENT)
    now = beside(scene.now_word)
    rows: tuple[Part, ...] = tuple(
        Named(item.title, None, item.time, now if item.mark is AgendaMark.CURRENT else "")
        for item in scene.items[next(at, 0) :]
    )
    return Told(scene.title, rows, scene.ends)


def _item(scene: scenes.ItemScene) -> Told | None:
    """A clock that runs is never out of sight."""
    if scene.countdown is not None:
        return None
    name = f"{scene.number}  {scene.title}" if scene.number else scene.title
    return Told(
        scene.phase, (*_bold(name), *_says(scene.question), *_says(scene.next_line, quiet=True))
    )


def _hands(scene: scenes.Hands) -> Told:
    """The choice that is counted now stands alone under the question."""
    choices = scene.choices
    if scene.current is not None:
        choices = choices[scene.current : scene.current + 1]
    said = (*_bold(scene.question), *_says(scene.prompt))
    return Told("", (*said, *_marked(choices), *_says(scene.hint, quiet=True)))


def _open(scene: scenes.Open) -> Told:
    keys = (*_bold(scene.question), *_marked(scene.choices))
    notes = _says(scene.unknown, scene.how, *scene.legends, scene.secrecy, quiet=True)
    return Told(scene.word, (*keys, *notes), scene.seconds_line, scene)


def _check(scene: scenes.Check) -> Told:
    figures: tuple[Part, ...] = tuple(
        Named(figure.label, None, figure.number) for figure in scene.figures
    )
    notes = _says(scene.sentence, *scene.lines, quiet=True)
    return Told(scene.word, (*_bold(scene.question), *figures, *notes), _pages(scene))


def _pages(scene: scenes.Check | scenes.Result | scenes.Standings | scenes.Lot) -> str:
    return f"{scene.page + 1} / {scene.pages}" if scene.pages > 1 else ""


def _result(scene: scenes.Result) -> Told:
    bars: tuple[Part, ...] = tuple(
        Named(
            bar.label,
            Choice(bar.label, bar.sign, str(n + 1) if bar.sign is Sign.OPTION else ""),
            " · ".join(text for text in (bar.count, bar.percent) if text),
            fraction=bar.fraction,
            fate=Fate.IN if bar.won else Fate.NONE,
        )
        for n, bar in enumerate(scene.bars)
    )
    names: tuple[Part, ...] = tuple(Named(name, None, fate=Fate.IN) for name in scene.names)
    passed = _says(scene.threshold.label if scene.threshold else "", quiet=True)
    said = (*_bold(scene.word), *_says(scene.sentence))
    last = (*passed, *_says(scene.detail, quiet=True))
    return Told(scene.title, (*said, *names, *bars, *last), _pages(scene))


def _standings(scene: scenes.Standings) -> Told:
    rows: tuple[Part, ...] = tuple(
        Named(
            row.name,
            Choice(row.name, Sign.OPTION, row.key) if row.key else None,
            row.count,
            row.word,
            row.fraction,
            row.fate,
        )
        for row in scene.rows
    )
    last = _says(scene.line.label if scene.line else "", *scene.notes, quiet=True)
    return Told(scene.title, (*_bold(scene.happened), *rows, *last), scene.stage)


def _lot(scene: scenes.Lot) -> Told:
    names: tuple[Part, ...] = tuple(Named(name, str(n + 1)) for n, name in enumerate(scene.names))
    notes = _says(scene.how, *scene.notes, quiet=True)
    return Told(scene.title, (*_bold(scene.word), *names, *notes), _pages(scene))


def _gauge(scene: scenes.Gauge) -> Told:
    levels: tuple[Part, ...] = tuple(
        Named(
            level.label,
            None,
            level.count,
            beside(scene.marker) if scene.middle is not None and abs(scene.middle - n) < 1 else "",
            level.fraction,
        )
        for n, level in enumerate(scene.levels)
    )
    notes = _says(*scene.notes, quiet=True)
    return Told(scene.title, (*_bold(scene.sentence), *levels, *notes))


def _message(scene: scenes.Message) -> Told:
    return Told(scene.title, _bold(scene.text))


def _choosing(scene: scenes.Choosing) -> Told:
    parts = (*_bold(scene.question), *_marked(scene.choices), *_says(*scene.lines))
    return Told(scene.title, parts, scene.round_line)


def _proposal(scene: scenes.Proposal) -> Told:
    """One language after the other, then the rule and how secret the vote is."""
    wording = _says(*(text.text for text in scene.texts))
    ruled = (*_bold(scene.rule), *_says(scene.secrecy))
    return Told(scene.title, (*wording, *_says(scene.third), *ruled), scene.aloud)


def _mandate(scene: scenes.MandateScene) -> Told:
    rows = (*scene.facts, *scene.instructions)
    lines: tuple[Part, ...] = tuple(Named(line.kind, note=line.text) for line in rows)
    return Told(scene.title, (*_bold(scene.delegate), *lines, *_says(*scene.lines)))


def _thanks(scene: scenes.ThankYou) -> Told:
    rows: tuple[Part, ...] = tuple(
        Named(credit.role, note=credit.names) for credit in scene.credits
    )
    return Told("", (*_bold(scene.title), *rows, *_says(scene.closing)))


_TELLERS: Final[Mapping[type, Callable[[Any], Told | None]]] = {
    scenes.Logo: _logo,
    scenes.Welcome: _welcome,
    scenes.Agenda: _agenda,
    scenes.ItemScene: _item,
    scenes.Proposal: _proposal,
    scenes.Choosing: _choosing,
    scenes.Hands: _hands,
    scenes.Open: _open,
    scenes.Check: _check,
    scenes.Result: _result,
    scenes.Standings: _standings,
    scenes.Lot: _lot,
    scenes.Gauge: _gauge,
    scenes.MandateScene: _mandate,
    scenes.ThankYou: _thanks,
    scenes.Message: _message,
}
