"""Where an instruction stands: for or against, and what about. Enough to see opposites, no more.

A sign is worked out from words: "never agree to a cut" is against a taking away, so it is for
what there is. Where a comparison or a condition is in it, nothing is concluded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from facilitator.linting.phrases import EMPTY, IDLE, VAGUE
from facilitator.linting.words import Words, among, figures, likeness, roots
from facilitator.mandate_draft import Instruction, InstructionType

_TAKING: Final = {
    "en": among(
        "cut close closure shut sell sale demolish end stop remove removal scrap abolish abolition "
        "reduce reduction ban withdraw withdrawal prevent cancel evict lose loss sold lost",
        "en",
    ),
    "cy": among(
        "cau gau gwerthu werthu gwerthiant torri toriad toriadau lleihau gostwng diddymu dymchwel "
        "atal gwahardd wahardd dileu",
        "cy",
    ),
}
_KEEPING: Final = {
    "en": among(
        "keep kept open reopen restore retain build save protect preserve defend maintain extend "
        "increase introduce allow permit accept agree adopt",
        "en",
    ),
    "cy": among(
        "cadw agor ailagor adfer diogelu achub amddiffyn cynyddu ymestyn cyflwyno caniatau derbyn "
        "cytuno mabwysiadu adeiladu",
        "cy",
    ),
}
_AGAINST: Final = {
    "en": among("against oppose opposed reject refuse not never no resist object", "en"),
    "cy": among("erbyn gwrthod wrthod gwrthwynebu wrthwynebu ni nid na nac peidio byth dim", "cy"),
}
#: What a motion is called says nothing of what it is about.
_MOTION: Final = {
    "en": among("motion motions proposal proposals any resolution favour yes", "en"),
    "cy": among("cynnig cynigion unrhyw penderfyniad blaid", "cy"),
}
_UNSURE: Final = re.compile(
    r"\b(?:unless|except|below|above|beyond|under(?!-)|over|higher|lower|fewer|less than"
    r"|more than|at least|at most|only if|without|until|oni|onid|oddieithr|heblaw"
    r"|llai na|mwy na|o leiaf|dan|heb)\b"
)
#: "Keep the room from closing": what comes after is what is kept away.
_KEPT_FROM: Final = re.compile(
    r"\b((?:keep|sav|protect|defend|diogelu|achub)\w*\b.*?) (?:from|rhag)\b.*"
)
_BINDING: Final = frozenset({InstructionType.BIND, InstructionType.SEEK, InstructionType.LIMIT})
_SAME: Final = 0.65


@dataclass(frozen=True, slots=True)
class Stance:
    """`sign`: 1 for, -1 against; `about`: the words that are left of what it is about."""

    sign: int
    about: Words


def opposed(one: Instruction, other: Instruction) -> bool:
    """Whether who follows one cannot follow the other, as far as their words show it."""
    return any(
        ours.sign == -theirs.sign and _same(ours.about, theirs.about)
        for language in IDLE
        for ours in _stances(one, language)
        for theirs in _stances(other, language)
    )


def same_way(instruction: Instruction, wording: Mapping[str, str]) -> bool | None:
    """Whether who follows it votes for a question of that wording; None where nobody can tell."""
    limits = instruction.type is InstructionType.LIMIT
    for language, text in wording.items():
        ours = _stance(instruction.text.get(language, ""), language, limits=limits)
        theirs = _stance(text, language, limits=False)
        if ours is not None and theirs is not None and language in IDLE:
            return ours.sign == theirs.sign
    return None


def _same(one: Words, other: Words) -> bool:
    if min(len(one), len(other)) == 1 and len(one) != len(other):
        return False
    ours, theirs = figures(one), figures(other)
    if ours and theirs and not ours & theirs:
        return False
    return likeness(one, other) >= _SAME


def _stances(instruction: Instruction, language: str) -> tuple[Stance, ...]:
    """That of its text and, where there is one, of what it settles for."""
    if instruction.type not in _BINDING:
        return ()
    limits = instruction.type is InstructionType.LIMIT
    main = _stance(instruction.text.get(language, ""), language, limits=limits)
    settled = _stance(instruction.fallback.get(language, ""), language, limits=False)
    return tuple(stance for stance in (main, settled) if stance is not None)


def _stance(text: str, language: str, *, limits: bool) -> Stance | None:
    plain = text.casefold()
    if _UNSURE.search(plain):
        return None
    words = roots(_KEPT_FROM.sub(r"\1", plain), language)
    refused = any(word in _AGAINST[language] for word in words)
    # A limit is a refusal, whether or not its words say so once more.
    sign = -1 if limits or refused else 1
    if sum(word in _TAKING[language] for word in words) % 2:
        sign = -sign
    passed_over = frozenset(chain.from_iterable(each[language] for each in _PASSED_OVER))
    about = frozenset(words) - passed_over
    return Stance(sign, about) if about else None


_PASSED_OVER: Final = (IDLE, VAGUE, EMPTY, _TAKING, _KEEPING, _AGAINST, _MOTION)
