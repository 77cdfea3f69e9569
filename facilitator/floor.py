"""A line typed in the hall, taken as the words of a question: a wording, names, or instructions.

What the line means depends on what the item still lacks, so that one field is enough tonight.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from facilitator.balancing import split_group, with_choices
from facilitator.ids import Ids
from facilitator.mandate_draft import Instruction, InstructionType
from facilitator.part import Side
from facilitator.plan import Choice, Kind, Question

#: By language: "a" is "and" in Welsh, and nothing of the kind in English.
_BETWEEN_NAMES = {
    "en": re.compile(r"[,;\n]| and "),
    "cy": re.compile(r"[,;\n]| ac? "),
}
_BETWEEN_CHOICES = re.compile(r"[,;\n]")  # "bread and butter" may be one
_BETWEEN_INSTRUCTIONS = re.compile(r"[;\n]")


class Lack(Enum):
    """What a question cannot be put without."""

    WORDS = "words"
    NAMES = "names"
    CHOICES = "choices"
    INSTRUCTIONS = "instructions"
    DESTINATION = "destination"


def lack(question: Question | None) -> Lack | None:
    """What is missing first, None where the question can be put (or there is none)."""
    if question is None:
        return None
    mandate, empty = question.mandate, not question.choices
    missing = {
        Lack.WORDS: not any(text.strip() for text in question.wording.values()),
        Lack.NAMES: question.kind is Kind.ELECTION and empty,
        Lack.CHOICES: question.kind in {Kind.TEST, Kind.OPTIONS} and empty,
        Lack.INSTRUCTIONS: mandate is not None and not mandate.instructions,
        Lack.DESTINATION: mandate is not None and not any(mandate.destination.values()),
    }
    return next((what for what, is_missing in missing.items() if is_missing), None)


@dataclass(frozen=True, slots=True)
class Typed:
    """The question with what was typed, and the names of people in it as side rows."""

    question: Question
    names: tuple[Side, ...] = ()


def filled(question: Question, text: str, language: str, new_id: Ids) -> Typed:
    """The question with the line `text` in the place of what it lacks."""
    match lack(question):
        case Lack.NAMES:
            return _with_names(question, _parts(_between_names(language), text), new_id)
        case Lack.CHOICES:
            parts = _parts(_BETWEEN_CHOICES, text)
            choices = tuple(Choice(new_id(), {language: part}) for part in parts)
            return Typed(replace(question, choices=choices))
        case Lack.INSTRUCTIONS if question.mandate is not None:
            lines = tuple(
                _instruction(part, language) for part in _parts(_BETWEEN_INSTRUCTIONS, text)
            )
            mandate = replace(question.mandate, instructions=lines)
            return Typed(replace(question, mandate=mandate))
        case Lack.DESTINATION if question.mandate is not None:
            mandate = replace(question.mandate, destination={language: text.strip()})
            return Typed(replace(question, mandate=mandate))
        case _:
            return Typed(replace(question, wording={language: text.strip()}))


def _between_names(language: str) -> re.Pattern[str]:
    return _BETWEEN_NAMES.get(language, _BETWEEN_CHOICES)


def _parts(between: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in between.split(text) if part.strip()))


def _with_names(question: Question, names: tuple[str, ...], new_id: Ids) -> Typed:
    split = dict(split_group(name, question.balance) for name in names)
    choices = tuple(Choice(new_id(), {}, new_id()) for _ in split)
    sides = tuple(
        Side("name", choice.person or "", name) for choice, name in zip(choices, split, strict=True)
    )
    groups = {c.id: group for c, group in zip(choices, split.values(), strict=True)}
    return Typed(with_choices(question, choices, groups), sides)


def _instruction(line: str, language: str) -> Instruction:
    """'LIMIT never agree to cuts': the type if the line begins with one, else BIND."""
    first, _, rest = line.partition(" ")
    word = first.strip(":").upper()
    if rest.strip() and word in InstructionType.__members__:
        return Instruction(InstructionType[word], {language: rest.strip()})
    return Instruction(InstructionType.BIND, {language: line})
