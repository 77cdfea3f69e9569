"""What comes of the evening, over the desk: actions, the next meeting, how we meet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.plan import NextMeeting
from facilitator.wording import long_date, say
from ui.desk.look import ROOM, TIGHT, ButtonKind, Card, Text, label
from ui.desk.tonight.over import Over
from ui.desk.tonight.pieces import Field, Paragraph, desk_button, restyle
from ui.present.notes import NoteLine, NotesView, read_due
from ui.present.typed import read_clock

#: The key that opens it.
NOTES: Final = "#"
_WIDE: Final = 860
_LIST: Final = 210


class TypedLine(QWidget):
    """Fields in a row: Enter goes on to the next, and in the last it is done.

    Signals:
        given: in all fields; left: Esc.
    """

    given = Signal()
    left = Signal()

    def __init__(self, do: str, *fields: tuple[str, str, int]) -> None:
        """`do`: what the button says; each field's name, hint and share of the width."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        self.fields = tuple(Field(name, hint) for name, hint, _ in fields)
        for n, (field, (_, _, share)) in enumerate(zip(self.fields, fields, strict=True)):
            for entered in (field.entered, field.passed):
                entered.connect(lambda *_, n=n: self._on_from(n))
            field.left.connect(self.left)
            field.textEdited.connect(lambda _text, field=field: self.mark(field, unread=False))
            row.addWidget(field, share)
        self.do = desk_button(do)
        self.do.clicked.connect(self.given)
        row.addWidget(self.do)

    def mark(self, field: Field, *, unread: bool) -> None:
        """Amber where something cannot be read, and the keyboard there."""
        restyle(field, "unread", unread)
        if unread:
            field.setFocus()

    def clear(self) -> None:
        """Ready for the next."""
        for field in self.fields:
            field.clear()
        self.fields[0].setFocus()

    def _on_from(self, n: int) -> None:
        if n + 1 < len(self.fields):
            self.fields[n + 1].setFocus()
        else:
            self.given.emit()


class NoteList(QScrollArea):
    """Actions, with a button each; as high as they need, up to a limit.

    Signals:
        pressed: (the action's id).
    """

    pressed = Signal(str)

    def __init__(self, do: str, name: str) -> None:
        super().__init__()
        self._do = do
        self._shown: tuple[NoteLine, ...] = ()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def show_lines(self, lines: tuple[NoteLine, ...]) -> None:
        """These; none: it is not on the screen."""
        self.setVisible(bool(lines))
        if lines == self._shown:
            return
        self._shown = lines
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for line in lines:
            column.addLayout(self._row(line))
        self.setWidget(inside)
        self.setFixedHeight(min(_LIST, inside.sizeHint().height() + 2))

    def _row(self, line: NoteLine) -> QHBoxLayout:
        row, text = QHBoxLayout(), Paragraph(Text.MUTED if line.done else Text.BODY, 2)
        text.show_text(f"✓ {line.text}" if line.done else line.text)
        row.addWidget(text, 1)
        if not line.done:
            button = desk_button(self._do, kind=ButtonKind.QUIET)
            button.clicked.connect(lambda: self.pressed.emit(line.action))
            row.addWidget(button)
        return row


class NotesSheet(Over):
    """Opened by its button or key; what is typed stays until it is taken.

    Signals:
        noted: (what, who, due ISO or ""); taken_back, done: (action id).
        following: (NextMeeting); adopted: (text per language).

    Attributes:
        today: the day that '28/5' is reckoned from.
    """

    noted = Signal(str, str, str)
    taken_back = Signal(str)
    done = Signal(str)
    following = Signal(object)
    adopted = Signal(object)

    def __init__(self, over: QWidget, language: str, today: Callable[[], date]) -> None:
        card = Card(say(language, "What comes of it"))
        card.setFixedWidth(_WIDE)
        super().__init__(over, card)
        self._language, self.today = language, today
        self._view: NotesView | None = None
        self.setAccessibleName(say(language, "What comes of it"))
        self.action = _action_line(language)
        self.next = _next_line(language)
        self.tonight = NoteList(say(language, "Take back"), say(language, "Noted tonight"))
        self.earlier = NoteList(say(language, "Done"), say(language, "From last time"))
        self._earlier = label(say(language, "From last time: still going"), Text.LEAD)
        self._agreed = label("", Text.MUTED, wrap=True)
        self.adopt = desk_button(say(language, "The hall agreed"))
        self._lay_out(card)
        self._connect()

    def toggle(self) -> None:
        """Opened, the keyboard is on what is to be done."""
        super().toggle()
        if self.isVisible():
            self.action.fields[0].setFocus()

    def show_view(self, view: NotesView) -> None:
        """Show how it stands; an equal view costs nothing."""
        if view == self._view:
            return
        before, self._view = self._view, view
        self.tonight.show_lines(view.tonight)
        self.earlier.show_lines(view.earlier)
        self._earlier.setVisible(bool(view.earlier))
        self._agreed.setText(view.agreed)
        self.adopt.setEnabled(bool(view.to_adopt))
        if view.following is not None and (before is None or before.following != view.following):
            self._bring_back(view.following)

    def _bring_back(self, said: NextMeeting) -> None:
        texts = (_written(said.day, self._language), said.start, said.place, self._theme_of(said))
        for field, text in zip(self.next.fields, texts, strict=True):
            field.setText(text)

    def _read_day(self, text: str) -> str | None:
        """A day as it is typed, or as it was written here."""
        said = self._view.following if self._view is not None else None
        if said is not None and text == _written(said.day, self._language):
            return said.day
        return read_due(text, self.today())

    def _theme_of(self, said: NextMeeting) -> str:
        return said.theme.get(self._language) or next(iter(said.theme.values()), "")

    def _about(self, typed: str) -> dict[str, str]:
        """In all its languages as long as nothing else was typed."""
        said = self._view.following if self._view is not None else None
        if said is not None and typed == self._theme_of(said):
            return said.theme
        return {self._language: typed} if typed else {}

    def _lay_out(self, card: Card) -> None:
        la = self._language
        card.body.setSpacing(TIGHT)
        card.body.addWidget(label(say(la, "Who does what by when"), Text.LEAD))
        for piece in (self.action, self.tonight, self._earlier, self.earlier):
            card.body.addWidget(piece)
        card.body.addSpacing(ROOM)
        card.body.addWidget(label(say(la, "The next meeting"), Text.LEAD))
        card.body.addWidget(self.next)
        card.body.addSpacing(ROOM)
        card.body.addWidget(label(say(la, "How we meet"), Text.LEAD))
        row = QHBoxLayout()
        row.addWidget(self._agreed, 1)
        row.addWidget(self.adopt)
        card.body.addLayout(row)
        shut = desk_button(say(la, "Back to the desk"), "Esc", ButtonKind.QUIET)
        shut.clicked.connect(self.toggle)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(shut)
        card.body.addLayout(foot)

    def _connect(self) -> None:
        self.action.given.connect(self._note)
        self.next.given.connect(self._say_next)
        for line in (self.action, self.next):
            line.left.connect(self.toggle)
        self.tonight.pressed.connect(self.taken_back)
        self.earlier.pressed.connect(self.done)
        self.adopt.clicked.connect(self._adopt)

    def _note(self) -> None:
        what, who, by = self.action.fields
        due = read_due(by.text(), self.today())
        self.action.mark(by, unread=due is None)
        if not what.text().strip():
            what.setFocus()
        elif due is not None:
            self.noted.emit(what.text().strip(), who.text().strip(), due)
            self.action.clear()

    def _say_next(self) -> None:
        day, start, place, theme = self.next.fields
        when = self._read_day(day.text())
        begins = read_clock(start.text()) if start.text().strip() else ""
        self.next.mark(start, unread=begins is None)
        self.next.mark(day, unread=not when)
        if when and begins is not None:
            about = self._about(theme.text().strip())
            self.following.emit(NextMeeting(when, begins, place.text().strip(), about))

    def _adopt(self) -> None:
        if self._view is not None and self._view.to_adopt:
            self.adopted.emit(self._view.to_adopt)


def _written(day: str, language: str) -> str:
    return long_date(language, date.fromisoformat(day))


def _action_line(language: str) -> TypedLine:
    return TypedLine(
        say(language, "Note it"),
        (say(language, "What is to be done"), say(language, "What is to be done"), 6),
        (say(language, "Who does it"), say(language, "Who: a name or a role"), 3),
        (say(language, "By when"), say(language, "By when: 28/5"), 2),
    )


def _next_line(language: str) -> TypedLine:
    return TypedLine(
        say(language, "Say so"),
        (say(language, "Day of the next meeting"), say(language, "Day: 11/6"), 3),
        (say(language, "Its start"), say(language, "Start: 19:00"), 2),
        (say(language, "Its place"), say(language, "Place"), 4),
        (say(language, "What it is about"), say(language, "About"), 4),
    )
