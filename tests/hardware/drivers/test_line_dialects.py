"""The line driver against gateways of other people's dialects."""

from __future__ import annotations

import pytest

from hardware.drivers.driver import SignKind
from hardware.drivers.state import Link
from hardware.emulators.line_speech import speech_of
from tests.hardware.drivers.lining import gateway_and_desk, vote

LETTERS = {"openclicker", "iskipper-csv", "iskipper-console"}
OTHERS = [
    "turning-clicker",
    "ndesilets",
    "openclicker",
    "esp32",
    "iskipper-csv",
    "iskipper-console",
]


def as_printed(variant, meant):
    """What was meant, in the ids and legends of the dialect."""
    speech = speech_of(variant)
    legend = (lambda key: "ABCDE"[int(key) - 1]) if variant in LETTERS else str
    return {speech.id(int(handset)): legend(key) for handset, key in meant.items()}


@pytest.mark.parametrize("variant", OTHERS)
def test_sixty_voters_are_counted_exactly(variant):
    with gateway_and_desk(dialect=variant, variant=variant) as (gateway, desk):
        order = "burst 60 for=31 against=20 abstain=5 over=0.2 changing=0.2"
        assert as_printed(variant, vote(gateway, desk, order)) == desk.final


@pytest.mark.prove
@pytest.mark.parametrize("variant", OTHERS)
def test_five_hundred_voters_in_three_rounds_are_counted_exactly(variant):
    with gateway_and_desk(voters=500, dialect=variant, variant=variant) as (gateway, desk):
        for _ in range(3):
            order = "burst 500 for=271 against=180 abstain=30 over=1 changing=0.1"
            assert as_printed(variant, vote(gateway, desk, order)) == desk.final


def test_damaged_packets_of_turning_handsets_are_refused_and_no_wrong_vote_counts():
    variant = "turning-clicker"
    with gateway_and_desk(dialect=variant, variant=variant) as (gateway, desk):
        gateway.ask("crc 0.3")
        order = "burst 60 for=60 over=0.2"
        meant = as_printed(variant, vote(gateway, desk, order))
        assert desk.final.items() <= meant.items()
        assert desk.driver.state.refused_frames


def test_a_session_is_started_and_stopped_on_an_esp32():
    with gateway_and_desk(variant="esp32") as (gateway, desk):
        desk.open_round()
        gateway.wait_for(lambda event: event.get("voting") == "open")
        gateway.ask("hangup 0.3")
        desk.wait_for(Link.LOST)
        desk.wait_for(Link.CONNECTED)
        desk.close_round()
        gateway.wait_for(lambda event: event.get("voting") == "closed")


def test_a_handset_that_votes_for_another_round_is_at_least_seen():
    with gateway_and_desk() as (gateway, desk):
        desk.open_round()
        desk.is_disk_full = True
        gateway.ask("press 7 1")
        desk.wait(lambda state: state.heard)
        desk.close_round()
        desk.is_disk_full = False
        gateway.wait_for(lambda event: "refused_vote" in event)
        assert [sign.kind for sign in desk.signs][:1] == [SignKind.PRESENCE]
        assert desk.kept == []
