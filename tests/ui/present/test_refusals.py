"""Whatever is refused, somebody is told why, and what to do."""

from __future__ import annotations

import ast
from pathlib import Path

from ui.present.refusals import press_words, refusal_words

ROOT = Path(__file__).resolve().parents[3]
#: Nobody can bring these about from a page: it offers nothing else, or asks before.
_FROM_NO_PAGE = {
    "already_founded",
    "no_assembly",
    "no_such_mandate",
    "no_such_method",
    "no_such_teller",
    "no_such_zone",
}
#: Functions that give the code of a refusal, or "".
_GIVE_CODES = {"_lack", "weights_lack", "_wrong_source", "refused", "_minutes_not_open"}
#: No refusal to anybody: the press counts already.
_KEPT = {"unchanged"}


def texts(node):
    each = (n.value for n in ast.walk(node) if isinstance(n, ast.Constant))
    return {text for text in each if isinstance(text, str) and text}


def codes_in(tree):
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="Refusal"), args=[reason]):
                yield from texts(reason)
            case ast.FunctionDef(name=name) if name in _GIVE_CODES:
                for line in ast.walk(node):
                    if isinstance(line, ast.Return) and line.value is not None:
                        yield from texts(line.value)


def codes():
    trees = [ast.parse(p.read_text()) for p in (ROOT / "facilitator").rglob("*.py")]
    return {code for tree in trees for code in codes_in(tree)}


def test_every_refusal_has_its_own_sentence():
    fallback = refusal_words("", "en")
    silent = {
        code
        for code in codes()
        if refusal_words(code, "en") == fallback and not press_words(code, 2, "en")
    }
    assert silent == _FROM_NO_PAGE | _KEPT


def test_what_somebody_types_is_never_answered_with_a_sentence_about_presses():
    for code in ("no_such_choice", "lacks_language_en", "lacks_language_cy", "weights_lack_source"):
        assert refusal_words(code, "en") != refusal_words("", "en")
