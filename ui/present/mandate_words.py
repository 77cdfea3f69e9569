"""A mandate's fixed words: its types of instruction and its names of fields."""

from __future__ import annotations

from facilitator.mandate_draft import Instruction, InstructionType
from facilitator.usual_clauses import fallback_sentence, with_fallback
from facilitator.wording import in_language, say


def instruction_word(kind: str, language: str) -> str:
    """The type of an instruction as a word."""
    sayings = {
        "BIND": say(language, "Bind"),
        "SEEK": say(language, "Seek"),
        "LIMIT": say(language, "Limit"),
        "CARRY": say(language, "Carry"),
        "ASK": say(language, "Ask"),
        "EXPLORE": say(language, "Explore"),
    }
    return sayings[kind]


def instruction_meaning(kind: InstructionType, language: str) -> str:
    """What an instruction of that type asks of the delegate."""
    meanings = {
        InstructionType.BIND: say(language, "The delegate votes exactly so."),
        InstructionType.SEEK: say(language, "The delegate argues for it."),
        InstructionType.LIMIT: say(language, "The delegate never agrees to it."),
        InstructionType.CARRY: say(language, "The delegate tells or offers it."),
        InstructionType.ASK: say(language, "The delegate brings back an answer."),
        InstructionType.EXPLORE: say(language, "The delegate talks freely; it binds nobody yet."),
    }
    return meanings[kind]


def fallback_words(one: Instruction, language: str) -> str:
    """What to settle for, as a sentence; "" where it says nothing of it."""
    return fallback_sentence(in_language(one.fallback, language), language)


def instruction_words(one: Instruction, language: str) -> str:
    """Its text, and behind it what to settle for."""
    text, fallback = in_language(one.text, language), in_language(one.fallback, language)
    return with_fallback(text, fallback, language)
