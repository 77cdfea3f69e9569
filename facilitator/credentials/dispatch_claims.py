"""A dispatch as it is signed: the numbers of its fields, for good. See `claims`."""

from __future__ import annotations

from itertools import groupby
from typing import Any, Final

from facilitator.credentials import dispatch
from facilitator.credentials.forms import (
    DAY,
    FLAG,
    NUMBER,
    TEXT,
    Form,
    hexadecimal,
    one_of,
    optional,
    record,
    several,
    texts,
)

_ID: Final = hexadecimal(16)
#: Somebody seated by hand may have brought no certificate.
_ID_OR_NONE: Final = Form(
    lambda value: _ID.put(value) if value else b"",
    lambda value: "" if value == b"" else _ID.take(value),
)
_TEXTS: Final = texts()
_WANTED: Final = (dispatch.Wanted.NOTHING, dispatch.Wanted.RATIFY, dispatch.Wanted.DECIDE)
_CHOSE: Final = (
    dispatch.Chose.FOR,
    dispatch.Chose.AGAINST,
    dispatch.Chose.ABSTAIN,
    dispatch.Chose.NOT_VOTING,
)
_STAND: Final = (
    dispatch.Stand.UNSAID,
    dispatch.Stand.BOUND_FOR,
    dispatch.Stand.BOUND_AGAINST,
    dispatch.Stand.LIMIT,
    dispatch.Stand.FREE,
    dispatch.Stand.OUTSIDE,
)
_DECIDED: Final = record(
    dispatch.Decided,
    ("key", _ID),
    ("code", TEXT),
    ("wording", _TEXTS),
    ("outcome", TEXT),
    ("result", _TEXTS),
    ("wanted", one_of(_WANTED)),
    ("members", several(_ID)),
)
_VOTE: Final = record(
    dict,
    ("serial", _ID),
    ("chose", one_of(_CHOSE)),
    ("stand", one_of(_STAND)),
    ("clause", NUMBER),
    ("departed", FLAG),
)


def _votes_put(votes: tuple[dispatch.Voted, ...]) -> list[Any]:
    """Those on one decision stand together behind it: its id is said once for all seats."""
    return [
        [_ID.put(decision), [_VOTE.put(vote) for vote in on_it]]
        for decision, on_it in groupby(votes, key=lambda vote: vote.decision)
    ]


def _votes_take(value: Any) -> tuple[dispatch.Voted, ...]:
    votes = tuple(
        dispatch.Voted(_ID.take(decision), **_VOTE.take(vote))
        for decision, on_it in value
        for vote in on_it
    )
    if _votes_put(votes) != value:
        raise ValueError("votes that are not written in the one way that is allowed")
    return votes


_SEATED: Final = record(
    dispatch.Seated,
    ("member", _ID),
    ("member_name", TEXT),
    ("serial", _ID_OR_NONE),
    ("mandate", TEXT),
    ("how", TEXT),
)
_OFFER: Final = record(dispatch.Offer, ("member_name", TEXT), ("wanted", FLAG), ("words", _TEXTS))

TABLE: Final[dict[str, tuple[int, Form]]] = {
    "key": (1, _ID),
    "sender": (2, _ID),
    "sender_name": (3, TEXT),
    "number": (4, NUMBER),
    "day": (5, DAY),
    "meeting": (6, NUMBER),
    "meeting_day": (7, optional(DAY)),
    "decisions": (8, several(_DECIDED)),
    "votes": (9, Form(_votes_put, _votes_take)),
    "seated": (10, several(_SEATED)),
    "offers": (11, several(_OFFER)),
    "report": (12, _TEXTS),
    "status_code": (13, TEXT),
}
