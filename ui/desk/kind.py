"""Who meets: one quiet choice, and beside it what only some of them have to say."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from facilitator.body import Body, BodyKind
from facilitator.wording import say

KINDS: Final = (BodyKind.NEIGHBOURHOOD, BodyKind.THEMED, BodyKind.COUNCIL)


def kind_name(kind: BodyKind, language: str) -> str:
    """What that kind of body is called on the desk."""
    return {
        BodyKind.NEIGHBOURHOOD: say(language, "Residents of a neighbourhood"),
        BodyKind.THEMED: say(language, "An assembly with a theme"),
        BodyKind.COUNCIL: say(language, "A council of delegates"),
    }[kind]


class KindField(QWidget):
    """The choice; a themed assembly is asked for its theme, a council for its level.

    Signals:
        edited: something else was chosen, or typed.
    """

    edited = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        la = language
        self._language = language
        self.kind, self.words = QComboBox(), QLineEdit()
        self.kind.setAccessibleName(say(la, "Who meets"))
        for each in KINDS:
            self.kind.addItem(kind_name(each, la), each)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.kind, 1)
        row.addWidget(self.words, 1)
        self.kind.currentIndexChanged.connect(self._chosen)
        self.kind.activated.connect(lambda _n: self.edited.emit())
        self.words.editingFinished.connect(self.edited)
        self._chosen()

    def show_body(self, body: Body, language: str) -> None:
        """Show what is on record, in that language of the hall."""
        self.kind.setCurrentIndex(KINDS.index(body.kind))
        texts = body.level if body.is_council else body.theme
        if not self.words.hasFocus():
            self.words.setText(texts.get(language, ""))

    def body(self, language: str) -> Body:
        """What is chosen, its words in that language; a theme that is not typed yet is none."""
        kind = KINDS[self.kind.currentIndex()]
        typed = " ".join(self.words.text().split())
        words = {language: typed} if typed else {}
        if kind is BodyKind.THEMED:
            return Body(kind, theme=words) if words else Body()
        return Body(kind, level=words) if kind is BodyKind.COUNCIL else Body()

    def _chosen(self) -> None:
        kind = KINDS[self.kind.currentIndex()]
        hints = {
            BodyKind.THEMED: say(self._language, "Its theme: Health"),
            BodyKind.COUNCIL: say(self._language, "Of what: district"),
        }
        self.words.setVisible(kind in hints)
        self.words.setPlaceholderText(hints.get(kind, ""))
        self.words.setAccessibleName(hints.get(kind, ""))
