"""The scenes of an evening where type is large: what each can do without, and each told in parts.

A clock is never told: what stands around it goes, and it stays.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from ui.hall.telling_groups import tell_find_tables
from ui.hall.telling_play import PLAY_TELLERS
from ui.hall.telling_points import points_told
from ui.hall.told import Named, Part, Said, Told, told
from ui.hall.tongues import beside
from ui.present import scenes
from ui.present.scene_speaking import SpeakingList
from ui.present.scenes import Change, Fate, Outcome, Scene

#: Of scenes with a clock, the fields that are emptied, one step after the other.
_LESS: Final[Mapping[type, tuple[tuple[str, ...], ...]]] = {
    scenes.Starting: (("lines",), ("meeting", "starts")),
    scenes.SpeakerTurn: (("next_line",), ("title", "place", "organisation")),
    scenes.Turn: (("next_line",), ("title", "hint")),
    scenes.StageCue: (("next_line",), ("title",), ("what",)),
    SpeakingList: (("more",), ("title",), ("notes",), ("order",), ("rows", "empty")),
}


def lessened(scene: Scene) -> tuple[Scene, ...]:
    """The scene without what matters least, then without more; nothing for a scene that is told."""
    if isinstance(scene, scenes.StageCue | SpeakingList) and scene.countdown is None:
        return ()
    less: list[Any] = [scene]
    for names in _LESS.get(type(scene), ()):
        without: dict[str, Any] = {name: type(getattr(scene, name))() for name in names}
        less.append(replace(less[-1], **without))
    if isinstance(scene, SpeakingList):  # who is next goes last of all
        less.insert(-1, replace(less[-2], rows=scene.rows[:1]))
    return tuple(less[1:])


def telling(scene: Scene) -> Told | None:
    """That scene in parts; None where it is told by its picture alone."""
    teller = _TELLERS.get(type(scene))
    return teller(scene) if teller is not None else told(scene)


def _says(*texts: str, quiet: bool = False) -> tuple[Part, ...]:
    return tuple(Said(text, quiet=quiet) for text in texts if text)


def _bold(*texts: str) -> tuple[Part, ...]:
    return tuple(Said(text, bold=True) for text in texts if text)


def _now_next(scene: scenes.NowNext) -> Told:
    """What is on, what is next, and what comes then: each an hour and a title."""
    items = ((scene.now_word, scene.now),) if scene.now else ()
    words = (scene.next_word, *[""] * len(scene.ahead))
    rows = (*items, *zip(words, scene.ahead, strict=False))
    parts = tuple(Named(item.title, note=_when(word, item.time)) for word, item in rows)
    return Told(scene.title, parts, scene.ends)


def _when(word: str, time: str) -> str:
    return " · ".join(text for text in (time, beside(word)) if text)


def _question(scene: scenes.QuestionScene) -> Told:
    notes = _says(scene.asked_by, scene.goes_to, quiet=True)
    return Told(scene.title, (*_bold(scene.text), *notes))


def _stage(scene: scenes.StageCue) -> Told | None:
    """Only a stage without a clock."""
    if scene.countdown is not None:
        return None
    now = next((s.label for s in scene.steps if s.mark is scenes.AgendaMark.CURRENT), "")
    said = (*_bold(now, scene.sign), *_says(scene.what))
    return Told(scene.title, (*said, *_says(scene.next_line, quiet=True)))


def _next_meeting(scene: scenes.NextMeeting) -> Told:
    when = _bold(scene.day, scene.time)
    about = _says(scene.place, scene.theme_word if scene.theme else "", scene.theme)
    return Told(scene.title, (*when, *about, *_says(scene.line, quiet=True)))


def _closing_words(scene: scenes.ClosingWords) -> Told:
    return Told(scene.title, (*_bold(*scene.words), *_says(scene.note, quiet=True)))


def _signals(scene: scenes.HandSignals) -> Told:
    rows = tuple(Named(signal.name, note=signal.meaning) for signal in scene.signals)
    return Told(scene.title, (*rows, *_says(scene.note, quiet=True)))


def _agreements(scene: scenes.Agreements) -> Told:
    return Told(scene.title, (*_says(*scene.lines), *_says(scene.note, quiet=True)))


def _how(scene: scenes.HowToVote) -> Told:
    steps = _says(*(step.text for step in scene.steps))
    keys = tuple(Named(choice.label, choice) for choice in scene.choices)
    return Told(scene.title, (*steps, *keys, *_says(scene.note)))


def _light_check(scene: scenes.LightCheck) -> Told:
    notes = _says(scene.received_line, quiet=True)
    return Told("", (*_bold(scene.text), *_says(scene.hint), *notes))


def _changed(scene: scenes.ChangedProposal) -> Told:
    """The changed wording, and then each removal and each addition for itself."""
    wordings = (
        " ".join(run.text for run in text.runs if run.change is not Change.REMOVED)
        for text in scene.texts
    )
    marks = tuple(
        Named(run.text, note=beside(word))
        for text in scene.texts
        for run in text.runs
        for change, word in _marks(scene)
        if run.change is change
    )
    return Told(scene.title, (*_says(*wordings), *marks))


def _marks(scene: scenes.ChangedProposal) -> tuple[tuple[Change, str], ...]:
    return (Change.REMOVED, scene.removed_word), (Change.ADDED, scene.added_word)


def _instruction(scene: scenes.InstructionScene) -> Told:
    kind = Named(scene.kind, note=scene.meaning)
    last = _says(scene.place, scene.delegate, quiet=True)
    return Told(scene.title, (kind, *_bold(scene.text), *_says(scene.fallback), *last))


_FATES: Final[Mapping[Outcome, Fate]] = {
    Outcome.CARRIED: Fate.IN,
    Outcome.CHOSEN: Fate.IN,
    Outcome.NOT_CARRIED: Fate.OUT,
}


def _decisions(scene: scenes.Decisions) -> Told:
    rows = tuple(
        Named(line.title, None, line.number, line.word, fate=_FATES.get(line.outcome, Fate.NONE))
        for line in scene.decisions
    )
    return Told(scene.title, rows or _says(scene.empty))


def _actions(scene: scenes.Actions) -> Told:
    rows = tuple(Named(line.what, None, line.by, line.who) for line in scene.actions)
    return Told(scene.title, rows or _says(scene.empty))


def _report(scene: scenes.ReportScene) -> Told:
    """Each instruction with what was done about it; of what was done it has a tick."""
    rows = tuple(
        Named(line.text, None, beside(line.kind), line.told, fate=_DONE.get(line.sign, Fate.NONE))
        for line in scene.lines
    )
    return Told(scene.title, (*_says(scene.delegate, quiet=True), *rows))


_DONE: Final[Mapping[scenes.ReportSign, Fate]] = {scenes.ReportSign.DONE: Fate.IN}


def _recall(scene: scenes.RecallScene) -> Told:
    texts = (scene.question, scene.delegate, scene.yes, scene.no, *scene.lines)
    return Told(scene.title, _says(*texts))


def _seats(scene: scenes.Seats) -> Told:
    rows = tuple(Named(seat.assembly, seat.number, "", seat.below) for seat in scene.seats)
    return Told(scene.title, (*(rows or _says(scene.empty)), *_says(scene.note, quiet=True)))


def _speaking(scene: SpeakingList) -> Told | None:
    """Only without a clock."""
    if scene.countdown is not None:
        return None
    rows = (Named(row.who, note=beside(row.why)) for row in scene.rows)
    now = (Named(scene.now, note=beside(scene.now_word)),) if scene.now else ()
    waits = _says("" if scene.rows else scene.empty, scene.more, *scene.notes, quiet=True)
    return Told(scene.title, (*_says(scene.order), *now, *rows, *waits))


_TELLERS: Final[Mapping[type, Callable[[Any], Told | None]]] = {
    SpeakingList: _speaking,
    scenes.NowNext: _now_next,
    scenes.QuestionScene: _question,
    scenes.StageCue: _stage,
    scenes.NextMeeting: _next_meeting,
    scenes.ClosingWords: _closing_words,
    scenes.HandSignals: _signals,
    scenes.Agreements: _agreements,
    scenes.HowToVote: _how,
    scenes.LightCheck: _light_check,
    scenes.ChangedProposal: _changed,
    scenes.InstructionScene: _instruction,
    scenes.Decisions: _decisions,
    scenes.Actions: _actions,
    scenes.ReportScene: _report,
    scenes.RecallScene: _recall,
    scenes.Seats: _seats,
    scenes.FindTables: tell_find_tables,
    scenes.PointsBoard: points_told,
    **PLAY_TELLERS,
}
