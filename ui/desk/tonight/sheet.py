"""The sheet on F1: every key and what it does, over the desk. It is read, not used."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.keys import OOPS_KEY, SPEAKING_KEY, SWAP_KEY
from ui.desk.look import PAGE, ROOM, TIGHT, WIDE, Card, Text, label
from ui.desk.tonight.notes import NOTES
from ui.desk.tonight.over import Over
from ui.desk.tonight.pictures import PICTURES
from ui.desk.tonight.tools import TOOLS
from ui.present.acts import Act, act_words
from ui.present.clock_acts import BEHIND, ON_THE_TIMER

_CLOCK: Final = (
    *(Act.CLOCK, Act.MINUTE_LESS, Act.HALF_MORE, Act.ONE_MINUTE, Act.FIVE_MINUTES),
    *(*BEHIND, Act.START_THEN, Act.SKIP, Act.PARK),
)
_HANDSETS: Final = (
    Act.MORE,
    Act.SWAP,
    Act.WHOSE,
    Act.BESIDE,
    Act.LIGHT,
    Act.LOOK,
    Act.ALL_AGREE,
)
_MANDATES: Final = (
    *(Act.ACCEPTED, Act.DECLINES, Act.MAY_SEND, Act.NOT_TO_SEND),
    Act.ABOUT_MANDATE,
)
_VOTE: Final = tuple(
    act
    for act in Act
    if act not in {*_CLOCK, Act.CLOCK_MORE, *ON_THE_TIMER, *_HANDSETS, *_MANDATES, Act.WRITE}
)
_WIDE_ENOUGH: Final = 1310  # for one line to most keys
_HALF: Final = 15  # of the keys of a vote
_SHARES: Final = (20, 19, 20, 25)  # of the width: the last column is the fullest


class KeySheet(Over):
    """Lies over `over`, wherever that goes; F1, Esc or a click puts it away."""

    def __init__(self, over: QWidget, language: str = "en") -> None:
        card = Card(say(language, "Keys"))
        super().__init__(over, card)
        self.setAccessibleName(say(language, "Keys"))
        card.body.setContentsMargins(PAGE, WIDE, PAGE, WIDE)
        columns = QHBoxLayout()
        columns.setSpacing(WIDE)
        hall, (heading, vote), item, timer, handsets, mandates = sections(language)
        rest = (say(language, "Further on in a vote"), vote[_HALF:])
        vote_first = (heading, vote[:_HALF])
        sides = ((hall,), (vote_first, timer), (rest, handsets), (item, mandates))
        for groups, share in zip(sides, _SHARES, strict=True):
            columns.addWidget(_column(groups), share)
        card.body.addLayout(columns)
        hint = say(
            language, "Letters are keys only while nothing is being typed. Esc leaves a field."
        )
        card.body.addWidget(label(hint, Text.MUTED, wrap=True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._card.setFixedWidth(min(_WIDE_ENOUGH, self.width() - 2 * ROOM))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.toggle()


def sections(language: str) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Headings, and under each the keys with what they do."""
    vote = (
        ("Enter", say(language, "The button that stands out")),
        *((act.key, act_words(act, language)) for act in _VOTE),
    )
    item = (
        *((act.key, act_words(act, language)) for act in _CLOCK),
        ("Enter", say(language, "In the list: load that item")),
        ("Shift + Enter", say(language, "From the floor: a point without a vote")),
        ("Esc", say(language, "Leave a field; the hall never changes")),
    )
    timer = tuple((act.key, act_words(act, language)) for act in ON_THE_TIMER)
    handsets = tuple((act.key, act_words(act, language)) for act in _HANDSETS)
    mandates = tuple((act.key, act_words(act, language)) for act in _MANDATES)
    return (
        (say(language, "The hall"), _of_the_hall(language)),
        (say(language, "The vote"), vote),
        (say(language, "Item and typing"), item),
        (say(language, "Timer"), timer),
        (say(language, "While handsets vote"), handsets),
        (say(language, "A mandate"), mandates),
    )


def _of_the_hall(language: str) -> tuple[tuple[str, str], ...]:
    return (
        (say(language, "Space, →, PgDn"), say(language, "Next picture")),
        (say(language, "←, PgUp"), say(language, "Back one picture")),
        ("G", say(language, "Go to a picture: G, its number, Enter")),
        ("L", say(language, "Logo, and back")),
        ("B, .", say(language, "Black, and back")),
        ("F", say(language, "Freeze, and let go")),
        (",", say(language, "Bright room, and dark again")),
        (PICTURES, say(language, "Pictures beside the evening")),
        (NOTES, say(language, "Actions, next meeting, how we meet")),
        (TOOLS, say(language, "More for tonight")),
        (SPEAKING_KEY, say(language, "Who speaks next")),
        ("*", say(language, "Check people in at the door")),
        (OOPS_KEY, say(language, "Oops: put it right")),
        (SWAP_KEY, say(language, "Swap the two screens")),
        ("F1", say(language, "This sheet")),
        ("Ctrl+1 2 3", say(language, "Before, Tonight, After")),
        ("+ −", say(language, "One more, one fewer in the room")),
        ("I", say(language, "Type a question from the floor")),
    )


def _column(groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, TIGHT, 0, ROOM)
    grid.setHorizontalSpacing(ROOM)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    row = 0
    for heading, keys in groups:
        grid.addWidget(label(heading, Text.LEAD), row, 0, 1, 2)
        for n, (key, words) in enumerate(keys, row + 1):
            cap = label(key, Text.MUTED)
            cap.setMinimumWidth(52)
            grid.addWidget(cap, n, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(words, wrap=True), n, 1, Qt.AlignmentFlag.AlignTop)
        row += len(keys) + 2
        grid.setRowMinimumHeight(row - 1, ROOM)
    grid.setRowStretch(row, 1)
    return made
