"""An OpenDocument spreadsheet with the least that is one: a mimetype, a manifest, the contents.

OpenDocument 1.3 (OASIS, 2021), part 2 §2.2 (packages, where `mimetype` comes first and is not
packed) and part 3 §9 (tables). Written here, as the libraries there are for it do far more, and
none of them is needed to read it back.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from facilitator.readings.registers import Cell, Register

_MIMETYPE: Final = "application/vnd.oasis.opendocument.spreadsheet"
_NAMESPACE: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE: Final = (
    f'xmlns:office="{_NAMESPACE}office:1.0" xmlns:table="{_NAMESPACE}table:1.0" '
    f'xmlns:text="{_NAMESPACE}text:1.0" office:version="1.3"'
)
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST: Final = (
    f'{_HEAD}<manifest:manifest xmlns:manifest="{_NAMESPACE}manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIMETYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>\n"
)
#: What no XML may hold at all.
_NO_LETTER: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACES: Final = re.compile(r" {2,}")
#: The same rows are the same bytes: the moment is no part of them.
_NEVER: Final = (1980, 1, 1, 0, 0, 0)


def ods_bytes(registers: Iterable[Register]) -> bytes:
    """A spreadsheet with a sheet for each of them, its columns' keys in the first line."""
    tables = "".join(map(_table, registers))
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    content = f"{_HEAD}<office:document-content {_OFFICE}>{body}</office:document-content>\n"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, text, packing in (
            ("mimetype", _MIMETYPE, zipfile.ZIP_STORED),
            ("META-INF/manifest.xml", _MANIFEST, zipfile.ZIP_DEFLATED),
            ("content.xml", content, zipfile.ZIP_DEFLATED),
        ):
            package.writestr(zipfile.ZipInfo(name, _NEVER), text, packing)
    return made.getvalue()


def _table(register: Register) -> str:
    width = f'<table:table-column table:number-columns-repeated="{len(register.columns)}"/>'
    rows = "".join(map(_row, (register.columns, *register.rows)))
    return f"<table:table table:name={quoteattr(register.name)}>{width}{rows}</table:table>"


def _row(cells: Sequence[Cell]) -> str:
    return f"<table:table-row>{''.join(map(_cell, cells))}</table:table-row>"


def _cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, int):
        held = f'office:value-type="float" office:value="{cell}"'
        return f"<table:table-cell {held}><text:p>{cell}</text:p></table:table-cell>"
    lines = "".join(f"<text:p>{_text(line)}</text:p>" for line in cell.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def _text(line: str) -> str:
    """Two spaces in a row would be read as one, so that all but the first are counted."""
    plain = escape(_NO_LETTER.sub("", line)).replace("\t", "<text:tab/>").replace("\r", "")
    return _SPACES.sub(lambda found: f' <text:s text:c="{len(found[0]) - 1}"/>', plain)
