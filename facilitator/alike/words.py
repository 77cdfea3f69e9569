"""The words of a line that say what it is about, each as a stem, in English and Welsh.

Rough on purpose: a stem only has to be the same for words that people mean alike. Endings are
cut, not understood; Welsh first letters are put back by a short table of the soft, nasal and
aspirate mutations where that cannot be mistaken for another word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SHORTEST: Final = 2
#: Words that stand in every line and say nothing of what it is about.
_ENGLISH: Final = """
a about all also am an and any are as at be because been being but by can could did do does
don't doing done enough ever every for from get gets getting give go going got had has have having
help here how i if in instead into is isn't it it's its just keep less let like lot lots make makes
making many may me more most much must my need needed needs new no nobody not nothing of off
on one only or other our out over own people please put really said same say see should so some
somebody something such than that that's the their them then there there's these they they're
thing things think this those to too try up us use used very want wanted wants was way we we're
well were what when where which while who why will with without would you your better good bad
"""
_WELSH: Final = """
a ac ag ai am ar arall at bod bob byddai cael chi dan dim dyna ddim ein eich ei eu er
fel fod fwy fydd gael gan ganddo gyda gyfer hefyd heb hi hyn hynny i iawn lle llai mae mae'n mewn
mwy mynd na nad neu ni nid o oes ond os pan pawb pob pobl rhaid rhag rhai rhoi rhy'n
sydd sy'n tan tra trwy un wedi wneud y ychydig ydy yma yn yna yng ym yr yw eisiau angen dylai dylid
well gwell byth bydd da
"""
_STOP: Final = frozenset(f"{_ENGLISH} {_WELSH}".split())
#: English, the longest first; what is left keeps three letters or more.
_ENDINGS: Final = (
    *("fulness", "ations", "ation", "ments", "iness", "ment", "ness", "ings", "ers", "ies"),
    *("ing", "ity", "ied", "ier", "ely", "ed", "er", "es", "ly", "s", "y", "e"),
)
_KEEPS: Final = 3
#: Welsh: what a word begins with, and what it began with before it was mutated.
_MUTATED: Final = (
    *(("ngh", "c"), ("mh", "p"), ("nh", "t"), ("ng", "g"), ("dd", "d"), ("ff", "ff")),
    *(("ph", "p"), ("ch", "c"), ("th", "t"), ("f", "b"), ("bh", "b")),
)
#: Common in either language, and unlike each other in letters.
_SAME: Final = {
    "buse": "bus",
    "child": "kid",
    "children": "kid",
    "kiddy": "kid",
    "youth": "young",
    "teenag": "young",
    "teen": "young",
    "old": "elder",
    "pension": "elder",
    "light": "lamp",
    "lit": "lamp",
    "dark": "lamp",
    "litter": "rubbish",
    "bin": "rubbish",
    "trash": "rubbish",
    "waste": "rubbish",
    "bike": "cycl",
    "bicycl": "cycl",
    "doctor": "gp",
    "surger": "gp",
    "shop": "store",
    "cheap": "afford",
    "cost": "afford",
    "price": "afford",
    "fare": "afford",
    "dear": "afford",
    "expensiv": "afford",
    "tree": "green",
    "plant": "green",
    "night": "even",
    "late": "even",
    "plot": "allot",
    "kerb": "pave",
}


def stems(text: str) -> frozenset[str]:
    """The stems of a line: without accents, case, endings and words that say nothing."""
    return frozenset(told_words(text))


@lru_cache(maxsize=4096)
def told_words(text: str) -> dict[str, str]:
    """Each stem of a line, with the word it came from as it was written, in their order."""
    told: dict[str, str] = {}
    for written, plain in _plain(text):
        if plain in _STOP or (len(plain) < _SHORTEST and not plain.isdecimal()):
            continue
        told.setdefault(_stem(plain), written.lower())
    return told


def _plain(text: str) -> Iterator[tuple[str, str]]:
    """Each word as written, and without accents, case and what follows an apostrophe."""
    for found in _WORD.finditer(text.replace("’", "'")):
        bare = unicodedata.normalize("NFKD", found[0].casefold())
        bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
        yield found[0], bare if bare in _STOP else bare.partition("'")[0]


def _stem(word: str) -> str:
    bare = _unmutated(word)
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _KEEPS:
            bare = bare.removesuffix(ending)
            break
    if len(bare) > _KEEPS and bare[-1] == bare[-2]:
        bare = bare[:-1]  # "stopped", "stop"
    return _SAME.get(bare, bare)


def _unmutated(word: str) -> str:
    for after, before in _MUTATED:
        if word.startswith(after) and len(word) > len(after) + 1:
            return before + word.removeprefix(after)
    return word
