"""Which column holds what, by the words people head it with, in English and Welsh. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from facilitator.sheets.about import is_ours
from facilitator.sheets.cells import Rows


class Column(Enum):
    """What a column is about."""

    TITLE = "title"
    MINUTES = "minutes"
    START = "start"
    END = "end"
    PHASE = "phase"
    MOTION = "motion"
    SCREEN = "screen"
    WORDS = "words"
    DETAILS = "details"
    NUMBER = "number"
    AT = "at"
    UNTIL = "until"
    SHOWS = "shows"


#: Those that hold a text in a language.
SPOKEN: Final = frozenset({Column.TITLE, Column.MOTION, Column.SCREEN, Column.WORDS})

_ENGLISH: Final = {
    Column.TITLE: "title, item, items, agenda item, topic, subject, what, activity, session",
    Column.MINUTES: "minutes, minute, mins, min, length, duration, how long, time allowed",
    Column.START: "start, starts, start time, begins, from, clock, time, when",
    Column.END: "end, ends, end time, finish, until, to, till",
    Column.PHASE: "phase, part, stage, section",
    Column.MOTION: "motion, proposal, resolution, question, vote, put to the hall",
    Column.SCREEN: "screen, on the screen, on screen, slide, display, projector",
    Column.WORDS: "words, notes, note, to say, to say now, say, script, spoken, spoken done",
    Column.DETAILS: "details leave as they are",
    Column.NUMBER: "no, nr, number, item no, item number",
    Column.AT: "not before, not earlier than",
    Column.UNTIL: "ends at, ends at the latest",
    Column.SHOWS: "clock shows",
}
_WELSH: Final = {
    Column.TITLE: "teitl, eitem, eitemau, pwnc, testun, beth, pennawd",
    Column.MINUTES: "munudau, munud, hyd, parhad",
    Column.START: "amser, dechrau, cychwyn, amser dechrau, pryd",
    Column.END: "diwedd, gorffen, amser gorffen, tan",
    Column.PHASE: "cyfnod, rhan, adran",
    Column.MOTION: "cynnig, cwestiwn, pleidlais, penderfyniad",
    Column.SCREEN: "sgrin, ar y sgrin, sleid",
    Column.WORDS: "geiriau, nodiadau, nodyn, i w ddweud, i w ddweud nawr, sgript",
    Column.NUMBER: "rhif",
    Column.AT: "nid cyn",
    Column.UNTIL: "yn gorffen am",
    Column.SHOWS: "cloc yn dangos",
}
_LANGUAGES: Final = {
    "en": "en",
    "eng": "en",
    "english": "en",
    "saesneg": "en",
    "cy": "cy",
    "cym": "cy",
    "welsh": "cy",
    "cymraeg": "cy",
}
_WORD: Final = re.compile(r"[^\W_]+")
_CODE: Final = re.compile(r"[a-z]{2,3}")
_BRACKETS: Final = re.compile(r"[(\[]([^)\]]*)[)\]]\s*$")
#: How far down a heading may stand, and how many columns have to be known for it to be one.
_LOOKED_AT: Final = 25
_SURE: Final = 2


@dataclass(frozen=True, slots=True)
class Head:
    """One column.

    Attributes:
        place: from 0.
        name: as it is headed.
        column: what it is about; None where the words are not known.
        language: code that it names; "" for none.
        welsh: whether it is headed in Welsh.
    """

    place: int
    name: str
    column: Column | None
    language: str = ""
    welsh: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The line that says what the columns are. `line`: from 0; -1 where there is none."""

    line: int
    heads: tuple[Head, ...]


def _words() -> Iterator[tuple[str, tuple[Column, bool]]]:
    for welsh, names in ((False, _ENGLISH), (True, _WELSH)):
        for column, words in names.items():
            for word in words.split(", "):
                yield word, (column, welsh)


_KNOWN: Final = dict(_words())


def read_head(place: int, name: str) -> Head:
    """What a column with that heading is about: "Title (cy)", "Hyd", "Duration (min)"."""
    plain, language = name.lower(), ""
    brackets = _BRACKETS.search(plain)
    if brackets and (code := _language(brackets[1])):
        plain, language = plain[: brackets.start()], code
    words = _WORD.findall(plain)
    for word in words if len(words) > 1 and not language else ():
        if word in _LANGUAGES and (without := [each for each in words if each != word]):
            words, language = without, _LANGUAGES[word]
            break
    for wanted in (" ".join(words), " ".join(_WORD.findall(_BRACKETS.sub("", plain)))):
        if wanted in _KNOWN:
            column, welsh = _KNOWN[wanted]
            return Head(place, name, column, language, welsh)
    is_number = name.strip() in {"#", "№"}
    return Head(place, name, Column.NUMBER if is_number else None, language)


def _language(text: str) -> str:
    plain = text.strip()
    if plain in _LANGUAGES:
        return _LANGUAGES[plain]
    return plain if _CODE.fullmatch(plain) and plain not in {"min", "hrs"} else ""


def find_heading(rows: Rows) -> Heading:
    """The line that heads the columns: two of them known, or "Item" with no figure beside it."""
    first = next((n for n, row in enumerate(rows) if not any(row)), 0) if is_ours(rows) else 0
    for line, row in enumerate(rows[first : first + _LOOKED_AT], start=first):
        heads = tuple(read_head(place, cell) for place, cell in enumerate(row) if cell)
        known = {head.column for head in heads if head.column is not None}
        alone = known == {Column.TITLE} and not any(any(map(str.isdigit, cell)) for cell in row)
        if len(known) >= _SURE or alone:
            return Heading(line, heads)
    return Heading(-1, ())
