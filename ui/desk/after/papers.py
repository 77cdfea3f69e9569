"""Makes papers and copies of the record in the background, and writes certificates down.

No widget: `AfterPage` is given its methods.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from facilitator.engine.requests import Outcome
from facilitator.engine.world import World
from facilitator.errors import FacilitatorError, RuleError
from facilitator.parts import assembly, mandate, meeting
from facilitator.parts.mandate import Mandate
from facilitator.record.backup import backup
from facilitator.record.file import RecordFile
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Send
from ui.desk.after.printing import send_to_printer
from ui.papers import (
    Paper,
    certificate_paper,
    file_name,
    minutes_paper,
    papers_folder,
    result_sheet_paper,
    timing_paper,
)

Done = Callable[[Path], None]
Failed = Callable[[str], None]


class Papers:
    """The papers of one record.

    Args:
        world: answers the newest world.
        send: to the engine; see `ui.bridge.Send`.
        file: the record, for its place and its copies.
        background: where the work is done.
        language: of the desk, for sentences about failures.

    """

    def __init__(
        self,
        world: Callable[[], World],
        send: Send,
        file: RecordFile,
        background: InBackground,
        language: str,
    ) -> None:
        self._world, self._send, self._file = world, send, file
        self._background, self._language = background, language

    @property
    def folder(self) -> Path:
        """Where they go: beside the record."""
        return papers_folder(self._file.path)

    def minutes(self, number: int, language: str, done: Done, failed: Failed) -> None:
        """Make the minutes of that meeting in that language."""
        world = self._world()
        held = world.of(meeting.PART).numbered(number)
        day = held.day if held is not None else ""
        path = self.folder / file_name("Minutes", str(number), day, language)
        self._background(
            lambda: minutes_paper(world, number, language, path),
            lambda paper: done(paper.path),
            _in_words(failed),
        )

    def timing(self, number: int, done: Done, failed: Failed) -> None:
        """Make the report on the time of that meeting, and the same as a table beside it."""
        world = self._world()
        language = world.of(assembly.PART).languages[0]
        held = world.of(meeting.PART).numbered(number)
        path = self.folder / file_name("Timing", str(number), held.day if held else "")
        self._background(
            lambda: timing_paper(world, number, language, path),
            lambda paper: done(paper.path),
            _in_words(failed),
        )

    def result_sheet(self, ballot: int, done: Done, failed: Failed) -> None:
        """Make the result sheet of the ballot with that number."""
        world = self._world()
        language = world.of(assembly.PART).languages[0]
        path = self.folder / file_name("Result", str(ballot), language)
        self._background(
            lambda: result_sheet_paper(world, ballot, language, path),
            lambda paper: done(paper.path),
            _in_words(failed),
        )

    def certificate(self, mandate_id: str, done: Done, failed: Failed) -> None:
        """Make the certificate; it counts as made once its digest is in the record."""
        world = self._world()
        given = next((one for one in world.of(mandate.PART).all if one.id == mandate_id), None)
        language = world.of(assembly.PART).languages[0]
        path = self.folder / _certificate_name(given)
        self._background(
            lambda: certificate_paper(world, mandate_id, language, path),
            lambda paper: self._write_down(mandate_id, paper, done, failed),
            _in_words(failed),
        )

    def _write_down(self, mandate_id: str, paper: Paper, done: Done, failed: Failed) -> None:
        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if all(outcome.done for outcome in outcomes):
                done(paper.path)
                return
            paper.path.unlink(missing_ok=True)
            failed(
                say(
                    self._language,
                    "The certificate could not be written into the record, so it was not kept.",
                )
            )

        self._send(mandate.IssueCertificate(mandate_id, paper.digest), answered=answered)

    def copy(self, to: Path, done: Done, failed: Failed) -> None:
        """Copy the whole record, personal data and all, to that file."""

        def job() -> Path:
            if to.resolve() == self._file.path.resolve():
                raise RuleError(
                    say(self._language, "That is the record itself. Choose another name or place.")
                )
            backup(self._file, to)
            return to

        self._background(job, done, _in_words(failed))

    def print_out(self, paper: Path, done: Done, failed: Failed) -> None:
        """Hand a paper to the printer."""

        def job() -> Path:
            send_to_printer(paper)
            return paper

        self._background(job, done, _in_words(failed))


def _certificate_name(given: Mandate | None) -> str:
    """An original and its copies lie side by side."""
    if given is None:
        return file_name("Certificate")
    copy = ("copy", str(given.copies + 1)) if given.copies else ()
    return file_name("Certificate", f"C-{given.year}-{given.number:02d}", *copy)


def _in_words(failed: Failed) -> Callable[[FacilitatorError], None]:
    return lambda failure: failed(str(failure))
