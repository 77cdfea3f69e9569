"""Attaches what is made as people leave: at the close by itself, else from Tonight and After."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from facilitator.engine.world import World
from facilitator.errors import FacilitatorError
from facilitator.parts import ballot, meeting
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.papers import KeepPaper
from facilitator.wording import say
from ui.desk.tonight.tools import Tool
from ui.leaving_papers import Made, leaving_papers, slip_papers
from ui.open_record import OpenRecord
from ui.papers import papers_folder
from ui.present.cues import Cue, CueKind
from ui.present.leaving import Leaving, leaving_words


class LeavingKeeper(QObject):
    """Has them made in the background, and looks when a meeting closes."""

    def __init__(self, record: OpenRecord) -> None:
        super().__init__(record.desk)
        self._record = record
        self._folder = papers_folder(record.opened.file.path)
        self._running, self._is_seen = _running(record.world()), False
        after, la = record.pages.after, record.language
        after.leaving_asked.connect(self._paper)
        after.slip_asked.connect(self._slip)
        record.bridge.changed.connect(self._look)
        record.pages.tonight.ballot.slip.clicked.connect(self._last_slip)
        record.projection.shown.connect(self._seen)
        sheet = leaving_words(Leaving.SHEET, la)
        record.tools.add(Tool(sheet, self._sheet_tonight))
        record.tools.add(
            Tool(
                say(la, "Slip to sign, for the last vote"),
                self._last_slip,
                lambda: _declared(self._record.world()) is not None,
            )
        )
        self._look()

    def _look(self) -> None:
        """What there is to sign, and what is done when the meeting closes."""
        world = self._record.world()
        latest = world.of(ballot.PART).latest
        is_last = latest is not None and latest == _declared(world)
        self._record.pages.tonight.ballot.slip.setVisible(is_last)
        self._close()

    def _close(self) -> None:
        """Once it is closed: the words on the wall, and the sheet, of which nobody has to think."""
        before, self._running = self._running, _running(self._record.world())
        if before is None or self._running is not None:
            return
        if self._is_seen:
            self._record.projection.beside(Cue(CueKind.CLOSING))
        if self._record.is_practice:
            return
        world = self._record.world()
        self._record.background.do(
            lambda: leaving_papers(world, before, Leaving.SHEET, self._folder),
            self._kept,
            lambda failure: self._record.say(str(failure)),
        )

    def _seen(self) -> None:
        """Whether the hall saw the evening until it closed, and no logo or black."""
        if _running(self._record.world()) is not None:
            self._is_seen = self._record.projection.showing

    def _kept(self, made: tuple[Made, ...]) -> None:
        for paper, language in made:
            name = paper.path.name
            self._record.bridge.send(KeepPaper(paper.digest, name, language=language))

    def _paper(self, what: Leaving) -> None:
        """On After."""
        if (number := _newest(self._record.world())) is not None:
            made = partial(leaving_papers, number=number, what=what)
            self._record.pages.after.making.make(self._made, made)

    def _slip(self, number: int) -> None:
        """On After."""
        self._record.pages.after.making.make(self._made, partial(slip_papers, ballot=number))

    def _sheet_tonight(self) -> None:
        if (number := _newest(self._record.world())) is not None:
            self._tonight(partial(leaving_papers, number=number, what=Leaving.SHEET))

    def _last_slip(self) -> None:
        if (declared := _declared(self._record.world())) is not None:
            self._tonight(partial(slip_papers, ballot=declared.number))

    def _tonight(self, make: Callable[..., tuple[Made, ...]]) -> None:
        """Shown as soon as it is made; what went wrong is said above Tonight."""
        page, la = self._record.pages.tonight, self._record.language
        right = say(la, "All right")
        self._made(
            make,
            self._record.pages.after.previews.show,
            lambda told: page.say(told, (right, page.clear_banner)),
        )

    def _made(
        self,
        make: Callable[..., tuple[Made, ...]],
        done: Callable[..., None],
        failed: Callable[[str], None],
    ) -> None:
        """As `Making` has papers made: written, put down in the record, shown."""
        world = self._record.world()

        def written(made: tuple[Made, ...]) -> None:
            self._kept(made)
            done(*(each.paper.path for each in made))

        def told(failure: FacilitatorError) -> None:
            failed(str(failure))

        self._record.background.do(lambda: make(world=world, folder=self._folder), written, told)


def _running(world: World) -> int | None:
    """The number of the meeting that runs."""
    held = world.of(meeting.PART).running
    return held.number if held is not None else None


def _newest(world: World) -> int | None:
    """The number of the last meeting there was, or is."""
    held = world.of(meeting.PART).all
    return held[-1].number if held else None


def _declared(world: World) -> Ballot | None:
    """The last vote of the running meeting that was declared."""
    held = world.of(meeting.PART).running
    found = [
        one
        for one in world.of(ballot.PART).all
        if held is not None and one.meeting == held.id and one.phase is Phase.DECLARED
    ]
    return found[-1] if found else None


def leaving(record: OpenRecord) -> None:
    """Attach them."""
    LeavingKeeper(record)
