"""Every device on the real hub: exact counts, a cable that is pulled, a stop at any time."""

from __future__ import annotations

import time

import pytest

from hardware.drivers.state import Link
from hardware.emulators.kinds import MAKERS
from hardware.emulators.process import EmulatorProcess
from hardware.receivers import read_receiver
from tests.hardware.acceptance import TRIALS, Desk, burst, hall

ANSWERING = [trial for trial in TRIALS if trial.answers]


def test_every_kind_of_device_is_on_trial():
    assert {trial.kind for trial in TRIALS} == set(MAKERS)


@pytest.mark.prove
@pytest.mark.parametrize("trial", TRIALS, ids=str)
def test_five_hundred_voters_in_three_rounds_are_counted_exactly(trial):
    with hall(trial) as (far, desk):
        for _ in range(3):
            desk.open_round()
            meant = burst(far, trial.voters, trial.over)
            desk.wait_for_tally(meant, trial.patience)
            desk.close_round()
            assert desk.tally() == meant
            assert len(desk.final) == meant.total()


@pytest.mark.prove
@pytest.mark.parametrize("trial", ANSWERING, ids=str)
def test_a_cable_pulled_in_an_open_ballot_is_noticed_and_back_and_loses_no_vote(trial):
    with hall(trial) as (far, desk):
        desk.open_round()
        meant, since = burst(far, trial.voters, trial.over), [len(one.events()) for one in far]
        time.sleep(0.5)
        out = time.monotonic()
        for one in far:
            one.ask("hangup 2")
        desk.wait(lambda state: state.link is Link.LOST, 3)
        noticed = time.monotonic() - out
        far[-1].wait_for(lambda event: event.get("cable") == "in")
        back = time.monotonic()
        desk.wait(lambda state: state.link is Link.CONNECTED, 6)
        healed = time.monotonic() - back
        if not trial.keeps:  # people who saw no light vote again
            for one, seen in zip(far, since, strict=True):
                one.wait_for(lambda event: "settled" in event, 60, seen)
            meant = burst(far, trial.voters, trial.over)
        desk.wait_for_tally(meant, trial.patience)
        desk.close_round()
        assert desk.tally() == meant
        assert noticed < 1
        assert healed < 3


@pytest.mark.prove
@pytest.mark.parametrize("wait", [0.0, 0.05, 0.3, 1.0])
@pytest.mark.parametrize("kind", sorted(MAKERS))
def test_a_stop_while_it_begins_takes_less_than_a_second(kind, wait):
    with EmulatorProcess(kind, voters=3) as far:
        desk = Desk()
        desk.hub.use([read_receiver(f"{kind}:{far.url}")])
        time.sleep(wait)
        began = time.monotonic()
        desk.hub.stop()
        assert time.monotonic() - began < 1


@pytest.mark.prove
def test_receivers_of_all_kinds_count_together():
    kinds = ("sunvote", "line", "iclicker", "buzz")
    far = [EmulatorProcess(kind, voters=4, seed=3) for kind in kinds]
    desk = Desk()
    try:
        desk.hub.use(read_receiver(f"{k}:{one.url}") for k, one in zip(kinds, far, strict=True))
        desk.wait(lambda state: state.link is Link.CONNECTED)
        desk.open_round()
        meant = burst(far, 4)
        desk.wait_for_tally(meant)
        desk.close_round()
        assert desk.tally() == meant
        assert len(desk.final) == 16
    finally:
        desk.hub.stop()
        for one in far:
            one.stop()
