"""Notices and posters between their place, the plan and the printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from facilitator.errors import EnvironmentFailure, FacilitatorError, RuleError
from facilitator.kept_forms import KeptForm
from facilitator.notice_draft import NoticeDraft, planned_question
from facilitator.parts import assembly
from facilitator.plan import Plan
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Bridge
from ui.desk.after.printing import send_to_printer
from ui.desk.before.page import BeforePage
from ui.desk.calling.making import MakingRow
from ui.desk.calling.notices_place import NoticesPlace
from ui.notice_papers import invitation_of, invitation_paper
from ui.papers import Paper
from ui.present.calling import planned_words


class PaperMaker(QObject):
    """Has a paper made and printed for a row of buttons, and says there what came of it."""

    def __init__(self, row: MakingRow, background: InBackground, language: str) -> None:
        super().__init__(row)
        self._row, self._background, self._language = row, background, language
        row.print_asked.connect(self._print)

    def make(self, job: Callable[[], Paper]) -> None:
        """Have it made."""
        self._row.show_busy(say(self._language, "One moment …"))
        self._background(job, self._made, self.failed)

    def failed(self, failure: FacilitatorError) -> None:
        """Say why not."""
        self._row.show_said(str(failure))

    def _made(self, paper: Paper) -> None:
        self._row.show_said(say(self._language, "Made: {paper}", paper=paper.path), paper.path)

    def _print(self, paper: Path) -> None:
        sent = say(self._language, "Sent to the printer: {paper}", paper=paper.name)
        self._background(
            lambda: send_to_printer(paper),
            lambda _none: self._row.show_printing(sent),
            self.failed,
        )


class NoticesKeeper(QObject):
    """The place, alive."""

    def __init__(  # noqa: PLR0913 - what the place is about, each given once
        self,
        page: BeforePage,
        place: NoticesPlace,
        bridge: Bridge,
        form: KeptForm[NoticeDraft],
        planned: Callable[[], Plan | None],
        *,
        background: InBackground,
        folder: Path,
        language: str,
    ) -> None:
        """`planned`: answers the plan of the next evening; `folder`: where papers go."""
        super().__init__(page)
        self._page, self._place, self._bridge, self._form = page, place, bridge, form
        self._planned, self._folder, self._language = planned, folder, language
        self._maker = PaperMaker(place.making, background, language)
        place.edited.connect(self._keep)
        place.left.connect(page.show_draft)
        place.making.make_asked.connect(self._make)

    def open(self) -> None:
        """Show what was kept, with the plan as it is now."""
        self._page.go_to(self._place)
        plan = self._planned()
        about = planned_words(plan, self._language)
        try:
            kept = self._form.value
        except EnvironmentFailure as failure:
            self._page.failed.emit(failure)
            return
        self._place.show_draft(kept, planned_question(plan) if plan else {}, about)

    def _keep(self) -> None:
        try:
            self._form.keep(self._place.draft)
        except EnvironmentFailure as failure:
            self._page.failed.emit(failure)

    def _make(self) -> None:
        self._place.commit()
        plan = self._planned()
        if plan is None:
            begin = say(self._language, "Choose an evening first: day, time and place are there.")
            self._maker.failed(RuleError(begin))
            return
        name, draft = self._bridge.world.of(assembly.PART).name, self._place.draft
        form, languages = self._place.wished
        folder = self._folder
        self._maker.make(
            lambda: invitation_paper(invitation_of(plan, draft, name), form, languages, folder)
        )
