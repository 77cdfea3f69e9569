"""Minutes as files: all of a step's files are there, or those of the step before."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.minutes_prose import Prose
from facilitator.parts import meeting
from facilitator.parts.minutes import Standing
from tests.facilitator.hall import hall_of, item
from ui.minutes_papers import minutes_made, unmake
from ui.papers import write_whole


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    with hall_of(tmp_path_factory.mktemp("made"), item("tea")) as hall:
        hall.do(meeting.CloseMeeting())
        yield hall.world


def circulated(world, folder, words):
    held = world.of(meeting.PART).all[0]
    prose = Prose(notes={"decisions": {"en": words}})
    return minutes_made(world, held, ("en",), prose, Standing.CIRCULATED, folder)


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_was_given_out_stays_where_the_record_does_not_take_what_is_given_out_next(
    world, tmp_path
):
    circulated(world, tmp_path, "The first words.")
    before = files(tmp_path)
    second = circulated(world, tmp_path, "The second words.")
    assert files(tmp_path) != before
    unmake(second)
    assert files(tmp_path) == before


def test_where_one_file_cannot_be_written_none_of_them_changes(world, tmp_path):
    circulated(world, tmp_path, "The first words.")
    before = files(tmp_path)
    (text,) = tmp_path.glob("*.txt")
    text.chmod(0o400)
    with pytest.raises(RuleError, match="sealed"):
        circulated(world, tmp_path, "The second words.")
    assert files(tmp_path) == before


def test_of_a_paper_that_the_disk_does_not_take_nothing_is_left(tmp_path):
    (tmp_path / "minutes.txt").mkdir()
    with pytest.raises(EnvironmentFailure, match="could not be written"):
        write_whole(tmp_path / "minutes.txt", b"words")
    assert [each.name for each in tmp_path.iterdir()] == ["minutes.txt"]


def test_a_paper_without_a_name_is_not_written():
    with pytest.raises(RuleError, match="Name the file"):
        write_whole(Path(), b"words")


def test_what_never_was_there_is_gone_again(world, tmp_path):
    unmake(circulated(world, tmp_path, "The first words."))
    assert files(tmp_path) == {}
