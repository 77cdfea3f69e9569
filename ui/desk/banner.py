"""The line at the top of *Tonight*: what was said there last, and when it goes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from facilitator.errors import EnvironmentFailure
from ui.desk.tonight.page import TonightPage
from ui.present.refusals import refusal_words

_BANNER_MS = 12_000


class Banner(QObject):
    """Says a sentence for a while; a failure stays."""

    def __init__(self, page: TonightPage, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._language = page, language
        self._quiet = QTimer(self, singleShot=True, interval=_BANNER_MS)
        self._quiet.timeout.connect(page.clear_banner)

    def tell(self, sentence: str) -> None:
        """Say something at the top of the page, for a while."""
        self._page.say(sentence)
        self._quiet.start()

    def refused(self, reason: str) -> None:
        self.tell(refusal_words(reason, self._language))

    def failed(self, failure: EnvironmentFailure) -> None:
        self.hush()
        self._page.say(f"{failure.what} {failure.todo}")

    def hush(self) -> None:
        """What is said now, or next, shall not go by itself."""
        self._quiet.stop()
