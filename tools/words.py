"""`make words`: collect every text from the code, bring the catalogues up to date, compile them.

Run after adding or changing a text; then fill in what is empty in the .po files.
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from facilitator.sheets.file import read_cells  # noqa: E402 - as a script it is not installed
from facilitator.translating.catalogue import compiled, opened  # noqa: E402
from facilitator.translating.sheet import MOST_LINES, corrected, read_sheet  # noqa: E402
from facilitator.wording import catalogue_file  # noqa: E402

TRANSLATIONS = ROOT / "resources" / "translations"
#: The functions that say a text, and where among what they are given it stands.
KEYWORDS: Final = {"say": (1,), "speak": (1,), "say_n": (1, 2), "speak_n": (1, 2)}
PACKAGES = ("facilitator", "ui", "hardware")
#: Who reads what a file says, by the beginning of its path; the first that fits.
_SEEN: Final = (
    ("facilitator/documents", "paper"),
    ("facilitator/readings", "paper"),
    ("ui/hall", "hall"),
    ("ui/present/scene", "hall"),
)
_ELSE: Final = "desk"


def collected() -> Catalog:
    """Every text that the code asks for, each with where it is seen."""
    catalog = Catalog(project="Facilitator", charset="utf-8")
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*.py")):
            seen = _seen(file.relative_to(ROOT).as_posix())
            for text in said_in(file):
                catalog.add(text, auto_comments=[seen])
    return catalog


def said_in(file: Path) -> Iterator[str | tuple[str, ...]]:
    """The texts of a file; a call among the values of another is found as well."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        places = KEYWORDS.get(getattr(getattr(node, "func", None), "id", ""), ())
        if not isinstance(node, ast.Call) or len(node.args) <= max(places, default=0):
            continue
        given = [node.args[n] for n in places]
        texts = [arg.value for arg in given if isinstance(arg, ast.Constant)]
        words = tuple(text for text in texts if isinstance(text, str))
        if words and len(words) == len(places):
            yield words if len(words) > 1 else words[0]


def _seen(file: str) -> str:
    if file.startswith("ui/present/") and file.endswith("_scenes.py"):
        return "hall"
    return next((seen for start, seen in _SEEN if file.startswith(start)), _ELSE)


def catalogue(file: Path) -> Catalog:
    """The catalogue in a .po file."""
    return opened(file, file.parent.parent.name)


def updated(file: Path) -> Catalog:
    """That catalogue with the texts of today; nothing is guessed."""
    known = catalogue(file)
    known.update(collected(), no_fuzzy_matching=True)
    known.obsolete.clear()
    known.last_translator = known.language_team = "drafted; awaiting a speaker's review"
    known.msgid_bugs_address = "the issue tracker"
    return known


def main() -> None:
    """Bring every catalogue up to date, with the corrections of a sheet if one is given."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--merge", type=Path, metavar="SHEET", help="corrected: CSV, ODS or XLSX")
    asked.add_argument("--language", help="that of the sheet", default="cy")
    given = asked.parse_args()
    if given.merge is not None:
        _merge(given.merge, given.language)
    for folder in sorted(TRANSLATIONS.glob("*/LC_MESSAGES")):
        file = folder / "facilitator.po"
        catalog = updated(file)
        _write(catalog, file)
        file.with_suffix(".mo").write_bytes(compiled(catalogue(file)))
        empty = [m.id for m in catalog if m.id and not _filled(m.string)]
        print(f"{folder.parent.name}: {len(catalog)} texts, {len(empty)} still to translate")


def _merge(sheet: Path, language: str) -> None:
    """What somebody corrected, into the catalogue of the program itself."""
    file = catalogue_file(TRANSLATIONS, language, ".po")
    catalog = catalogue(file)
    read = read_sheet(read_cells(sheet, "en", MOST_LINES), catalog, "en")
    for fault in read.faults:
        print(f"line {fault.line}: {fault.text}")
    print(f"{corrected(catalog, read.lines)} texts corrected, {len(read.faults)} lines left out")
    _write(catalog, file)


def _write(catalog: Catalog, file: Path) -> None:
    with file.open("wb") as out:
        write_po(out, catalog, width=100, no_location=True, sort_output=True)


def _filled(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return bool(string) and all([string] if isinstance(string, str) else string or ())


if __name__ == "__main__":
    main()
