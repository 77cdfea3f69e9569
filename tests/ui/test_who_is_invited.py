"""*Who is invited* at the real desk: an area typed or imported, frozen, walked, and looked at."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from facilitator.parts import area, outreach
from tests.facilitator.reach.inviting import FREEZE, MEETING, NOTICE
from tests.ui.open_desk import at_the_desk
from ui.desk.invited.place import InvitedPlace
from ui.evidence import evidence_folder

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LOOKUP = "pcds,oa21cd,doterm\nHU9 1AA,E00065001,\nHU9 1AB,E00065002,\nHU9 1AC,E00065002,\n"
TABLE = "geography code,Number of households\nE00065001,120\nE00065002,90\nE00065009,4\n"


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        yield made.found()


@pytest.fixture
def files(tmp_path, monkeypatch):
    """What is answered where it is asked for a file: one after the other."""
    answers = []

    def ask(*_given):
        return str(answers.pop(0)), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return answers


def efforts(desk):
    return desk.world.of(outreach.PART).efforts


def shown(desk):
    return desk.pages.before._pages.currentWidget()


@pytest.mark.prove
def test_streets_are_typed_frozen_and_walked_with_keys_alone(desk):
    desk.click("More")
    desk.click("Who is invited")
    desk.click("The area …")
    for street, homes in (("Mill Lane", "40"), ("High Street", "30")):
        desk.type(street)
        desk.key("Tab")
        desk.type(homes)
        desk.key("Enter")
    desk.click("Freeze this area")
    desk.until(lambda: desk.world.of(area.PART).latest is not None)
    assert [unit.homes for unit in desk.world.of(area.PART).latest.units] == [40, 30]
    desk.key("Esc")
    desk.until(lambda: isinstance(shown(desk), InvitedPlace))
    for number, homes in enumerate(("40", "12"), 1):
        desk.type(homes)
        desk.key("Enter")
        desk.until(lambda wanted=number: len(efforts(desk)) == wanted)
        desk.settle()
    assert [(each.unit, each.attempted) for each in efforts(desk)] == [
        ("Mill Lane", 40),
        ("High Street", 12),
    ]
    assert shown(desk)._lead.text() == "Next could be High Street: 12 of 30 households so far."
    desk.click("Take back")
    desk.until(lambda: len(efforts(desk)) == 1)


def test_an_area_comes_out_of_the_onss_lists_and_no_postcode_stays(desk, files, tmp_path):
    lookup, table = tmp_path / "lookup.csv", tmp_path / "ts041.csv"
    lookup.write_text(LOOKUP)
    table.write_text(TABLE)
    files += [lookup, table]
    desk.click("More")
    desk.click("Who is invited")
    desk.click("The area …")
    for _file in (lookup, table):
        desk.click("Import …")
        desk.click("Take them")
    desk.click("Freeze this area")
    desk.until(lambda: desk.world.of(area.PART).latest is not None)
    frozen = desk.world.of(area.PART).latest
    assert [(unit.code, unit.homes) for unit in frozen.units] == [
        ("E00065001", 120),
        ("E00065002", 90),
    ]
    assert any("Open Government Licence" in line for line in frozen.statements)
    assert b"HU9" not in desk.path.read_bytes()


def test_a_route_sheet_is_kept_and_figures_and_log_are_written(desk, files, tmp_path):
    sheet, figures = tmp_path / "Ann.jpg", tmp_path / "figures.csv"
    sheet.write_bytes(b"photo")
    files += [sheet, figures]
    desk.send(FREEZE, NOTICE)
    desk.click("More")
    desk.click("Who is invited")
    shown(desk).log.form.day.choose("2026-05-02")
    desk.click("Photo or route sheet …")
    desk.type("60")
    desk.key("Enter")
    desk.until(lambda: len(efforts(desk)) == 1)
    desk.settle()
    effort = efforts(desk)[0]
    assert (effort.day, effort.notice) == ("2026-05-02", 1)
    assert (evidence_folder(desk.path) / effort.evidence).read_bytes() == b"photo"
    desk.click("Export …")
    assert "Households gone to,60,60,210,28" in figures.read_text("utf-8-sig")
    assert effort.digest in (tmp_path / "figures log.csv").read_text("utf-8-sig")
    assert shown(desk)._meeting.currentData() == MEETING


def test_nobody_sees_these_places_before_more_was_asked_for_or_they_were_used(desk):
    page = desk.pages.before
    kept = page.invited, page.body
    assert not any(button.isVisible() for button in kept)
    desk.click("More")
    assert all(button.isVisible() for button in kept)
    desk.send(FREEZE)
    desk.leave()
    desk.reopen()
    desk.until(desk.pages.before.invited.isVisible)
