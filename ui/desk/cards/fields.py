"""What is to be printed: the fields of one kind of card, and no others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from facilitator.cards.reach import Lens
from facilitator.plan import Question
from facilitator.wording import say
from ui.card_papers import IN_SETS, SIZES
from ui.desk.before.texts import Picker, ReadField, captioned
from ui.desk.handsets.pieces import row_of, small_print, tell
from ui.desk.look import Card
from ui.present.card_words import kind_names, kind_note, reach_words
from ui.present.typed import read_people

_NUMBERED: Final = IN_SETS | {"table", "teller", "role"}
_ASKED: Final = frozenset({"paper", "teller"})
#: Pixels across the picture of a usual camera, and of a large one.
_HD, _UHD = 1920, 3840
_NARROW: Final = 90


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the fields; see `ui.card_papers.CardWish`.

    `gives_out`: the numbers are out as soon as the cards are made.
    """

    kind: str
    count: int
    first: int
    size: str
    choices: int
    question: Question | None
    title: str
    gives_out: bool


class CardFields(Card):
    """Which cards, how many, how large.

    Signals:
        changed: something else is asked for.
    """

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Print cards and papers"))
        self._language = language
        self._questions: tuple[tuple[str, Question], ...] = ()
        self._kind = Picker(say(language, "What"))
        for key, words in kind_names(language).items():
            self._kind.addItem(words, key)
        self._count = _number(say(language, "How many"), 40)
        self._first = _number(say(language, "First number"), 1)
        self._size = Picker(say(language, "Size"))
        self._size.addItems(list(SIZES))
        self._size.setCurrentText("A5")
        self._choices = Picker(say(language, "Choices"))
        self._choices.addItem(say(language, "For, against, abstain"), 0)
        for n in range(2, 7):
            self._choices.addItem(say(language, "{n} options", n=n), n)
        self._question = Picker(say(language, "Question"))
        self._question.setMinimumContentsLength(28)
        self._gives_out = QCheckBox(say(language, "These numbers are given out tonight"))
        self._gives_out.setChecked(True)
        self._note, self._reach = small_print(), small_print()
        self._lens = _Lens(language)
        self._boxes = {
            "first": captioned(self._first),
            "choices": captioned(self._choices),
            "question": captioned(self._question),
        }
        self._lay_out()
        self._connect()
        self.show_questions(())
        self._show()

    @property
    def asked(self) -> Asked:
        """What stands there now."""
        for field in (self._count, self._first):
            field.commit()
        kind = str(self._kind.currentData())
        chosen = self._question.currentData() if kind in _ASKED else None
        title, question = self._questions[chosen] if chosen is not None else ("", None)
        return Asked(
            kind,
            int(self._count.text()) if self._count.text().isdecimal() else 0,
            int(self._first.text()) if kind in _NUMBERED and self._first.text().isdecimal() else 1,
            self._size.currentText(),
            int(self._choices.currentData()),
            question,
            title,
            self._gives_out.isChecked(),
        )

    def show_questions(self, questions: Iterable[tuple[str, Question]]) -> None:
        """Offer these, by their titles; what is chosen stays where it is still there."""
        chosen = self._question.currentText()
        self._questions = tuple(questions)
        self._question.clear()
        self._question.addItem(say(self._language, "None: leave room to write it"), None)
        for place, (title, _) in enumerate(self._questions):
            self._question.addItem(title, place)
        self._question.setCurrentIndex(max(0, self._question.findText(chosen)))

    def _lay_out(self) -> None:
        boxes = self._boxes
        always = _captioned(self._kind, self._count, self._size)
        self.body.addLayout(row_of(*always, boxes["first"], boxes["choices"]))
        self.body.addWidget(boxes["question"], alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._note)
        self.body.addWidget(self._lens)
        self.body.addWidget(self._reach)
        self.body.addWidget(self._gives_out)

    def _connect(self) -> None:
        self._kind.currentIndexChanged.connect(self._show)
        self._lens.changed.connect(self._show)
        for picker in (self._size, self._choices, self._question):
            picker.currentIndexChanged.connect(self.changed)
        for field in (self._count, self._first):
            field.read.connect(self.changed)

    def _show(self) -> None:
        """What this kind needs, and nothing else."""
        kind = str(self._kind.currentData())
        self._boxes["first"].setVisible(kind in _NUMBERED)
        self._boxes["choices"].setVisible(kind == "voting")
        self._boxes["question"].setVisible(kind in _ASKED)
        self._lens.setVisible(kind == "camera")
        self._gives_out.setVisible(kind in IN_SETS)
        tell(self._note, kind_note(kind, self._language))
        lens, away = self._lens.value
        tell(self._reach, reach_words(lens, away, self._language) if kind == "camera" else "")
        self.changed.emit()


class _Lens(QWidget):
    """The camera that will read them, as far as it matters for their size."""

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._across = Picker(say(language, "Camera"))
        self._across.addItem(say(language, "Full HD (1080p)"), _HD)
        self._across.addItem(say(language, "4K"), _UHD)
        self._degrees = _number(say(language, "Lens, degrees"), round(Lens().degrees))
        self._away = _number(say(language, "Last row, metres"), 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(row_of(*_captioned(self._across, self._degrees, self._away)))
        self._across.currentIndexChanged.connect(self.changed)
        self._degrees.read.connect(self.changed)
        self._away.read.connect(self.changed)

    @property
    def value(self) -> tuple[Lens, int]:
        """(the lens, metres to the last row; 0 for not said)."""
        degrees, away = (_read(field.text()) for field in (self._degrees, self._away))
        widest, narrowest = 170, 5
        is_lens = narrowest <= degrees <= widest
        return Lens(self._across.currentData(), degrees if is_lens else Lens().degrees), away


def _read(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _number(name: str, value: int) -> ReadField[int]:
    field = ReadField[int](name, read_people, str)
    field.setFixedWidth(_NARROW)
    field.show_value(value)
    return field


def _captioned(*fields: QWidget) -> tuple[QWidget, ...]:
    return tuple(captioned(field) for field in fields)
