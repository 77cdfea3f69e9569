"""iClicker reports as records: what the command prints."""

from __future__ import annotations

import pytest

from ui.cli.decoding.iclicker import decode


def records(*lines):
    return list(decode(bytes.fromhex(line) for line in lines))


def test_a_record_for_each_half_of_a_report():
    first = "0213853cdd7300".ljust(64, "0")
    second = "021384f3e4b0ff".ljust(64, "0")
    assert records(first + second) == [
        {"kind": "press", "handset": "3CDD7392", "key": "E", "seq": 0},
        {"kind": "press", "handset": "F3E4B0A7", "key": "D", "seq": 255},
    ]


@pytest.mark.parametrize("ending", ["", "00" * 57])
def test_a_report_may_come_without_its_zeros(ending):
    (record,) = records("02138182e97000" + ending)
    assert (record["handset"], record["key"]) == ("82E9701B", "A")


def test_each_vote_that_was_asked_for_is_a_press():
    assert records("021800000002026182e97065e067bb") == [
        {"kind": "press", "handset": "82E9701B", "key": "A"},
        {"kind": "press", "handset": "E067BB3C", "key": "E"},
    ]


@pytest.mark.parametrize(
    ("report", "kind", "data"),
    [
        ("0110aa", "reply", "0110aa"),
        ("0112aa82e970", "reply", "0112aa"),
        ("011504052141010266", "reply", "4.05"),
        ("022c", "reply", "022c"),
        ("02181a0001", "reply", "02181a0001"),
        ("0218000007070000", "reply", ""),
        ("021a0102", "reply", "021a0102"),
        ("01102141", "host", "01102141"),
        ("0115", "host", "0115"),
        ("0117010004", "host", "0117010004"),
        ("0213003e81be04", "rejected", "0213003e81be04"),
        ("555555148cd67222", "rejected", "555555148cd67222"),
    ],
)
def test_what_is_no_press_says_what_it_is(report, kind, data):
    (record,) = records(report)
    assert record["kind"] == kind
    assert str(record["data"]) == data


def test_presence_is_no_press():
    assert records("0213862be10f03") == [{"kind": "presence", "handset": "2BE10FC5", "seq": 3}]


def test_a_packet_off_the_air_is_a_press():
    assert records("148c29713a", "1101383d87") == [
        {"kind": "press", "handset": "A24653B7", "key": "A"},
        {"kind": "press", "handset": "428071B3", "key": "C"},
    ]


def test_an_empty_report_is_refused_and_an_empty_half_says_nothing():
    assert [record["kind"] for record in records("00" * 64, "")] == ["rejected", "rejected"]
    half = "021381" + "82e97000" + "00" * 25
    assert len(records("00" * 32 + half)) == 1


def test_two_reports_in_one_line_are_refused():
    (record,) = records("02138182e97000" + "00" * 60)
    assert record["kind"] == "rejected"


def test_a_press_that_the_second_half_repeats_is_told_as_a_repeat():
    old, new = "02138182e97000".ljust(64, "0"), "0213823cdd7301".ljust(64, "0")
    told = [(record["kind"], record["handset"]) for record in records(old, new + old)]
    assert told == [("press", "82E9701B"), ("press", "3CDD7392"), ("repeat", "82E9701B")]
