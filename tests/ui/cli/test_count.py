"""`facilitator count`, as called from outside."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from ui.cli.main import main

THREE = """3 1
4 1 2 0
4 2 1 0
2 3 0
0
"Ann"
"Bob"
"Cyd"
"Treasurer"
"""
FIELDS = ["rule", "seats", "valid", "quota", "elected", "stages", "ties", "lot_matters"]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "papers.blt"
    path.write_text(THREE, encoding="utf-8")
    return str(path)


def _run(*arguments: str):
    return CliRunner().invoke(main, ["count", *arguments])


def _counted(*arguments: str):
    ran = _run(*arguments, "--json")
    assert ran.exit_code == 0, ran.stderr
    return json.loads(ran.stdout)


def test_a_count_has_every_field_that_others_read(file):
    data = _counted(file, "--rule", "scottish-stv", "--seats", "2")
    assert set(FIELDS) <= set(data)
    assert (data["rule"], data["seats"], data["valid"], data["quota"]) == ("scottish-stv", 2, 10, 4)
    assert data["elected"] == [{"name": "Ann", "stage": 1}, {"name": "Bob", "stage": 1}]
    (stage,) = data["stages"]
    assert stage["votes"] == ["4.00000", "4.00000", "2.00000"]
    assert (stage["number"], stage["non_transferable"]) == (1, "0.00000")
    assert (stage["elected"], stage["excluded"]) == (["Ann", "Bob"], [])


def test_without_a_lot_the_ballot_paper_stands_in_and_the_desk_is_told(file):
    ran = _run(file, "--rule", "irv", "--json")
    data = json.loads(ran.stdout)
    assert data["elected"] == [{"name": "Ann", "stage": 3}]
    assert (data["lot_drawn"], data["lot_matters"]) == (False, True)
    assert "A lot was needed and none was given" in ran.stderr


@pytest.mark.parametrize(("lot", "winner"), [("1,2,3", "Ann"), ("Bob, Ann, Cyd", "Bob")])
def test_a_lot_drawn_beforehand_decides(file, lot, winner):
    data = _counted(file, "--rule", "irv", "--lot", lot)
    assert data["elected"][0]["name"] == winner
    assert data["lot_drawn"]


def test_a_number_called_from_the_floor_gives_everybody_the_same_lot(file):
    lots = [_counted(file, "--rule", "irv", *called)["lot"] for called in _CALLED]
    assert lots[0] == lots[1]
    assert sorted(lots[0]) == ["Ann", "Bob", "Cyd"]


_CALLED = (["--seed", "4711"], ["--lot", "seed:4711"])


def test_a_lot_drawn_for_an_election_holds_for_its_countback(file):
    for more in (["--without", "Cyd"], ["--seats", "2", "--rule", "scottish-stv"]):
        before, after = (_counted(file, "--rule", "irv", "--seed", "9", *m) for m in ([], more))
        assert before["lot"] == after["lot"]


def test_nobody_draws_a_token_for_who_has_withdrawn(tmp_path):
    path = tmp_path / "papers.blt"
    path.write_text(THREE.replace("3 1\n", "3 1\n-2\n", 1), encoding="utf-8")
    assert _counted(str(path), "--rule", "irv", "--lot", "3,1")["lot"] == ["Cyd", "Ann", "Bob"]


def test_somebody_who_left_is_counted_without(file):
    data = _counted(file, "--rule", "irv", "--without", "Ann")
    assert (data["withdrawn"], data["elected"][0]["name"]) == (["Ann"], "Bob")


def test_a_count_is_printed_for_people(file):
    ran = _run(file, "--rule", "irv", "--lot", "1,2,3")
    assert ran.exit_code == 0
    assert "Stage 2: Ann, Bob were equal. By lot, Bob is excluded." in ran.stdout
    assert "Elected: Ann (stage 3)." in ran.stdout


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (["--rule", "ers97"], "not counted here"),
        (["--rule", "irish"], "random sample"),
        (["--rule", "guess"], "There is no rule"),
        (["--rule", "irv", "--seats", "2"], "one seat"),
        (["--rule", "irv", "--lot", "1,2"], "every candidate once"),
        (["--rule", "irv", "--lot", "Zoe"], "no candidate"),
        (["--rule", "irv", "--seed", "1", "--lot", "1,2,3"], "not both"),
    ],
)
def test_what_cannot_be_counted_is_said_in_a_sentence(file, wrong, why):
    ran = _run(file, *wrong)
    assert ran.exit_code == 2
    assert why in ran.stderr


@pytest.mark.parametrize("text", ["", "x", "3 1\n1 9 0\n0\n", '2 1\n1 1 0\n0\n"A"\n', THREE[:20]])
def test_a_file_that_makes_no_sense_is_no_traceback(tmp_path, text):
    path = tmp_path / "bad.blt"
    path.write_text(text, encoding="utf-8")
    ran = _run(str(path), "--rule", "irv")
    assert ran.exit_code == 2
    assert "BLT" in ran.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_name_with_an_accent_is_read_as_it_was_saved(tmp_path, encoding):
    path = tmp_path / "papers.blt"
    path.write_text(THREE.replace("Ann", "Zoë"), encoding=encoding)
    assert _counted(str(path), "--rule", "irv")["candidates"][0] == "Zoë"


def test_a_file_that_is_not_there_or_not_text_is_no_traceback(tmp_path):
    binary = tmp_path / "b.blt"
    binary.write_bytes(b"\xff\xfe\x00\x81")
    for path in (tmp_path / "none.blt", binary):
        assert _run(str(path), "--rule", "irv").exit_code == 2


@pytest.mark.parametrize("rule", ["approval", "schulze", "irv", "scottish-stv", "meek-nz"])
def test_without_a_paper_nobody_is_elected_by_the_lot(tmp_path, rule):
    empty = tmp_path / "empty.blt"
    empty.write_text('2 1\n0\n"Ann"\n"Bob"\n"Treasurer"\n', encoding="utf-8")
    ran = _run(str(empty), "--rule", rule)
    assert ran.exit_code == 2
    assert "nothing to count" in ran.stderr
