"""Lets go of what is due: rows by the engine, drafts and files beside it, then the file anew.

The event that says how much is written after it is gone: a record never claims what was not done.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from facilitator.engine.requests import Outcome
from facilitator.part import Command
from facilitator.parts.retention import ForgetPeople, LetGo
from facilitator.readings.standing.people_kept import Known
from facilitator.readings.standing.retention import Beside, Due
from facilitator.record.file import RecordFile
from facilitator.record.traces import (
    clear_drafts,
    facts_with,
    let_go_of_older_drafts,
    older_drafts,
)

#: To the engine, on whichever thread; returns when it is on the disk.
Step = Callable[[Sequence[Command]], tuple[Outcome, ...]]


@dataclass(frozen=True, slots=True)
class LetGoOf:
    """What came of it: how many kinds and things are gone, and what could not be deleted."""

    kinds: int
    things: int
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What came of forgetting a name.

    Attributes:
        done: the rows are gone; else nothing was done.
        drafts: how many drafts had it, and have it no more.
        facts: numbers of events in whose words it was typed: facts stay as they are.
    """

    done: bool
    drafts: int = 0
    facts: tuple[int, ...] = ()


def beside(file: RecordFile, evidence: Path) -> Beside:
    """What there is beside journal and rows; `evidence`: the folder of the log's files."""
    names: list[str] = []
    with suppress(OSError):  # most have no such folder
        names = sorted(each.name for each in evidence.iterdir() if each.is_file())
    return Beside(tuple(names), older_drafts(file))


def let_go(step: Step, file: RecordFile, evidence: Path, things: Sequence[Due]) -> LetGoOf:
    """Let go of these, which are due; nothing of them is in the file, its log or a later copy.

    Raises EnvironmentFailure; what was done until then stays done, and the rest stays due.
    """
    kinds, count, left = 0, 0, list[str]()
    for one in things:
        if not all(outcome.done for outcome in step([LetGo(one.kind)])):
            break  # people meet again since it was reckoned: nothing goes while they do
        gone, still = _deleted(evidence, one.files)
        drafts = let_go_of_older_drafts(file) if one.drafts else 0
        left += still
        for outcome in step([LetGo(one.kind, one.rows, gone + drafts)]):
            if outcome.failure is not None:
                raise outcome.failure
            kinds += bool(outcome.events)
            count += one.count - len(still) if outcome.events else 0
    file.rewrite()
    return LetGoOf(kinds, count, tuple(left))


def forget(step: Step, file: RecordFile, known: Known, instead: str) -> Forgotten:
    """Forget what `known` has under its name. `instead`: what drafts say in its place.

    Raises EnvironmentFailure.
    """
    for outcome in step([ForgetPeople(known.people, known.name)]):
        if outcome.failure is not None:
            raise outcome.failure
        if not outcome.done:
            return Forgotten(done=False)
    drafts = clear_drafts(file, known.name, instead)
    file.rewrite()
    return Forgotten(done=True, drafts=drafts, facts=facts_with(file, known.name))


def _deleted(folder: Path, names: Sequence[str]) -> tuple[int, list[str]]:
    """How many files are gone, and those that are not; one that is gone already counts as gone."""
    left = []
    for name in names:
        try:
            (folder / name).unlink(missing_ok=True)
        except OSError:
            left.append(name)
    return len(names) - len(left), left
