"""A game over a real record: the hall sees it, handsets are heard, and nothing is kept."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from facilitator.parts import assembly
from facilitator.parts.ballot import commands as ask
from facilitator.press import Press
from facilitator.recipes.values import StepKind
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.desk.play.chosen import read_picture
from ui.desk.play.keeper import PlayKeeper
from ui.machine.sound import GONG
from ui.present.show import Safe
from ui.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found(receivers=[f"line:{tmp_path}/nowhere"])
        made.begin(item("bus", motion("That a bus runs.")))
        yield made


def opened(desk):
    """By its entry in Tonight's list."""
    tools = desk.pages.tonight.lines.tools._tools
    next(tool for tool in tools if tool.words == "Play").open()
    return desk.desk.findChild(PlayKeeper)


def choose(keeper, key):
    rows = keeper.window.recipes
    at = [e.recipe.key if e.recipe else "" for e in rows._entries].index(key)
    rows.rows.setCurrentRow(at)


def press(desk, *presses):
    """As a driver hands them over."""
    desk.running._devices._fork.take([Press("line", who, (key,)) for who, key in presses])


def kept(desk):
    """What the record says, and every byte beside it: journal, side table, drafts, settings."""
    desk.settle()
    files = {one.name: one.read_bytes() for one in desk.folder.rglob("*") if one.is_file()}
    return desk.world, files


def test_no_game_leaves_a_trace(desk):
    keeper, before = opened(desk), kept(desk)
    recipes = [entry.recipe for entry in keeper.window.recipes._entries if entry.recipe]
    for recipe in recipes:
        choose(keeper, recipe.key)
        keeper.window.now.click()
        for step in recipe.steps:
            press(desk, ("4", "1"), ("5", "2"), ("4", "3"))
            if step.kind is not StepKind.BOARD:  # which keeps cups of tea on this laptop
                keeper.window.controls.typed.emit("12 2")
            keeper.window.controls.counted.emit(1, 7)
            keeper.window.controls.lot.drawn.emit("4711", 3, 0)
            keeper.window.controls.figures_shown.emit()
            keeper.look()
            keeper.window.controls.went_on.emit()
        keeper.end()
    assert len(recipes) > 15
    assert kept(desk) == before


def test_the_hall_sees_what_it_saw_before_and_presses_were_the_games_own(desk):
    keeper, before = opened(desk), desk.scene
    choose(keeper, "biscuits")
    keeper.window.now.click()
    desk.until(lambda: desk.scene == "PlayChoices")
    press(desk, ("4", "1"), ("5", "2"), ("4", "3"), ("iclicker 8F", "1"))
    desk.until(lambda: sum(keeper.game.playing.figures.values()) == 3)
    assert keeper.game.playing.figures == {1: 1, 2: 1, 3: 1, 4: 0}
    keeper.window.controls.ended.emit()
    assert desk.scene == before
    assert not keeper.game.playing.pressed


def test_a_question_that_is_put_takes_the_handsets_and_the_wall(desk):
    keeper = opened(desk)
    choose(keeper, "quiz")
    keeper.window.now.click()
    desk.until(lambda: desk.scene == "PlayFirst")
    desk.turn_to("bus")
    desk.send(ask.PutQuestion())
    desk.until(lambda: not keeper.ear._listens)
    assert not keeper.game.runs
    assert desk.running._devices._fork.ear is None


def test_a_game_that_ends_in_the_dark_leaves_the_hall_dark(desk):
    keeper = opened(desk)
    choose(keeper, "biscuits")
    keeper.window.now.click()
    desk.running._projection.safe(Safe.BLACK)
    keeper.window.controls.ended.emit()
    assert desk.scene == "Black"
    assert not keeper.wall.is_on


def test_what_is_in_the_preview_begins_when_next_shows_it(desk):
    keeper = opened(desk)
    choose(keeper, "paired-listening")
    keeper.window.later.click()
    assert not keeper.game.runs
    desk.running._projection.next()
    assert keeper.game.runs
    desk.running._projection.back()
    assert not keeper.game.runs


def of_ones_own(desk, name, written):
    """A recipe in the user's own folder."""
    folder = desk.folder / "config" / "recipes"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_text(written, encoding="utf-8")


@pytest.mark.prove
def test_files_that_cannot_be_read_are_said_under_the_list_however_many(desk):
    for n in range(200):
        of_ones_own(desk, f"mine-{n}", "step = 1")
    keeper = opened(desk)
    assert "mine-0.toml" in keeper.window.recipes._troubles.text()
    assert keeper.window.minimumSizeHint().height() < 768


def test_a_recipe_that_is_being_written_is_read_again_as_it_is_now(desk):
    head = 'title = { en = "Mine" }\nabout = { en = "Mine." }\n[[step]]\nkind = "say"\n'
    of_ones_own(desk, "mine", head + 'text = { en = "Sit" }')
    keeper = opened(desk)
    choose(keeper, "mine")
    of_ones_own(desk, "mine", head + 'text = { en = "Stand" }')
    keeper.window.recipes.again.emit()
    assert keeper.game.playing.recipe.steps[0].text == {"en": "Stand"}


def test_no_key_in_the_list_and_no_long_paste_ends_what_the_hall_sees(desk):
    keeper = opened(desk)
    choose(keeper, "arrival-map")
    keeper.window.now.click()
    QTest.keyClicks(keeper.window.recipes.rows, "124")
    QTest.keyClick(keeper.window.recipes.rows, Qt.Key.Key_Down)
    assert keeper.wall.is_on
    keeper.window.controls.entry.insert("Greatfield " + "9" * 5000)
    QTest.keyClick(keeper.window.controls.entry, Qt.Key.Key_Return)
    desk.until(lambda: desk.scene == "PlayMap")
    assert keeper.game.playing.words


def test_going_on_turns_the_pages_of_many_tables_first(desk):
    keeper = opened(desk)
    choose(keeper, "tables")
    keeper.window.now.click()
    controls = keeper.window.controls
    controls.lot.drawn.emit("4711", 8, 0)
    controls.went_on.emit()
    assert desk.running._projection.live.page == 1
    controls.lot.drawn.emit("12", 8, 0)
    assert desk.running._projection.live.page == 0
    assert keeper.game.playing.lot.name.endswith("/2")
    controls.went_on.emit()
    controls.ended.emit()
    assert desk.scene != "PlayTables"


def test_a_childs_drawing_is_shown_from_its_own_file_and_taken_away_again(desk):
    drawing = desk.folder / "drawing.png"
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(0x224466)
    picture.save(str(drawing))
    keeper, before = opened(desk), kept(desk)
    choose(keeper, "drawing")
    chosen = [drawing, desk.folder / "marfleet.assembly"]
    keeper.files._ask = lambda *_: chosen
    keeper.window.controls.files.chosen.emit()
    assert len(keeper.game.around.pictures) == 1
    assert "marfleet.assembly is no picture." in keeper.window.banner.accessibleName()
    keeper.window.now.click()
    assert desk.scene in {"PlayPicture", "Welcome", "Starting"}
    keeper.window.controls.files.dropped.emit()
    keeper.look()
    assert keeper.game.around.pictures == ()
    assert kept(desk) == before


@pytest.mark.prove
def test_a_scan_of_eighty_megapixels_is_made_as_small_as_a_wall_needs(tmp_path):
    scan = QImage(10_000, 8_000, QImage.Format.Format_RGB32)
    scan.fill(0x224466)
    scan.save(str(tmp_path / "scan.png"))
    assert QImage.fromData(read_picture(tmp_path / "scan.png")).height() == 1080


@pytest.mark.prove
def test_music_sounds_when_it_is_asked_for_and_fades_when_the_game_ends(desk):
    begun = threading.Event()

    def player(file, end):
        begun.set()
        return end.wait(5)

    keeper = opened(desk)
    keeper.files._music._player = player
    choose(keeper, "music")
    keeper.files._ask = lambda *_: [GONG]
    keeper.window.controls.files.chosen.emit()
    keeper.window.now.click()
    assert not keeper.files._music.sounds
    keeper.window.controls.files.started.emit()
    assert begun.wait(5)
    keeper.window.controls.ended.emit()
    desk.until(lambda: not keeper.files._music.sounds)


def test_cups_of_tea_are_kept_on_this_laptop_and_in_no_record(desk):
    keeper, before = opened(desk), desk.world.digest
    choose(keeper, "so-far")
    keeper.window.controls.typed.emit("1,004")
    key = desk.world.of(assembly.PART).id
    assert Settings(desk.folder / "config").play.cups(key) == 1004
    assert keeper.game.around.cups == 1004
    assert desk.world.digest == before
