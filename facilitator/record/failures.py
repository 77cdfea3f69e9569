"""What SQLite says, as a sentence for the person at the desk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from facilitator.errors import EnvironmentFailure

_DAMAGED = (
    "This record is damaged.",
    "Open your backup copy; keep this file as it is, parts of it may be readable.",
)
_SENTENCES = (
    (
        "full",
        "The disk is full.",
        "Free some space, then do the last step again; all that was acknowledged is safe.",
    ),
    (
        "readonly",
        "This record cannot be written to.",
        "Copy it to a folder of your own on this laptop and open the copy.",
    ),
    (
        "locked",
        "Another program is using this record.",
        "Close the other window of Facilitator, then try again.",
    ),
    (
        "unique constraint failed: journal",
        "Another program has written to this record.",
        "Close the other window of Facilitator, then open the record again.",
    ),
    (
        "not a database",
        "This file is damaged or is not a record of Facilitator.",
        "Open your backup copy; keep this file as it is, parts of it may be readable.",
    ),
    ("malformed", *_DAMAGED),
    (
        "unable to open",
        "The record cannot be opened.",
        "Check that the folder is there and that you may read and write in it.",
    ),
)


def explained(error: DBAPIError) -> EnvironmentFailure:
    """The failure in words."""
    said = str(error.orig).lower()
    for sign, what, todo in _SENTENCES:
        if sign in said:
            return EnvironmentFailure(what, todo)
    return EnvironmentFailure(
        f"The disk did not take it ({error.orig}).",
        "Check the disk and its cable, then do the last step again.",
    )


@contextmanager
def in_words() -> Iterator[None]:
    """Whatever SQLite raises in here comes out as an EnvironmentFailure."""
    try:
        yield
    except DBAPIError as error:
        raise explained(error) from error
    except UnicodeDecodeError as error:  # a damaged schema, named in SQLite's own complaint
        raise EnvironmentFailure(*_DAMAGED) from error
