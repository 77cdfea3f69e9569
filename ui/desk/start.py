"""The first page, while no record is open: start an assembly, open a record, or practise.

It asks and signals; making and opening files is for whoever listens.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.wording import LANGUAGES, say
from ui.desk.colours import colours
from ui.desk.floating import FloatingBanner
from ui.desk.founding import COPY_SUFFIX, SUFFIX, FoundingForm
from ui.desk.look import (
    PAGE,
    ROOM,
    TIGHT,
    WIDE,
    ActButton,
    ButtonKind,
    Text,
    act_button,
    icon,
    label,
)
from ui.present.planning import language_name

_WIDEST: Final = 1040


@dataclass(frozen=True, slots=True)
class RecentRecord:
    """A record opened before: its file, its assembly, and a line about it."""

    path: Path
    name: str
    about: str = ""


class StartPage(QWidget):
    """Three large choices, and the records opened lately.

    Attributes:
        banner: for what somebody should know.

    Signals:
        found_requested: (Path, name, place, languages, Body) start an assembly in that new file.
        open_requested: (Path) open that record.
        practise_requested: play the sample meeting.
        language_chosen: (language) speak that one at the desk from now on.
        settings_asked: what else is wished for.
        check_asked: a certificate shall be checked.
        restore_asked: (Path) a record shall be made of that copy.
    """

    found_requested = Signal(object, str, str, object, object)
    open_requested = Signal(object)
    practise_requested = Signal()
    language_chosen = Signal(str)
    settings_asked = Signal()
    check_asked = Signal()
    restore_asked = Signal(object)

    def __init__(
        self,
        documents: Path,
        recent: tuple[RecentRecord, ...] = (),
        language: str = "en",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._documents, self._language = documents, language
        self.banner = FloatingBanner(self)
        self._pages = QStackedWidget()
        self._founding = FoundingForm(documents, language)
        self._pages.addWidget(self._choices(recent))
        self._pages.addWidget(self._founding)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        middle.addStretch(1)
        middle.addWidget(self._pages, 100)
        middle.addStretch(1)
        self._pages.setMaximumWidth(_WIDEST)
        self._founding.founded.connect(self.found_requested)
        self._founding.left.connect(lambda: self._pages.setCurrentIndex(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the choice that is outlined, which Qt leaves to dialogs."""
        focus = QApplication.focusWidget()
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self._pages.currentIndex() == 0 and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def begin_founding(self) -> None:
        """Ask for the name, the place and the languages."""
        self._pages.setCurrentIndex(1)
        self._founding.begin()

    def _choices(self, recent: tuple[RecentRecord, ...]) -> QWidget:
        la = self._language
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(WIDE)
        column.addStretch(2)
        head = QHBoxLayout()
        head.addWidget(label(say(la, "Welcome."), Text.TITLE), 1)
        column.addLayout(head)
        sentence = say(la, "Everything stays on this laptop. Nothing needs a network.")
        column.addWidget(label(sentence, Text.LEAD))
        column.addSpacing(ROOM)
        row = QHBoxLayout()
        row.setSpacing(WIDE)
        for choice in self._three():
            row.addWidget(choice)
        column.addLayout(row)
        if recent:
            column.addSpacing(ROOM)
            column.addWidget(label(say(la, "Go on with"), Text.CAPTION))
            column.addLayout(self._recent_rows(recent))
        column.addStretch(3)
        # Made last: Enter on a page just opened starts an assembly, and Tab comes here in the end.
        for other in LANGUAGES:
            if other != la:
                button = act_button(language_name(other), kind=ButtonKind.QUIET)
                button.clicked.connect(lambda _=False, to=other: self.language_chosen.emit(to))
                head.addWidget(button)
        for words, asked in (
            (say(la, "Restore from a copy"), self._ask_which_copy),
            (say(la, "Check a certificate"), self.check_asked),
            (say(la, "Settings"), self.settings_asked),
        ):
            button = act_button(words, kind=ButtonKind.QUIET)
            button.clicked.connect(asked)
            head.addWidget(button)
        return page

    def _three(self) -> tuple[Choice, ...]:
        la = self._language
        found = Choice(
            "found",
            say(la, "Start an assembly"),
            say(la, "A name, a place, a language: then choose what tonight looks like."),
        )
        opened = Choice(
            "open",
            say(la, "Open a record"),
            say(la, "Go on with an assembly, prepare its next evening, or print its minutes."),
        )
        practise = Choice(
            "practise",
            say(la, "Practise"),
            say(la, "Play a sample meeting with pretend handsets. Nothing can go wrong."),
        )
        found.clicked.connect(self.begin_founding)
        opened.clicked.connect(self._ask_which)
        practise.clicked.connect(self.practise_requested)
        return found, opened, practise

    def _recent_rows(self, recent: tuple[RecentRecord, ...]) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for record in recent[:4]:
            button = act_button(record.name, kind=ButtonKind.QUIET)
            button.clicked.connect(
                lambda _checked=False, path=record.path: self.open_requested.emit(path)
            )
            line = QHBoxLayout()
            line.addWidget(button)
            line.addWidget(label(record.about or str(record.path), Text.MUTED), 1)
            rows.addLayout(line)
        return rows

    def _ask_which(self) -> None:
        la = self._language
        chosen, _kind = QFileDialog.getOpenFileName(
            self,
            say(la, "Open a record"),
            str(self._documents),
            say(la, "Records of assemblies (*{suffix})", suffix=SUFFIX),
        )
        if chosen:
            self.open_requested.emit(Path(chosen))

    @Slot()
    def _ask_which_copy(self) -> None:
        la = self._language
        chosen, _kind = QFileDialog.getOpenFileName(
            self,
            say(la, "Restore from a copy"),
            str(self._documents),
            say(la, "Copies of records (*{suffix} *{plain})", suffix=COPY_SUFFIX, plain=SUFFIX),
        )
        if chosen:
            self.restore_asked.emit(Path(chosen))


class Choice(ActButton):
    """A large button with a drawing, its words, and a sentence about what follows."""

    def __init__(self, drawn: str, words: str, about: str) -> None:
        super().__init__("", "", ButtonKind.ORDINARY)
        self.setProperty("kind", "choice")
        self.setAccessibleName(words)
        self.setAccessibleDescription(about)
        self.setMinimumHeight(212)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE + 4, WIDE + 4, WIDE + 4, WIDE)
        column.setSpacing(TIGHT)
        picture = label("")
        picture.setPixmap(icon(drawn, colours().accent, 44).pixmap(QSize(44, 44)))
        column.addWidget(picture)
        column.addSpacing(TIGHT)
        for text, kind in ((words, Text.HEADING), (about, Text.MUTED)):
            line = label(text, kind, wrap=True)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(line)
        column.addStretch(1)

    def sizeHint(self) -> QSize:
        return QSize(300, 212)
