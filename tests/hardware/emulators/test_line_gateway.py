"""The emulated gateway itself: it must be as strict as the protocol."""

from __future__ import annotations

from random import Random

import pytest

from hardware.emulators.line import Gateway
from hardware.emulators.line_speech import check_sum, speech_of


class Bench:
    def __init__(self, variant):
        self.said = []
        self.gateway = Gateway(60, Random(1), self.said.append, speech_of(variant))
        self.tell("", 0.0)

    def tell(self, text, now):
        self.gateway.pass_time(now)
        printed = self.gateway.hear(f"{text}\n".encode(), now)
        return [line.decode("latin-1").strip() for line in printed]

    def press(self, handset, now):
        self.gateway.press(handset, 1, now)
        return self.tell("", now)


@pytest.fixture
def own():
    bench = Bench("own-radio")
    bench.tell("", 1.0)
    return bench


def test_its_check_sum_is_the_published_one():
    assert check_sum(b"123456789") == 0x29B1


def test_it_greets_every_second_until_it_is_told_to_open_or_close(own):
    assert own.tell("", 1.5) == []
    assert '"t":"hello"' in own.tell("", 2.0)[0]
    own.tell('{"t":"close"}', 2.1)
    assert own.tell("", 5.0) == []


def test_a_press_while_closed_is_told_as_a_sign_of_life(own):
    assert own.press(7, 1.1) == ['{"t":"stat","id":"A10007","bat":93,"rssi":-61}']
    assert own.said == [{"unheard": {"handset": "A10007", "key": "1"}}]


def test_a_vote_is_printed_again_until_it_is_answered(own):
    own.tell('{"t":"open","round":"r1","keys":"1-4"}', 1.1)
    line = '{"t":"vote","id":"A10007","k":"1","n":1,"round":"r1"}'
    assert own.press(7, 1.2) == [line]
    assert own.tell("", 1.3) == []
    assert own.tell("", 1.8) == [line]
    own.tell('{"t":"ack","n":1}', 1.9)
    assert own.tell("", 3.0) == []


def test_off_and_on_again_it_has_forgotten_the_round_and_the_handsets_send_again(own):
    own.tell('{"t":"open","round":"r1","keys":"1-4"}', 1.1)
    own.press(7, 1.2)
    own.gateway.lose_power(1.3)
    assert not own.gateway.voting.is_open
    own.tell('{"t":"open","round":"r1","keys":"1-4"}', 1.7)
    assert any('"n":1,' in line for line in own.tell("", 2.3))


def test_an_order_with_a_wrong_check_sum_is_ignored():
    bench = Bench("own")
    bench.tell('{"t":"open","round":"r1","keys":"1-4"} *0000', 1.0)
    assert not bench.gateway.voting.is_open


def test_a_gateway_of_old_handsets_prints_whatever_it_hears():
    printed = Bench("turning-clicker").press(0x0FD3, 1.0)
    assert printed == ["incoming: 090fd331ee8c --> 1", "outgoing: 090fd3067b34"]
