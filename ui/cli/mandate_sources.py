"""Where `facilitator mandate` takes codes and lists from: text, files, pages, standard input."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

import click

from facilitator.credentials.codes import LONGEST_CODE, Prefix, prefix_of_code
from facilitator.credentials.files import read_status, read_trust, text_on_disk
from facilitator.credentials.flaws import NotACertificate
from facilitator.errors import EnvironmentFailure

if TYPE_CHECKING:
    from facilitator.credentials.values import StatusList, TrustList

_KEY: Final = 64  # hex digits
#: How far a text file is read that may hold a code.
_ENOUGH: Final = 4 * LONGEST_CODE
_LISTS: Final = (
    "Give the trust list that the district signed, or the status list of an assembly: the file, "
    "or a page with its code. An assembly's file for the district is neither."
)


def trust(path: Path, district: str | None) -> TrustList:
    """The trust list at `path`. Raises EnvironmentFailure, BadParameter."""
    if district is not None and (len(district) != _KEY or set(district) - set("0123456789abcdef")):
        raise click.BadParameter("a key is 64 of the digits 0-9 and a-f.", param_hint="--district")
    try:
        return read_trust(_list_text(path, Prefix.TRUST_LIST), district)
    except NotACertificate as error:
        raise EnvironmentFailure(f"{path} is not believed. {error}", _LISTS) from error


def status(path: Path, believed: TrustList) -> tuple[StatusList, ...]:
    """The status lists at `path`. Raises EnvironmentFailure."""
    try:
        return read_status(_list_text(path, Prefix.STATUS_LIST), believed)
    except NotACertificate as error:
        raise EnvironmentFailure(f"{path} is not believed. {error}", _LISTS) from error


def certificate(source: str, stdin: TextIO | None) -> str:
    """The code of a certificate, wherever it is; a text that is none is handed on to be judged.

    Raises EnvironmentFailure: there is no such file, or no code in it; BadParameter.
    """
    if source == "-":
        return _typed(stdin)
    path = Path(source)
    if source and _is_there(path):
        return _on_paper(path)
    if prefix_of_code(source) is not None:
        return source
    if path.suffix or len(path.parts) > 1:
        raise EnvironmentFailure(
            f"There is no file {source[:200]!r}.", "Check its name, or give the code itself."
        )
    return source


def _typed(stdin: TextIO | None) -> str:
    try:
        text = stdin.read(_ENOUGH).removeprefix("\ufeff") if stdin is not None else ""
    except UnicodeDecodeError as error:
        raise EnvironmentFailure("What came in is not text.", "Send the code as text.") from error
    if not text.strip():
        raise EnvironmentFailure("Nothing came in.", "Send the code as text.")
    if not "".join(text.split()).isprintable():
        raise EnvironmentFailure("What came in is not text.", "Send the code as text.")
    return text


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long, or not a name at all
        return False


def _on_paper(path: Path) -> str:
    """The code of a certificate in a file: written as text, or on a page."""
    text = _beginning(path)
    if prefix_of_code(text) is not None:
        return text
    return _code_on_page(path, Prefix.CERTIFICATE)


def _list_text(path: Path, prefix: Prefix) -> str:
    beginning = _beginning(path)
    if beginning.lstrip().startswith("{") or prefix_of_code(beginning) is not None:
        return text_on_disk(path)
    return _code_on_page(path, prefix)


def _code_on_page(path: Path, prefix: Prefix) -> str:
    from hardware.pictures import codes_in  # noqa: PLC0415 - loads three libraries

    codes = [each for each in codes_in(path) if prefix_of_code(each) is prefix]
    if not codes:
        raise EnvironmentFailure(
            f"There is no code of the kind that was asked for in {path}.",
            "Scan the page again, flat and in good light.",
        )
    if len(codes) > 1:
        raise EnvironmentFailure(
            f"There are {len(codes)} codes in {path}.", "Give one certificate or list at a time."
        )
    return codes[0]


def _beginning(path: Path) -> str:
    """The first letters of a file; "" if they are no text. Raises EnvironmentFailure."""
    try:
        with path.open("rb") as file:
            return file.read(_ENOUGH).decode("utf-8-sig", errors="strict")
    except UnicodeDecodeError:
        return ""
    except OSError as error:
        raise EnvironmentFailure(
            f"{path} cannot be read ({error.strerror}).", "Check that this is the right file."
        ) from error
