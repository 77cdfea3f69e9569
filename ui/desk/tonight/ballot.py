"""The vote in hand, from the wording put to the result declared; else not on the screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from facilitator.wording import say
from ui.desk.advice_note import AdviceNote
from ui.desk.look import ROOM, ButtonKind, Card, Text, act_button, label
from ui.desk.tonight.acts import ActsPanel
from ui.desk.tonight.below import BelowTiles
from ui.desk.tonight.count import CountPanel
from ui.desk.tonight.pieces import Paragraph, calm, set_text
from ui.desk.tonight.rolls import RollCall
from ui.desk.tonight.sections import SectionsPanel
from ui.desk.tonight.tiles import HandsetTiles
from ui.desk.tonight.unassigned import UnassignedTiles
from ui.present.acts import Act, ActView
from ui.present.ballot_parts import BallotView


class BallotCard(Card):
    """Phase, question, rule, status, words to say, tiles or figures, and the acts.

    Signals:
        act_asked: (Act, counts, typed); count_entered: (choice or mark → votes, teller);
        section_entered: (choice → votes, teller, section).
        mandate_asked: the mandate of this item is to be opened.

    Attributes:
        slip: has a paper made to sign; whoever makes it shows the button once there is a result.
    """

    act_asked = Signal(object, int, str)
    count_entered = Signal(object, str)
    section_entered = Signal(object, str, str)
    mandate_asked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._shown: tuple[BallotView | None, tuple[Act, ...]] = (None, ())
        self.setAccessibleName(say(language, "The vote"))
        self.body.setContentsMargins(ROOM + 4, ROOM - 2, ROOM + 4, ROOM)
        self.body.setSpacing(6)
        self._phase, self._question = label("", Text.HEADING), Paragraph(Text.BODY, 3)
        self._status, self._rule = Paragraph(Text.LEAD, 3), Paragraph(Text.CAPTION, 2)
        self._openness, self._notes = Paragraph(Text.CAPTION, 3), Paragraph(Text.BODY, 3)
        self._heard, self._presses = label("", Text.HEADING), Paragraph(Text.CAPTION, 4)
        self.tiles, self.count = HandsetTiles(language), CountPanel(language)
        self.sections = SectionsPanel(language)
        self.unassigned, self.roll = UnassignedTiles(language), RollCall(language)
        self.below = BelowTiles(language)
        self.slip = act_button(say(language, "Slip to sign"), kind=ButtonKind.QUIET)
        calm(self.slip)
        self.acts, self._advice = ActsPanel(language), AdviceNote()
        self._lay_out()
        self._wire()

    def _wire(self) -> None:
        strip = self.below.strip
        self.acts.act_asked.connect(self.act_asked)
        self.acts.opened.connect(self._open)
        self.count.entered.connect(self.count_entered)
        self.sections.entered.connect(self.section_entered)
        self.tiles.chosen.connect(lambda tile: strip.about(tile, can_swap=self._is_voting()))
        self.unassigned.chosen.connect(strip.whose)
        for piece in (self._presses, self._openness, self._notes, self.tiles, self.slip):
            piece.hide()
        self.hide()

    @property
    def unfinished(self) -> str:
        """What to do first, while something is being typed for an act; "" while nothing is."""
        form = self.acts.unfinished
        if form is self.acts.beside:
            return say(self._language, "Add or cancel these figures first.")
        if form is not None or self.below.is_unfinished:
            return say(self._language, "Finish or cancel what you began here first.")
        return ""

    @property
    def figures(self) -> CountPanel | SectionsPanel:
        """Where the figures of a count are typed: the whole hall's, or by section."""
        return self.count if self.sections.isHidden() else self.sections

    def _is_voting(self) -> bool:
        """Whether handsets are listened to: only then can a press swap one in."""
        return Act.SWAP in self.acts.buttons

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(ROOM)
        head.addWidget(self._phase, 1)
        head.addWidget(self.unassigned)
        head.addWidget(self._heard)
        head.addWidget(self.slip)
        self.body.addLayout(head)
        self.body.addWidget(self._question)
        for piece in (
            self._rule,
            self._presses,
            self._openness,
            self._status,
            self._notes,
            self._advice,
            self.count,
        ):
            self.body.addWidget(piece)
        self.body.addWidget(self.sections, 1)
        self.body.addWidget(self.roll, 1)
        self.body.addWidget(self.tiles, 1)
        self.body.addStretch()
        self.body.addWidget(self.below)
        self.body.addWidget(self.acts)

    def show_ballot(self, view: BallotView | None, acts: tuple[ActView, ...]) -> None:
        """Show it; with no view and no acts there is no question, and no card."""
        self.acts.show_acts(acts)
        offered = tuple(each.act for each in acts)
        if (view, offered) == self._shown:
            return
        self._shown = (view, offered)
        self.setVisible(view is not None or bool(acts))
        # The acts stay at the foot of a card of one size; before there is a vote it is small.
        high = QSizePolicy.Policy.Maximum if view is None else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        self._show(view or self._before(offered))

    def _show(self, shown: BallotView) -> None:
        self._phase.setText(shown.phase)
        self._question.allow(3 if shown.tiles or shown.counting else _MANDATE)
        self._question.show_text(shown.question)
        self._rule.show_text(shown.rule)
        self._openness.show_text(shown.openness)
        self._notes.show_text(" ".join(shown.notes))
        self._advice.show_lines(shown.advice)
        # At the result, what to say is the result itself: once is enough.
        once = shown.status if shown.status != shown.say_now else ""
        voting = bool(shown.tiles) and len(once) <= _SHORT
        set_text(self._heard, once if voting else "")
        self._status.show_text("" if voting else once)
        self.below.show_words(shown.say_now)
        self.below.looked.show_lines(shown.looked_at)
        self.tiles.show_tiles(shown.tiles)
        self.unassigned.show_unassigned(shown.unassigned)
        self.roll.show_lines(shown.roll_call)
        self.count.show_form(shown.form)
        self.sections.show_form(shown.sections)
        self.acts.drawn.show_named(shown.tied)
        self.acts.withdrew.show_named(shown.options)
        self.acts.declines.show_named(shown.declining)
        self.acts.beside.show_form(shown.beside)

    def _before(self, acts: tuple[Act, ...]) -> BallotView:
        """What to do with a question that was not put yet, or with a mandate."""
        la = self._language
        ready = say(la, "This item has a question")
        to_do = say(la, "Put it when the hall is ready to decide.")
        if acts == (Act.ABOUT_MANDATE,):
            ready = say(la, "This item is about a mandate")
            to_do = say(
                la, "Hear the delegate, write down what was done, then put one of the answers."
            )
        elif Act.WRITE in acts:
            to_do = say(la, "Something of it is still to come: type it at the left.")
        return BallotView(ready, "", "", "", to_do)

    def show_presses(self, lines: tuple[str, ...]) -> None:
        """What is odd about presses, and why some were not counted: small, for whoever asks."""
        self._presses.show_text(" · ".join(lines))

    def _open(self, act: Act) -> None:
        """What is done right here: a handset swapped, or a number for one."""
        if act is Act.ABOUT_MANDATE:
            self.mandate_asked.emit()
        elif act is Act.SWAP:
            self.below.strip.ask_number()
        elif act is Act.WHOSE:
            self.below.strip.whose(self.unassigned.first)


#: '152 of 160 heard' has room at the head; the handset check is a line of its own.
_SHORT = 32
#: Lines of a mandate where neither tiles nor figures need the room.
_MANDATE = 12
