"""Keeps the process and the legitimacy of an assembly true on their pages, and has papers made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.errors import FacilitatorError
from facilitator.legitimacy.values import Evidence
from facilitator.parts import assembly, meeting
from facilitator.parts.standard import SetOwnStandard
from facilitator.readings.standing.evidence import evidence_of
from facilitator.record.assembly_key import AssemblyKey
from facilitator.signing import AtHand
from facilitator.wording import say
from ui.bridge import Bridge
from ui.desk.after.making import Making
from ui.desk.after.page import AfterPage
from ui.desk.after.papers import Papers
from ui.desk.after.signer import AtTheDesk
from ui.desk.standing.legitimacy import LegitimacyPage
from ui.desk.standing.page import ProcessPage
from ui.desk.standing.sheet import ProcessSheet
from ui.desk.tonight.page import TonightPage
from ui.evidence_papers import process_papers, sheet_papers, write_evidence
from ui.present.legitimacy import legitimacy_view
from ui.present.process import process_view

#: Where nothing can be typed that would open a key.
_NO_KEY_HERE: Final = frozenset({AtHand.ELSEWHERE, AtHand.REVOKED})


class StandingKeeper(QObject):
    """Between the record and what shows how an assembly stands.

    Args:
        tonight: over which the process can be opened; after: the page the others are beside.
        papers: for their folder, and whoever signs.
        desk: the world, the day, the background.
    """

    def __init__(
        self,
        tonight: TonightPage,
        after: AfterPage,
        papers: Papers,
        bridge: Bridge,
        desk: AtTheDesk,
    ) -> None:
        super().__init__(after)
        la, self._desk, self._papers = desk.language, desk, papers
        self.process, self.legitimacy = ProcessPage(la), LegitimacyPage(la)
        self.sheet = ProcessSheet(tonight, la)
        self._panels = (self.process.panel, self.sheet.panel)
        self.to_process = after.add_side(self.process, say(la, "The process"))
        self.to_legitimacy = after.add_side(self.legitimacy, say(la, "Legitimacy"))
        self._makings = {
            page: Making(papers, page.banner, la, partial(_set_busy, page))
            for page in (self.process, self.legitimacy)
        }
        tonight.lines.process.clicked.connect(self._open)
        self._wire(after, bridge)
        self.look()

    def _wire(self, after: AfterPage, bridge: Bridge) -> None:
        for page in (self.process, self.legitimacy):
            page.left.connect(after.show_meeting)
        for panel in self._panels:
            panel.asked.connect(bridge.send)
        self.to_process.clicked.connect(self._show)
        self.to_legitimacy.clicked.connect(self._reckon)
        self.process.paper_asked.connect(self._record)
        self.legitimacy.sheet_asked.connect(self._make_sheet)
        self.legitimacy.file_asked.connect(self._make_file)
        self.legitimacy.own_set.connect(lambda number: bridge.send(SetOwnStandard(number)))
        bridge.changed.connect(self.look)

    def look(self) -> None:
        """Show how things stand, where anybody sees it."""
        held = bool(self._desk.world().of(meeting.PART).all)
        for button in (self.to_process, self.to_legitimacy):
            button.setVisible(held)
        if self.process.isVisible() or self.sheet.isVisible():
            self._show()
        if self.legitimacy.isVisible():
            self._reckon()

    def _show(self) -> None:
        view = process_view(self._desk.world(), self._desk.language)
        for panel in self._panels:
            panel.show_view(view)

    def _open(self) -> None:
        self._show()
        self.sheet.toggle()

    def _evidence(self) -> Callable[[], Evidence]:
        """As things stand now, reckoned when it is called: a year of cards takes a while."""
        return partial(evidence_of, self._desk.world(), self._desk.today())

    def _reckon(self) -> None:
        page, la, evidence = self.legitimacy, self._desk.language, self._evidence()
        self._desk.background(
            lambda: legitimacy_view(evidence(), la),
            page.show_view,
            lambda failure: page.banner.say(str(failure)),
        )

    def _record(self) -> None:
        world = self._desk.world()
        view = process_view(world, self._desk.language)
        if view is not None:
            languages, folder = self._languages, self._papers.folder
            self._make(self.process, lambda: process_papers(world, view.number, languages, folder))

    def _make_sheet(self) -> None:
        languages, folder, evidence = self._languages, self._papers.folder, self._evidence()
        self._make(self.legitimacy, lambda: sheet_papers(evidence(), languages, folder))

    def _make(
        self, page: ProcessPage | LegitimacyPage, job: Callable[[], tuple[Path, ...]]
    ) -> None:
        making = self._makings[page]
        making.begin()
        self._desk.background(job, lambda made: making.made(*made), _told(making))

    def _make_file(self) -> None:
        """Signed with the assembly's key where this laptop may; whoever asks may go without."""
        making, folder = self._makings[self.legitimacy], self._papers.folder
        making.begin()

        def signed(key: AssemblyKey | None) -> None:
            evidence = self._evidence()
            self._desk.background(
                lambda: write_evidence(evidence(), key, folder), written, _told(making)
            )

        def written(file: Path) -> None:
            la = self._desk.language
            said = say(la, "Written: {file}. Others check it with their own program.", file=file)
            making.end(said)

        signer = self._papers.signer
        if signer is None or signer.at_hand in _NO_KEY_HERE:
            signed(None)
        else:
            signer.with_key(signed, making.end)

    @property
    def _languages(self) -> tuple[str, ...]:
        return self._desk.world().of(assembly.PART).papers


def _told(making: Making) -> Callable[[FacilitatorError], None]:
    return lambda failure: making.end(str(failure))


def _set_busy(page: QWidget, busy: bool) -> None:  # noqa: FBT001 - a slot
    page.setEnabled(not busy)
