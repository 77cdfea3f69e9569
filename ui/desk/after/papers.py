"""Makes papers and copies of the record in the background, and writes certificates down.

No widget: `AfterPage` is given its methods.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from facilitator.engine.requests import Outcome
from facilitator.engine.world import World
from facilitator.errors import FacilitatorError, RuleError
from facilitator.minutes_prose import Prose
from facilitator.parts import assembly, keys, mandate, meeting
from facilitator.parts.mandate import Mandate
from facilitator.parts.papers import KeepPaper, Kept
from facilitator.record.assembly_key import AssemblyKey
from facilitator.record.backup import backup
from facilitator.record.file import RecordFile
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Send
from ui.desk.after.signer import Signer
from ui.desk.preview import Previews
from ui.minutes_papers import sealed_file
from ui.papers import (
    Paper,
    Signature,
    certificate_paper,
    file_name,
    minutes_paper,
    papers_folder,
    result_sheet_paper,
    timing_paper,
)

#: Told of each file that was made.
Done = Callable[..., None]
Failed = Callable[[str], None]


class Papers:
    """The papers of one record.

    Args:
        world: answers the newest world.
        send: to the engine; see `ui.bridge.Send`.
        file: the record, for its place and its copies.
        background: where the work is done.
        previews: where they are shown and printed; its language is the desk's.

    Attributes:
        signer: signs certificates; without one they have no code.
        words: answers what a secretary added to the minutes of the meeting with that number.

    """

    signer: Signer | None = None
    words: Callable[[int], Prose] = staticmethod(lambda _number: Prose())

    def __init__(
        self,
        world: Callable[[], World],
        send: Send,
        file: RecordFile,
        background: InBackground,
        previews: Previews,
    ) -> None:
        self._world, self._send, self._file = world, send, file
        self._background, self.previews = background, previews
        self._language = previews.language

    @property
    def folder(self) -> Path:
        """Where they go: beside the record."""
        return papers_folder(self._file.path)

    def minutes(self, number: int, language: str, done: Done, failed: Failed) -> None:
        """Make the minutes of that meeting in that language; sealed, show the sealed file."""
        world, words = self._world(), self.words(number)
        held = world.of(meeting.PART).numbered(number)
        day = held.day if held is not None else ""
        path = self.folder / file_name("Minutes", str(number), day, language)
        if held is not None and (final := sealed_file(world, held, language, self.folder)):
            done(final)
            return
        self._background(
            lambda: minutes_paper(world, number, language, path, words),
            lambda paper: done(*self._kept((paper,), (language,), Kept.MINUTES, number)),
            _in_words(failed),
        )

    def timing(self, number: int, done: Done, failed: Failed) -> None:
        """Make the report on the time of that meeting, and the same as a table beside it."""
        world = self._world()
        held = world.of(meeting.PART).numbered(number)
        words = ("Timing", str(number), held.day if held else "")
        self._in_each(
            lambda language, path: timing_paper(world, number, language, path),
            lambda more: file_name(*words, *more),
            lambda papers: done(*self._kept(papers, self._languages, Kept.TIMING, number)),
            failed,
        )

    def result_sheet(self, ballot: int, done: Done, failed: Failed) -> None:
        """Make the result sheet of the ballot with that number."""
        world = self._world()
        self._in_each(
            lambda language, path: result_sheet_paper(world, ballot, language, path),
            lambda more: file_name("Result", str(ballot), *(more or (self._languages[0],))),
            lambda papers: done(*self._kept(papers, self._languages, Kept.RESULT, ballot)),
            failed,
        )

    def certificate(self, mandate_id: str, done: Done, failed: Failed) -> None:
        """Make the certificate, in all languages of the papers on one page.

        It is signed with the assembly's key, where there is a signer, and counts as made once its
        digest is in the record.
        """
        if self.signer is None:
            self._print_certificate(mandate_id, None, done, failed)
        else:
            self.signer.with_list(
                mandate_id,
                lambda key: self._print_certificate(mandate_id, key, done, failed),
                failed,
            )

    def _print_certificate(
        self, mandate_id: str, key: AssemblyKey | None, done: Done, failed: Failed
    ) -> None:
        world, languages = self._world(), self._languages
        signer, newest = self.signer, world.of(keys.PART).list
        signed = Signature(key, signer.desk.today()) if key and signer else None
        number = newest.number if signed and newest else 0
        path = self.folder / _certificate_name(world.of(mandate.PART).mandate(mandate_id))

        def written(paper: Paper) -> None:
            command = mandate.IssueCertificate(mandate_id, paper.digest, number)
            self._write_down(command, paper, kept, failed)

        def kept(file: Path) -> None:
            done(file)
            if signer is not None and _is_first(self._world()) and signer.needs_passphrase():
                signer.choose_passphrase()

        self._background(
            lambda: certificate_paper(world, mandate_id, languages, path, signed),
            written,
            _in_words(failed),
        )

    @property
    def _languages(self) -> tuple[str, ...]:
        """Those of this assembly's papers."""
        return self._world().of(assembly.PART).papers

    def _in_each(
        self,
        make: Callable[[str, Path], Paper],
        named: Callable[[tuple[str, ...]], str],
        made: Callable[[tuple[Paper, ...]], None],
        failed: Failed,
    ) -> None:
        """Make it in each language of the papers; with several, a file's name says which it is."""
        languages = self._languages
        paths = [self.folder / named((la,) if len(languages) > 1 else ()) for la in languages]
        self._background(
            lambda: tuple(make(la, path) for la, path in zip(languages, paths, strict=True)),
            made,
            _in_words(failed),
        )

    def _kept(
        self, made: tuple[Paper, ...], languages: tuple[str, ...], kind: Kept, of: int
    ) -> Iterator[Path]:
        """Write down what each is, before it is shown; where they are."""
        for paper, language in zip(made, languages, strict=True):
            self._send(KeepPaper(paper.digest, paper.path.name, kind, str(of), language))
            yield paper.path

    def _write_down(
        self, command: mandate.IssueCertificate, paper: Paper, done: Done, failed: Failed
    ) -> None:
        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if all(outcome.done for outcome in outcomes):
                self.previews.keeping.set_apart(paper)
                done(paper.path)
                return
            paper.path.unlink(missing_ok=True)
            failed(
                say(
                    self._language,
                    "The certificate could not be written into the record, so it was not kept.",
                )
            )

        self._send(command, answered=answered)

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


def _is_first(world: World) -> bool:
    """Whether just one certificate was ever made: then its key's passphrase is spoken of."""
    return sum(given.copies for given in world.of(mandate.PART).all) == 1


def _certificate_name(given: Mandate | None) -> str:
    """An original and its copies lie side by side."""
    if given is None:
        return file_name("Certificate")
    copy = ("copy", str(given.copies + 1)) if given.copies else ()
    return file_name("Certificate", given.certificate, *copy)


def _in_words(failed: Failed) -> Callable[[FacilitatorError], None]:
    return lambda failure: failed(str(failure))
