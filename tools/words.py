"""`make words`: collect every text from the code, bring the catalogues up to date, compile them.

Run after adding or changing a text; then fill in what is empty in the .po files.
"""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
KEYWORDS = {"say": (2,), "speak": (2,), "say_n": (2, 3), "speak_n": (2, 3)}
PACKAGES = ("facilitator", "ui", "hardware")


def collected() -> Catalog:
    """Every text that the code asks for."""
    catalog = Catalog(project="Facilitator", charset="utf-8")
    for package in PACKAGES:
        found = extract_from_dir(ROOT / package, keywords=KEYWORDS)
        for file, _line, message, comments, _context in found:
            catalog.add(message, locations=[(f"{package}/{file}", 0)], auto_comments=comments)
    return catalog


def catalogue(file: Path) -> Catalog:
    """The catalogue in a .po file."""
    with file.open("rb") as source:
        return read_po(source, locale=file.parent.parent.name)


def updated(file: Path) -> Catalog:
    """That catalogue with the texts of today; nothing is guessed."""
    known = catalogue(file)
    known.update(collected(), no_fuzzy_matching=True)
    known.obsolete.clear()
    known.last_translator = known.language_team = "drafted; awaiting a speaker's review"
    known.msgid_bugs_address = "the issue tracker"
    return known


def compiled(catalog: Catalog) -> bytes:
    """The .mo of a catalogue."""
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def main() -> None:
    """Bring every catalogue up to date."""
    for folder in sorted(TRANSLATIONS.glob("*/LC_MESSAGES")):
        file = folder / "facilitator.po"
        catalog = updated(file)
        with file.open("wb") as out:
            write_po(out, catalog, width=100, no_location=True, sort_output=True)
        file.with_suffix(".mo").write_bytes(compiled(catalogue(file)))
        empty = [m.id for m in catalog if m.id and not _filled(m.string)]
        print(f"{folder.parent.name}: {len(catalog)} texts, {len(empty)} still to translate")


def _filled(string: str | tuple[str, ...] | list[str]) -> bool:
    return bool(string) if isinstance(string, str) else bool(string) and all(string)


if __name__ == "__main__":
    main()
