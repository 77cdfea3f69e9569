"""Checking a certificate: a field for reader and clipboard, a file, and one large answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.credentials.codes import Prefix, prefix_of_code
from facilitator.credentials.finding import Finding
from facilitator.errors import FacilitatorError
from facilitator.wording import say
from ui.background import InBackground
from ui.desk.door.camera import ShownPages, can_see
from ui.desk.door.lists import ListsCard
from ui.desk.handsets.pieces import row_of, small_print, tell
from ui.desk.look import ROOM, TIGHT, WIDE, Card, Text, act_button, label
from ui.desk.readers import ScanField
from ui.known_lists import KnownLists
from ui.page_codes import code_on
from ui.present.door import DoorView, door_view

_ANSWER_WIDE: Final = 560


class CheckPanel(QWidget):
    """Scan, see. What is done with the answer is whoever's has the panel: put it in `below`.

    Attributes:
        finding: the last answer, None before the first.
        code: it was given on.
        camera: pages that are shown to it.
        below: room under the answer.

    Signals:
        checked: there is an answer.
        entered: Enter was pressed, and there was nothing to check.
    """

    checked = Signal()
    entered = Signal()

    def __init__(
        self,
        known: KnownLists,
        today: Callable[[], date],
        background: InBackground,
        language: str,
    ) -> None:
        super().__init__()
        self._known, self._today = known, today
        self._background, self._language = background, language
        self.finding: Finding | None = None
        self.code = ""
        self._field = ScanField()
        self._answer = AnswerCard(language)
        self._said = small_print()
        self.camera = ShownPages(language, self)
        self.camera.shown.connect(self.check)
        self.camera.said.connect(lambda sentence: tell(self._said, sentence))
        self.below = QVBoxLayout()
        self._lists = ListsCard(known, language)
        self._lists.changed.connect(self._again)
        self._field.returnPressed.connect(lambda: self.check(self._field.text()))
        self._lay_out()

    def check(self, code: str) -> None:
        """Answer on that code, and make ready for the next."""
        self._field.clear()
        if not code.strip():
            self.entered.emit()
            return
        if prefix_of_code(code) in {Prefix.TRUST_LIST, Prefix.STATUS_LIST}:
            self._lists.take(code)
            return
        self.code = code
        lists = self._known.lists
        self.finding = lists.finding(code, self._today(), self._language)
        tell(self._said, "")
        self._answer.show_view(door_view(self.finding, lists.trust, self._language))
        self.checked.emit()

    def forget(self) -> None:
        """What was checked is done with; the answer stays to be read until the next."""
        self.finding, self.code = None, ""

    def make_ready(self) -> None:
        """The keyboard is where a reader types."""
        self._field.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.camera.stop()
        super().hideEvent(event)

    def _again(self) -> None:
        if self.code:
            self.check(self.code)

    def _lay_out(self) -> None:
        la = self._language
        give = Card(say(la, "Check a certificate"))
        give.body.addWidget(
            label(
                say(la, "Scan its code with a reader, or paste the code here and press Enter."),
                wrap=True,
            )
        )
        self._field.setAccessibleName(say(la, "Code of a certificate"))
        self._field.setPlaceholderText("MANDCA…")
        give.body.addWidget(self._field)
        choose = act_button(say(la, "Choose a PDF or a picture"))
        choose.clicked.connect(self._ask_which)
        give.body.addLayout(row_of(choose, self.camera.button))
        self.camera.button.setVisible(can_see())
        give.body.addWidget(self._said)
        left = QVBoxLayout()
        left.setSpacing(WIDE)
        left.addWidget(give)
        left.addWidget(self._lists)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(ROOM)
        right.addWidget(self._answer)
        right.addLayout(self.below)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(WIDE)
        row.addLayout(left, 2)
        row.addLayout(right, 3)

    def _ask_which(self) -> None:
        la = self._language
        chosen, _kind = QFileDialog.getOpenFileName(
            self,
            say(la, "Choose a PDF or a picture"),
            "",
            say(la, "Pages and pictures (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.txt)"),
        )
        if chosen:
            self.check_file(Path(chosen))

    def check_file(self, path: Path) -> None:
        """Answer on the code of a page."""
        tell(self._said, say(self._language, "One moment …"))
        self._background(lambda: code_on(path, Prefix.CERTIFICATE), self._found, self._failed)

    def _found(self, code: str) -> None:
        if code:
            self.check(code)
            return
        sentence = say(
            self._language,
            "There is no code of a certificate on that page. Scan it again, flat, in good light.",
        )
        tell(self._said, sentence)

    def _failed(self, failure: FacilitatorError) -> None:
        tell(self._said, str(failure))


class AnswerCard(Card):
    """One answer, to be read from a step away."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._sign, self._word = label("", Text.TITLE), label("", Text.TITLE, wrap=True)
        self._reason, self._advice = label("", Text.LEAD, wrap=True), label("", wrap=True)
        self._name = label("", Text.TITLE, wrap=True)
        self._lines, self._clauses = label("", wrap=True), label("", wrap=True)
        self._rests_on = label("", Text.MUTED, wrap=True)
        head = QHBoxLayout()
        head.setSpacing(TIGHT)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._word, 1)
        self.body.addLayout(head)
        for part in (self._reason, self._advice, self._name, self._lines, self._clauses):
            self.body.addWidget(part)
        self.body.addWidget(self._rests_on)
        self.setMinimumWidth(_ANSWER_WIDE)
        self.hide()

    def show_view(self, view: DoorView) -> None:
        """Show it."""
        self._sign.setText(view.sign)
        self._word.setText(view.answer)
        self.setAccessibleName(f"{view.answer}. {view.reason}")
        tell(self._reason, view.reason)
        tell(self._advice, view.advice)
        tell(self._name, view.name)
        tell(self._lines, "\n".join(view.lines))
        tell(self._clauses, "\n".join(view.instructions))
        tell(self._rests_on, "\n".join(view.rests_on))
        self.show()
