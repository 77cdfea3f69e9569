"""One assembly's record, open and running: file, journal, drafts, engine. Built here, once."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.body import Body, BodyKind
from facilitator.clock import Clock
from facilitator.engine.engine import Engine
from facilitator.engine.requests import Request
from facilitator.errors import EnvironmentFailure, FacilitatorError
from facilitator.ids import Ids, random_id
from facilitator.part import Refusal
from facilitator.parts import PARTS, assembly
from facilitator.record.device import Device, device_name
from facilitator.record.drafts import Drafts
from facilitator.record.file import RecordFile
from facilitator.record.heads import KnownHeads
from facilitator.record.journal import RecordJournal


@dataclass(frozen=True)
class Opened:
    """A record that is open. Whoever opens it closes it. `device`: None for reading only."""

    file: RecordFile
    engine: Engine
    drafts: Drafts
    journal: RecordJournal
    device: Device | None = None

    def close(self) -> None:
        """Leave one plain file behind. Raises EnvironmentFailure if two have to stay."""
        try:
            self.journal.remember()
        finally:
            self.file.close()


@dataclass(frozen=True, slots=True)
class Founding:
    """What a new assembly is asked for."""

    name: str
    place: str
    languages: tuple[str, ...] = ("en",)
    zone: str = "Europe/London"
    body: Body = field(default_factory=Body)


def found(
    path: Path, founding: Founding, clock: Clock, device: Device, ids: Ids = random_id
) -> Opened:
    """Make a new record. Raises EnvironmentFailure or RuleError; then there is no new file."""
    file = RecordFile.create(path)
    opened = _running(file, clock, device, ids)
    command = assembly.FoundAssembly(
        founding.name, founding.place, founding.languages, founding.zone, device.public
    )
    outcome = opened.engine.step([Request(command)])[0]
    if not outcome.done:
        with suppress(EnvironmentFailure):  # what went wrong first is what is told
            opened.close()
        path.unlink()
        raise outcome.failure or FacilitatorError(_not_founded(outcome.refusal))
    _describe(opened, founding.body)
    opened.journal.remember()
    return opened


def _describe(opened: Opened, body: Body) -> None:
    """Most are assemblies of a neighbourhood, of which nothing more has to be said."""
    if body.kind is not BodyKind.NEIGHBOURHOOD:
        described = assembly.DescribeBody(body.kind, body.theme, body.level)
        opened.engine.step([Request(described)])


def _not_founded(refusal: Refusal | None) -> str:
    if refusal is not None and refusal.reason == "no_such_zone":
        return "This laptop does not know that time zone."
    return "An assembly needs a name."


def reopen(path: Path, clock: Clock, device: Device, ids: Ids = random_id) -> Opened:
    """Go on with a record.

    On another laptop than before, or with an older copy than this laptop knows, that is written
    down first, so that a fork can be seen. Raises EnvironmentFailure or RuleError.
    """
    opened = _running(RecordFile.open(path), clock, device, ids)
    try:
        if not _goes_on_as_left(opened, device):
            goes_on = assembly.ContinueHere(device.public, opened.engine.world.digest)
            failure = opened.engine.step([Request(goes_on)])[0].failure
            if failure is not None:
                raise failure
        # Whether a private ballot's key is gone is known, and said, before anything else happens.
        opened.engine.step(())
        opened.journal.remember()
    except FacilitatorError:
        opened.file.close()
        raise
    return opened


def _goes_on_as_left(opened: Opened, device: Device) -> bool:
    """Whether this laptop wrote last, and the record holds all that it is known to have held."""
    state = opened.engine.world.of(assembly.PART)
    if not state.id:
        raise EnvironmentFailure(
            "This record was never begun: the program ended while it was being made.",
            "Move the file away and begin the assembly again.",
        )
    return device_name(state.keys[-1]) == device.name and not opened.journal.is_older_copy()


def read_only(path: Path, clock: Clock) -> Opened:
    """Look at a record without touching it."""
    return _running(RecordFile.read(path), clock, None, random_id)


def _running(file: RecordFile, clock: Clock, device: Device | None, ids: Ids) -> Opened:
    name = device.name if device else ""
    heads = KnownHeads(device.folder) if device else None
    sign = device.sign if device else _no_signature
    journal = RecordJournal(file, device=name, sign=sign, heads=heads)
    try:
        engine = Engine(journal, PARTS, clock, device=name, ids=ids)
    except FacilitatorError:
        file.close()
        raise
    return Opened(file, engine, Drafts(file), journal, device)


def _no_signature(_message: bytes) -> bytes:
    raise EnvironmentFailure("This record is open for reading only.", "Open it on its own.")


def local_day(clock: Clock) -> dt.date:
    """Today, by this laptop's clock and zone."""
    return clock.now().as_datetime().astimezone().date()
