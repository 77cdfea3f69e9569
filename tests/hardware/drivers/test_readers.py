"""Readers, serial and HID-POS, as voting desks: the driver against one in another process."""

from __future__ import annotations

import os
import time
import tty
from queue import Empty, SimpleQueue

import pytest

from facilitator.press import CARD, Press, Verdict
from hardware.drivers.driver import HandsetSign, SignKind
from hardware.drivers.hidpos import HidPosDriver
from hardware.drivers.pushed import Timing
from hardware.drivers.scanner import ScannerDriver
from hardware.drivers.state import Link, Listening
from tests.hardware.drivers.counting_desk import at_emulated, counting, vote

needs_pty = pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")

READERS = [(ScannerDriver, "scanner"), (HidPosDriver, "hidpos")]
MODELS = [
    *((ScannerDriver, "scanner", {"variant": v}) for v in ("cr", "crlf", "stx,two", "plain,two")),
    (ScannerDriver, "scanner", {"profile": "noisy"}),
    (ScannerDriver, "scanner", {"tcp": True}),
    *((HidPosDriver, "hidpos", {"variant": v}) for v in ("", "late", "tags")),
]
AT_ONCE = "burst 60 for=31 against=20 abstain=5 over=0.05 changing=0.2"


@pytest.mark.parametrize(("kind", "name"), READERS)
def test_a_slip_is_a_vote_of_its_card(kind, name):
    with at_emulated(kind, name) as (far, desk):
        desk.open_round()
        far.ask("vote 27 2")
        desk.wait(lambda desk: desk.kept)
        assert desk.kept == [Press(desk.driver.state.name, "27", ("2",), family=CARD)]
        assert desk.driver.state.heard == 1


@pytest.mark.parametrize(("kind", "name", "options"), MODELS)
def test_sixty_cards_in_three_rounds_are_counted_exactly(kind, name, options):
    with at_emulated(kind, name, **options) as (far, desk):
        for _ in range(3):
            assert vote(far, desk, AT_ONCE) == desk.final
        assert desk.driver.state.refused_frames == 0


@pytest.mark.prove
@pytest.mark.parametrize(("kind", "name", "options"), MODELS)
def test_five_hundred_cards_in_three_rounds_are_counted_exactly(kind, name, options):
    with at_emulated(kind, name, voters=500, **options) as (far, desk):
        for _ in range(3):
            order = "burst 500 for=271 against=180 abstain=30 over=1 changing=0.1"
            assert vote(far, desk, order) == desk.final
        assert desk.driver.state.refused_frames == 0


def test_a_reader_without_a_suffix_is_read_after_a_tenth_of_a_second():
    with at_emulated(ScannerDriver, "scanner", variant="bare") as (far, desk):
        desk.open_round()
        far.ask("vote 27 2")
        far.ask("vote 28 1")
        desk.wait(lambda desk: desk.final == {"27": "2", "28": "1"})


def test_a_slip_read_just_before_the_close_is_counted_with_or_without_a_suffix():
    for variant in ("cr", "bare"):
        with at_emulated(ScannerDriver, "scanner", variant=variant) as (far, desk):
            desk.open_round()
            far.ask("vote 27 2")
            time.sleep(0.01)
            desk.close_round()
            assert desk.final == {"27": "2"}


def test_a_card_and_a_sheet_are_a_vote_and_the_desk_says_each_step():
    words = []
    options = {"feedback": words.append}
    with at_emulated(ScannerDriver, "scanner", driver=options) as (far, desk):
        desk.open_round(keys=2)
        for order in ("sheet 1", "card 27", "sheet 3", "sheet B"):
            far.ask(order)
        desk.wait(lambda desk: desk.final == {"27": "2"})
        desk.wait(lambda _: len(words) == 4)
        said = [(word.said.name, word.card) for word in words]
        assert said == [
            ("NO_CARD_YET", ""),
            ("CHOOSE", "27"),
            ("NO_SUCH_CHOICE", "27"),
            ("HEARD", "27"),
        ]


@pytest.mark.parametrize(("kind", "name"), READERS)
def test_a_card_of_another_set_is_said_and_counts_for_none(kind, name):
    words = []
    options = {"feedback": words.append, "sets": lambda: frozenset({"", "K7QM"})}
    with at_emulated(kind, name, driver=options) as (far, desk):
        desk.open_round()
        for text in ("V:27-1/N4HX", "V:27-2/K7QM"):
            far.ask(f"scan {text}")
        desk.wait(lambda desk: desk.final == {"27": "2"})
        desk.wait(lambda _: len(words) == 2)
        assert [(word.said.name, word.data) for word in words] == [
            ("OTHER_SET", "N4HX"),
            ("HEARD", ""),
        ]


@pytest.mark.parametrize(("kind", "name"), READERS)
def test_what_is_no_ballot_card_is_a_sign_as_it_was_read(kind, name):
    with at_emulated(kind, name) as (far, desk):
        desk.open_round()
        for text in ("0012345678", "00BC614E", "4006381333931"):
            far.ask(f"scan {text}")
        desk.wait(lambda desk: len(desk.signs) == 3)
        base = desk.driver.state.name
        assert desk.signs[0] == HandsetSign(base, "0012345678", SignKind.SCAN, "0012345678", "tag")
        assert [sign.value for sign in desk.signs[1:]] == ["00BC614E", "4006381333931"]
        assert desk.kept == []


@pytest.mark.parametrize(("kind", "name"), READERS)
def test_a_card_read_while_no_vote_is_open_is_a_sign_and_no_vote(kind, name):
    with at_emulated(kind, name) as (far, desk):
        far.ask("vote 27 2")
        desk.wait(lambda desk: desk.signs)
        desk.open_round()
        desk.close_round()
        far.ask("card 27")
        desk.wait(lambda desk: len(desk.signs) == 2)
        assert desk.kept == []


@pytest.mark.parametrize(("kind", "name"), READERS)
def test_half_a_vote_is_not_taken_into_the_next_round(kind, name):
    with at_emulated(kind, name) as (far, desk):
        desk.open_round()
        far.ask("card 27")
        time.sleep(0.1)
        desk.driver.close_voting()
        desk.driver.open_voting(3)
        time.sleep(0.1)
        far.ask("sheet 1")
        far.ask("vote 28 1")
        desk.wait(lambda desk: desk.final == {"28": "1"})


@pytest.mark.parametrize(("kind", "name"), READERS)
def test_what_was_not_saved_is_said_and_can_be_read_again(kind, name):
    words = []
    with at_emulated(kind, name, driver={"feedback": words.append}) as (far, desk):
        desk.open_round()
        desk.verdict = Verdict.NOT_SAVED
        far.ask("vote 27 2")
        desk.wait(lambda _: words)
        desk.verdict = Verdict.KEPT
        far.ask("vote 27 2")
        desk.wait(lambda desk: desk.final == {"27": "2"})
        desk.wait(lambda _: len(words) == 2)
        assert [word.said.name for word in words] == ["NOT_SAVED", "HEARD"]


@pytest.mark.parametrize(("kind", "name", "options"), [*MODELS[:1], *MODELS[5:7]])
def test_an_unplugging_while_open_is_healed_and_no_vote_is_made_up(kind, name, options):
    with at_emulated(kind, name, timing=Timing(), **options) as (far, desk):
        desk.open_round()
        since = len(far.events())
        meant = far.ask("burst 60 for=40 against=20 over=0.4")["intended"]
        time.sleep(0.2)
        far.ask("hangup 1.2")
        desk.wait_for(Link.LOST, 1.0)
        assert desk.driver.state.reason.endswith("is gone.")
        far.wait_for(lambda event: event.get("cable") == "in", since=since)
        desk.wait_for(Link.CONNECTED, 3.0)
        far.wait_for(lambda event: "settled" in event, 20, since)
        time.sleep(0.1)
        # Whoever did not hear their card being acknowledged shows it again.
        for card in meant.keys() - desk.final.keys():
            far.ask(f"vote {card} {meant[card]}")
        desk.wait(lambda desk: desk.final == meant)
        assert desk.driver.state.listening is Listening.OPEN


@pytest.mark.parametrize(("kind", "name"), READERS)
def test_an_unplugging_between_rounds_is_noticed_within_a_second(kind, name):
    with at_emulated(kind, name, timing=Timing()) as (far, desk):
        far.ask("hangup 5")
        desk.wait_for(Link.LOST, 1.0)


@needs_pty
def test_stopping_takes_less_than_a_second_even_at_the_start(tmp_path):
    far, near = os.openpty()
    tty.setraw(near)
    try:
        for url in (os.ttyname(near), str(tmp_path / "absent")):
            with counting(ScannerDriver, url, Timing()) as desk:
                time.sleep(0.05)
                begun = time.monotonic()
                desk.driver.stop()
                assert time.monotonic() - begun < 1
                assert desk.driver.state.link is Link.STOPPED
    finally:
        os.close(far)
        os.close(near)


def test_stopping_a_reader_that_does_not_answer_takes_less_than_a_second():
    with counting(HidPosDriver, "hid+socket://127.0.0.1:9", Timing()) as desk:
        desk.wait_for(Link.LOST)
        begun = time.monotonic()
        desk.driver.stop()
        assert time.monotonic() - begun < 1


@needs_pty
def test_noise_on_the_line_is_counted_and_hides_nothing():
    with at_emulated(ScannerDriver, "scanner") as (far, desk):
        desk.open_round()
        far.ask("scan \x01\x02")
        far.ask("vote 27 2")
        desk.wait(lambda desk: desk.final == {"27": "2"})
        assert desk.driver.state.refused_frames


class Typing:
    """A serial port on which a test types."""

    def __init__(self):
        self.waiting = SimpleQueue()

    def read(self):
        try:
            return self.waiting.get(timeout=0.01)
        except Empty:
            return b""

    def close(self):
        pass


def test_half_a_reading_of_one_vote_is_no_vote_in_the_next():
    port = Typing()
    with counting(ScannerDriver, "socket://reader", open_port=lambda _url: port) as desk:
        desk.open_round()
        port.waiting.put(b"V:27-2")
        time.sleep(0.04)
        desk.driver.open_voting(3)
        time.sleep(0.2)
        port.waiting.put(b"V:28-1\r")
        desk.wait(lambda desk: desk.kept)
        assert desk.final == {"28": "1"}
