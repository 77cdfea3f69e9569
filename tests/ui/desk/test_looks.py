"""The place where an assembly's look is chosen: what cannot be read is not taken."""

from __future__ import annotations

from base64 import b64decode

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton

from facilitator.own_words import Word
from facilitator.parts.assembly import MOST, Assembly
from tests.ui.desk.conftest import controls
from tests.ui.desk.evenings import heard
from ui.desk.before.looks import LooksPlace
from ui.desk.before.own_colours import Swatch
from ui.desk.before.own_logo import picture_of
from ui.hall.own_colours import shortfall

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def place(shown, tmp_path):
    made = shown(LooksPlace("en", ("en", "cy"), lambda *_: tmp_path / "logo"))
    made.show_state(Assembly(name="Marfleet North", languages=("en", "cy")), b"")
    return made


def offers(place):
    return place.colours.refused.findChildren(QPushButton)


def test_a_colour_nobody_can_read_is_not_taken_and_the_nearest_is_one_press_away(place):
    said = heard(place.colours.chosen)
    place.colours.ground.field.choose("#006B3F")
    assert said == []
    assert place.colours.refused.isVisible()
    offers(place)[0].click()
    ((marks, ground),) = said
    assert (marks, shortfall("", ground)) == ("", None)
    assert not place.colours.refused.isVisible()


def test_a_refused_colour_can_be_left_as_it_was(place):
    place.colours.marks.field.choose("#56B4E9")
    offers(place)[-1].click()
    assert place.colours.marks.field.text() == "usual"


@pytest.mark.parametrize("typed", ["#FFD200", "ffd200", " #fd2 "])
def test_a_colour_is_read_however_it_is_typed(place, typed):
    said = heard(place.colours.chosen)
    place.colours.marks.field.setText(typed)
    place.colours.marks.field.commit()
    assert said in ([("#FFD200", "")], [("#FFDD22", "")])


def test_every_colour_there_is_to_pick_is_taken(place):
    said = heard(place.colours.chosen)
    swatches = place.findChildren(Swatch)
    for swatch in swatches:
        swatch.click()
    assert len(said) == len(swatches)


def test_a_large_picture_is_kept_small_and_what_is_no_picture_is_said(place, tmp_path):
    noise = QImage.fromData(b"P5 1400 1000 255\n" + bytes(n * n % 251 for n in range(1400 * 1000)))
    noise.convertToFormat(QImage.Format.Format_ARGB32).save(str(tmp_path / "logo"), "PNG")
    kept = b64decode(picture_of(tmp_path / "logo"))
    assert 0 < len(kept) <= MOST
    (tmp_path / "logo").write_text("a letter about a logo")
    said = heard(place.logo.chosen)
    place.logo.choose.click()
    assert said == []


def test_a_drawing_becomes_a_picture_of_pixels(tmp_path):
    drawing = tmp_path / "logo.svg"
    drawing.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
        '<rect width="10" height="10" fill="#0b3d2e"/></svg>'
    )
    image = QImage.fromData(b64decode(picture_of(drawing)))
    assert image.width() >= 600
    assert image.pixelColor(300, 300) == QColor("#0b3d2e")


def test_a_delegate_is_not_called_a_representative(place):
    said = heard(place.words.chosen)
    field = place.words.fields[Word.DELEGATE]
    field.show_value({"en": "Delegate", "cy": "Dirprwy"})
    field._fields["en"].setText("Representative")
    place.words.commit()
    assert said == []
    field._fields["en"].setText("Spokesperson")
    place.words.commit()
    assert said == [({"en": {"delegate": "Spokesperson"}},)]


def test_every_control_has_a_name(place):
    assert all(control.accessibleName() for control in controls(place))
