"""A whole vote before a camera on the running desk: cards up, numbers lit, and what is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.engine.requests import Request
from facilitator.parts.ballot import commands as ask
from facilitator.parts.cards import MakeCardSet, WithdrawCardSet
from facilitator.plan import Secrecy
from facilitator.press import Press
from facilitator.readings.results.results import method_words
from hardware.emulators.card_hall import Air, CardHall
from hardware.emulators.card_hall_film import folder
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

CALM = Air(covered=0.0, noise=2.0)
KEYS = {"A": "for", "B": "against", "C": "abstain"}


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    """Eight people; who holds D up, which is no choice here, turns the card to A."""
    made = CardHall(8, 5, size=(640, 360), air=CALM)
    made.choices.update({m: "A" for m, letter in made.choices.items() if letter == "D"})
    made.url = folder(made, tmp_path_factory.mktemp("hall"), 5)
    return made


@pytest.fixture
def desk(qtbot, tmp_path, hall):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().send(MakeCardSet(1, 8, camera=True, name="K7QM"))
        questions = (item("bus", motion()), item("rota", motion(secrecy=Secrecy.PRIVATE)))
        made.begin(*questions, handsets_out=((1, 8),), people=10)
        assert not made.tonight.lines.camera.isVisible()
        made.pages.handsets.cameras.added.emit(f"camera:{hall.url}")
        made.until(lambda: made.running._devices.keys == 4)
        yield made


def tally(hall):
    letters = list(hall.choices.values())
    return {option: letters.count(letter) for letter, option in KEYS.items()}


def shown(panel):
    return panel.picture._view.meter if panel.picture._view is not None else ""


def open_vote(desk, key):
    desk.turn_to(key).send(ask.PutQuestion(4), ask.OpenToHandsets())
    desk.until(lambda: desk.ballot.received == 8)


def test_cards_held_up_are_votes_and_the_hall_sees_whose_were_read(desk, hall):
    open_vote(desk, "bus")
    desk.click("Live picture")
    panel = desk.running._cameras.panel
    desk.until(lambda: shown(panel).startswith("8 of 8 cards seen; 8"))
    view = panel.picture._view
    assert sorted(mark.letter for mark in view.marks) == sorted(hall.choices.values())
    desk.until(lambda: sum(tile.heard for tile in desk.wall.picture._scene.tiles) == 8)
    assert [choice.key for choice in desk.wall.picture._scene.choices] == ["A", "B", "C"]
    desk.send(ask.AddVotes("teller", {"for": 1, "against": 0, "abstain": 0}))
    press = Press("sunvote ttyUSB0", "3", ("3",))
    meant = tally(hall)
    meant["for"] += 1
    meant[KEYS[hall.choices[2]]] -= 1
    meant["abstain"] += 1
    desk.running._bridge.call([Request(ask.CastVote(press))])
    desk.settle()
    assert desk.ballot.gathered() == meant
    assert (
        method_words(desk.ballot, "en") == "by handsets and cards, with 1 vote taken in other ways"
    )


def test_of_a_private_vote_the_desk_gets_no_picture_and_the_hall_the_total(desk):
    desk.click("Live picture")
    panel = desk.running._cameras.panel
    desk.until(lambda: panel.picture._view is not None)
    assert panel.picture._view.pixels
    open_vote(desk, "rota")
    desk.until(lambda: "private" in panel.picture._view.note)
    desk.until(lambda: shown(panel).startswith("8 of 8 cards seen"))
    assert panel.picture._view.marks == ()
    assert desk.running._devices.eyes.with_picture is False
    assert desk.wall.picture._scene.tiles == ()


def test_without_a_camera_there_is_no_button_and_nobody_watches(desk):
    desk.click("Live picture")
    assert desk.running._devices.eyes.watch is not None
    name = next(iter(desk.running._cameras._names))
    desk.pages.handsets.devices.removed.emit(name)
    desk.until(lambda: not desk.tonight.lines.camera.isVisible())
    assert not desk.running._cameras.panel.isVisible()
    assert desk.running._devices.eyes.watch is None


def test_a_camera_lost_in_mid_ballot_is_said_loses_no_vote_and_comes_back(desk, hall):
    open_vote(desk, "bus")
    votes, place = dict(desk.ballot.votes), Path(hall.url.removeprefix("folder:"))
    away = place.rename(place.with_name("unplugged"))
    desk.until(lambda: desk.tonight.lines._devices.text().startswith("The folder"))
    assert desk.tonight.lines._todo.accessibleName() == "Check its name."
    assert (desk.phase, desk.ballot.votes) == ("OPEN", votes)
    away.rename(place)
    desk.until(lambda: desk.tonight.lines._devices.text() == "A camera reads the cards.")
    assert desk.ballot.votes == votes


def test_no_camera_and_no_cards_each_have_a_sentence(desk, tmp_path):
    desk.pages.handsets.cameras.added.emit(f"camera:video:{tmp_path}/none.mp4")
    rows = desk.pages.handsets.devices._panels
    desk.until(lambda: any("no film" in row._words.text() for row in rows.values()))
    desk.send(WithdrawCardSet("K7QM"))
    desk.until(lambda: "print a set" in desk.pages.handsets.cameras._sets.text())
