"""A whole sample evening, played; twice, once with the real waits and the whole hall."""

from __future__ import annotations

import json
import shutil
import time
from dataclasses import replace

import pypdfium2
import pytest
from click.testing import CliRunner

from facilitator.clock import SystemClock
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.ids import SeededIds
from facilitator.opened import read_only
from facilitator.parts import ballot, mandate, meeting
from facilitator.parts.ballot.judging import SALT
from facilitator.record.file import RecordFile
from facilitator.record.verify import check
from tests.ui.sample.quick import QuickDevices
from ui.cli.main import main
from ui.devices import Devices
from ui.sample import demo as demo_module
from ui.sample.demo import MARKER, Demo, make_room, play
from ui.sample.player import Player

OUTCOMES = [
    ("smell", "test"),
    ("record", "carried"),
    ("bench", "carried"),
    ("washhouse", "carried"),
    ("first", "chosen"),
    ("roof", "lost"),
    ("earlier", "not_decided"),
    ("delegate", "no_majority"),
    ("delegate", "elected"),
    ("mandate", "carried"),
    ("along", "elected"),
]
SHEETS = {
    "result-03-bench.pdf",
    "result-04-washhouse.pdf",
    "result-05-first.pdf",
    "result-06-roof.pdf",
    "result-07-earlier.pdf",
    "result-08-delegate.pdf",
    "result-09-delegate.pdf",
    "result-10-mandate.pdf",
    "result-11-along.pdf",
}


@pytest.fixture(scope="module")
def steps():
    return []


@pytest.fixture(scope="module")
def played(tmp_path_factory, qapp_cls, steps):
    app = qapp_cls.instance() or qapp_cls([])
    demo = Demo(tmp_path_factory.mktemp("demo"), 24, 7, QuickDevices, closing=1)
    yield play(demo, SystemClock(), steps.append)
    del app


@pytest.fixture(scope="module")
def world(played):
    opened = read_only(played.record, SystemClock())
    yield opened.engine.world
    opened.close()


def checked(path):
    file = RecordFile.read(path)
    found = check(file)
    file.close()
    return found


def test_the_record_is_whole_and_is_one_plain_file(played):
    found = checked(played.record)
    assert found.problems == ()
    assert [path.name for path in played.record.parent.glob("*.assembly*")] == [played.record.name]


def outcomes(played):
    return [(account.item, account.outcome) for account in played.accounts]


def test_all_votes_come_to_what_was_written(played):
    assert outcomes(played) == OUTCOMES


def test_what_the_handsets_were_told_is_what_is_recorded(played):
    pressed = [account for account in played.accounts if account.told is not None]
    assert [account.item for account in pressed] == [
        *("smell", "washhouse", "first", "roof", "delegate", "delegate")
    ]
    assert all(account.told == account.recorded == account.scripted for account in pressed)


def test_the_roof_is_lost_by_a_single_vote_at_two_thirds(played):
    in_favour, against, _ = next(a.recorded for a in played.accounts if a.item == "roof")
    assert 3 * in_favour < 2 * (in_favour + against) <= 3 * (in_favour + 1)


def test_minds_were_changed_by_the_storm(world):
    vote = next(b for b in world.of(ballot.PART).all if b.item == "washhouse")
    assert vote.outcome == "carried"
    assert len(vote.votes) == sum(vote.tally.values()) == 23


def test_the_evening_reads_as_an_evening(world):
    held = world.of(meeting.PART).all[0]
    assert 90 < held.closed.since(held.began) / 60e6 < 125
    assert world.of(mandate.PART).all[0].accepted


def test_the_papers_are_there_and_carry_the_final_digest(played):
    assert {paper.name for paper in played.papers} == {
        "minutes.pdf",
        "minutes-cy.pdf",
        "certificate.pdf",
        "trust.json",
        "status.json",
        "to the council.dispatch",
        *SHEETS,
    }
    minutes = pypdfium2.PdfDocument(played.record.parent / "minutes.pdf")
    text = "".join(page.get_textpage().get_text_range() for page in minutes)
    assert checked(played.record).head[:4] in text
    minutes.close()


def test_any_second_laptop_finds_the_certificate_valid(played):
    folder = played.record.parent
    lists = ("--trust", folder / "trust.json", "--status", folder / "status.json")
    asked = ["mandate", "verify", folder / "certificate.pdf", *lists, "--json"]
    ran = CliRunner().invoke(main, [*map(str, asked)])
    assert ran.exit_code == 0, ran.output
    said = json.loads(ran.stdout)
    assert (said["answer"], said["list_number"]) == ("valid", 1)


def test_the_hall_is_kept_in_pictures_at_every_phase(played):
    assert all(picture.stat().st_size > 1000 for picture in played.pictures)
    names = {picture.stem[4:] for picture in played.pictures}
    assert {"logo", "welcome", "agenda", "black", "message", "thanks", "bench-hands"} <= names
    phases = ("proposal", "open", "closing", "check", "result")
    assert {f"roof-{phase}" for phase in phases} <= names
    assert {"first-open", "first-stages", "delegate-round-2-proposal", "first-lot"} <= names
    assert {f"along-stages-{page}" for page in (2, 3)} <= names
    assert len(played.pictures) >= 80


def test_of_the_private_rounds_no_number_is_kept(world):
    rounds = [b for b in world.of(ballot.PART).all if b.item == "delegate"]
    assert [b.private for b in rounds] == [True, True]
    assert all(not b.votes and b.pressed == sum(b.tally.values()) for b in rounds)
    assert all(world.side(SALT, b.id) is None for b in rounds)


def test_the_two_who_go_along_leave_the_mandate_with_the_delegate(world):
    elected = next(b for b in world.of(ballot.PART).all if b.outcome == "elected")
    (winner,) = elected.winners
    person = next(c.person for c in elected.question.choices if c.id == winner)
    assert [given.delegate for given in world.of(mandate.PART).all] == [person]
    assert len(world.of(ballot.PART).all[-1].winners) == 2


def test_every_step_is_told(played, steps):
    assert len(steps) == Demo(played.record.parent, 24, 7, QuickDevices).steps


def test_an_earlier_demo_is_replaced_and_anything_else_left_alone(tmp_path):
    (tmp_path / "novel.txt").write_text("Chapter one")
    with pytest.raises(RuleError):
        make_room(tmp_path)
    demo = tmp_path / "demo"
    make_room(demo)
    (demo / "hall" / "01-logo.png").write_text("old")
    (demo / "notes.txt").write_text("mine")
    make_room(demo)
    assert sorted(p.name for p in demo.iterdir()) == ["hall", "notes.txt", MARKER]
    assert list((demo / "hall").iterdir()) == []


def test_a_vote_that_came_out_otherwise_is_no_success(played):
    player = Player.__new__(Player)
    player.accounts = [replace(played.accounts[4], recorded=(1, 2, 3))]
    with pytest.raises(EnvironmentFailure):
        player.check()


def test_an_emulator_that_does_not_start_is_a_sentence(tmp_path, monkeypatch, qapp):
    monkeypatch.setattr("hardware.emulators.process.sys.executable", shutil.which("true"))
    with pytest.raises(EnvironmentFailure):
        play(Demo(tmp_path / "demo", 12, 1, QuickDevices), SystemClock(), lambda _: None)


def test_the_same_seed_gives_the_same_names_to_things():
    first, again = SeededIds(7), SeededIds(7)
    day = demo_module.local_day(SystemClock())
    assert demo_module.evening.plan(day, first) == demo_module.evening.plan(day, again)


@pytest.mark.prove
def test_a_hall_of_160_is_played_in_under_a_minute(tmp_path, qapp):
    began = time.monotonic()
    played = play(Demo(tmp_path / "demo", 160, 7, Devices), SystemClock(), lambda _: None)
    assert time.monotonic() - began < 60
    assert outcomes(played) == OUTCOMES
    assert next(a.recorded for a in played.accounts if a.item == "roof") == (100, 51, 5)
    assert checked(played.record).problems == ()
