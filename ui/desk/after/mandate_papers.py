"""Makes papers about a mandate in the background, each in every language of the papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from facilitator.engine.world import World
from facilitator.errors import FacilitatorError
from facilitator.parts import assembly, mandate
from ui.background import InBackground
from ui.desk.after.papers import Done, Failed, Papers
from ui.desk.preview.previews import Previewing
from ui.mandate_papers import mandate_paper, mandate_paper_name
from ui.present.mandate_papers import MandatePaper


class MandatePapers:
    """Papers about one mandate, kept where all papers of the record are.

    Args:
        papers: of the record: makes the certificates.
        today: answers what day it is where the assembly meets.

    """

    def __init__(
        self,
        papers: Papers,
        world: Callable[[], World],
        background: InBackground,
        today: Callable[[], date],
    ) -> None:
        self._papers, self._world = papers, world
        self._background, self._today = background, today

    def mandate_paper(self, paper: MandatePaper, key: str, done: Done, failed: Failed) -> None:
        """Make it; the certificate counts as made once its digest is in the record.

        With a mandate's first certificate goes the sheet for its report.
        """
        if paper is not MandatePaper.CERTIFICATE:
            self._in_each_language(paper, key, done, failed)
        elif self._is_first(key):
            self._papers.certificate(key, self._then_sheet(key, done, failed), failed)
        else:
            self._papers.certificate(key, done, failed)

    def _is_first(self, key: str) -> bool:
        given = self._world().of(mandate.PART).mandate(key)
        return given is not None and not given.copies

    def _then_sheet(self, key: str, done: Done, failed: Failed) -> Done:
        def certified(*papers: Path) -> None:
            self._in_each_language(
                MandatePaper.REPORT_SHEET, key, lambda *sheets: done(*papers, *sheets), failed
            )

        return certified

    def _in_each_language(self, paper: MandatePaper, key: str, done: Done, failed: Failed) -> None:
        world, day = self._world(), self._today()
        languages = world.of(assembly.PART).papers

        def path(language: str) -> Path:
            more = (language,) if len(languages) > 1 else ()
            return self._papers.folder / mandate_paper_name(world, paper, key, day, *more)

        def job() -> tuple[Path, ...]:
            return tuple(
                mandate_paper(world, paper, key, one, day, path(one)).path for one in languages
            )

        def stopped(failure: FacilitatorError) -> None:
            failed(str(failure))

        self._background(job, lambda paths: done(*paths), stopped)

    @property
    def previews(self) -> Previewing:
        """Where they are shown and printed."""
        return self._papers.previews
