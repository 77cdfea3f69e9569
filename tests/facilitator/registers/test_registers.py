"""Registers: every column is documented, every row comes back as it went out, nobody is named."""

from __future__ import annotations

import json
import re

import pytest

from facilitator.parts import agenda, archive
from facilitator.parts.archive import EarlierRow, ImportRegister, TakeRegisterOut
from facilitator.parts.ballot import commands as ask
from facilitator.parts.meeting import CloseMeeting
from facilitator.readings.registers import Register, registers_of
from facilitator.registers import csv_bytes, csv_files, json_bytes, ods_bytes
from facilitator.sheets.cells import csv_cells
from facilitator.sheets.workbook import workbook_cells
from resources import path
from tests.facilitator.hall import hall_of, item, motion
from tests.facilitator.readings.marfleet import evening_at_marfleet


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    hall = evening_at_marfleet(tmp_path_factory.mktemp("registers"))
    yield hall.world
    hall.opened.close()


@pytest.fixture(scope="module")
def registers(world):
    return {each.name: each for each in registers_of(world)}


def rows_of(register):
    return [dict(zip(register.columns, row, strict=True)) for row in register.rows]


def test_every_column_is_in_the_page_about_them(registers):
    page = (path().parent / "docs" / "registers.md").read_text(encoding="utf-8")
    parts = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    assert list(parts) == list(registers)
    for name, register in registers.items():
        told = [
            key
            for line in parts[name].splitlines()
            if line.startswith("| `")
            for key in re.findall(r"`(\w+\*?)`", line.split("|")[1])
        ]
        assert told == list(dict.fromkeys(re.sub(r"_(en|cy)$", "_*", k) for k in register.columns))


def test_an_evening_is_in_its_registers(registers):
    decided = {row["number"]: row for row in rows_of(registers["decisions"])}
    bus = next(row for row in decided.values() if "last 56 bus" in row["wording_en"])
    assert bus["outcome"] == "carried"
    assert "bws 56 olaf" in bus["wording_cy"]
    assert registers["mandates"].rows
    assert len(registers["elections"].rows) == 1
    assert rows_of(registers["attendance"])[0]["counted"] > 0


def test_nobody_is_named_unless_it_is_asked_for(world):
    plain, named = (json_bytes(registers_of(world, with_names=each)) for each in (False, True))
    assert b"Ayesha" not in plain
    assert b"Ayesha" in named


def test_what_was_lost_taken_back_or_never_put_is_there_too(tmp_path):
    with hall_of(tmp_path, item("bus", motion()), item("tree", motion("Trees."))) as hall:
        hall.put("bus")
        hall.do(ask.VoidBallot("a mistake"))
        hall.do(CloseMeeting())
        fates = [row["fate"] for row in rows_of(registers_of(hall.world)[1])]
    assert fates == ["void", "not_put"]


ODD = Register(
    "odd",
    ("text", "n"),
    (('two  spaces <&> "quoted"', 7), ("=1+1", None), ("dŵr a tŷ\nsecond line", -3), (None, 0)),
)


def test_a_spreadsheet_comes_back_as_it_went_out():
    read = workbook_cells(ods_bytes([ODD]), "en").rows
    assert read == (
        ("text", "n"),
        ('two  spaces <&> "quoted"', "7"),
        ("=1+1", ""),
        ("dŵr a tŷ\nsecond line", "-3"),
        ("", "0"),
    )
    assert ods_bytes([ODD]) == ods_bytes([ODD])


def test_csv_is_for_excel_and_no_cell_of_it_is_worked_out():
    made = csv_bytes(ODD)
    assert made.startswith(b"\xef\xbb\xbftext,n\r\n")
    assert b"\r\n'=1+1,\r\n" in made
    assert csv_cells(made, "en").rows[3][0] == "dŵr a tŷ\nsecond line"


def test_json_has_every_column_in_every_row(registers):
    said = json.loads(json_bytes(registers.values()))
    assert set(csv_files(registers.values())) == {f"{name}.csv" for name in registers}
    for name, register in registers.items():
        assert all(list(row) == list(register.columns) for row in said[name])


OLD = (EarlierRow(2, "14", "1998-05-14", "", "carried", "12:3", "That we plant trees."),)


def test_an_old_register_is_kept_beside_and_never_counted_on(tmp_path):
    with hall_of(tmp_path) as hall:
        hall.do(ImportRegister("old.csv", "ab" * 32, OLD))
        assert hall.refused(ImportRegister("copy.csv", "ab" * 32, OLD)) == "register_there"
        hall.pull_the_plug()
        made = {each.name: each for each in registers_of(hall.world)}
        assert not made["decisions"].rows
        assert rows_of(made["earlier"])[0]["wording"] == "That we plant trees."
        hall.do(TakeRegisterOut(hall.world.of(archive.PART).all[0].id))
        assert not hall.world.of(archive.PART).all
        assert hall.refused(ImportRegister("no.csv", "cd" * 32, ())) == "register_empty"


def test_no_decision_of_an_old_register_is_cut(tmp_path):
    long = " ".join(["That we plant trees."] * 1500)
    with hall_of(tmp_path) as hall:
        hall.do(ImportRegister("old.csv", "ab" * 32, (EarlierRow(2, wording=long),)))
        assert hall.world.of(archive.PART).all[0].rows[0].wording == long


def test_an_old_register_waits_for_the_end_of_the_meeting(tmp_path):
    with hall_of(tmp_path, item("bus")) as hall:
        hall.do(agenda.BeginItem("bus"))
        assert hall.refused(ImportRegister("o.csv", "ab" * 32, OLD)) == "register_meanwhile"
