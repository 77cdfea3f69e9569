"""The lists that certificates are checked by: which are here, and taking in newer ones."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from facilitator.credentials.flaws import NotACertificate, in_words
from facilitator.credentials.values import fingerprint
from facilitator.errors import FacilitatorError
from facilitator.wording import long_date, say, say_n
from ui.desk.handsets.pieces import row_of, small_print, tell
from ui.desk.look import Card, act_button
from ui.known_lists import KnownLists, NoTrustYet, OlderList, OtherDistrict
from ui.page_codes import lists_on
from ui.present.door import trust_line


class ListsCard(Card):
    """Shows them; takes in others.

    Signals:
        changed: other lists are believed now.
    """

    changed = Signal()

    def __init__(self, known: KnownLists, language: str) -> None:
        super().__init__(say(language, "Checked by these lists"))
        self._known, self._language = known, language
        self._asked = ""
        self._trust, self._statuses, self._said = small_print(), small_print(), small_print()
        take = act_button(say(language, "Take in a list"))
        self._believe = act_button(say(language, "I have compared it: believe this list"))
        for line in (self._trust, self._statuses, self._said):
            self.body.addWidget(line)
        self.body.addLayout(row_of(take))
        self.body.addWidget(self._believe, 0, Qt.AlignmentFlag.AlignLeft)
        self._believe.hide()
        take.clicked.connect(self._ask_which)
        self._believe.clicked.connect(lambda: self.take(self._asked, other_district=True))
        self._show()

    def take(self, text: str, *, other_district: bool = False) -> None:
        """Take in a list: the text of a file, or a code. Says what became of it."""
        self._believe.hide()
        try:
            self._known.take(text, other_district=other_district)
        except OtherDistrict as other:
            self._ask_whether(text, other)
        except OlderList as older:
            sentence = say(
                self._language,
                "That trust list is older than no. {number}, which is here and stays.",
                number=older.number,
            )
            tell(self._said, sentence)
        except NoTrustYet:
            sentence = say(
                self._language,
                "A status list is believed by a trust list: take in that of your district first.",
            )
            tell(self._said, sentence)
        except NotACertificate as error:
            tell(self._said, in_words(error.flaw, self._language))
        except FacilitatorError as failure:
            tell(self._said, str(failure))
        else:
            tell(self._said, say(self._language, "The list was taken in."))
            self._show()
            self.changed.emit()

    def take_file(self, path: Path) -> None:
        """Take in the list in that file."""
        try:
            text = lists_on(path)
        except FacilitatorError as failure:
            tell(self._said, str(failure))
        else:
            self.take(text)

    def _ask_whether(self, text: str, other: OtherDistrict) -> None:
        self._asked = text
        sentence = say(
            self._language,
            "This list is of {district}, and no key of theirs is believed here yet. Compare the "
            "key with the district's own paper: {fingerprint}",
            district=other.trust.district,
            fingerprint=fingerprint(other.trust.public),
        )
        tell(self._said, sentence)
        self._believe.show()

    def _show(self) -> None:
        la, lists = self._language, self._known.lists
        tell(self._trust, trust_line(lists.trust, la))
        if not lists.statuses:
            tell(self._statuses, say(la, "No status list yet."))
            return
        oldest = min(each.next_day for each in lists.statuses)
        tell(
            self._statuses,
            say_n(
                la,
                "Status list of {n} assembly, fresh until {day}.",
                "Status lists of {n} assemblies, all fresh until {day}.",
                len(lists.statuses),
                day=long_date(la, oldest),
            ),
        )

    def _ask_which(self) -> None:
        la = self._language
        chosen, _kind = QFileDialog.getOpenFileName(
            self,
            say(la, "Take in a list"),
            "",
            say(la, "Lists and pages (*.json *.txt *.pdf *.png *.jpg *.jpeg)"),
        )
        if chosen:
            self.take_file(Path(chosen))
