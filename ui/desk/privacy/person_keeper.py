"""Hands over, puts right and forgets what the record has of one person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.documents.values import named
from facilitator.engine.requests import Outcome
from facilitator.letting_go import Forgotten, forget
from facilitator.parts.retention import CorrectName
from facilitator.readings.standing.people_kept import Known
from facilitator.readings.standing.privacy_facts import what_stays
from facilitator.wording import say
from ui.desk.privacy.around import Around, Telling
from ui.desk.privacy.person import PersonCard
from ui.present.privacy import forgotten_words, papers_naming_words
from ui.privacy_papers import deleted, papers_with, person_files


def ask_for_a_folder(parent: QWidget, words: str) -> Path | None:
    """Where one person's data shall go, None for nowhere."""
    chosen = QFileDialog.getExistingDirectory(parent, words, str(Path.home()))
    return Path(chosen) if chosen else None


class PersonKeeper(QObject):
    """Between the card and the record.

    Args:
        card: shows whom it has.
        around: what it works with.
        telling: says what came of it.
        changed: called when people are no more as they were.
        chooses: asks for a folder.
    """

    def __init__(
        self,
        card: PersonCard,
        around: Around,
        telling: Telling,
        changed: Callable[[], None],
        chooses: Callable[[QWidget, str], Path | None] = ask_for_a_folder,
    ) -> None:
        super().__init__(card)
        self._card, self._around, self._telling = card, around, telling
        self._changed, self._chooses, self._language = changed, chooses, around.language
        card.export_asked.connect(self._export)
        card.correct_asked.connect(self._correct)
        card.forget_asked.connect(self._ask_to_forget)

    def _export(self, known: Known) -> None:
        la, here = self._language, self._around
        folder = self._chooses(self._card, say(la, "Where shall it go?"))
        if folder is None:
            return

        def made(files: tuple[Path, ...]) -> None:
            names = ", ".join(file.name for file in files)
            self._telling.end(
                say(
                    la,
                    "Written: {names}. Hand it to nobody but that person, and delete it here "
                    "afterwards.",
                    names=names,
                )
            )

        self._telling.begin()
        job = partial(person_files, here.world(), known, here.today(), folder)
        here.do(job, made, self._telling.failed)

    def _correct(self, known: Known, name: str) -> None:
        said = say(self._language, "Put right. Make the papers anew that have the old name.")

        def answered(outcomes: Sequence[Outcome]) -> None:
            self._changed()
            if all(outcome.done for outcome in outcomes):
                self._telling.end(said)

        self._around.send(CorrectName(known.people, name), answered=answered)

    def _ask_to_forget(self, known: Known) -> None:
        la = self._language
        # Said before: the collector of texts does not look inside the banner's own `say`.
        yes, no = say(la, "Forget"), say(la, "Keep it")
        sure = say(la, "This cannot be taken back.")
        self._telling.ask(
            " ".join((sure, *what_stays(self._around.world(), la))),
            (yes, lambda: self._forget(known)),
            (no, self._telling.clear),
        )

    def _forget(self, known: Known) -> None:
        here, instead = self._around, named(None, self._language)

        def job() -> tuple[Forgotten, tuple[Path, ...]]:
            told = forget(here.step, here.file, known, instead)
            return told, papers_with(here.file.path, known.name)

        self._telling.begin()
        here.do(job, lambda came: self._forgot(*came), self._telling.failed)

    def _forgot(self, told: Forgotten, papers: tuple[Path, ...]) -> None:
        la = self._language
        self._changed()
        said = forgotten_words(told, la)
        if not papers:
            self._telling.end(said)
            return
        delete, keep = say(la, "Delete these papers"), say(la, "Keep them")
        self._telling.ask(
            f"{said} {papers_naming_words([each.name for each in papers], la)}",
            (delete, lambda: self._delete(papers)),
            (keep, self._telling.clear),
        )

    def _delete(self, papers: tuple[Path, ...]) -> None:
        la, left = self._language, deleted(papers)
        if left:
            names = ", ".join(each.name for each in left)
            self._telling.end(say(la, "These are sealed and stay: {names}", names=names))
        else:
            self._telling.end(say(la, "They are deleted."))
