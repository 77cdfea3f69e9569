"""An old register: headed in either language, read as it stands, clashes said."""

from __future__ import annotations

import pytest

from facilitator.errors import RuleError
from facilitator.sheets.cells import csv_cells
from facilitator.sheets.register import read_register


def read(text, given=()):
    return read_register(csv_cells(text.encode(), "en"), given, "en")


def test_an_english_register_is_read():
    sheet = read(
        "Decisions of the forum,,,\n"
        "Minute,Date,Decision,Result,For,Against,Clerk\n"
        "14,14/5/1998,Plant trees.,Passed.,12,3,Bea\n"
        "15,in summer,Paint the gate.,hm,,,\n"
        ",,,,,,x\n"
    )
    assert [line.values for line in sheet.lines] == [
        ("14", "1998-05-14", "", "carried", "12:3:–", "Plant trees."),
        ("15", "in summer", "", "hm", "", "Paint the gate."),
    ]
    assert [note.text for note in sheet.notes] == [
        "Column “Clerk” is left out.",
        "“in summer” is no day; it is kept.",
        "It does not say what was decided.",
    ]


def test_a_welsh_register_with_two_languages_is_read():
    sheet = read("Rhif;Blwyddyn;Penderfyniad;Decision;Canlyniad\n3;2004;Coed.;Trees.;Gwrthodwyd\n")
    assert sheet.lines[0].values == ("3", "2004", "", "lost", "", "Coed.\nTrees.")


def test_numbers_that_clash_are_said():
    sheet = read("Number,Decision\nD-2026-001,a\nD-2026-001,b\nX,c\n", {"D-2026-001"})
    assert sheet.clashes == ("D-2026-001",)
    assert [note.text for note in sheet.notes] == ["Number D-2026-001 is there more than once."]


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "Decision,Number\n,4\n"])
def test_a_sheet_without_decisions_says_so(text):
    with pytest.raises(RuleError):
        read(text)
