"""Tonight: the desk of a running meeting. It paints values and says what somebody asked for.

It decides nothing: which acts there are, what they are called and what Enter does comes with the
views. Nothing here takes the keyboard by itself, and what is being typed outlives every view.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.floating import FloatingBanner
from ui.desk.look import ROOM, TIGHT, Card, Text, label
from ui.desk.tonight.ballot import BallotCard
from ui.desk.tonight.council import CouncilRow
from ui.desk.tonight.hall import HallPanel
from ui.desk.tonight.header import Header
from ui.desk.tonight.item import ItemPanel
from ui.desk.tonight.lines import HallLines
from ui.desk.tonight.room import RoomPanel
from ui.desk.tonight.rundown import RundownPanel
from ui.desk.tonight.say_now import SayNow
from ui.desk.tonight.timer import TimerRow
from ui.present.acts import Act, ActView
from ui.present.clock_acts import back_dated, timer_set
from ui.present.scenes import Scene
from ui.present.show import Show
from ui.present.tonight import Tonight

_ROOM_WIDE: Final = 180
_CARD_WIDE: Final = 600
_SMALLEST: Final = QSize(1240, 600)


class TonightPage(QWidget):
    """The desk.

    Attributes:
        next_stands_out: no vote is in hand, so that Enter is Next.

    Signals:
        act_asked: (Act, counts 1 or 2, typed "").
        clock_set: (commands) a length of time was typed.
        item_chosen: (item id) load it; floor_asked: (text); item_asked: (title).
        room_counted: (people); room_changed: (+1 or -1).
        count_entered: (choice or mark → votes, teller "A" or "B"); section_entered: the same, and
            the section.
        next_asked, back_asked: of the hall; safe_asked: (Safe); message_asked: (text).
        swap_asked, screens_asked: of the screens; close_meeting_asked.
    """

    act_asked = Signal(object, int, str)
    clock_set = Signal(object)
    item_chosen = Signal(str)
    floor_asked = Signal(str)
    item_asked = Signal(str)
    room_counted = Signal(int)
    room_changed = Signal(int)
    count_entered = Signal(object, str)
    section_entered = Signal(object, str, str)
    next_asked = Signal()
    back_asked = Signal()
    safe_asked = Signal(object)
    message_asked = Signal(str)
    swap_asked = Signal()
    screens_asked = Signal()
    close_meeting_asked = Signal()

    def __init__(self, language: str = "en", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(say(language, "Tonight"))
        self._language = language
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # A click beside the fields lets go of them, so that letters are keys again.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header, self.rundown = Header(language), RundownPanel(language)
        self.item, self.room = ItemPanel(language), RoomPanel(language)
        self.timer, self.council = TimerRow(language), CouncilRow(language)
        self.words, self.ballot = SayNow(language, 6), BallotCard(language)
        self.hall, self.lines = HallPanel(language), HallLines(language)
        self._idle, self._desk = _idle(language), QWidget()
        _lay_out(self, self._idle, self._desk)
        self._banner = FloatingBanner(self, beside=self.header.end)
        self.next_stands_out = False
        _wire(self)
        self._desk.hide()

    def minimumSizeHint(self) -> QSize:
        # Fixed, so that no text of an evening ever makes the window grow.
        return _SMALLEST

    def show_view(
        self, view: Tonight, ballot_acts: tuple[ActView, ...], item_acts: tuple[ActView, ...]
    ) -> None:
        """Paint the meeting as it stands and what can be done now. An equal view costs nothing."""
        self._idle.setVisible(not view.running)
        self._desk.setVisible(view.running)
        self.header.show_view(view)
        self.rundown.list.show_lines(view.rundown)
        self.rundown.show_acts(item_acts)
        self.rundown.show_floor(view.floor)
        self.item.show_item(view.now, view.nudge)
        self.item.show_acts(item_acts)
        self.timer.show_timer(view.timer, item_acts)
        self.room.show_room(view.room)
        self.ballot.show_ballot(view.ballot, ballot_acts)
        self.words.show_words(_words(view, self._language))
        counting = view.ballot is not None and view.ballot.counting
        in_hand = counting or any(each.act is Act.VOID for each in ballot_acts)
        self.next_stands_out = view.running and self.ballot.acts.primary is None and not in_hand
        self.hall.stand_out(primary=self.next_stands_out)

    def show_hall(self, live: Scene, preview: Scene | None, show: Show, place: str) -> None:
        """Paint the hall: what it sees, what Next brings, its state, '4 of 17'."""
        self.hall.show_hall(live, preview, show, place)

    def show_devices(self, text: str, todo: str) -> None:
        """How the devices are, and what somebody can do about it ("" for nothing)."""
        self.lines.show_devices(text, todo)

    def show_screens(self, text: str) -> None:
        """Where the hall's picture is."""
        self.lines.show_screens(text)

    def show_presses(self, lines: tuple[str, ...]) -> None:
        """Presses that were not counted, and why."""
        self.ballot.show_presses(lines)

    def say(self, text: str, *acts: tuple[str, Callable[[], None]]) -> None:
        """A sentence above the desk, and a button for each (words, what it does)."""
        self._banner.say(text, *acts)

    def clear_banner(self, saying: str = "") -> None:
        """Take it away; with `saying` only while it says that."""
        if saying in {"", self._banner.accessibleName()}:
            self._banner.clear()

    def press(self, act: Act) -> None:
        """For a key: as a click on that act's button; nothing where it is not on the screen."""
        if button := (self.item.buttons | self.timer.buttons | self.rundown.buttons).get(act):
            button.click()
        else:
            self.ballot.acts.press(act)

    def press_primary(self) -> bool:
        """For Enter: the act that stands out, if any. Figures come first, where they are asked."""
        if self.ballot.figures.isVisible():
            self.ballot.figures.hand_in()
            return True
        act = self.ballot.acts.primary
        if act is not None:
            self.ballot.acts.press(act)
        return act is not None


def _words(view: Tonight, language: str) -> str:
    """What to say or do now; while a vote is in hand its own words are the ones."""
    if view.now is None:
        return say(language, "Press Next; or double-click an item, then press Next.")
    return view.now.say_now if view.ballot is None else ""


def _wire(page: TonightPage) -> None:
    """Panels' wishes are the page's."""
    page.header.close_asked.connect(page.close_meeting_asked)
    page.rundown.chosen.connect(page.item_chosen)
    page.rundown.act_asked.connect(lambda act: page.act_asked.emit(act, 1, ""))
    page.rundown.floor_asked.connect(page.floor_asked)
    page.rundown.item_asked.connect(page.item_asked)
    for clock in (page.item, page.timer):
        clock.act_asked.connect(lambda act: page.act_asked.emit(act, 1, ""))
    page.item.opened.connect(page.timer.toggle)
    page.timer.turned.connect(page.item.more.setChecked)
    page.timer.timer_asked.connect(lambda *asked: page.clock_set.emit(timer_set(*asked)))
    page.timer.back_dated.connect(lambda seconds: page.clock_set.emit((back_dated(seconds),)))
    page.room.counted.connect(page.room_counted)
    page.room.changed.connect(page.room_changed)
    page.ballot.act_asked.connect(page.act_asked)
    page.ballot.count_entered.connect(page.count_entered)
    page.ballot.section_entered.connect(page.section_entered)
    page.hall.next_asked.connect(page.next_asked)
    page.hall.back_asked.connect(page.back_asked)
    page.hall.safe_asked.connect(page.safe_asked)
    page.lines.message_asked.connect(page.message_asked)
    page.lines.swap_asked.connect(page.swap_asked)
    page.lines.screens_asked.connect(page.screens_asked)


def _idle(language: str) -> QWidget:
    """What is here while no meeting runs."""
    card = Card(say(language, "No meeting is running."))
    words = say(language, "Choose an evening in Before and press Start the meeting.")
    card.body.addWidget(label(words, Text.LEAD, wrap=True))
    card.setFixedWidth(_CARD_WIDE)
    whole, row = QWidget(), QHBoxLayout()
    row.addStretch()
    row.addWidget(card)
    row.addStretch()
    column = QVBoxLayout(whole)
    column.addStretch(2)
    column.addLayout(row)
    column.addStretch(3)
    return whole


def _lay_out(page: TonightPage, idle: QWidget, desk: QWidget) -> None:
    whole = QVBoxLayout(page)
    whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    whole.setContentsMargins(ROOM, TIGHT, ROOM, ROOM)
    whole.setSpacing(TIGHT)
    whole.addWidget(idle, 1)
    whole.addWidget(desk, 1)
    inner = QVBoxLayout(desk)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(TIGHT)
    inner.addWidget(page.header)
    columns = QHBoxLayout()
    columns.setSpacing(ROOM)
    inner.addLayout(columns, 1)
    for column, share in ((page.rundown, 5), (_middle(page), 12), (_right(page), 8)):
        # By shares alone: what is in a column never moves the others.
        column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        columns.addWidget(column, share)


def _middle(page: TonightPage) -> QWidget:
    top = QWidget()
    top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    row = QHBoxLayout(top)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(ROOM)
    row.addWidget(page.item, 1)
    row.addWidget(page.room)
    page.room.setFixedWidth(_ROOM_WIDE)
    middle = QWidget()
    column = QVBoxLayout(middle)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(ROOM)
    column.addWidget(top)
    column.addWidget(page.timer)
    column.addWidget(page.council)
    column.addWidget(page.words)
    column.addWidget(page.ballot, 10_000)
    column.addStretch(1)
    return middle


def _right(page: TonightPage) -> QWidget:
    right = QWidget()
    column = QVBoxLayout(right)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(ROOM)
    column.addWidget(page.hall, 1)
    column.addWidget(page.lines)
    return right
