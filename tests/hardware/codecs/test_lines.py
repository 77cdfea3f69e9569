"""Every dialect's lines, every way of cutting them, damage and junk."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.codecs.dialects import openclicker
from hardware.codecs.dialects.own import OWN
from hardware.codecs.line_records import (
    Beat,
    Closed,
    Damage,
    Hello,
    HostLine,
    Noise,
    Opened,
    Rejected,
    Reply,
    Sign,
    Status,
    Vote,
)
from hardware.codecs.lines import DIALECTS, LONGEST, Decoder, sealed

UNDERSTOOD = [
    ("turning-clicker", "*** booting ***", Hello(text="*** booting ***")),
    ("turning-clicker", "incoming: 090fd331ee8c --> 1", Vote("090FD3", ("1",), "turning")),
    ("turning-clicker", "incoming: 090fd33f0f42 --> ?", Vote("090FD3", ("?",), "turning")),
    ("turning-clicker", "outgoing: 090fd3067b34", Reply("090FD3")),
    ("ndesilets", "[MAC ADDR: 9 15 211 ] [ANSWER: 5]", Vote("090FD3", ("5",), "turning")),
    ("ndesilets", "[MAC ADDR: 9 F D3 ] [ANSWER: 5]", Vote("090FD3", ("5",), "turning")),
    (
        "openclicker",
        '{"status": "started", "mode": "base", "channel": 41, "addr": "123456"}',
        Hello(text="started"),
    ),
    (
        "openclicker",
        '{"id": "090FD3", "key": "E", "raw_vote": "0x35"}',
        Vote("090FD3", ("E",), "turning"),
    ),
    ("openclicker", '{"status": "channel_changed", "channel": 41}', Status("channel_changed")),
    ("openclicker", "CH:41", HostLine("CH:41", "CH:41")),
    ("esp32", '{"event":"status","msg":"Master Ready"}', Hello(text="Master Ready")),
    ("esp32", '{"event":"status","msg":"Session Started"}', Opened()),
    ("esp32", '{"event":"status","msg":"Session Stopped"}', Closed()),
    ("esp32", '{"event":"pong"}', Beat()),
    ("esp32", '{"event":"error","msg":"No radio"}', Status("No radio", is_error=True)),
    (
        "esp32",
        '{"event":"vote","mac":"AA:BB:CC:DD:EE:FF","value":1,"timestamp":12345678}',
        Vote("AA:BB:CC:DD:EE:FF", ("1",), "esp32"),
    ),
    ("esp32", "START_SESSION", HostLine("START_SESSION", "START_SESSION")),
    ("iskipper-console", "Captured: C (42, 80, 71, B3)", Vote("428071B3", ("C",), "iclicker")),
    ("iskipper-console", "Captured: D (3E, 7D, CE, 8D) ", Vote("3E7DCE8D", ("D",), "iclicker")),
    ("iskipper-console", "Captured: C (3D, BC, B2, 33) ", Vote("3DBCB233", ("C",), "iclicker")),
    ("iskipper-console", "Captured: B (4, 8, 2, E)", Vote("0408020E", ("B",), "iclicker")),
    ("iskipper-csv", "Captured,A,428071B3\0", Vote("428071B3", ("A",), "iclicker")),
    (
        "iskipper-csv",
        "Connection Established! iSkipper ID:",
        Hello(text="Connection Established! iSkipper ID:"),
    ),
    ("own", '{"t":"hello","proto":1,"base":"7C9EBD","boot":51}', Hello("7C9EBD", "51")),
    (
        "own",
        '{"t":"hello","fw":"mine 2","ids":"printed","crc":true}',
        Hello(are_printed=True, has_crc=True, text="mine 2"),
    ),
    (
        "own",
        '{"t":"vote","id":"A1B2C3","k":"2","n":417,"ms":123456}',
        Vote("A1B2C3", ("2",), "line", 417),
    ),
    (
        "own",
        '{"t":"vote","id":42,"k":"1+3","n":0,"round":"7f3a","new":[]}',
        Vote("42", ("1", "3"), "line", 0, "7f3a"),
    ),
    ("own", '{"t":"stat","id":"a1","bat":82,"rssi":-61}', Sign("A1", "line", 82, -61)),
    ("own", '{"t":"stat","id":"a1"}', Sign("A1", "line")),
    ("own", '{"t":"opened","round":"7f3a"}', Opened("7f3a")),
    ("own", '{"t":"closed","round":"7f3a","left":0}', Closed("7f3a", 0)),
    ("own", '{"t":"ping"}', Beat(is_question=True)),
    ("own", '{"t":"pong"}', Beat()),
    ("own", '{"t":"ack","n":417}', HostLine("ack", '{"t":"ack","n":417}')),
]

REFUSED = [
    ("incoming: 090fd331ee8d --> 1", Damage.BAD_CRC),
    ("incoming: 090fd331ee8c --> 2", Damage.DISAGREES),
    ("outgoing: 090fd331ee8c", Damage.DISAGREES),
    ("incoming: 090fd331ee", Damage.MALFORMED),
    ("[MAC ADDR: 9 15 311 ] [ANSWER: 5]", Damage.MALFORMED),
    ("[MAC ADDR: 9 15", Damage.MALFORMED),
    ("Captured: C (42, 80, 71, B4)", Damage.BAD_CRC),
    ("Captured,A,428071B4", Damage.BAD_CRC),
    ("Captured,F,428071B3", Damage.MALFORMED),
    ('{"id": "090FD3", "key": "D", "raw_vote": "0x35"}', Damage.DISAGREES),
    ('{"id": "090FD", "key": "D", "raw_vote": "0x34"}', Damage.MALFORMED),
    ('{"event":"vote","mac":"AA:BB","value":1}', Damage.MALFORMED),
    ('{"event":"vote","mac":"AA:BB:CC:DD:EE:FF","value":true}', Damage.MALFORMED),
    ('{"t":"vote","id":"A1","k":"2"}', Damage.MALFORMED),
    ('{"t":"vote","id":"A1","k":"2","n":-1}', Damage.MALFORMED),
    ('{"t":"vote","id":"A1","k":"2","n":1', Damage.MALFORMED),
    ('{"t":"vote","id":"A1","k":"2","n":1} *0000', Damage.BAD_CRC),
    (f'{{"t":"log","msg":"{"x" * 200}"}}', Damage.TOO_LONG),
    ('{"a":' + "[" * 900, Damage.MALFORMED),
]

BOOT = [
    "STATUS     = 0x0e RX_DR=0 TX_DS=0 MAX_RT=0 RX_P_NO=7 TX_FULL=0",
    "RX_ADDR_P0-1   = 0xd30f09 0x123456",
    "rst:0x1 (POWERON_RESET),boot:0x13 (SPI_FAST_FLASH_BOOT)",
    "3D",
    "6",
    '{"t":"of another version"}',
    '{"hello":"world"}',
]


def read(text, dialect=""):
    decoder = Decoder(dialect)
    return [*decoder.feed(text.encode() + b"\r\n"), *decoder.finish()]


@pytest.mark.parametrize(("dialect", "line", "record"), UNDERSTOOD)
def test_a_line_is_understood_whether_its_dialect_was_chosen_or_not(dialect, line, record):
    assert read(line) == [record]
    assert read(line, dialect) == [record]


@pytest.mark.parametrize(("line", "reason"), REFUSED)
def test_a_damaged_line_is_refused_with_its_reason(line, reason):
    assert read(line) == [Rejected(reason, line)]


@pytest.mark.parametrize("line", BOOT)
def test_what_boards_print_while_they_start_is_no_damage(line):
    assert read(line) == [Noise(line)]


def test_another_dialect_than_the_chosen_one_is_noise():
    line = "incoming: 090fd331ee8c --> 1"
    assert read(line, "own") == [Noise(line)]


def test_the_decoder_knows_which_dialect_it_heard():
    decoder = Decoder()
    for name, line, record in UNDERSTOOD:
        decoder.feed(f"{line}\n".encode())
        if not isinstance(record, HostLine):
            assert decoder.dialect is DIALECTS[name]


def test_orders_are_written_as_published():
    orders, esp32 = OWN.orders, DIALECTS["esp32"].orders
    assert orders.open("7f3a", 4) == '{"t":"open","round":"7f3a","keys":"1-4"}'
    assert orders.close("7f3a") == '{"t":"close","round":"7f3a"}'
    assert orders.acknowledge(417, True) == '{"t":"ack","n":417}'
    assert orders.acknowledge(417, False) == '{"t":"ack","n":417,"kept":false}'
    assert [esp32.open("", 4), esp32.close(""), esp32.ping] == [
        "START_SESSION",
        "STOP_SESSION",
        "PING",
    ]
    assert openclicker.channel(41) + openclicker.scan() == b"CH:41\nSCAN\n"


def test_a_sealed_line_is_read_and_a_gateway_that_promised_seals_must_keep_it():
    decoder = Decoder()
    vote = '{"t":"vote","id":"42","k":"1","n":1}'
    assert decoder.feed(f"{vote}\n".encode()) == (Vote("42", ("1",), "line", 1),)
    decoder.feed(sealed('{"t":"hello","fw":"x","crc":true}'))
    assert decoder.feed(sealed(vote)) == (Vote("42", ("1",), "line", 1),)
    assert decoder.feed(f"{vote}\n".encode()) == (Rejected(Damage.NO_CRC, vote),)


STREAM = b"junk \xff\x00 {\n" + b"".join(line.encode() + b"\r\n" for _, line, _ in UNDERSTOOD)
STREAM += b"x" * (2 * LONGEST) + b"\n" + b"".join(line.encode() + b"\n" for line, _ in REFUSED)


def pieces(stream, cuts):
    at = [0, *sorted(cut % len(stream) for cut in cuts), len(stream)]
    return [stream[a:b] for a, b in pairwise(at)]


def decoded(chunks):
    decoder = Decoder()
    return [record for chunk in chunks for record in decoder.feed(chunk)] + [*decoder.finish()]


def test_byte_at_a_time_is_the_same_as_all_at_once():
    assert decoded(bytes([byte]) for byte in STREAM) == decoded([STREAM])


@given(st.lists(st.integers(0, 1 << 20), max_size=20))
def test_no_cut_changes_anything(cuts):
    assert decoded(pieces(STREAM, cuts)) == decoded([STREAM])


@given(st.lists(st.binary(max_size=300), max_size=8))
def test_random_bytes_never_raise(chunks):
    assert decoded(chunks) == decoded([b"".join(chunks)])


@given(st.binary(max_size=80).map(lambda data: b"{" + data.replace(b"\n", b"") + b"}\n"))
def test_random_objects_never_raise(line):
    assert len(decoded([line])) == 1


@given(st.sampled_from([line for _, line, _ in UNDERSTOOD]), st.data())
def test_lines_with_a_changed_byte_never_raise(line, data):
    raw = bytearray(line.encode())
    raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    decoded([bytes(raw)])


def test_a_line_without_end_takes_bounded_room():
    decoder = Decoder()
    records = [r for _ in range(300) for r in decoder.feed(b"y" * 1000)]
    assert [record.reason for record in records] == [Damage.TOO_LONG]
    assert len(decoder._waiting) <= LONGEST
