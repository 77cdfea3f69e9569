"""Has the labels made and printed, and says on their card what became of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from facilitator.errors import FacilitatorError
from facilitator.numbers import Ranges
from facilitator.parts.assembly import Assembly
from facilitator.wording import say
from ui.background import InBackground
from ui.desk.after.printing import send_to_printer
from ui.desk.handsets.labels import LabelsCard
from ui.papers import Paper, file_name, labels_paper, papers_folder


class Labelling:
    """Ties the card of labels to the papers of a record."""

    def __init__(
        self,
        card: LabelsCard,
        assembly: Callable[[], Assembly],
        background: InBackground,
        record: Path,
        language: str,
    ) -> None:
        """`assembly`: answers how it is called now; `record`: the file."""
        self._card, self._assembly, self._background = card, assembly, background
        self._record, self._language = record, language
        card.asked.connect(self._make)
        card.print_asked.connect(self._print)

    def _make(self, ranges: Ranges, sheet: str) -> None:
        state = self._assembly()
        path = papers_folder(self._record) / file_name("Labels", sheet)
        self._background(
            lambda: labels_paper(ranges, state.name, sheet, state.papers[0], path),
            self._made,
            self._failed,
        )
        self._card.show_busy(say(self._language, "One moment …"))

    def _made(self, paper: Paper) -> None:
        self._card.show_said(say(self._language, "Made: {paper}", paper=paper.path), paper.path)

    def _failed(self, failure: FacilitatorError) -> None:
        self._card.show_said(str(failure))

    def _print(self, paper: Path) -> None:
        sent = say(self._language, "Sent to the printer: {paper}", paper=paper.name)
        self._background(
            lambda: send_to_printer(paper), lambda _none: self._card.show_said(sent), self._failed
        )
