"""An assembly's own colours: whatever is typed, every picture stays readable in both themes."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from tests.ui.hall.samples import SAMPLES
from ui.hall.look import HallLook
from ui.hall.own_colours import PAIRS, Role, is_tellable, own_palette, shortfall
from ui.hall.painter import paint
from ui.hall.palette import DARK, LIGHT, PALETTES, Palette, Theme, contrast
from ui.present.scenes import Black

#: (marks, ground) as somebody who has never seen the hall might give them.
WILD = [
    ("#7FFF00", "#4B0082"),
    ("#FF0000", "#0000FF"),
    ("#FFD200", "#006B3F"),
    ("#808080", "#FF69B4"),
    ("#56B4E9", "#FFFFFF"),
]
_ROLES = [field.name for field in fields(Palette)]

pytestmark = pytest.mark.usefixtures("qapp")


def inked(scene, palette, t=60.0):
    """Everything that means something in a picture, with its colours; two moments of it."""
    image = QImage(QSize(320, 180), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas = paint(scene, painter, image.rect(), t, HallLook(palette))
    return canvas.inked


@pytest.fixture(scope="module")
def used():
    """(ink, ground, is text) by the palette's names in any sample; scenes that mix inks."""
    # Far from each other, so that no mixture of two of them is a third.
    names = {f"#{(n + 1) * 2654435761 % 2**24:06X}": role for n, role in enumerate(_ROLES)}
    told = Palette(**{role: colour for colour, role in names.items()})
    pairs, mixing = set(), {}
    for scene in (s for scenes in SAMPLES.values() for s in scenes.values()):
        for drawn in [] if isinstance(scene, Black) else inked(scene, told):
            if drawn.colour in names and drawn.ground in names:
                pairs.add((names[drawn.colour], names[drawn.ground], bool(drawn.size)))
            else:
                mixing[type(scene)] = scene
    return pairs, list(mixing.values())


def palettes():
    return list(PALETTES.values()) + [own_palette(t, *wild) for wild in WILD for t in Theme]


def test_every_pair_used_in_any_picture_is_far_enough_apart_in_every_palette(used):
    for palette in palettes():
        for ink, ground, is_text in used[0]:
            seen = contrast(getattr(palette, ink), getattr(palette, ground))
            assert seen >= (7 if is_text else 3), (ink, ground, palette)


def test_pictures_that_mix_inks_are_readable_in_every_palette_too(used):
    for palette in palettes():
        for scene in used[1]:
            for drawn in inked(scene, palette):
                seen = contrast(drawn.colour, drawn.ground)
                assert seen >= (7 if drawn.size else 3), (type(scene), drawn)


def test_every_pair_used_is_among_those_that_colours_are_tried_against(used):
    tried = {frozenset({ink, ground}) for ink, ground, _least in PAIRS}
    assert {frozenset({ink, ground}) for ink, ground, _ in used[0]} <= tried


_COLOURS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@settings(max_examples=15, deadline=None)
@given(_COLOURS, _COLOURS)
def test_whatever_is_given_the_palette_passes_and_votes_keep_their_colours(marks, ground):
    for theme in Theme:
        own, usual = own_palette(theme, marks, ground), PALETTES[theme]
        assert (own.yes, own.no, own.abstain) == (usual.yes, usual.no, usual.abstain)
        assert is_tellable(own)
        for ink, on, least in PAIRS:
            assert contrast(getattr(own, ink), getattr(own, on)) >= least


@settings(max_examples=15, deadline=None)
@given(_COLOURS, _COLOURS)
def test_what_is_offered_in_place_of_a_refused_colour_is_accepted(marks, ground):
    refused = shortfall("", ground)
    ground = refused.offered if refused else ground
    assert shortfall("", ground) is None
    refused = shortfall(marks, ground)
    if refused is not None and refused.offered:
        assert refused.role is Role.MARKS
        assert shortfall(refused.offered, ground) is None


def test_a_colour_of_ours_is_accepted_and_one_of_the_votes_is_not():
    assert shortfall(DARK.accent, DARK.ground) is None
    assert shortfall(LIGHT.accent, "") is None
    for vote in (DARK.yes, DARK.no, LIGHT.yes, LIGHT.no):
        refused = shortfall(vote, "")
        assert refused is not None
        assert refused.role is Role.MARKS
