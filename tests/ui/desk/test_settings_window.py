"""The settings window: what is chosen in it is kept at once, in the operator's language."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from facilitator.wording import corrections
from tests.ui.desk.conftest import not_reached, unnamed
from ui.desk.clothes import dress_as_wished
from ui.desk.colours import colours, colours_of
from ui.desk.settings.every_text import EveryText
from ui.desk.settings.languages import LanguagesCard
from ui.desk.settings.texts import AskingForTexts, TextsCard
from ui.desk.settings.window import SettingsWindow
from ui.hall.palette import Theme
from ui.present.settings import (
    ReviewedTexts,
    all_reviewed_texts,
    metres_text,
    read_metres,
    reviewed_words,
)
from ui.settings import Settings

#: Qt says this of every window where there is no screen.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path)


@pytest.fixture
def window(shown, qapp, settings):
    before = qapp.styleSheet()
    card = LanguagesCard(("en",), ("en",), "en", is_free=True)
    window = shown(SettingsWindow(qapp, settings, Path("/somewhere"), None, card))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    yield window
    dress_as_wished(qapp, "system", high_contrast=False)
    qapp.setStyleSheet(before)


def named(window, kind, name):
    return next(each for each in window.findChildren(kind) if each.accessibleName() == name)


def choose(window, name, words):
    picker = named(window, QComboBox, name)
    picker.setCurrentIndex(picker.findText(words))
    picker.activated.emit(picker.currentIndex())


def test_what_is_chosen_is_kept_at_once(window, settings, qtbot):
    choose(window, "Size of everything on it", "160 %")
    named(window, QCheckBox, "Keep its lowest part free for captions").click()
    with qtbot.waitSignal(window.hall_changed):
        named(window, QCheckBox, "Light colours, for a bright room").click()
    named(window, QCheckBox, "A gong when a decision is declared").click()
    width = named(window, QLineEdit, "Width of the picture")
    qtbot.keyClicks(width, "\b2,4 m")
    qtbot.keyClick(width, Qt.Key.Key_Return)
    again = Settings(settings.file.parent)
    assert (again.desk.size, again.hall.screen_width_cm) == (160, 240)
    assert (again.hall.theme, again.hall.captions) == ("light", True)
    assert (again.sound.gong, again.sound.decision) == (False, True)
    assert window.isVisible()


def test_the_desk_is_dressed_while_one_looks(window):
    choose(window, "Colours", "Dark")
    named(window, QCheckBox, "High contrast, whatever the laptop's setting is").click()
    assert colours() == colours_of(Theme.DARK, high_contrast=True)


def test_another_language_is_passed_on_once(window, qtbot):
    with qtbot.waitSignal(window.language_chosen) as chosen:
        choose(window, "Language of the desk", "Cymraeg")
    assert chosen.args == ["cy"]
    assert not window.isVisible()


def test_hall_and_papers_have_languages_of_their_own(window, qtbot):
    card = window.findChild(LanguagesCard)
    choose(window, "On the screen, the left one first", "Cymraeg · English")
    with qtbot.waitSignal(card.chosen) as chosen:
        choose(window, "Minutes and certificates", "English")
    assert chosen.args == [("cy", "en"), ("en",)]


def test_what_cannot_be_kept_is_told_here(shown, qapp, tmp_path):
    (tmp_path / "facilitator.ini").write_bytes(b"[desk\n=]][")
    window = shown(SettingsWindow(qapp, Settings(tmp_path), tmp_path))
    assert "cannot be read" in window.banner.accessibleName()


def test_every_control_has_a_name_and_is_reached_by_the_keyboard(window, qtbot):
    assert unnamed(window) == []
    assert not_reached(window, qtbot) == set()
    assert not any(button.autoDefault() for button in window.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("typed", "centimetres"),
    [("2.4", 240), ("2,4 m", 240), ("12", 1200), ("240 cm", 240), ("", 0), ("wide", None)],
)
def test_metres_are_read_as_people_type_them(typed, centimetres):
    assert read_metres(typed) == centimetres
    if centimetres is not None:
        assert read_metres(metres_text(centimetres, "en")) == centimetres


def test_texts_that_nobody_reviewed_are_said_to_be_so():
    (welsh,) = all_reviewed_texts(Path("/nowhere"))
    assert welsh.language == "cy"
    assert welsh.texts > 1000
    said = [reviewed_words(ReviewedTexts("cy", 3000, n), "en") for n in (0, 2999, 3000)]
    assert said == [
        "Cymraeg: 3,000 texts, not yet reviewed by anybody who speaks it.",
        "Cymraeg: 1 text is not yet reviewed by anybody who speaks it.",
        "Cymraeg: 3,000 texts, all reviewed by somebody who speaks it.",
    ]


def test_texts_go_out_and_a_corrected_sheet_comes_back(shown, tmp_path, qtbot):
    sheet = tmp_path / "cy.csv"
    asking = AskingForTexts(lambda *_: sheet, lambda *_: sheet)
    card = shown(TextsCard(tmp_path / "translations", "en", asking))
    with qtbot.waitSignal(card.said) as said:
        named(card, QPushButton, "Save as a spreadsheet: Cymraeg").click()
    assert str(sheet) in said.args[0]
    sheet.write_text("English,Welsh,Reviewed\nAbstain,Atal pleidlais,yes\nSing,Canwch,no\n")
    with qtbot.waitSignal(card.said) as said:
        named(card, QPushButton, "Bring in a corrected spreadsheet: Cymraeg").click()
    corrections(None)
    assert "1 text is corrected" in said.args[0]
    assert "Line 3 was left out." in said.args[0]
    count = next(each.text() for each in card.findChildren(QLabel) if "Cymraeg" in each.text())
    assert "not yet reviewed" in count


def test_each_text_is_marked_until_a_speaker_has_read_it(shown, tmp_path):
    parent = shown(QWidget())
    window = shown(EveryText("cy", tmp_path, "en", parent))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.field.setText("Abstain")
    rows = [window.list.topLevelItem(n) for n in range(window.list.topLevelItemCount())]
    seen = [row for row in rows if not row.isHidden()]
    assert 0 < len(seen) < len(rows)
    assert {row.text(2) for row in seen} == {"not yet reviewed by a Welsh speaker"}
    assert unnamed(window) == []
