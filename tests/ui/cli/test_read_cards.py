"""Cards in pictures, folders and films, as a command."""

from __future__ import annotations

import json

import cv2
import pytest
from click.testing import CliRunner

from hardware.emulators.card_hall import Air, CardHall
from hardware.emulators.card_hall_film import film, folder
from ui.cli.main import main

STILL = Air(covered=0.0, tremble=0.0, noise=1.0)


def read(*arguments):
    return CliRunner().invoke(main, ["read-cards", *map(str, arguments)])


@pytest.fixture
def hall():
    return CardHall(6, 4, size=(640, 360), air=STILL)


def test_every_card_of_a_picture_is_told_with_its_choice_and_its_size(hall, tmp_path):
    picture = tmp_path / "hall.png"
    cv2.imwrite(str(picture), hall.frame())
    answer = read(picture, "--json")
    assert answer.exit_code == 0
    found = json.loads(answer.stdout)
    assert {card["id"]: card["choice"] for card in found["cards"]} == hall.choices
    assert [card["number"] for card in found["cards"]] == [1, 2, 3, 4, 5, 6]
    for card in found["cards"]:
        assert card["side_px"] == pytest.approx(hall.sides[card["id"]], rel=0.2)


def test_a_card_that_is_twice_in_a_picture_is_listed_twice_and_marked(hall, tmp_path):
    picture = tmp_path / "hall.png"
    once = hall.frame()
    cv2.imwrite(str(picture), cv2.hconcat([once, once]))
    found = json.loads(read(picture, "--json", "--first", 21, "--begins", 1).stdout)
    assert [card["number"] for card in found["cards"]] == [n for n in range(20, 26) for _ in "ab"]
    assert all(card["twice"] for card in found["cards"])
    assert found["twice"] == [0, 1, 2, 3, 4, 5]
    said = read(picture).stdout
    assert said.count(f"1{hall.choices[0]} (twice)") == 2


def test_a_film_and_a_folder_are_one_object_a_picture(hall, tmp_path):
    film(hall, tmp_path / "hall.avi", 3)
    folder(hall, tmp_path / "photos", 2)
    for place, count in (("hall.avi", 3), ("photos", 2)):
        lines = read(tmp_path / place, "--json").stdout.splitlines()
        assert [len(json.loads(line)["cards"]) for line in lines] == [6] * count


def test_mirrored_pictures_and_other_families_are_told_and_read_as_nothing(hall, tmp_path):
    picture = tmp_path / "hall.png"
    cv2.imwrite(str(picture), hall.frame()[:, ::-1])
    found = json.loads(read(picture, "--json").stdout)
    assert (found["cards"], found["mirrored"]) == ([], True)
    cv2.imwrite(str(picture), hall.frame())
    found = json.loads(read(picture, "--json", "--family", "apriltag-36h11").stdout)
    assert (found["cards"], found["foreign"]) == ([], True)
    assert "another family" in read(picture, "--family", "apriltag-36h11").stdout


@pytest.mark.parametrize("name", ["none.png", "none.avi", "none", "text.png", "text.avi", "empty"])
def test_what_cannot_be_read_is_a_sentence_and_exit_2(tmp_path, name):
    (tmp_path / "text.png").write_text("no picture")
    (tmp_path / "text.avi").write_text("no film")
    (tmp_path / "empty").mkdir()
    answer = read(tmp_path / name, "--json")
    assert answer.exit_code == 2
    assert answer.stdout == ""
    assert answer.stderr.endswith(".\n") or answer.stderr.endswith(").\n")
    assert "Traceback" not in answer.stderr
