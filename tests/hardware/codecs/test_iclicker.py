"""iClicker reports against what was captured and published, and against noise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.codecs import iclicker, iclicker_radio
from hardware.codecs.iclicker_records import (
    Ack,
    Answer,
    Damage,
    Other,
    Polled,
    Presence,
    Pushing,
    Rejected,
    Status,
    Summary,
)

#: A capture of the maker's program with a base of the second generation: way, what is not zero.
SESSION = """
> 01 10 21 41
< 01 10 aa
> 01 2a 21 41 05
< 01 2a aa
> 01 12
< 01 12 aa
> 01 16
< 01 16 aa
> 01 15
< 01 15 aa
< 01 15 04 05 21 41 01 02 66
> 01 2d
< 01 2d aa
< 02 2c
> 01 29 a1 8f 96 8d 99 97 8f 80
< 01 29 aa
> 01 17 04
< 01 17 aa
< 02 18 1a 00 01 00 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01 00 00 04 05
> 01 17 03
> 01 11
< 01 11 aa
> 01 13 30 3a 30 33 20 20 20 20 50 43 54 20 20 20 20 30 20
< 02 13 81 82 e9 70 00
> 01 12
< 01 12 aa 82 e9 70
> 01 17 01 00 04
< 01 17 aa
"""
SAID = [line[2:] for line in SESSION.splitlines() if line.startswith("<")]
TOLD = [line[2:] for line in SESSION.splitlines() if line.startswith(">")]


def padded(significant):
    return bytes.fromhex(significant).ljust(64, b"\0")


def test_what_the_base_said_in_the_captured_session_is_understood_whole():
    records = [record for line in SAID for record in iclicker.read(padded(line))]
    acks = [record.command for record in records if isinstance(record, Ack)]
    assert acks == [0x10, 0x2A, 0x12, 0x16, 0x15, 0x2D, 0x29, 0x17, 0x11, 0x12, 0x17]
    rest = [record for record in records if not isinstance(record, Ack)]
    assert rest == [
        Status(4, 5, "AA"),
        Pushing(),
        Summary(padded(SAID[-5])),
        Answer("82E9701B", "A", 0),
    ]


def test_what_the_program_said_in_the_captured_session_is_said_the_same():
    ours = [
        iclicker.set_channel("AA"),
        iclicker.scan("AA"),
        iclicker.command(iclicker.STOP),
        iclicker.command(iclicker.IDLE),
        iclicker.command(iclicker.STATUS),
        iclicker.command(iclicker.PUSH),
        iclicker.welcome("WELCOME"),
        iclicker.summary(),
        iclicker.reset(),
        iclicker.command(iclicker.START),
        iclicker.row(1, "0:03    PCT    0"),
        iclicker.command(iclicker.STOP),
        iclicker.votes_from(0),
    ]
    captured = [padded(line) for line in TOLD]
    captured[10] = captured[10][:18].ljust(64, b"\0")  # it sent a 17th space, which is not shown
    assert ours == captured


def test_an_acknowledgement_is_known_by_three_bytes_whatever_stands_behind():
    assert iclicker.is_ack_of(padded("01 12 aa 82 e9 70"), 0x12)
    assert not iclicker.is_ack_of(padded("01 12 aa"), 0x11)


@pytest.mark.parametrize(
    ("first", "second", "records"),
    [
        ("", "", []),
        ("0213853cdd7300", "021384f3e4b0ff", [("F3E4B0A7", "D", 255), ("3CDD7392", "E", 0)]),
        ("021381 82e970 05", "021382 3cdd73 04", [("3CDD7392", "B", 4), ("82E9701B", "A", 5)]),
        ("021381 82e970 04", "021382 3cdd73 05", [("82E9701B", "A", 4), ("3CDD7392", "B", 5)]),
        ("", "021383 82e970 07", [("82E9701B", "C", 7)]),
        ("0213f1 82e970 07", "", [("82E9701B", "A", 7)]),
    ],
)
def test_both_halves_are_read_the_older_answer_first(first, second, records):
    report = bytes.fromhex(first).ljust(32, b"\0") + bytes.fromhex(second).ljust(32, b"\0")
    assert iclicker.in_order(iclicker.read(report)) == tuple(Answer(*record) for record in records)


def test_switching_on_is_presence_and_never_a_vote():
    assert iclicker.read(padded("0213862be10f03")) == (Presence("2BE10FC5", 3),)


@pytest.mark.parametrize(
    ("report", "why"),
    [
        ("0213003e81be04", Damage.CODE),
        ("0213aa3e81be04", Damage.CODE),
        ("0213873e81be04", Damage.CODE),
        ("02130182e97004", Damage.CODE),
        ("02138100000004", Damage.NOBODY),
        ("0299", Damage.UNKNOWN),
        ("0118", Damage.UNKNOWN),
        ("7f", Damage.UNKNOWN),
        ("021802", Damage.UNKNOWN),
        ("02180000000f0f", Damage.COUNT),
    ],
)
def test_what_is_not_known_is_no_vote_for_a(report, why):
    (record,) = iclicker.read(padded(report))
    assert isinstance(record, Rejected)
    assert record.reason is why


@pytest.mark.parametrize("kind", ["1a", "1b", "1c", "1d", "27", "28"])
def test_numbers_and_texts_are_passed_over(kind):
    (record,) = iclicker.read(padded(f"02{kind}81823cdd73"))
    assert isinstance(record, Other)


@pytest.mark.parametrize(
    ("report", "votes"),
    [
        (
            "0218 00 00 00 02 02 6182e970 65e067bb",
            [Answer("82E9701B", "A"), Answer("E067BB3C", "E")],
        ),
        ("0218 01 03 00 02 02 6682e970 6282e970", [None, Answer("82E9701B", "B")]),
        ("0218 00 00 07 07 00", []),
    ],
)
def test_a_base_of_the_first_generation_hands_votes_over_when_asked(report, votes):
    (record,) = iclicker.read(padded(report))
    assert isinstance(record, Polled)
    assert [None if isinstance(a, Rejected) else a for a in record.answers] == votes
    assert record.has_more is (report[5:7] == "01")


PRINTED = [
    "E067BB3C",
    "F3E4B0A7",
    "3CDD7392",
    "2BE10FC5",
    "428071B3",
    "3E81BE01",
    "432AFF96",
    "3EB90285",
    "A24653B7",
    "82E9701B",
    "42BFD62B",
    "3E7DCE8D",
    "3DBCB233",
]


@pytest.mark.parametrize("handset", PRINTED)
def test_a_printed_number_checks_itself(handset):
    number = iclicker.number_of(handset)
    assert iclicker.handset_of(number) == handset
    assert iclicker.is_handset(handset.lower())


@pytest.mark.parametrize(
    "text", ["82E9701C", "00000001", "FFFFFFFE", "00000000", "", "82E970", "x"]
)
def test_a_mistyped_number_is_found_out(text):
    assert not iclicker.is_handset(text)
    with pytest.raises(ValueError, match="not the number"):
        iclicker.set_remote(text)


def test_the_sixteen_channels_are_two_bytes_each():
    channels = [first + second for first in "ABCD" for second in "ABCD"]
    codes = [iclicker.channel_codes(channel) for channel in channels]
    assert codes[:5] == [b"\x21\x41", b"\x21\x42", b"\x21\x43", b"\x21\x44", b"\x22\x41"]
    assert codes[-1] == b"\x24\x44"
    assert [iclicker.channel_of(code) for code in codes] == channels
    assert [iclicker.channel_of(code) for code in (b"\x20\x41", b"\x21\x45", b"")] == [""] * 3
    with pytest.raises(ValueError, match="no channel"):
        iclicker.channel_codes("AE")


def test_the_welcome_has_an_alphabet_of_its_own():
    assert iclicker.welcome("Welcome")[2:10] == bytes.fromhex("a18f968d99978f80")
    assert iclicker.welcome("190-+=?_é")[2:10] == bytes.fromhex("81898aa5a6a7a8a9")


@pytest.mark.parametrize(
    ("packet", "handset", "key"),
    [
        ("148c29713a", "A24653B7", "A"),
        ("148c29753e", "A24653B7", "B"),
        ("04cddd711f", "E067BB3C", "A"),
        ("1101383d87", "428071B3", "C"),
        ("117de8ca40", "42BFD62B", "E"),
    ],
)
def test_a_packet_off_the_air_says_who_and_what(packet, handset, key):
    assert iclicker_radio.read(bytes.fromhex(packet)) == Answer(handset, key)


def test_a_damaged_packet_says_nothing():
    packet = bytes.fromhex("148c29713a")
    for place in range(5):
        for bit in range(8):
            damaged = bytes(b ^ (1 << bit) * (i == place) for i, b in enumerate(packet))
            assert isinstance(iclicker_radio.read(damaged), Rejected)
    assert isinstance(iclicker_radio.read(packet[:4]), Rejected)


@given(st.binary(min_size=3, max_size=3).filter(any))
def test_every_number_survives_the_air(number):
    head = iclicker_radio.shuffled(number)
    body = head[:3] + bytes([head[3] | 0x02])
    packet = body + bytes([sum(body) & 0xFF])
    assert iclicker_radio.read(packet) == Presence(iclicker.handset_of(number))


@given(st.binary(max_size=80))
def test_noise_never_raises_and_is_no_vote_but_by_its_own_bytes(noise):
    for report in (noise, b"\x02" + noise, b"\x02\x13" + noise, b"\x02\x18" + noise, b"\1" + noise):
        for record in iclicker.read(report):
            if isinstance(record, Answer):
                assert b"\x02\x13" in report
    iclicker_radio.read(noise)
