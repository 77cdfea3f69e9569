"""The imaginary hall of *Practise*: a record of its own, and a crowd that votes by itself."""

from __future__ import annotations

import pytest

from facilitator.clock import SystemClock
from facilitator.drafting import PlanDraft, with_people_as_tokens
from facilitator.ids import SeededIds
from facilitator.parts import agenda, assembly, ballot, handsets, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.record.device import this_device
from facilitator.signing import Signing, begin_key
from tests.ui.sample.quick import QuickDevices
from ui.sample.crowd import Crowd
from ui.sample.practise import DRAFT, HANDSETS, practise_record
from ui.sample.stage import Stage


@pytest.fixture
def opened(tmp_path):
    opened = practise_record(
        tmp_path, SystemClock(), this_device(tmp_path / "laptop"), SeededIds(1)
    )
    yield opened
    opened.close()


def test_there_is_all_that_an_evening_needs(opened, tmp_path):
    world = opened.engine.world
    assert world.of(handsets.PART).number == HANDSETS
    assert world.of(assembly.PART).quorum == 50
    assert len(PlanDraft(opened.drafts, DRAFT).plan.items) == 15
    assert (tmp_path / "Practice" / "Practice.assembly").is_file()


def test_what_it_signs_with_goes_with_it(opened, tmp_path):
    begin_key(opened.engine, Signing.in_folder(opened.device.folder))
    assert len(list((tmp_path / "keys").glob("*.key"))) == 1
    assert not (tmp_path / "laptop" / "keys").exists()


def test_the_crowd_votes_by_itself_and_once(opened, monkeypatch):
    monkeypatch.setattr("ui.sample.crowd._THINKING", 0.3)
    plan, names = with_people_as_tokens(PlanDraft(opened.drafts, DRAFT).plan, SeededIds(2))
    first = plan.items[0].id
    crowd = Crowd(voters=40, seed=3)
    stage = Stage(opened, QuickDevices)
    try:
        stage.start(crowd.url)
        stage.do(meeting.StartMeeting(plan, names), agenda.BeginItem(first), ask.PutQuestion())
        crowd.follow(stage.world)
        stage.do(ask.OpenToHandsets())
        voting = crowd.round()
        crowd.awake()
        crowd.follow(stage.world)
        crowd.follow(stage.world)
        voting.settle()
        heard = len(stage.world.of(ballot.PART).latest.votes)
    finally:
        stage.stop()
        crowd.stop()
    assert heard in {38, 39}
    assert len(voting.told()) == heard
