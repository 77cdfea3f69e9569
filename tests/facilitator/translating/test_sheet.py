"""Texts go out as a spreadsheet and come back corrected; what would break a sentence stays out."""

from __future__ import annotations

import csv
import io

import pytest

from facilitator.errors import RuleError
from facilitator.sheets.cells import csv_cells
from facilitator.translating.catalogue import lines_of, with_corrections
from facilitator.translating.exchange import bring_in, counted, take_out
from facilitator.translating.sheet import MOST_LINES, read_sheet, sheet_of
from facilitator.wording import corrections, say, say_n

LATE = "{n} minutes late"


@pytest.fixture
def folder(tmp_path):
    """Where corrections are kept; the other tests hear nothing of them."""
    yield tmp_path / "translations"
    corrections(None)


def rows_of(file):
    return list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))


def corrected_sheet(tmp_path, folder, change):
    """The sheet as it goes out, changed by `change(english, row)`."""
    file = tmp_path / "cy.csv"
    take_out("cy", folder, file, "en")
    rows = rows_of(file)
    for row in rows:
        change(row[0], row)
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(rows)  # as a Welsh spreadsheet program saves it
    file.write_bytes(text.getvalue().encode())
    return file


def test_a_sheet_that_nobody_touched_changes_nothing():
    catalog = with_corrections("cy", None)
    read = read_sheet(csv_cells(sheet_of(catalog), "en", MOST_LINES), catalog, "en")
    assert read.lines == read.faults == ()


def test_the_sheet_has_a_line_for_each_text_and_six_for_a_counted_one(tmp_path):
    file = tmp_path / "cy.csv"
    told = take_out("cy", None, file, "en")
    heads, *rows = rows_of(file)
    assert heads == ["English", "Number", "Welsh", "Reviewed", "Where", "Note"]
    assert len({(row[0], row[1]) for row in rows}) == len(rows) > told.texts
    late = [row[1] for row in rows if row[0] in {LATE, "{n} minute late"}]
    assert late == ["0", "1", "2", "3", "6", "4, 5, 7, 8 …"]


def test_what_a_speaker_corrected_is_said_from_now_on(tmp_path, folder):
    def change(english, row):
        if english == "Abstain":
            row[2:4] = ["Atal pleidlais", "yes"]
        if english == LATE and row[1] == "3":
            row[2] = "tri munud yn hwyr"

    brought = bring_in("cy", folder, corrected_sheet(tmp_path, folder, change), "en")
    assert (brought.corrected, brought.faults) == (2, ())
    assert say("cy", "Abstain") == "Atal pleidlais"
    assert say_n("cy", "{n} minute late", LATE, 3) == "tri munud yn hwyr"
    assert say_n("cy", "{n} minute late", LATE, 2) == "2 funud yn hwyr"
    assert counted("cy", folder).reviewed == counted("cy", None).reviewed + 1
    corrections(None)
    assert say("cy", "Abstain") != "Atal pleidlais"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{n} m o lun", ""),
        ("m", "{n} is missing"),
        ("{m} m", "{m} is no name"),
        ("{n:.2f} m", "{n:.2f} is no name"),
        ("{n} m {", "A brace is open"),
        ("{n.imag} m", "{n.imag} is no name"),
    ],
)
def test_a_line_that_would_break_its_text_is_left_out_and_named(tmp_path, folder, words, said):
    file = tmp_path / "few.csv"
    file.write_text(f"English,Welsh,Reviewed\n{{n}} m,{words},no\nAbstain,Atal pleidlais,no\n")
    brought = bring_in("cy", folder, file, "en")
    assert say("cy", "Abstain") == "Atal pleidlais"
    assert [fault.line for fault in brought.faults] == ([2] if said else [])
    assert all(said in fault.text for fault in brought.faults)


def test_texts_that_the_program_does_not_have_are_named_and_empty_ones_left(tmp_path, folder):
    file = tmp_path / "few.csv"
    file.write_text("English,Number,Welsh,Reviewed\nSing,,Canwch,yes\nAbstain,,,yes\n")
    brought = bring_in("cy", folder, file, "en")
    assert brought.corrected == 0
    assert [(fault.line, "Sing" in fault.text) for fault in brought.faults] == [(2, True)]


def test_another_sheet_is_refused(tmp_path, folder):
    file = tmp_path / "agenda.csv"
    file.write_text("Title,Minutes\nWelcome,5\n")
    with pytest.raises(RuleError, match="headings English and Welsh"):
        bring_in("cy", folder, file, "en")


def test_damaged_corrections_leave_the_program_its_own_texts(folder):
    place = folder / "cy" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "facilitator.mo").write_bytes(b"\xde\x12\x04\x95\x00\x00")
    corrections(folder)
    assert say("cy", "Abstain") == "Ymatal"


def test_what_the_hall_sees_comes_first():
    lines = lines_of(with_corrections("cy", None))
    assert "hall" in lines[0].where
    assert lines[-1].where == "desk"
