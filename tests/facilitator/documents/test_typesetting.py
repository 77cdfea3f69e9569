"""Fonts and the gate: every letter on paper is one the font can draw."""

from __future__ import annotations

import pytest
from babel.messages.pofile import read_po
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from facilitator.documents import typesetting
from resources import path

FACES = sorted(path("fonts").glob("*.ttf"))
WELSH = "ŵŷŴŶẁẃẅỳẀẂẄỲâêîôûáéíóúàèìòùäëïöüÂÊÎÔÛ"
POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"
SIGNS = "–—‘’“”…·•£€"


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_every_style_has_welsh_polish_and_the_signs_of_the_page(face):
    drawn = TTFont(face).getBestCmap()
    assert [c for c in WELSH + POLISH + SIGNS if ord(c) not in drawn] == []


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_digits_have_one_width(face):
    font = TTFont(face)
    drawn = font.getBestCmap()
    assert len({font["hmtx"][drawn[ord(digit)]][0] for digit in "0123456789"}) == 1


@pytest.mark.parametrize(
    ("character", "spelled"),
    [
        ("✓", "[CHECK MARK]"),
        ("漢", "[CJK UNIFIED IDEOGRAPH-6F22]"),
        ("\x01", "[U+0001]"),
        ("\u202e", "[RIGHT-TO-LEFT OVERRIDE]"),
    ],
)
def test_a_letter_the_font_lacks_is_spelled_out_by_its_name(character, spelled):
    assert typesetting.written(f"The bus {character}") == f"The bus {spelled}"
    assert typesetting.lacking(f"The bus {character}") == character


@pytest.mark.parametrize("language", ["cy"])
def test_no_text_of_ours_has_to_be_spelled_out(language):
    file = path("translations", language, "LC_MESSAGES", "facilitator.po")
    with file.open("rb") as source:
        for message in read_po(source, locale=language):
            texts = message.string if isinstance(message.string, tuple) else (message.string,)
            assert {*typesetting.lacking("".join(texts))} <= {*"←→↑↓⌫"}  # keys, on the desk alone


def test_a_letter_in_two_pieces_is_drawn_as_one():
    assert typesetting.written("dw\u0302r") == "dŵr"


@pytest.mark.parametrize(
    ("pasted", "printed"),
    [
        ("\ufeffThe\u200b bus", "The bus"),
        ("co\u00adop\u2011shop", "coop-shop"),
        ("23\u202f000\u2009kg", "23\u00a0000 kg"),
        ("one\x0btwo\u2028three\r\nfour", "one\ntwo\nthree\nfour"),
    ],
)
def test_what_nobody_sees_in_a_pasted_text_stops_no_minutes(pasted, printed):
    assert typesetting.written(pasted) == printed


@given(st.text(alphabet="<>&;/b\"'x ", max_size=40))
def test_what_looks_like_markup_is_printed_as_it_is(wording):
    made = typesetting.paragraph(wording, typesetting.BODY)
    assert "".join(made.getPlainText(identify=1).split()) == "".join(wording.split())


def test_a_strong_word_is_set_bold_and_nothing_else():
    made = typesetting.paragraph(f"To {typesetting.strong('Tom & Jo')} only", typesetting.BODY)
    assert [run.text.strip() for run in made.frags if run.bold] == ["Tom", "&", "Jo"]
