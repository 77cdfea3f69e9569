"""After → Check and hand over: what a digest from paper proves, and a pack where it was asked."""

from __future__ import annotations

import zipfile
from types import SimpleNamespace

import pytest

from facilitator.handover import pack
from facilitator.opened import reopen
from tests.facilitator.hall import EVENING, SetClock, this_device
from tests.facilitator.record.tampering import whole_evening
from ui.desk.after.check import CheckPage
from ui.handover_addition import CheckKeeper


def at_once(job, done, _failed):
    done(job())


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    folder = tmp_path_factory.mktemp("evening")
    return *whole_evening(folder), this_device(folder / "config")


@pytest.fixture
def page(qtbot, evening, tmp_path):
    path, _, device = evening
    opened = reopen(path, SetClock(EVENING), device)
    record = SimpleNamespace(
        language="en",
        opened=opened,
        clock=SetClock(EVENING),
        background=SimpleNamespace(do=at_once),
        world=lambda: opened.engine.world,
    )
    made = CheckPage("en")
    qtbot.addWidget(made)
    made.to = tmp_path / "pack.zip"
    CheckKeeper(made, record, lambda _parent, _suggested: made.to)
    yield made
    opened.close()


def said(page, digest):
    page.digest.setText(digest)
    page.check.click()
    return "\n".join(page.found.itemAt(n).widget().text() for n in range(page.found.count()))


def test_the_digest_from_paper_says_what_it_proves(page, evening):
    head = evening[1]
    assert "would look the same" in said(page, "")
    assert said(page, head.upper().replace("0", "O")).endswith("follows from its votes.")
    assert "8 digits of 64, so 32 bits" in said(page, f"{head[:4]} {head[4:8]}")
    assert "This record is NOT in order." in said(page, "0" * 8)
    assert said(page, "yes") == "A digest is 8 to 64 of the digits 0-9 and a-f."
    assert page.check.isEnabled()


def test_a_pack_goes_where_it_was_asked_for(page, monkeypatch):
    monkeypatch.setattr(pack, "pack_files", lambda *_asked: {"journal.jsonl": b""})
    page.pack.click()
    assert str(page.to) in page.banner.accessibleName()
    with zipfile.ZipFile(page.to) as made:
        assert made.namelist() == ["journal.jsonl"]


def test_nothing_is_made_where_no_place_was_chosen(page):
    page.to = None
    page.pack.click()
    assert page.pack.isEnabled()
