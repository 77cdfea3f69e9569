"""The page of dispatches at the real desk: written, taken in, lent and borrowed."""

from __future__ import annotations

import pytest

from facilitator.credentials.files import trust_file
from facilitator.credentials.signing import signed_code
from facilitator.credentials.values import TrustedAssembly, TrustedKey, TrustList
from facilitator.dispatching import written
from facilitator.ids import random_id
from facilitator.parts import dispatch, keys, meeting
from facilitator.record.assembly_key import new_key
from tests.facilitator.delegated import with_a_delegate
from tests.facilitator.hall import Hall, item, motion
from tests.facilitator.parts.council_hall import council_of
from tests.facilitator.signing_hall import day
from tests.ui.open_desk import at_the_desk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")
KEY, DISTRICT = new_key(), new_key()


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """A council's dispatch, and the trust list by which it is believed: two texts."""
    bus = item("bus", motion("That a last bus runs at 23:00."))
    folder = tmp_path_factory.mktemp("council")
    made = council_of(lambda: Hall(folder, seed=8, name="Hull District", people=None), bus)
    made.do(dispatch.NoteOffer(wanted=False, words={"en": "A gazebo."}))
    held = made.world.of(meeting.PART).running
    told = written(made.world, KEY, day(made), random_id, held)
    known = TrustedAssembly(
        told.dispatch.sender, "Hull District", (TrustedKey(KEY.public, day(made)),)
    )
    trust = TrustList("Hull", DISTRICT.public, 1, day(made), (known,))
    made.opened.close()
    return told.text, trust_file(signed_code(trust, DISTRICT.sign, DISTRICT.public))


@pytest.fixture
def desk(qtbot, tmp_path):
    hall = with_a_delegate(tmp_path)
    hall.opened.close()
    with at_the_desk(qtbot, tmp_path, clock=hall.clock, device="config") as made:
        made.reopen()
        made.desk.open(2)
        made.click("Dispatches")
        yield made


def state(desk):
    return desk.world.of(dispatch.PART)


def said(desk):
    return page(desk).banner.accessibleName()


def page(desk):
    return desk.pages.abroad.dispatches.page


def test_nobody_without_a_council_or_a_delegate_sees_anything_of_dispatches(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found()
        made.desk.open(2)
        assert not made.pages.abroad.dispatches.button.isVisible()


def test_it_is_taken_in_once_somebody_trusts_its_sender_and_a_second_time_changes_nothing(
    desk, sent, tmp_path
):
    text, trust = sent
    file = tmp_path / "Hull.dispatch"
    file.write_text(text, encoding="utf-8")
    take = desk.pages.abroad.dispatches.take
    take(file)
    assert "no trust list here yet" in said(desk)
    desk.send(keys.TakeTrustList(trust))
    take(file)
    desk.until(lambda: len(state(desk).taken) == 1)
    desk.until(lambda: "taken in" in said(desk))
    before = desk.world.digest
    take(file)
    assert "nothing was changed" in said(desk)
    assert desk.world.digest == before
    assert [line.text for line in page(desk)._view.can_offer] == ["Hull District: A gazebo."]


def test_ours_is_signed_with_a_key_made_unasked_and_lies_beside_the_papers(desk):
    page(desk).offers.words.setText("Forty keypads")
    page(desk).offers.could.click()
    desk.until(lambda: len(state(desk).offers) == 1)
    page(desk).writing.write.click()
    file = desk.folder / "marfleet papers" / "Marfleet North-2026-05-14.dispatch"
    desk.until(file.exists)
    assert "Forty keypads" in file.read_text(encoding="utf-8")
    assert "Ayesha" not in file.read_text(encoding="utf-8")
    assert state(desk).last_number == 1
    desk.click("Take back")
    desk.until(lambda: state(desk).offers == ())
