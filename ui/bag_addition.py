"""Attaches the evening's bag to an open record: from Before, and tonight to go on on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.drafting import PlanDraft
from facilitator.parts import assembly, meeting
from facilitator.plan import Plan
from facilitator.readings.times import local
from facilitator.wording import say
from ui.bag_papers import bag_papers, paper_twin
from ui.boxes import number_in_a_box
from ui.desk.look import ButtonKind, act_button
from ui.desk.pages import NEXT_EVENING
from ui.desk.tonight.tools import Tool
from ui.papers import Paper, papers_folder

if TYPE_CHECKING:
    from ui.open_record import OpenRecord

_MOST: Final = 2_000


def ask_how_many(parent: QWidget, usual: int, language: str) -> int | None:
    """For how many people it is packed; None where it is not."""
    return number_in_a_box(
        parent,
        say(language, "The evening’s bag"),
        say(language, "All papers to hold this evening with pens. For how many people?"),
        *(usual, _MOST),
        yes=say(language, "Make the PDF"),
        no=say(language, "Not now"),
    )


class BagKeeper(QObject):
    """Has it made in the background, and shows it.

    Attributes:
        asks: can be answered by a test; as `ask_how_many`.
    """

    def __init__(self, record: OpenRecord) -> None:
        page, la = record.pages.before, record.language
        super().__init__(page)
        self._record = record
        self._folder = papers_folder(record.opened.file.path)
        self.asks: Callable[[QWidget, int, str], int | None] = ask_how_many
        self.button = act_button(say(la, "The evening’s bag"), kind=ButtonKind.QUIET)
        page.ways.addWidget(self.button)
        page.more.keep(self.button)
        self.button.clicked.connect(self._pack)
        page.plan_shown.connect(self._look)
        self._look()
        words = say(la, "Go on on paper")
        record.tools.add(Tool(words, self._go_on, lambda: self._is_running))

    @property
    def _plan(self) -> Plan | None:
        """Of the next evening, as it is saved now."""
        return PlanDraft(self._record.opened.drafts, NEXT_EVENING).plan

    @property
    def _is_running(self) -> bool:
        return self._record.world().of(meeting.PART).running is not None

    def _look(self) -> None:
        """There is a bag for a plan alone."""
        self.button.setEnabled(self._plan is not None)

    def _pack(self) -> None:
        from facilitator.readings.evening.bag import people_likely  # noqa: PLC0415 - 200 ms

        record, page = self._record, self._record.pages.before
        page.commit()
        plan, world = self._plan, record.world()
        people = self.asks(page, people_likely(world), record.language) if plan else None
        if plan is None or people is None:
            return
        record.say(say(record.language, "One moment …"))
        record.background.do(
            lambda: bag_papers(world, plan, people, self._folder),
            self._packed,
            lambda failure: record.say(str(failure)),
        )

    def _packed(self, made: tuple[Paper, ...]) -> None:
        first, *pieces = (paper.path for paper in made)
        said = say(
            self._record.language,
            "The bag is one file, and each piece by itself is in {folder}.",
            folder=pieces[0].parent.name,
        )
        self._record.say(said)
        self._show(first)

    def _go_on(self) -> None:
        record, world = self._record, self._record.world()
        page, right = record.pages.tonight, say(record.language, "All right")
        at = f"{local(record.clock.now(), world.of(assembly.PART).zone):%H:%M}"
        record.background.do(
            lambda: paper_twin(world, self._folder, at),
            lambda made: self._show(made[0].path),
            lambda failure: page.say(str(failure), (right, page.clear_banner)),
        )

    def _show(self, paper: Path) -> None:
        self._record.pages.after.previews.show(paper)


def evenings_bag(record: OpenRecord) -> None:
    """Attach it."""
    BagKeeper(record)
