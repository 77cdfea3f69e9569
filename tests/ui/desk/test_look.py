"""How the desk looks: what can be told apart, keys that are printed, a strip that stays calm."""

from __future__ import annotations

from string import Template

import pytest
from PySide6.QtCore import QSize

from resources import path
from ui.desk.clothes import dress_as_wished, style_sheet
from ui.desk.colours import colours, colours_of, theme_now
from ui.desk.look import TARGET, Banner, ButtonKind, act_button, icon
from ui.hall.palette import Theme, contrast

#: Qt says this of every window where there is no screen.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
TEXT, SHAPE = 4.5, 3.0  # WCAG 2.2: 1.4.3 and 1.4.11


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("under", ["ground", "card", "field", "wash", "chosen"])
@pytest.mark.parametrize(("ink", "least"), [("text", 7), ("muted", TEXT), ("accent", TEXT)])
def test_what_stands_on_the_desk_can_be_read(theme, under, ink, least):
    now = colours_of(theme)
    assert contrast(getattr(now, ink), getattr(now, under)) >= least


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("under", ["ground", "card", "field", "wash", "chosen"])
def test_in_high_contrast_everything_stands_out_by_seven_to_one(theme, under):
    now = colours_of(theme, high_contrast=True)
    for ink in ("text", "muted", "accent"):
        assert contrast(getattr(now, ink), getattr(now, under)) >= 7
    for seen in ("line", "outline", "edge"):
        assert contrast(getattr(now, seen), getattr(now, under)) >= TEXT
    assert contrast(now.off, now.ground) >= TEXT
    assert contrast(now.on_amber, now.amber) >= 7
    for below in (now.accent, now.accent_hover, now.accent_down):
        assert contrast(now.on_accent, below) >= 7


def test_the_desk_wears_what_is_wished_and_follows_the_system_again(qapp):
    before = qapp.styleSheet()
    dress_as_wished(qapp, "dark", high_contrast=True)
    try:
        assert theme_now() is Theme.DARK
        assert colours() == colours_of(Theme.DARK, high_contrast=True)
        assert colours().ground in qapp.styleSheet()
    finally:
        dress_as_wished(qapp, "system", high_contrast=False)
        qapp.setStyleSheet(before)
    assert colours() == colours_of(theme_now())


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("under", ["ground", "card", "field"])
def test_a_field_can_be_seen(theme, under):
    now = colours_of(theme)
    assert contrast(now.edge, getattr(now, under)) >= SHAPE


@pytest.mark.parametrize("theme", Theme)
def test_what_stands_on_a_button_or_a_banner_can_be_read(theme):
    now = colours_of(theme)
    for under in (now.accent, now.accent_hover, now.accent_down):
        assert contrast(now.on_accent, under) >= TEXT
    assert contrast(now.on_amber, now.amber) >= 7


@pytest.mark.parametrize("theme", Theme)
def test_the_style_sheet_is_filled_in_and_its_pictures_are_there(theme):
    sheet = style_sheet(theme)
    assert not Template(sheet).get_identifiers()
    for piece in sheet.split('url("')[1:]:
        assert path("icons", piece.split('"')[0].rpartition("/")[2]).is_file()


@pytest.mark.parametrize("file", sorted(path("icons").glob("*.svg")), ids=lambda file: file.stem)
def test_every_drawing_draws_something(qapp, file):
    picture = icon(file.stem, "#FF0000").pixmap(QSize(20, 20)).toImage()
    seen = [picture.pixelColor(x, y).alpha() for x in range(20) for y in range(20)]
    assert max(seen) > 200


def test_a_button_has_room_for_its_key_and_can_be_hit(qtbot):
    plain, keyed = act_button("Show"), act_button("Show", "Space", ButtonKind.PRIMARY)
    qtbot.addWidget(plain)
    qtbot.addWidget(keyed)
    assert keyed.sizeHint().width() > plain.sizeHint().width() + 20
    assert keyed.minimumHeight() == TARGET
    assert keyed.accessibleName() == "Show"
    assert keyed.accessibleDescription() == "Space"


def test_a_button_that_says_something_else_keeps_its_key(qtbot):
    button = act_button("Undo: Tea", "Ctrl+Z")
    qtbot.addWidget(button)
    button.setShortcut("Ctrl+Z")
    button.say("Undo: Cake")
    assert button.shortcut().toString() == "Ctrl+Z"
    assert button.accessibleName() == "Undo: Cake"


def test_a_banner_says_a_sentence_and_goes_when_there_is_nothing_to_know(qtbot):
    banner, done = Banner(), []
    qtbot.addWidget(banner)
    banner.say("The projector is gone.", ("Show here", lambda: done.append(1)))
    (button,) = (each for each in banner.findChildren(type(act_button(""))))
    button.click()
    assert done == [1]
    assert not banner.isHidden()
    banner.clear()
    assert banner.isHidden()
