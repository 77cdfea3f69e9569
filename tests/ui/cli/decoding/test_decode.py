"""The command: hex, remarks, captures and binary in; one JSON object a record out."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from ui.cli.decode import decode
from ui.cli.main import main

PRESS_2 = "f5aaaa20950100000200000202000000001100000000000000000000000000000000d4d7"
PRESS_199 = "f5aaaa2095010000040000c7080000000011000000000000000000000000000000003bae"
IDLE = "f5aaaa0c1100000f0c00000000007ad9"


def records(text, *options, protocol="sunvote"):
    data = text if isinstance(text, bytes) else text.encode()
    result = CliRunner().invoke(decode, [protocol, *options], input=data)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def handsets(text, *options):
    return [r["handset"] for r in records(text, *options) if r["kind"] == "press"]


def test_a_press_has_the_number_of_its_keypad_and_the_legend_of_its_key():
    (press,) = records(PRESS_2 + "\n", "--json")
    assert press == {
        "kind": "press",
        "handset": "2",
        "key": "2",
        "keys": ["2"],
        "counter": 17,
        "status": 2,
        "base": 1,
    }


@pytest.mark.parametrize(
    "written",
    [
        PRESS_2.upper(),
        " ".join(PRESS_2[i : i + 2] for i in range(0, 72, 2)),
        ":".join(PRESS_2[i : i + 2] for i in range(0, 72, 2)),
        " ".join("0x" + PRESS_2[i : i + 2] for i in range(0, 72, 2)),
        f"{PRESS_2}  # the second",
        f"\ufeff{PRESS_2}\r",
        f"# a remark\n\n   \n{PRESS_2}",
        f"{PRESS_2[:20]}\n{PRESS_2[20:]}",
        "\n".join(PRESS_2[i : i + 2] for i in range(0, 72, 2)),
    ],
)
def test_hex_may_be_written_in_any_usual_way_and_cut_anywhere(written):
    assert handsets(written) == ["2"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("hello", "the line is not hex"),
        ("f5a", "half a byte: an odd number of hex digits"),
        ("0.5 < f5a", "half a byte: an odd number of hex digits"),
        ("\u00e9\u00e9", "the line is not hex"),
    ],
)
def test_a_line_that_is_no_hex_is_rejected_in_its_place_and_reading_goes_on(line, reason):
    first, second, third = records(f"{PRESS_2}\n{line}\n{PRESS_199}\n")
    assert (first["handset"], third["handset"]) == ("2", "199")
    assert second == {"kind": "rejected", "reason": reason, "data": line}


def test_binary_needs_no_lines():
    assert handsets(bytes.fromhex(PRESS_2 + PRESS_199), "--binary") == ["2", "199"]


def test_every_damaged_frame_is_rejected_by_itself():
    hurt = PRESS_2[:-1] + "0"
    found = records(f"{hurt}\n{hurt}\n{PRESS_199}\n{PRESS_2[:30]}\n")
    assert [r["kind"] for r in found] == ["rejected", "rejected", "press", "rejected"]
    assert found[0]["reason"] == "a frame whose check sum is wrong"
    assert found[3]["reason"] == "a frame that breaks off"


def test_a_capture_tells_both_directions_and_when():
    host, press = records(f"# Facilitator capture 1\n0.000100 > {IDLE}\n1.250000 < {PRESS_2}\n")
    assert (host["kind"], host["command"], host["at"]) == ("host", "who are you", 0.0001)
    assert (press["handset"], press["at"]) == ("2", 1.25)


def test_what_was_sent_to_a_usb_device_is_read_without_its_report_number():
    start, taken = f"000111{'00' * 62}", f"0111aa{'00' * 61}"
    lines = f"0.100000 > {start}\n0.200000 < {taken}\n"
    told = [(r["kind"], r["command"]) for r in records(lines, protocol="iclicker")]
    assert told == [("host", "start"), ("reply", "start")]


def test_what_was_sent_and_is_not_understood_is_told_as_it_was():
    assert records("0.1 > ff00\n", protocol="buzz") == [{"kind": "sent", "data": "ff00", "at": 0.1}]


def test_a_file_that_is_not_there_is_a_sentence_and_exit_2(tmp_path):
    for name in (str(tmp_path / "none"), str(tmp_path)):
        result = CliRunner().invoke(main, ["decode", "sunvote", name])
        assert result.exit_code == 2
        assert "cannot be read" in result.stderr
        assert "Traceback" not in result.stderr


def test_a_file_is_read_like_a_pipe(tmp_path):
    path = tmp_path / "capture"
    path.write_text(PRESS_2, encoding="ascii")
    result = CliRunner().invoke(decode, ["sunvote", str(path)])
    assert json.loads(result.stdout)["handset"] == "2"


def test_a_reader_that_has_enough_ends_it_quietly():
    ran = subprocess.run(
        f"yes {PRESS_2} | {sys.executable} -m ui.cli decode sunvote - | head -2",
        shell=True,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert len(ran.stdout.splitlines()) == 2
    assert ran.stderr == ""


def test_an_unknown_protocol_is_wrong_use():
    assert CliRunner().invoke(decode, ["smoke-signals"]).exit_code == 2


def test_one_line_may_hold_several_reports_or_packets():
    down, up = "0000010000", "0000000000"
    buzzed = records(down + up + down, protocol="buzz")
    assert [(r["handset"], r["key"]) for r in buzzed] == [("1", "red"), ("1", "red")]
    turned = records("090fd331ee8c090fd332deef", protocol="turning")
    assert [(r["handset"], r["key"]) for r in turned] == [("090FD3", "1"), ("090FD3", "2")]
