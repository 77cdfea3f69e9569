"""Recipes are files, read strictly; playing one is a value that forgets itself."""

from __future__ import annotations

import pytest

from facilitator.clock import SECOND, Instant
from facilitator.errors import RuleError
from facilitator.recipes import playing
from facilitator.recipes.reading import read_recipe, recipes_in
from facilitator.recipes.values import SHORT, StepKind
from resources import path

OURS, TROUBLES = recipes_in(path("recipes"))
START = Instant(0, 0, "evening")


def after(seconds: int) -> Instant:
    return START.plus(seconds * SECOND)


def test_every_recipe_of_ours_can_be_read_in_both_languages():
    assert not TROUBLES
    for recipe in OURS:
        for text in (recipe.title, recipe.about, *(step.text for step in recipe.steps)):
            assert {"en", "cy"} <= set(text), recipe.key
        assert recipe.longer or recipe.seconds <= SHORT


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('kind = "dance"', "kind is “dance”"),
        ('kind = "ask"\ntext = { en = "Tea?" }', "option has to be there twice"),
        ('kind = "say"\ntext = { en = "Go" }\nseconds = 91', "longer has to be true"),
        ('kind = "say"\ntext = { en = "Go" }\ngoes_on = true', "goes_on needs seconds"),
        ('kind = "say"\ntext = { en = "Go" }\ncolour = "red"', "colour is not known here"),
    ],
)
def test_what_is_wrong_is_said_with_its_field(tmp_path, written, said):
    file = tmp_path / "mine.toml"
    head = 'title = { en = "Mine" }\nabout = { en = "Mine." }\n[[step]]\n'
    file.write_text(head + written, encoding="utf-8")
    with pytest.raises(RuleError, match=r"mine\.toml") as trouble:
        read_recipe(file)
    assert said in str(trouble.value)


def test_a_file_of_ones_own_takes_the_place_of_ours(tmp_path):
    mine = (
        path("recipes", "one-word.toml").read_text(encoding="utf-8").replace("One word", "A word")
    )
    (tmp_path / "one-word.toml").write_text(mine, encoding="utf-8")
    (tmp_path / "broken.toml").write_text("step = 3", encoding="utf-8")
    found, troubles = recipes_in(path("recipes"), tmp_path)
    assert [one.title["en"] for one in found if one.key == "one-word"] == ["A word"]
    assert len(troubles) == 1


@pytest.mark.parametrize(
    "written",
    [
        b"title = " + b"[" * 5000,
        b"title = " + b"9" * 5000,
        b"tags = [[1]]\n" + path("recipes", "one-word.toml").read_bytes(),
        b"# " + b"x" * (1 << 20),
    ],
)
def test_a_file_that_no_person_wrote_is_said_and_the_others_are_there(tmp_path, written):
    (tmp_path / "odd.toml").write_bytes(written)
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")
    found, troubles = recipes_in(path("recipes"), tmp_path)
    assert len(found) == len(OURS)
    assert len(troubles) == 3


def test_a_file_of_an_editor_that_marks_its_letters_is_read(tmp_path):
    (tmp_path / "mine.toml").write_bytes(
        b"\xef\xbb\xbf" + path("recipes", "kettle.toml").read_bytes()
    )
    assert read_recipe(tmp_path / "mine.toml").title


def test_the_last_press_counts_and_typed_heads_are_added():
    biscuits = next(one for one in OURS if one.key == "biscuits")
    now = playing.begun(biscuits, START)
    for who, key in (("4", 1), ("5", 1), ("4", 3), ("6", 9)):
        now = playing.heard(now, who, key)
    assert playing.counted(now, 2, 7).figures == {1: 1, 2: 7, 3: 1, 4: 0}


def test_nothing_of_a_step_is_known_after_it(tmp_path):
    file = tmp_path / "two.toml"
    step = '[[step]]\nkind = "buzz"\ntext = { en = "Who?" }\nseconds = 10\ngoes_on = true\n'
    file.write_text('title = { en = "Q" }\nabout = { en = "Q." }\n' + step * 2, encoding="utf-8")
    now = playing.heard(playing.begun(read_recipe(file), START), "7", 1)
    now = playing.heard(playing.heard(now, "9", 1), "7", 1)
    assert now.step.kind is StepKind.BUZZ
    assert now.first == ("7", "9")
    later = playing.by_now(now, after(12))
    assert (later.at, later.first, later.left(after(12))) == (1, (), 8 * SECOND)


def test_a_pause_keeps_what_is_left():
    word = playing.begun(next(one for one in OURS if one.key == "one-word"), START)
    stood = playing.paused(word, after(20))
    assert stood.left(after(500)) == 40 * SECOND
    assert playing.resumed(stood, after(500)).left(after(510)) == 30 * SECOND
