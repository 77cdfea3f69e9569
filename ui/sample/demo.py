"""A played evening from an empty folder to a closed record with its papers and pictures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from zoneinfo import ZoneInfo

from facilitator.clock import Clock
from facilitator.credentials.files import STATUS_FILE, TRUST_FILE
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.ids import SeededIds
from facilitator.opened import Opened, found, local_day
from facilitator.record.device import this_device
from facilitator.record.file import SUFFIX
from ui.sample import evening
from ui.sample.clock import PlayedClock
from ui.sample.crowd import Crowd
from ui.sample.papers import DISPATCH, print_papers
from ui.sample.pictures import Paint, Pictures, paint_png
from ui.sample.player import Account, Player
from ui.sample.stage import MakeReceivers, Stage

RECORD: Final = f"marfleet-north{SUFFIX}"
HALL: Final = "hall"
#: Whose folder it is: only a folder with this file in it is ever played into again.
MARKER: Final = "this-is-a-demo.txt"
_DOORS: Final = dt.time(18, 52)
#: Things that happen besides the items: opening, papers, closing the record.
_BESIDES: Final = 3
_SAYS: Final = (
    "This folder was made by 'facilitator demo': an assembly that does not exist.\n"
    "The next demo in the same folder replaces it.\n"
)

#: Told of each step before it is taken, in words.
Advance = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Demo:
    """What is wanted: where, how large a hall, which crowd; and the drivers' wiring.

    Attributes:
        closing: seconds for which the hall sees the first ballot close.
    """

    folder: Path
    voters: int
    seed: int
    receivers: MakeReceivers
    closing: int = 5

    @property
    def steps(self) -> int:
        """How often `Advance` will be called."""
        return len(evening.script(self.voters).turns) + _BESIDES


@dataclass(frozen=True, slots=True)
class Played:
    """What it left behind."""

    record: Path
    papers: tuple[Path, ...]
    pictures: tuple[Path, ...]
    accounts: tuple[Account, ...]


def make_room(folder: Path) -> None:
    """An empty folder, or one with an earlier demo in it, which goes.

    Raises RuleError if it holds anything else, EnvironmentFailure where it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()) and not (folder / MARKER).is_file():
            raise RuleError(f"{folder} holds something else than a demo. Choose another folder.")
        (folder / HALL).mkdir(exist_ok=True)
        for pattern in (f"{RECORD}*", "*.pdf", TRUST_FILE, STATUS_FILE, DISPATCH, f"{HALL}/*.png"):
            for old in folder.glob(pattern):
                old.unlink()
        (folder / MARKER).write_text(_SAYS, encoding="utf-8")
    except OSError as error:
        raise EnvironmentFailure(
            f"The demo cannot be written to {folder} ({error.strerror}).",
            "Choose another folder with --out.",
        ) from error


def play(demo: Demo, clock: Clock, advance: Advance, paint: Paint = paint_png) -> Played:
    """Play the evening; a Qt application is there already.

    Raises FacilitatorError where anything does not work, or comes out wrong.
    """
    advance("the hall is set up")
    make_room(demo.folder)
    day = local_day(clock) - dt.timedelta(days=1)
    doors = dt.datetime.combine(day, _DOORS, ZoneInfo(evening.FOUNDING.zone))
    played, ids = PlayedClock(clock, doors), SeededIds(demo.seed)
    script = evening.script(demo.voters, demo.closing)
    with (
        _record(demo.folder / RECORD, played, ids) as opened,
        _crowd(demo) as crowd,
        _stage(opened, crowd, demo.receivers) as stage,
    ):
        languages = evening.FOUNDING.languages
        pictures = Pictures(demo.folder / HALL, lambda: stage.world, played, languages, paint)
        player = Player(stage, crowd, pictures, played, script)
        player.play(evening.named_plan(day, ids), ids, advance)
        player.check()
        advance("the papers")
        papers = print_papers(stage, demo.folder)
        advance("the record is closed")
    record = demo.folder / RECORD
    return Played(record, papers, tuple(pictures.files), tuple(player.accounts))


@contextmanager
def _record(path: Path, clock: Clock, ids: SeededIds) -> Iterator[Opened]:
    """A new record, closed at the end; signed with a key that is thrown away."""
    with TemporaryDirectory(prefix="facilitator-demo-") as keys:
        opened = found(path, evening.FOUNDING, clock, this_device(Path(keys)), ids)
        try:
            yield opened
        finally:
            opened.close()


@contextmanager
def _crowd(demo: Demo) -> Iterator[Crowd]:
    crowd = Crowd(demo.voters, demo.seed)
    try:
        yield crowd
    finally:
        crowd.stop()


@contextmanager
def _stage(opened: Opened, crowd: Crowd, receivers: MakeReceivers) -> Iterator[Stage]:
    stage = Stage(opened, receivers)
    try:
        stage.start(crowd.url)
        yield stage
    finally:
        stage.stop()
