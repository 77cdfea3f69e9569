"""Records of line gateways and of Turning's packets, as the command prints them."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from ui.cli.decode import decode
from ui.cli.decoding import line, turning

PRESS = {"kind": "press", "handset": "090FD3", "key": "5", "keys": ["5"], "family": "turning"}
REPLY = {"kind": "reply", "handset": "090FD3"}


def printed(protocol, text, *options):
    data = text if isinstance(text, bytes) else text.encode()
    result = CliRunner().invoke(decode, [protocol, *options], input=data)
    assert result.exit_code == 0, result.output
    return [json.loads(row) for row in result.stdout.splitlines()]


@pytest.mark.parametrize(
    "text",
    [
        "090fd335ae08",
        "09 0F D3 35 AE 08",
        "incoming: 090fd335ae08 --> 5",
        "[MAC ADDR: 9 15 211 ] [ANSWER: 5]",
    ],
)
def test_a_press_of_a_turning_handset_is_read_however_it_is_written(text):
    assert printed("turning", f"{text}\n") == [PRESS]


@pytest.mark.parametrize("text", ["090fd3067b34", "outgoing: 090fd3067b34"])
def test_the_green_light_is_a_reply(text):
    assert printed("turning", f"{text}\n") == [REPLY]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("090fd335ae09", "a line or packet whose check sum is wrong"),
        ("incoming: 090fd335ae09 --> 5", "a line or packet whose check sum is wrong"),
        ("incoming: 090fd335ae08 --> 4", "a line whose text and packet do not agree"),
        ("090fd335ae", "a packet that is not six bytes long"),
    ],
)
def test_a_damaged_packet_is_rejected(text, reason):
    (record,) = printed("turning", f"{text}\n")
    assert (record["kind"], record["reason"]) == ("rejected", reason)


def test_raw_packets_may_come_as_they_are():
    raw = bytes.fromhex("090fd335ae08090fd3067b34")
    assert printed("turning", raw, "--binary") == [PRESS, REPLY]


def test_a_log_of_our_own_dialect_is_told_line_by_line():
    log = [
        '{"t":"hello","proto":1,"fw":"x","base":"7C9EBD","boot":"1","ids":"printed"}',
        '{"t":"vote","id":"42","k":"2","n":417,"round":"7f3a"}',
        '{"t":"ack","n":417}',
        '{"t":"stat","id":"42","bat":82,"rssi":-61}',
        '{"t":"stat","id":"42"}',
        "rst:0x1",
        '{"t":"vote"',
    ]
    records = printed("line", "\n".join(log) + "\n")
    kinds = ["status", "press", "host", "battery", "presence", "noise", "rejected"]
    assert [record["kind"] for record in records] == kinds
    assert (records[1]["handset"], records[1]["key"], records[1]["number"]) == ("42", "2", 417)
    assert records[3]["data"] == 82


@pytest.mark.parametrize(
    ("text", "handset", "key"),
    [
        ('{"id": "090FD3", "key": "E", "raw_vote": "0x35"}', "090FD3", "E"),
        ('{"event":"vote","mac":"AA:BB:CC:DD:EE:FF","value":1}', "AA:BB:CC:DD:EE:FF", "1"),
        ("Captured: C (42, 80, 71, B3)", "428071B3", "C"),
        ("Captured,A,428071B3", "428071B3", "A"),
        ("incoming: 090fd335ae08 --> 5", "090FD3", "5"),
    ],
)
def test_a_press_in_any_dialect_has_its_handset_and_key(text, handset, key):
    (record,) = printed("line", f"{text}\n")
    assert (record["kind"], record["handset"], record["key"]) == ("press", handset, key)


@given(st.lists(st.binary(max_size=40), max_size=6))
def test_random_chunks_never_raise(chunks):
    for protocol in (line, turning):
        assert all("kind" in record for record in protocol.decode(chunks))
