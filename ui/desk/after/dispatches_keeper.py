"""Reads dispatches in, writes ours, and keeps their page true to the record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from facilitator.credentials.dispatch import Dispatch
from facilitator.credentials.files import text_on_disk
from facilitator.dispatching import (
    ENDING,
    NotTaken,
    Written,
    read_in,
    trouble_words,
    trust_of,
    written,
)
from facilitator.engine.requests import Outcome
from facilitator.errors import FacilitatorError
from facilitator.ids import random_id
from facilitator.parts import assembly, dispatch, meeting
from facilitator.parts.dispatch import NoteOffer, TakeBackOffer, TakeDispatch
from facilitator.readings.mandates.trust_entry import last_signed
from facilitator.record.assembly_key import AssemblyKey
from facilitator.wording import say
from ui.desk.after.dispatches import DispatchesPage
from ui.desk.after.page import AfterPage
from ui.desk.after.signer import Signer
from ui.known_lists import KnownLists
from ui.papers import file_name, write_whole
from ui.present.dispatches import dispatches_view, has_reason


class DispatchesKeeper(QObject):
    """Between the page, the key, the lists of this laptop and the record.

    Args:
        after: the page this one is beside.
        signer: has the key.
        known: the lists of this laptop; a sender's status list goes in there.
        folder: where our dispatches go: that of the papers.
    """

    def __init__(self, after: AfterPage, signer: Signer, known: KnownLists, folder: Path) -> None:
        super().__init__(after)
        self._desk, self._signer = signer.desk, signer
        self._known, self._folder = known, folder
        self._language = signer.desk.language
        self.page = page = DispatchesPage(self._language)
        self.button = after.add_side(page, say(self._language, "Dispatches"))
        self.button.clicked.connect(self._show)
        page.left.connect(after.show_meeting)
        page.take_asked.connect(self._ask_which)
        page.write_asked.connect(self.write)
        page.offered.connect(self._offer)
        page.taken_back.connect(lambda key: self._desk.send(TakeBackOffer(key)))
        signer.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Show how things stand now, where there is reason to and anybody sees it."""
        self.button.setVisible(has_reason(self._desk.world()))
        if self.page.isVisible():
            self._show()

    def _show(self) -> None:
        view = dispatches_view(self._desk.world(), self._signer.at_hand, self._language)
        self.page.show_view(view)

    def _ask_which(self) -> None:
        la = self._language
        kind = say(la, "Dispatches (*.dispatch)")
        chosen, _ = QFileDialog.getOpenFileName(self.page, say(la, "Take in a dispatch"), "", kind)
        if chosen:
            self.take(Path(chosen))

    def take(self, file: Path) -> None:
        """Read that file in; says what became of it."""
        la, world, known = self._language, self._desk.world(), self._known.lists.trust
        try:
            trusts = trust_of(world), last_signed(world), known
            told, code = read_in(text_on_disk(file), trusts)
        except NotTaken as stopped:
            self.page.banner.say(trouble_words(stopped.trouble, la))
            return
        except FacilitatorError as failure:
            self.page.banner.say(str(failure))
            return
        self._keep_list(told)
        if world.of(dispatch.PART).has(told.key):
            self.page.banner.say(say(la, "It is here already: nothing was changed."))
            return
        self._desk.send(TakeDispatch(told, code), answered=self._taken)

    def _taken(self, outcomes: tuple[Outcome, ...]) -> None:
        if outcomes[0].done:
            words = say(
                self._language,
                "It was taken in. What there is to ratify or to decide waits in Before.",
            )
            self.page.banner.say(words)
            self.look()

    def _keep_list(self, told: Dispatch) -> None:
        try:
            self._known.take_along(told.status_code)
        except FacilitatorError as failure:
            self.page.banner.say(str(failure))

    def write(self, number: int, words: str) -> None:
        """Sign the next one, tell the record, and write it beside the papers."""
        self.page.banner.say(say(self._language, "One moment …"))
        report = {self._language: words} if words else {}

        def signed(key: AssemblyKey | None) -> None:
            if key is None:
                return
            world, day = self._desk.world(), self._desk.today()
            held = world.of(meeting.PART).numbered(number)
            try:
                made = written(world, key, day, random_id, held, report)
            except FacilitatorError as failure:
                self.page.banner.say(str(failure))
                return
            self._desk.send(*made.commands, answered=lambda told: self._keep(made, told))

        self._signer.with_key(signed, self.page.banner.say)

    def _keep(self, made: Written, outcomes: tuple[Outcome, ...]) -> None:
        """On the disk once the record has its number."""
        la = self._language
        if not all(outcome.done for outcome in outcomes):
            self.page.banner.say(say(la, "The record did not take that. Please try once more."))
            return
        day = (made.dispatch.meeting_day or made.dispatch.day).isoformat()
        sender = Path(file_name(self._desk.world().of(assembly.PART).name)).stem
        path = self._folder / f"{sender}-{day}{ENDING}"

        def job() -> Path:
            write_whole(path, made.text.encode())
            return path

        self._desk.background(
            job,
            lambda place: self._kept(made, place),
            lambda failure: self.page.banner.say(str(failure)),
        )

    def _kept(self, made: Written, path: Path) -> None:
        la = self._language
        self.page.writing.words.clear()
        said = say(la, "Written: {place}. Give a copy to each delegate, on a stick.", place=path)
        if made.without_list:
            said = say(
                la,
                "Written: {place}. Give a copy to each delegate, on a stick. Our status list is "
                "too long for it: save it as a file in Keys and lists, and give that along.",
                place=path,
            )
        self.page.banner.say(said)

    def _offer(self, wanted: bool, text: str) -> None:  # noqa: FBT001 - a signal's argument
        self._desk.send(NoteOffer(wanted, {self._language: text}))
