"""How the assembly appears: its two colours, its logo, its own words.

The journal keeps the logo's digest alone. The picture is side data: whoever finds that it should
never have been there can have it gone, which an entry of the chain never is. Without it the
program's own mark is drawn.
"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from typing import Final

from facilitator.clock import Instant
from facilitator.own_words import refused, tidied
from facilitator.part import Answer, Apply, Command, Decide, Event, Facts, Refusal, Side, happened
from facilitator.parts.assembly.state import Assembly

#: The kind of side datum that a logo is, under the assembly's id.
LOGO: Final = "logo"
#: Bytes of a logo's file.
MOST: Final = 200_000
_HEX: Final = frozenset("0123456789ABCDEF")


@dataclass(frozen=True, slots=True)
class ColoursChosen(Event):
    """Its two colours, '#RRGGBB', "" for the usual ones: of marks, and of the ground."""

    assembly: str
    marks: str
    ground: str


@dataclass(frozen=True, slots=True)
class LogoChosen(Event):
    """SHA-256 of its picture, which is side data; "" for none any more."""

    assembly: str
    digest: str


@dataclass(frozen=True, slots=True)
class WordsChosen(Event):
    """What it calls things, by language and by word; what is not there has its usual name."""

    assembly: str
    words: dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class ChooseColours(Command):
    """Colours of marks and of the ground, '#RRGGBB' in capitals; "" for the usual one.

    Whether a hall can read them is for the screen to find out, before this is asked.
    """

    marks: str
    ground: str


@dataclass(frozen=True, slots=True)
class ChooseLogo(Command):
    """A picture file as base64; "" for none."""

    picture: str


@dataclass(frozen=True, slots=True)
class ChooseWords(Command):
    """By language and word, see `facilitator.own_words`; what is left out has its usual name."""

    words: dict[str, dict[str, str]] = field(default_factory=dict)


def _choose_colours(state: Assembly, _facts: Facts, command: ChooseColours) -> Answer:
    given = command.marks, command.ground
    if not all(colour == "" or _is_colour(colour) for colour in given):
        return Refusal("not_a_colour")
    if given == (state.marks, state.ground):
        return happened()
    return happened(ColoursChosen(state.id, *given))


def _choose_logo(state: Assembly, _facts: Facts, command: ChooseLogo) -> Answer:
    if not command.picture:
        gone = Side(LOGO, state.id, None)
        return happened(LogoChosen(state.id, ""), sides=(gone,)) if state.logo else happened()
    picture = decoded(command.picture)
    if not picture or len(picture) > MOST:
        return Refusal("logo_does_not_fit")
    kept = Side(LOGO, state.id, command.picture)
    return happened(LogoChosen(state.id, sha256(picture).hexdigest()), sides=(kept,))


def _choose_words(state: Assembly, _facts: Facts, command: ChooseWords) -> Answer:
    words = tidied(command.words)
    if reason := refused(words):
        return Refusal(reason)
    return happened() if words == state.words else happened(WordsChosen(state.id, words))


def _colours_chosen(state: Assembly, event: ColoursChosen, _at: Instant) -> Assembly:
    return replace(state, marks=event.marks, ground=event.ground)


def _logo_chosen(state: Assembly, event: LogoChosen, _at: Instant) -> Assembly:
    return replace(state, logo=event.digest)


def _words_chosen(state: Assembly, event: WordsChosen, _at: Instant) -> Assembly:
    return replace(state, words=event.words)


def logo_picture(state: Assembly, kept: str | None) -> bytes:
    """The picture in that side datum, if it is the one that was chosen; else nothing."""
    return _checked(kept, state.logo) if kept and state.logo else b""


@lru_cache(maxsize=2)
def _checked(kept: str, digest: str) -> bytes:
    picture = decoded(kept)
    return picture if sha256(picture).hexdigest() == digest else b""


def decoded(text: str) -> bytes:
    """The bytes that are written so; empty where they are not."""
    try:
        return b64decode(text, validate=True)
    except (Error, ValueError):
        return b""


def _is_colour(text: str) -> bool:
    return len(text) == len("#RRGGBB") and text.startswith("#") and set(text[1:]) <= _HEX


#: What the part adds to its own tables.
DECIDES: Final[Mapping[type[Command], Decide]] = {
    ChooseColours: _choose_colours,
    ChooseLogo: _choose_logo,
    ChooseWords: _choose_words,
}
APPLIES: Final[Mapping[type[Event], Apply]] = {
    ColoursChosen: _colours_chosen,
    LogoChosen: _logo_chosen,
    WordsChosen: _words_chosen,
}
