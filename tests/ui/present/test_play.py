"""Every recipe as the hall sees it: whole in both languages, and a lot that anybody can repeat."""

from __future__ import annotations

import hashlib

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from facilitator.parts import area, checkin
from facilitator.reach.values import Unit
from facilitator.recipes import lots
from facilitator.recipes import playing as played
from facilitator.recipes.reading import recipes_in
from facilitator.recipes.values import CHOOSING, StepKind, Tag
from resources import path
from tests.facilitator.hall import item, motion
from ui.hall.arrangement import is_legible
from ui.hall.painter import paint
from ui.present.play import Around, play_scene
from ui.present.play_desk import entries
from ui.present.scene_play import PlayBoard, PlayFirst, PlayMap, PlayPicture, PlayTables

RECIPES, _ = recipes_in(path("recipes"))
BY_KEY = {recipe.key: recipe for recipe in RECIPES}


def filled(playing):
    """As it may be in the middle of it."""
    kind = playing.step.kind
    if kind in CHOOSING:
        for n in range(40):
            playing = played.heard(playing, str(n), n % max(1, len(playing.step.options)) + 1)
    if kind in {StepKind.DRAW, StepKind.SHUFFLE}:
        playing = played.drawn(playing, lots.draw("2026-11-23/1", "4711", ((1, 160),)))
    for word in ("Greatfield 12", "tea", "Tea"):
        playing = played.called(playing, word)
    return played.shown(playing)


def pictures(hall, languages):
    evening = hall(item("bus", motion()))
    now = evening.clock.now()
    for recipe in RECIPES:
        playing = played.begun(recipe, now)
        for _ in recipe.steps:
            for one in (playing, filled(playing)):
                yield recipe, play_scene(one, Around((), 1004), evening.world, now, languages)
            playing = played.on(playing, now)


@pytest.mark.parametrize("shape", [QSize(320, 180), QSize(320, 240)], ids=["16:9", "4:3"])
@pytest.mark.parametrize(
    "languages", [("en", "cy"), pytest.param(("cy",), marks=pytest.mark.prove)]
)
def test_every_picture_of_every_recipe_is_whole(hall, qapp, languages, shape):
    image = QImage(shape, QImage.Format.Format_RGB32)
    for recipe, scene in pictures(hall, languages):
        with QPainter(image) as painter:
            canvas = paint(scene, painter, image.rect(), 60.0)
        assert is_legible(canvas), (recipe.key, type(scene))


def test_in_every_recipe_there_is_something_for_whoever_stays_seated():
    for recipe in RECIPES:
        assert any({"en", "cy"} <= set(step.seated) for step in recipe.steps), recipe.key
        assert Tag.SEATED in recipe.tags


def test_a_lot_is_repeated_with_nothing_but_sha_256(hall):
    evening = hall(item("bus", motion()))
    now = evening.clock.now()
    lot = lots.draw("2026-11-23/1", " 4711 ", ((1, 5), (9, 12)))
    numbers = [*range(1, 6), *range(9, 13)]
    by_hand = sorted(
        numbers, key=lambda n: hashlib.sha256(f"{lot.beginning}{n}".encode()).hexdigest()
    )
    assert list(lot.order) == by_hand
    playing = played.drawn(played.begun(BY_KEY["lot"], now), lot)
    scene = play_scene(playing, Around(), evening.world, now, ("en",))
    assert scene.numbers == tuple(map(str, by_hand[:3]))
    assert lot.beginning in scene.how


def test_tables_differ_by_one_at_most_and_nobody_is_left_out(hall):
    evening = hall(item("bus", motion()))
    lot = lots.draw("2026-11-23/1", "3", ((1, 163),))
    dealt = lots.tables(lot.order, 8)
    assert {len(each) for each in dealt} == {7, 8}
    assert sorted(n for each in dealt for n in each) == list(range(1, 164))
    playing = played.drawn(played.begun(BY_KEY["tables"], evening.clock.now()), lot)
    scene = play_scene(playing, Around(), evening.world, evening.clock.now(), ("en",))
    assert isinstance(scene, PlayTables)
    assert [scene.tables[n].name for n in (0, 12)] == ["Fox", "Fox 2"]


def test_the_first_to_press_is_a_number_and_nobody_is_ranked(hall):
    evening = hall(item("bus", motion()))
    now = evening.clock.now()
    playing = played.begun(BY_KEY["quiz"], now)
    for who in ("47", "12", "47", "80"):
        playing = played.heard(playing, who, 1)
    scene = play_scene(playing, Around(), evening.world, now, ("en",))
    assert scene == PlayFirst(scene.prompt, "47", "then 12, 80")
    answered = play_scene(played.shown(playing), Around(), evening.world, now, ("en",))
    assert answered.then == "The answer: Seven"


def test_parts_of_town_are_typed_where_nobody_was_checked_in(hall):
    evening = hall(item("bus", motion()))
    now = evening.clock.now()
    playing = played.begun(BY_KEY["arrival-map"], now)
    for typed in ("Greatfield 12", "greatfield", "Bilton Grange"):
        playing = played.called(playing, typed)
    scene = play_scene(playing, Around(), evening.world, now, ("en",))
    assert isinstance(scene, PlayMap)
    assert [(unit.name, unit.people) for unit in scene.units] == [
        ("Greatfield", 13),
        ("Bilton Grange", 1),
    ]


def test_a_dot_comes_with_each_who_is_checked_in(hall):
    evening = hall(item("bus", motion()))
    evening.do(
        area.FreezeArea("2026-01-01", "", (Unit("n", "Marfleet North"), Unit("g", "Greens")))
    )
    playing = played.begun(BY_KEY["arrival-map"], evening.clock.now())
    for unit, wanted in (("n", [1, 0]), ("g", [1, 1]), ("n", [2, 1]), ("", [2, 1])):
        evening.do(checkin.Arrive(unit=unit))
        scene = play_scene(playing, Around(), evening.world, evening.clock.now(), ("en",))
        assert [unit.people for unit in scene.units] == wanted


def test_a_drawing_and_the_welcome_take_turns(hall):
    evening = hall(item("bus", motion()))
    start = evening.clock.now()
    playing = played.begun(BY_KEY["drawing"], start)
    kinds = [
        type(play_scene(playing, Around((b"png",)), evening.world, start.plus(s * 10**6), ("en",)))
        for s in (0, 15, 30)
    ]
    assert kinds.count(PlayPicture) in {1, 2}
    assert len(set(kinds)) == 2


def test_the_board_has_cups_of_tea_only_where_somebody_counted_them(hall):
    evening = hall(item("bus", motion()))
    now = evening.clock.now()
    playing = played.begun(BY_KEY["so-far"], now)
    for cups, wanted in ((0, False), (1004, True)):
        scene = play_scene(playing, Around((), cups), evening.world, now, ("en",))
        assert isinstance(scene, PlayBoard)
        assert ("1,004" in [figure.number for figure in scene.figures]) is wanted


def test_the_list_is_what_suits_the_room():
    quiet = entries(RECIPES, "en", Tag.QUIET, 10)
    assert all(e.recipe is None or Tag.QUIET in e.recipe.tags for e in quiet)
    assert "fishbowl" in {e.recipe.key for e in entries(RECIPES, "en", None, 40) if e.recipe}
    assert "fishbowl" not in {e.recipe.key for e in entries(RECIPES, "en", None, 400) if e.recipe}
