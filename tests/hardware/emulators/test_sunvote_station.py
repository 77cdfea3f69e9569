"""The far side itself: it must be as strict as the device."""

from __future__ import annotations

from random import Random

import pytest

from hardware.emulators import crowd
from hardware.emulators.process import EmulatorProcess
from hardware.emulators.sunvote import Station, check_sum, wrap

C1 = wrap(bytes.fromhex("150100c1020502060100"))
C2 = wrap(bytes.fromhex("150100c2000000000000"))
C3 = wrap(bytes.fromhex("150100c3000000000000"))
C4 = wrap(bytes.fromhex("150100c4000000000000"))
WAKE = wrap(bytes.fromhex("15c700c5") + bytes(19))


def c5(status=0):
    return wrap(bytes.fromhex("150100c5") + bytes([status]) + bytes(18))


FULL_START = (C1, C2, C4, c5(), WAKE)


@pytest.fixture
def said():
    return []


@pytest.fixture
def station(said):
    return Station(60, Random(1), said.append)


def hear(station, *frames):
    return [a for frame in frames for a in station.hear(frame, 0.0)]


def press(station, *handsets):
    for handset in handsets:
        station.press(handset, 1, 0.0)
    station.pass_time(0.0)


def statuses(answers):
    return [answer[8] for answer in answers]


def test_its_frames_are_the_published_ones():
    assert check_sum(b"123456789").hex() == "31c3"
    assert C1.hex() == "f5aaaa0c150100c1020502060100b75f"


@pytest.mark.parametrize("missing", range(5))
def test_keypads_sleep_unless_all_five_start_frames_came(station, missing):
    hear(station, *(f for i, f in enumerate(FULL_START) if i != missing))
    press(station, 42)
    assert statuses(hear(station, C4)) == [0xFF] or not station.is_awake


def test_a_press_is_reported_until_its_status_is_acknowledged(station, said):
    hear(station, *FULL_START)
    press(station, 42, 43)
    assert statuses(hear(station, C4)) == [1, 2]
    assert statuses(hear(station, c5(0), C4)) == [1, 2]
    hear(station, c5(1))
    assert [e["acked"]["handset"] for e in said if "acked" in e] == ["42"]
    assert [a[11] for a in hear(station, C4)] == [43]


def test_a_poll_carries_sixteen_slots_at_most(station):
    hear(station, *FULL_START)
    press(station, *range(1, 41))
    assert len(hear(station, C4)) == 16


def test_a_status_that_was_not_reported_acknowledges_nothing(station, said):
    hear(station, *FULL_START)
    press(station, 42)
    hear(station, C4, c5(9))
    assert not [e for e in said if "acked" in e]


def test_stopping_forgets_what_was_not_acknowledged(station, said):
    hear(station, *FULL_START)
    press(station, 42)
    hear(station, C3)
    assert said[-1] == {"voting": "closed", "forgotten": 1}


def test_a_crowd_ends_on_the_keys_it_was_given():
    acts = crowd.burst(Random(5), range(1, 161), {"1": 92, "2": 40, "3": 20}, changing=0.3)
    last = {}
    for act in sorted(acts, key=lambda act: act.after):
        last[act.handset] = act.keys
    assert [list(last.values()).count(key) for key in "123"] == [92, 40, 20]


def test_the_same_seed_gives_the_same_crowd():
    assert crowd.storm(Random(3), range(9)) == crowd.storm(Random(3), range(9))


def test_an_order_it_does_not_know_is_refused_and_it_lives_on():
    with EmulatorProcess(voters=3) as base:
        for line in ("dance", "press", "press 1 9", "burst x"):
            assert base.ask(line)["refused"] == line
        assert base.ask("noise on")["value"] == 0.2


def test_a_script_is_played_in_order(tmp_path):
    script = tmp_path / "evening"
    script.write_text("# warming up\nwait 0.05\npress 1 1\n", encoding="utf-8")
    with EmulatorProcess(voters=3, script=str(script)) as base:
        base.wait_for(lambda event: "unheard" in event)
