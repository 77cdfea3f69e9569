"""Readings of readers and presses of Buzz! handsets, as `facilitator decode` tells them."""

from __future__ import annotations

from ui.cli.decoding import buzz, hidpos, scanner


def test_a_serial_reading_is_a_scan():
    assert list(scanner.decode([b"]Q1V:017", b"-A\r4006381333931"])) == [
        {"kind": "scan", "data": "V:017-A", "aim": "]Q1", "symbology": "QR"},
        {"kind": "scan", "data": "4006381333931"},
    ]
    (bad,) = scanner.decode([b"\x00\x01\r"])
    assert (bad["kind"], bad["data"]) == ("rejected", "0001")


def test_a_reading_in_reports_is_a_scan_and_an_answer_is_a_reply():
    def report(aim, data):
        return (bytes([2, len(data)]) + aim + data).ljust(64, b"\0")

    told = hidpos.decode([report(b"]C0", b"CARD000123"), report(b"]Z6", b"REVINF\x06."), b"2"])
    scan, reply, bad = told
    assert scan == {"kind": "scan", "data": "CARD000123", "aim": "]C0", "symbology": "Code 128"}
    assert (reply["kind"], reply["data"]) == ("reply", "REVINF\x06.")
    assert bad["kind"] == "rejected"


def test_a_button_going_down_is_a_press_with_its_colour():
    down, held, up = b"\0\0\0\2\0", b"\0\0\1\2\0", bytes(5)
    assert list(buzz.decode([down, held, up, b"12"])) == [
        {"kind": "press", "handset": "2", "key": "blue"},
        {"kind": "press", "handset": "1", "key": "red"},
        {"kind": "rejected", "reason": "a report of another size", "data": "3132"},
    ]
