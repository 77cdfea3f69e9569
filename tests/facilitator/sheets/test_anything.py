"""Whatever stands in a file: it is read, or refused in a sentence; nothing else happens."""

from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import RuleError
from facilitator.ids import SeededIds
from facilitator.sheets.agenda import read_agenda
from facilitator.sheets.cells import csv_cells
from facilitator.sheets.workbook import workbook_cells
from tests.facilitator.sheets.books import xlsx

HEADS = [
    "Item",
    "Time",
    "Min",
    "Phase",
    "Details (leave as they are)",
    "Facilitator",
    "a (cy)",
    "#",
]
TIMES = ["19:00", "5", "0", "-1", "99:99", "1e9", "7.5", "24:00", "12am", "19:00-19:00", "²", "٣"]
OTHERS = [
    "Total",
    "End",
    "{}",
    "[[]]",
    '{"question":{"kind":"motion","wording":{},"seats":0}}',
    "()",
]
WORDS = st.sampled_from([*HEADS, *TIMES, *OTHERS])
CELLS = st.one_of(WORDS, st.text(max_size=12))
TABLES = st.lists(st.lists(CELLS, max_size=6), max_size=8)


def read(cells):
    return read_agenda(cells, ("en",), SeededIds(1), "en")


@given(TABLES, st.sampled_from(",;\t"))
def test_any_table_is_read_or_refused(rows, separator):
    text = "\n".join(separator.join(row) for row in rows)
    with contextlib.suppress(RuleError):
        sheet = read(csv_cells(text.encode("utf-8", errors="replace"), "en"))
        assert all(0 < item.minutes <= 24 * 60 for item in sheet.items)
        assert all(any(item.title.values()) or sheet.about for item in sheet.items) or sheet.notes


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    with contextlib.suppress(RuleError):
        read(csv_cells(data, "en"))


@given(st.binary(max_size=60), st.integers(0, 900))
def test_a_damaged_workbook_is_read_or_refused(damage, place):
    book = xlsx('<row r="1"><c r="A1" t="inlineStr"><is><t>Item</t></is></c></row>')
    damaged = book[:place] + damage + book[place + len(damage) :]
    with contextlib.suppress(RuleError):
        workbook_cells(damaged, "en")


@given(st.text(st.sampled_from("<>/=\"rc vAB19 &;t'")))
def test_any_xml_is_read_or_refused(text):
    with contextlib.suppress(RuleError):
        workbook_cells(xlsx(text), "en")
