"""A mandate's fixed words: its types of instruction, its names of fields, the usual clauses."""

from __future__ import annotations

from facilitator.mandate_draft import Instruction, InstructionType
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
    text = in_language(one.fallback, language)
    return say(language, "If that cannot be had: {text}", text=text) if text else ""


def no_agenda_setting(language: str) -> str:
    """What holds for every mandate, whatever else is in it."""
    return say(language, "The delegate may not propose or alter the agenda of that body.")


def usual_unforeseen(language: str) -> str:
    """What holds where a mandate says nothing else of business that nobody foresaw."""
    return say(language, "On business nobody foresaw: abstain, and bring it back to this assembly.")


def usual_recall(language: str) -> str:
    """What holds where a mandate says nothing else of recall."""
    return say(
        language,
        "The assembly may vary or end this mandate at any meeting, by a majority of the votes "
        "cast, after hearing the delegate.",
    )
