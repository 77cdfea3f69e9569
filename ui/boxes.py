"""Small windows that say or ask one thing, with buttons in our own words.

Qt's own buttons have no Welsh. The windows in which files are chosen are the system's where it
has any, in its language; where it has none they are Qt's, in English.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from facilitator.wording import say

_YES: Final = QMessageBox.ButtonRole.AcceptRole
_NO: Final = QMessageBox.ButtonRole.RejectRole
_WIDE: Final = 560  # for words that are there already


def telling(parent: QWidget | None, title: str, sentence: str, language: str) -> QMessageBox:
    """A window with that sentence and one button, not yet shown."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setText(sentence)
    done = box.addButton(say(language, "All right"), _YES)
    box.setDefaultButton(done)
    box.setEscapeButton(done)
    return box


def tell(parent: QWidget | None, title: str, sentence: str, language: str) -> None:
    """Say it, and wait until it was read."""
    telling(parent, title, sentence, language).exec()


def asking(parent: QWidget | None, question: str, more: str, yes: str, no: str) -> QMessageBox:
    """A window with that question and two buttons, not yet shown; the usual answer is `yes`."""
    box = QMessageBox(parent)
    box.setText(question)
    box.setInformativeText(more)
    box.setDefaultButton(box.addButton(yes, _YES))
    box.setEscapeButton(box.addButton(no, _NO))
    return box


def ask(parent: QWidget | None, question: str, more: str, yes: str, no: str) -> bool:
    """Ask it, and wait; whether the answer was `yes`."""
    box = asking(parent, question, more, yes, no)
    box.exec()
    return box.clickedButton() is box.defaultButton()


def typed_in_a_box(
    parent: QWidget, title: str, question: str, language: str, before: str = ""
) -> str | None:
    """A few words typed in a small window; None where somebody thought better of it.

    `before`: the words there are, to begin with.
    """
    box = QInputDialog(parent)
    box.setWindowTitle(title)
    box.setLabelText(question)
    box.setTextValue(before)
    if before:
        box.resize(_WIDE, box.sizeHint().height())
    box.setOkButtonText(say(language, "Note it"))
    box.setCancelButtonText(say(language, "Leave it"))
    given = box.exec()
    box.deleteLater()
    return box.textValue() if given else None


def number_in_a_box(  # noqa: PLR0913 - a question, and what can be answered
    parent: QWidget, title: str, question: str, usual: int, most: int, *, yes: str, no: str
) -> int | None:
    """A number from 1 to `most`; None where somebody thought better of it."""
    box = QInputDialog(parent)
    box.setInputMode(QInputDialog.InputMode.IntInput)
    box.setIntRange(1, most)
    box.setIntValue(min(usual, most))
    box.setWindowTitle(title)
    box.setLabelText(question)
    box.setOkButtonText(yes)
    box.setCancelButtonText(no)
    given = box.exec()
    box.deleteLater()
    return box.intValue() if given else None
