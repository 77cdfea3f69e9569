"""The code of a certificate or a list in a file: written as text, on a page, in a picture."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from facilitator.credentials.codes import Prefix, prefix_of_code
from facilitator.credentials.files import text_on_disk
from facilitator.errors import EnvironmentFailure

_TEXTS: Final = frozenset({".txt", ".json"})


def code_on(path: Path, *wanted: Prefix) -> str:
    """The first code of a wanted kind, or the text of a list's file; "" where there is none.

    Raises EnvironmentFailure: the file cannot be read, or is neither text nor page nor picture.
    """
    if path.suffix.lower() in _TEXTS:
        return text_on_disk(path).strip()
    from hardware.pictures import codes_in  # noqa: PLC0415 - three libraries, when asked

    found = (code for code in codes_in(path) if prefix_of_code(code) in wanted)
    return next(found, "")


def lists_on(path: Path) -> str:
    """The text or the code of a trust list or of status lists. Raises EnvironmentFailure."""
    found = code_on(path, Prefix.TRUST_LIST, Prefix.STATUS_LIST)
    if not found:
        raise EnvironmentFailure(
            f"There is no list in {path.name}.",
            "Give trust.json or status.json, or the page with the list's code.",
        )
    return found
