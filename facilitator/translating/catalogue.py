"""Catalogues of texts: the program's own, and what somebody at this laptop corrected in them.

A catalogue is a gettext .po for people and a .mo for the program. Of corrections only the texts
that were corrected or reviewed are kept, in the same form, in a folder beside the settings.
"""

from __future__ import annotations

import gettext
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from facilitator.errors import EnvironmentFailure
from facilitator.wording import catalogue_file, say
from resources import path

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

#: The note beside a text that somebody who speaks the language has read and found right.
_REVIEWED: Final = "reviewed"
#: Numbers that are tried to tell which of them a form is for.
_TRIED: Final = 100
_EXAMPLES: Final = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One text, or one of the forms of a counted text.

    Attributes:
        number: what {n} is in this form, such as "3" or "4, 5, 7, 8 …"; "" if it is not counted.
        words: in the other language; "" where nobody wrote it.
        where: it is seen: "hall", "paper" or "desk", or several of them.

    """

    english: str
    number: str
    words: str
    is_reviewed: bool
    where: str = ""


def folder_of_corrections(settings: Path) -> Path:
    """Where corrections are kept, beside the settings."""
    return settings / "translations"


def opened(file: Path, language: str, told_in: str = "en") -> Catalog:
    """The catalogue in a .po file. Raises EnvironmentFailure, in `told_in`."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - 80 ms, seldom needed

    try:
        with file.open("rb") as source:
            return read_po(source, locale=language, abort_invalid=True)
    except (OSError, PoFileError, ValueError) as error:
        raise EnvironmentFailure(
            say(told_in, "{file} cannot be read.", file=file),
            say(told_in, "Delete it if it is in the folder of the settings; else install again."),
        ) from error


def with_corrections(language: str, folder: Path | None, told_in: str = "en") -> Catalog:
    """The program's catalogue, and over it what is in `folder`. Raises EnvironmentFailure."""
    shipped = catalogue_file(path("translations"), language, ".po")
    catalog = opened(shipped, language, told_in)
    own = catalogue_file(folder, language, ".po") if folder is not None else None
    if own is not None and own.is_file():
        for message in opened(own, language, told_in):
            if message.id and (known := catalog.get(message.id)) is not None:
                known.string = message.string
                mark(known, is_reviewed=is_reviewed(message))
    return catalog


def keep(catalog: Catalog, folder: Path, told_in: str = "en") -> None:
    """Keep what differs in `catalog` from the program's own. Raises EnvironmentFailure."""
    from babel.messages.catalog import Catalog as Made  # noqa: PLC0415 - see above
    from babel.messages.pofile import write_po  # noqa: PLC0415

    language = str(catalog.locale_identifier)
    shipped = with_corrections(language, None, told_in)
    differing = Made(locale=language, project="Facilitator", charset="utf-8")
    differing.mime_headers = [("Plural-Forms", shipped.plural_forms)]  # ours, not the library's
    for message in catalog:
        if message.id and not _same(message, shipped.get(message.id)):
            differing[message.id] = message
    text = io.BytesIO()
    write_po(text, differing, width=100, no_location=True, sort_output=True)
    file = catalogue_file(folder, language, ".po")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.getvalue())
        file.with_suffix(".mo").write_bytes(compiled(differing))
    except OSError as error:
        raise EnvironmentFailure(
            say(told_in, "{file} cannot be written.", file=file),
            say(told_in, "Look whether the disk is full, and whether you may write there."),
        ) from error


def compiled(catalog: Catalog) -> bytes:
    """The .mo of a catalogue."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - see above

    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def lines_of(catalog: Catalog) -> tuple[Line, ...]:
    """Every text, what the hall sees first."""
    known = sorted((m for m in catalog if m.id), key=lambda m: (_rank(m), str(m.id)))
    return tuple(line for message in known for line in lines_of_message(message, catalog))


def lines_of_message(message: Message, catalog: Catalog) -> tuple[Line, ...]:
    """One line, or one for each form of a counted text."""
    seen, sure = ", ".join(sorted(set(message.auto_comments))), is_reviewed(message)
    if isinstance(message.id, str):
        return (Line(message.id, "", str(message.string or ""), sure, seen),)
    one, many = message.id[0], message.id[-1]
    numbers = numbers_of(catalog)
    words = list(message.string) if isinstance(message.string, list | tuple) else []
    words += [""] * (len(numbers) - len(words))
    return tuple(
        Line(one if number == "1" else many, number, text, sure, seen)
        for number, text in zip(numbers, words, strict=True)
    )


def numbers_of(catalog: Catalog) -> tuple[str, ...]:
    """Of each form of a counted text, which numbers it is for."""
    form = gettext.c2py(catalog.plural_expr)
    said = []
    for index in range(catalog.num_plurals):
        numbers = [str(n) for n in range(_TRIED) if form(n) == index]
        more = " …" if len(numbers) > _EXAMPLES else ""
        said.append(", ".join(numbers[:_EXAMPLES]) + more)
    return tuple(said)


def is_reviewed(message: Message) -> bool:
    """Whether somebody who speaks the language has read it."""
    return _REVIEWED in message.user_comments


def mark(message: Message, *, is_reviewed: bool) -> None:
    """Whether somebody who speaks the language has read it."""
    rest = [note for note in message.user_comments if note != _REVIEWED]
    message.user_comments = [*rest, _REVIEWED] if is_reviewed else rest


def _same(message: Message, other: Message | None) -> bool:
    return other is not None and (message.string, is_reviewed(message)) == (
        other.string,
        is_reviewed(other),
    )


def _rank(message: Message) -> int:
    seen = message.auto_comments
    return next((n for n, place in enumerate(("hall", "paper")) if place in seen), 2)
