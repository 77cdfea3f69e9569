"""The place *Who is invited*: what was done on the left, how far it got on the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.before.place import Place
from ui.desk.before.texts import Picker
from ui.desk.handsets.pieces import small_print, tell
from ui.desk.invited.figures import FiguresCard, SourcesCard, UnitsCard
from ui.desk.invited.log import LogCard
from ui.desk.invited.notice import NoticeFold
from ui.desk.look import ROOM, WIDE, Banner, ButtonKind, Text, act_button, label
from ui.desk.side_page import scrolling, titled
from ui.present.invited import InvitedView


class InvitedPlace(Place):
    """Area, log and coverage.

    Attributes:
        area: leads to the area; `export`: writes log and figures as files.
        log, notice, units: what is written down, and where to go next.

    Signals:
        meeting_chosen: (ISO date of a meeting, or "" for all of the period).
    """

    meeting_chosen = Signal(str)

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        la = self._language = language
        self._meetings: tuple[tuple[str, str], ...] = ()
        self._banner, self._lead = Banner(), label("", Text.LEAD, wrap=True)
        self.area = act_button(say(la, "The area …"))
        self.export = act_button(say(la, "Export …"), kind=ButtonKind.QUIET)
        self._meeting = Picker(say(la, "Invited to"))
        self._meeting.setFixedWidth(290)
        self.log, self.notice = LogCard(la), NoticeFold(la, languages)
        self.log.body.insertWidget(2, self.notice)
        self._figures, self.units = FiguresCard(la), UnitsCard(la)
        self._sources, self._told = SourcesCard(la), small_print()
        self._lay_out()
        self.units.chosen.connect(self.log.form.begin)
        self._meeting.activated.connect(
            lambda _at: self.meeting_chosen.emit(self._meeting.currentData())
        )

    def show_view(self, view: InvitedView) -> None:
        """Show how things stand."""
        self._lead.setText(view.lead)
        self._figures.show_figures(view.figures)
        self._sources.show_sources(view.sources)
        self.units.show_units(view.units)
        self.log.show_rows(view.log, view.more)
        self.log.form.show_choices(view.places, view.notices)

    def show_meetings(self, meetings: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Offer these (ISO date, words); with one, there is nothing to choose."""
        self._meeting.setVisible(len(meetings) > 1)
        if meetings != self._meetings:
            self._meetings = meetings
            self._meeting.clear()
            for day, words in meetings:
                self._meeting.addItem(words, day)
        self._meeting.setCurrentIndex(max(0, self._meeting.findData(chosen)))

    def show_told(self, sentence: str) -> None:
        """What became of something; "" for nothing."""
        tell(self._told, sentence)

    def say(self, sentence: str) -> None:
        """What somebody should know, until it was read."""
        done = say(self._language, "All right"), self._banner.clear
        self._banner.say(sentence, done)

    def hush(self) -> None:
        """Nothing to know any more."""
        self._banner.clear()

    def _lay_out(self) -> None:
        la, inside, right = self._language, QWidget(), QVBoxLayout()
        right.setSpacing(WIDE)
        for widget in (self._figures, self.units, self._sources, self._told):
            right.addWidget(widget)
        right.addStretch(1)
        sides = QHBoxLayout(inside)
        sides.setContentsMargins(0, 0, ROOM, 0)
        sides.setSpacing(WIDE)
        sides.addWidget(self.log, 7)
        sides.addLayout(right, 5)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(ROOM)
        page.addLayout(titled(say(la, "Who is invited"), self.left.emit, la))
        page.addWidget(self._banner)
        lead = QHBoxLayout()
        lead.setSpacing(ROOM)
        lead.addWidget(self._lead, 1)
        for control in (self._meeting, self.area, self.export):
            lead.addWidget(control)
        page.addLayout(lead)
        page.addWidget(scrolling(inside), 1)
