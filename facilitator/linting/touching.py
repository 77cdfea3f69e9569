"""Which instruction of a mandate a question seems to touch, by their words. Advice, no more.

Where words of an instruction are in the question it is looked at which way both go; what that
does not tell is for the delegate to say. Where they are only in the issue or the scope the
delegate seems free, and where they are in neither outside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from facilitator.linting.phrases import IDLE
from facilitator.linting.stances import same_way
from facilitator.linting.words import Words, roots, shared, tokens
from facilitator.mandate_draft import Instruction, InstructionType

#: Words of an instruction that have to be in the question; all of them, where it has fewer.
_ENOUGH: Final = 2
Texts = Mapping[str, str]


class Touches(Enum):
    """How a question and a mandate seem to meet."""

    FOR = "for"  # an instruction says to vote for it
    AGAINST = "against"
    LIMIT = "limit"  # one says never to agree to it
    ASK = "ask"  # one is touched, and its words do not say which way it binds
    FREE = "free"  # none is touched
    OUTSIDE = "outside"
    UNKNOWN = "unknown"  # nothing is known of the mandate's words


@dataclass(frozen=True, slots=True)
class Touch:
    """What seems to be so. `clause`: the instruction, from 1, 0 for none; `words`: in both."""

    how: Touches
    clause: int = 0
    words: tuple[str, ...] = ()


def touched(
    wording: Texts, instructions: Sequence[Instruction], issue: Texts, scope: Texts
) -> Touch:
    """How that question meets that mandate: the instruction with most of its words in it."""
    if not instructions and not any(scope.values()):
        return Touch(Touches.UNKNOWN)
    found = [
        (len(words), -number, Touch(_how(each, wording), number, words))
        for number, each in enumerate(instructions, start=1)
        if (words := _common(wording, each.text))
    ]
    if found:
        return max(found, key=lambda each: each[:2])[2]
    near = _common(wording, issue, least=1) or _common(wording, scope, least=1)
    return Touch(Touches.FREE, words=near) if near else Touch(Touches.OUTSIDE)


def _how(instruction: Instruction, wording: Texts) -> Touches:
    """Which way an instruction binds; those that bring or ask something bind no vote."""
    if instruction.type is InstructionType.LIMIT:
        return Touches.ASK if same_way(instruction, wording) is True else Touches.LIMIT
    if instruction.type is not InstructionType.BIND:
        return Touches.ASK
    return Touches.AGAINST if same_way(instruction, wording) is False else Touches.FOR


def _common(wording: Texts, text: Texts, *, least: int = _ENOUGH) -> tuple[str, ...]:
    """The words that both have, in the language they have most of them in; () for too few."""
    best: tuple[str, ...] = ()
    for language in wording:
        ours = _meant(text.get(language, ""), language)
        both = shared(ours, _meant(wording[language], language))
        if len(both) >= min(least, len(ours)) and len(both) > len(best):
            best = _as_written(wording[language], both, language)
    return best


def _meant(text: str, language: str) -> Words:
    return frozenset(roots(text, language)) - IDLE.get(language, frozenset()) - _SAID_ALWAYS


def _as_written(text: str, both: Words, language: str) -> tuple[str, ...]:
    """Those words as the question has them, each once, in its order."""
    pairs = zip(tokens(text), roots(text, language), strict=True)
    kept = (word for word, root in pairs if shared(frozenset({root}), both))
    return tuple(dict.fromkeys(kept))


#: What instructions say of themselves, and of no question.
_SAID_ALWAYS: Final = frozenset(
    {
        *roots("vote agree motion item only speak support oppose against any for never", "en"),
        *roots("pleidleisio cytuno cynnig eitem cefnogi gwrthwynebu erbyn dros", "cy"),
    }
)
