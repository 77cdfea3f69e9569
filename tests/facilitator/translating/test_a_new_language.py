"""A language that nobody knows is added as docs/languages.md says, and shows through everywhere."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from facilitator.sheets.cells import csv_cells
from facilitator.translating.catalogue import compiled, lines_of
from facilitator.translating.sheet import read_sheet, sheet_of
from facilitator.wording import catalogue_file, corrections, say, say_n

ROOT = Path(__file__).resolve().parents[3]
_spec = importlib.util.spec_from_file_location("words", ROOT / "tools" / "words.py")
words = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(words)

#: Esperanto, for one that the program will hardly have; in brackets instead of translated.
MADE_UP = "eo"


def bracketed(text):
    return f"⟦{text}⟧"


@pytest.fixture(scope="module")
def catalog():
    """Every text of the code, as a translator would leave it."""
    made = Catalog(locale=MADE_UP, project="Facilitator", charset="utf-8")
    for message in words.collected():
        if message.id:
            many = not isinstance(message.id, str)
            string = tuple(map(bracketed, message.id)) if many else bracketed(message.id)
            made.add(message.id, string, auto_comments=message.auto_comments)
    return made


@pytest.fixture
def folder(tmp_path, catalog):
    """Its two files, where those of a language are."""
    file = catalogue_file(tmp_path, MADE_UP, ".po")
    file.parent.mkdir(parents=True)
    with file.open("wb") as out:
        write_po(out, catalog)
    with file.open("rb") as source:
        file.with_suffix(".mo").write_bytes(compiled(read_po(source, locale=MADE_UP)))
    corrections(tmp_path)
    yield tmp_path
    corrections(None)


def test_every_text_is_said_in_it_with_its_values_filled_in(folder, catalog):
    assert len(catalog) > 1000
    for message in catalog:
        if isinstance(message.id, str) and message.id:
            assert say(MADE_UP, message.id) == bracketed(message.id)
    assert say(MADE_UP, "{n} m", n=4) == "⟦4 m⟧"
    late = [say_n(MADE_UP, "{n} minute late", "{n} minutes late", n) for n in (1, 5)]
    assert late == ["⟦1 minute late⟧", "⟦5 minutes late⟧"]


def test_its_sheet_goes_out_and_comes_back_with_every_name_in_braces(catalog):
    read = read_sheet(csv_cells(sheet_of(catalog), "en", 9_000), catalog, "en")
    assert read.lines == read.faults == ()
    assert {line.number for line in lines_of(catalog)} == {"", "1", "0, 2, 3, 4 …"}
