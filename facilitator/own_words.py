"""An assembly's own words for assembly, delegate and facilitator: labels and headings only.

A word that is typed in has no gender, plural or mutation that this program could know, so it is
never put into a sentence. It stands where a word stands by itself: before a colon or a number, or
under a signature. Texts that take one name it as a value of its own, "{assembly} no. {n}", and so
its place in each language is the translator's. All other texts keep their whole sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from facilitator.wording import say

#: By language, then by the word it stands for.
OwnWords = Mapping[str, Mapping[str, str]]

NONE: Final[OwnWords] = {}
LONGEST: Final = 30
#: A delegate is bound by a mandate, a representative by nothing: never the same, in any language.
_FREE: Final = ("representative", "cynrychiol", "reprezentant", "représentant", "repräsentant")


class Word(Enum):
    """What may have another name."""

    ASSEMBLY = "assembly"
    DELEGATE = "delegate"
    FACILITATOR = "facilitator"


def usual(word: Word, language: str) -> str:
    """What it is called where nobody chose."""
    return {
        Word.ASSEMBLY: say(language, "Assembly"),
        Word.DELEGATE: say(language, "Delegate"),
        Word.FACILITATOR: say(language, "Facilitator"),
    }[word]


def called(own: OwnWords, word: Word, language: str) -> str:
    """What this assembly calls it, with which a label begins."""
    chosen = own.get(language, {}).get(word.value, "")
    return chosen[:1].upper() + chosen[1:] if chosen else usual(word, language)


def numbered(own: OwnWords, number: int, language: str) -> str:
    """Which one of them it is: 'Assembly no. 7'."""
    if not own.get(language, {}).get(Word.ASSEMBLY.value):
        return say(language, "Assembly no. {n}", n=number)
    assembly = called(own, Word.ASSEMBLY, language)
    return say(language, "{assembly} no. {n}", assembly=assembly, n=number)


def delegated(own: OwnWords, name: str, language: str) -> str:
    """Who goes: 'Delegate: Ayesha Karim'."""
    if not own.get(language, {}).get(Word.DELEGATE.value):
        return say(language, "Delegate: {name}", name=name)
    role = called(own, Word.DELEGATE, language)
    return say(language, "{role}: {name}", role=role, name=name)


def refused(own: OwnWords) -> str:
    """The code of why those words are not taken; "" where they are."""
    texts = [text for words in own.values() for text in words.values()]
    if any(len(text) > LONGEST or not text.isprintable() or not text.strip() for text in texts):
        return "word_does_not_fit"
    names = [words.get(Word.DELEGATE.value, "").casefold() for words in own.values()]
    if any(free in name for free in _FREE for name in names):
        return "delegate_is_no_representative"
    return ""


def tidied(own: OwnWords) -> dict[str, dict[str, str]]:
    """Without what was left empty, or says what it says anyway."""
    kept = {
        language: {
            word.value: text
            for word in Word
            if (text := " ".join(words.get(word.value, "").split()))
            and text != usual(word, language)
        }
        for language, words in own.items()
    }
    return {language: words for language, words in kept.items() if words}
