"""`facilitator demo`, as it is called."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from facilitator.opened import found
from facilitator.record.device import this_device
from tests.ui.sample.quick import QuickDevices
from ui.cli.main import main
from ui.sample.demo import Played
from ui.sample.evening import FOUNDING
from ui.sample.player import Account


@pytest.fixture
def run(monkeypatch, qapp):
    monkeypatch.setattr("ui.devices.Devices", QuickDevices)
    return lambda *arguments: CliRunner().invoke(main, ["demo", *map(str, arguments)])


@pytest.mark.prove
def test_it_says_where_everything_is_and_that_the_record_verifies(run, tmp_path):
    ran = run("--voters", 12, "--seed", 1, "--headless", "--out", tmp_path / "demo")
    assert ran.exit_code == 0, ran.output
    assert f"Record: {tmp_path / 'demo' / 'marfleet-north.assembly'}" in ran.stdout
    assert "roof: lost (7, 5, 0)" in ran.stdout
    assert "The record verifies" in ran.stdout
    assert "done" in ran.stderr


def test_what_was_played_is_told_with_the_head_of_the_record(run, tmp_path, monkeypatch):
    def play(wanted, clock, advance):
        advance("the hall is set up")
        path = wanted.folder / "sample.assembly"
        wanted.folder.mkdir()
        found(path, FOUNDING, clock, this_device(tmp_path / "keys")).close()
        vote = Account("roof", (7, 5, 0), (7, 5, 0), (7, 5, 0), "lost", "lost")
        return Played(path, (wanted.folder / "minutes.pdf",), (wanted.folder / "1.png",), (vote,))

    monkeypatch.setattr("ui.sample.demo.play", play)
    ran = run("--headless", "--out", tmp_path / "demo")
    assert ran.exit_code == 0, ran.output
    assert "roof: lost (7, 5, 0)\nRecord: " in ran.stdout
    assert "The record verifies: 1 events, head " in ran.stdout


def test_a_folder_with_something_else_in_it_is_not_touched(run, tmp_path):
    (tmp_path / "novel.txt").write_text("Chapter one")
    ran = run("--voters", 12, "--headless", "--out", tmp_path)
    assert ran.exit_code == 2
    assert "holds something else than a demo" in ran.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["novel.txt"]


@pytest.mark.parametrize("voters", [0, 11, 2001, "many"])
def test_a_hall_too_small_or_too_large_is_wrong_use(run, voters, tmp_path):
    ran = run("--voters", voters, "--out", tmp_path / "demo")
    assert ran.exit_code == 2
    assert not (tmp_path / "demo").exists()


def test_a_file_where_the_folder_should_be_is_wrong_use(run, tmp_path):
    (tmp_path / "demo").write_text("a file")
    assert run("--out", tmp_path / "demo").exit_code == 2
