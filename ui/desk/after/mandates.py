"""The page *Mandates*, beside *After*: all of them to the left, one opened to the right.

It sends what is asked for, and reads out first what cannot be undone.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.part import Command
from facilitator.wording import say
from ui.bridge import Send
from ui.desk.after.making import Making
from ui.desk.after.mandate_list import MandateList
from ui.desk.after.opened import OpenedPanel
from ui.desk.after.papers import Done, Failed
from ui.desk.after.pieces import column, emptied
from ui.desk.floating import FloatingBanner
from ui.desk.look import PAGE, ROOM, Card, Text, act_button, label
from ui.desk.preview.previews import Previewing
from ui.desk.side_page import scrolling
from ui.present.mandate_papers import MandatePaper
from ui.present.mandates import MandatesView
from ui.present.opened_mandate import OpenedMandate

_LIST_WIDE = 330


class MandatePaperMaking(Protocol):
    """What the page asks of whoever makes papers. Nothing here blocks."""

    def mandate_paper(self, paper: MandatePaper, key: str, done: Done, failed: Failed) -> None: ...

    @property
    def previews(self) -> Previewing: ...


class MandatesPage(QWidget):
    """Mandates between meetings.

    Signals:
        left: back to the page it was opened from.
        chosen: (mandate id) it is to be opened; `show_opened` answers.
    """

    left = Signal()
    chosen = Signal(str)

    def __init__(
        self,
        send: Send,
        papers: MandatePaperMaking,
        language: str,
        languages: tuple[str, ...],
    ) -> None:
        """`languages`: of the hall, in which texts are typed."""
        super().__init__()
        self._send, self._papers = send, papers
        self._language, self._languages = language, languages
        self.list = MandateList(language)
        self.list.chosen.connect(self.chosen)
        self._summary, self._note = label("", Text.MUTED), label("", Text.LEAD, wrap=True)
        self.opened: OpenedPanel | None = None
        self._room = column()
        self.banner = FloatingBanner(self)
        self._making = Making(papers, self.banner, language, self._set_busy)
        self._lay_out()

    @property
    def key(self) -> str:
        """The mandate that is looked at; "" where there is none."""
        return self.list.key

    def _lay_out(self) -> None:
        la = self._language
        back = act_button(say(la, "Back to After"), "Esc")
        back.setShortcut(QKeySequence("Esc"))
        back.clicked.connect(self.left)
        heading = QHBoxLayout()
        heading.addWidget(label(say(la, "Mandates"), Text.TITLE))
        heading.addSpacing(ROOM)
        heading.addWidget(self._summary, 1, Qt.AlignmentFlag.AlignBottom)
        heading.addWidget(back)
        all_of_them = Card()
        all_of_them.body.setContentsMargins(4, 4, 4, 4)
        all_of_them.body.addWidget(self.list)
        all_of_them.setFixedWidth(_LIST_WIDE)
        self._list_card = all_of_them
        inside = QWidget()
        inside.setLayout(self._room)
        area = scrolling(inside)
        area.setAccessibleName(say(la, "The mandate that is open"))
        both = QHBoxLayout()
        both.setSpacing(ROOM)
        both.addWidget(all_of_them)
        both.addWidget(area, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        page.setSpacing(ROOM)
        page.addLayout(heading)
        page.addWidget(self._note)
        page.addLayout(both, 1)

    def show_view(self, view: MandatesView, key: str = "") -> None:
        """Show the list; `key` is looked at, else whichever was."""
        self.list.show_lines(view.lines, key)
        self._list_card.setVisible(bool(view.lines))
        self._summary.setText(view.summary)
        self._note.setText(view.note)
        self._note.setVisible(bool(view.note))

    def show_opened(self, view: OpenedMandate | None) -> None:
        """Show that mandate; what is being typed into it stays."""
        if view is not None and self.opened is not None and self.opened.mandate == view.mandate:
            self.opened.show_opened(view)
            return
        emptied(self._room)
        self.opened = None
        self.banner.clear()
        if view is not None:
            self.opened = OpenedPanel(view, self._language, self._languages)
            self.opened.asked.connect(self._ask)
            self.opened.sure.connect(self._make_sure)
            self.opened.paper_asked.connect(self._make)
            self._room.addWidget(self.opened)

    def _ask(self, command: Command) -> None:
        self._send(command)

    def _make_sure(self, sentence: str, yes: str, command: Command) -> None:
        def do() -> None:
            self.banner.clear()
            self._send(command)

        # Said before: the collector of texts does not look inside the banner's own `say`.
        no = say(self._language, "Leave it as it is")
        self.banner.say(sentence, (yes, do), (no, self.banner.clear))

    def _make(self, paper: MandatePaper) -> None:
        if self.opened is not None:
            self._making.make(self._papers.mandate_paper, paper, self.opened.mandate)

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        if self.opened is not None:
            self.opened.papers.setEnabled(not busy)
