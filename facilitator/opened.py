"""One assembly's record, open and running: file, journal, drafts, engine. Built here, once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from facilitator.clock import Clock
from facilitator.engine.engine import Engine
from facilitator.engine.requests import Request
from facilitator.errors import EnvironmentFailure, FacilitatorError
from facilitator.ids import Ids, random_id
from facilitator.parts import PARTS, assembly
from facilitator.record.device import Device, device_name
from facilitator.record.drafts import Drafts
from facilitator.record.file import RecordFile
from facilitator.record.journal import RecordJournal


@dataclass(frozen=True)
class Opened:
    """A record that is open. Whoever opens it closes it."""

    file: RecordFile
    engine: Engine
    drafts: Drafts

    def close(self) -> None:
        """Leave one plain file behind."""
        self.file.close()


@dataclass(frozen=True, slots=True)
class Founding:
    """What a new assembly is asked for."""

    name: str
    place: str
    languages: tuple[str, ...] = ("en",)
    zone: str = "Europe/London"


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
        opened.close()
        path.unlink()
        raise outcome.failure or FacilitatorError("An assembly needs a name.")
    return opened


def reopen(path: Path, clock: Clock, device: Device, ids: Ids = random_id) -> Opened:
    """Go on with a record; on a laptop it has not seen, that is written down first."""
    opened = _running(RecordFile.open(path), clock, device, ids)
    state = opened.engine.world.of(assembly.PART)
    if device_name(state.keys[-1]) != device.name:
        goes_on = assembly.ContinueHere(device.public, opened.engine.world.digest)
        failure = opened.engine.step([Request(goes_on)])[0].failure
        if failure is not None:
            opened.close()
            raise failure
    return opened


def read_only(path: Path, clock: Clock) -> Opened:
    """Look at a record without touching it."""
    return _running(RecordFile.read(path), clock, None, random_id)


def _running(file: RecordFile, clock: Clock, device: Device | None, ids: Ids) -> Opened:
    name = device.name if device else ""
    journal = RecordJournal(file, device=name, sign=device.sign if device else _no_signature)
    try:
        return Opened(file, Engine(journal, PARTS, clock, device=name, ids=ids), Drafts(file))
    except FacilitatorError:
        file.close()
        raise


def _no_signature(_message: bytes) -> bytes:
    raise EnvironmentFailure("This record is open for reading only.", "Open it on its own.")


def local_day(clock: Clock) -> dt.date:
    """Today, by this laptop's clock and zone."""
    return clock.now().as_datetime().astimezone().date()
