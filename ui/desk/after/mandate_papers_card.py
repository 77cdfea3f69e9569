"""The card of a mandate's papers: certificate, report sheet, letters, the delegate's file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from facilitator.wording import say
from ui.desk.after.pieces import column, emptied, sentences
from ui.desk.look import TIGHT, ButtonKind, Card, Text, act_button
from ui.present.mandate_papers import MandatePaper, PaperAct
from ui.present.opened_mandate import CertificateAct


class MandatePapersCard(Card):
    """A button for each paper that there is to make; what cannot be made says why.

    Signals:
        paper_asked: (MandatePaper).
    """

    paper_asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Papers"))
        self._shown: tuple[CertificateAct, tuple[PaperAct, ...]] | None = None
        self.body.setSpacing(TIGHT)
        self._all = column()
        self.body.addLayout(self._all)

    def show_papers(self, certificate: CertificateAct, papers: tuple[PaperAct, ...]) -> None:
        """Show them; the same again changes nothing."""
        if (certificate, papers) == self._shown:
            return
        self._shown = certificate, papers
        emptied(self._all)
        for line in sentences(certificate.said, kind=Text.MUTED):
            self._all.addWidget(line)
        first = PaperAct(MandatePaper.CERTIFICATE, certificate.label, certificate.why_not)
        for act in (first, *papers):
            self._offer(act)

    def _offer(self, act: PaperAct) -> None:
        main = act.paper is MandatePaper.CERTIFICATE
        button = act_button(act.label, kind=ButtonKind.ORDINARY if main else ButtonKind.QUIET)
        button.setEnabled(not act.why_not)
        if act.why_not:
            button.setAccessibleDescription(act.why_not)
        button.clicked.connect(lambda: self.paper_asked.emit(act.paper))
        if main:
            self._all.addWidget(button)
        else:
            self._all.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for line in sentences(act.why_not, kind=Text.MUTED):
            self._all.addWidget(line)
