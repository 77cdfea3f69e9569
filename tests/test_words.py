"""The catalogues: every text of the code is in them, whole, and compiled."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from facilitator.wording import say, say_n

ROOT = Path(__file__).resolve().parent.parent
_spec = importlib.util.spec_from_file_location("words", ROOT / "tools" / "words.py")
words = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(words)

FILES = sorted(words.TRANSLATIONS.glob("*/LC_MESSAGES/facilitator.po"))
_NAMES = re.compile(r"\{(\w+)\}")


def ids(catalog):
    return {message.id for message in catalog if message.id}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.parent.name)
def test_every_text_of_the_code_is_in_the_catalogue_and_no_other(file):
    assert ids(words.catalogue(file)) == ids(words.collected()), "run `make words`"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.parent.name)
def test_the_compiled_catalogue_is_the_one_that_people_can_read(file):
    compiled = words.compiled(words.catalogue(file))
    assert file.with_suffix(".mo").read_bytes() == compiled, "run `make words`"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.parent.name)
def test_every_text_is_translated_and_keeps_its_names_in_braces(file):
    for message in words.catalogue(file):
        if not message.id:
            continue
        forms = [message.string] if isinstance(message.string, str) else list(message.string)
        originals = [message.id] if isinstance(message.id, str) else list(message.id)
        asked = set().union(*(_NAMES.findall(text) for text in originals))
        for form in forms:
            assert form, message.id
            assert set(_NAMES.findall(form)) <= asked, message.id
            assert asked - set(_NAMES.findall(form)) <= {"n"}, message.id


def test_welsh_counts_in_six_forms():
    said = {say_n("cy", "{n} minute late", "{n} minutes late", n) for n in (0, 1, 2, 3, 6, 10)}
    assert len(said) == 6


def test_a_text_without_a_translation_is_said_in_english():
    assert say("cy", "A text that nobody wrote {n}", n=3) == "A text that nobody wrote 3"


def test_a_text_said_inside_another_is_collected_as_well(tmp_path):
    file = tmp_path / "desk.py"
    file.write_text(
        'banner.say(say(la, "Whole {x}", x=say(la, "Inside")), say_n(la, "One", "Many", 2))'
    )
    assert set(words.said_in(file)) == {"Whole {x}", "Inside", ("One", "Many")}


def test_a_delegate_is_never_a_representative_in_welsh():
    """A delegate is bound by a mandate (docs/welsh.md); the two words must not become one."""
    (file,) = (each for each in FILES if each.parent.parent.name == "cy")
    for message in words.catalogue(file):
        english, welsh = (
            _NAMES.sub("", " ".join(_both(each))).lower() for each in (message.id, message.string)
        )
        if "delegate" in english:
            assert "irprwy" in welsh, message.id
        if "ynrychiol" in welsh:
            assert "represent" in english, message.id


#: Words that stand in the plural elsewhere, and in the singular straight after a number.
_AFTER_A_NUMBER = re.compile(
    r"\{n\}\+? (bleidleisiau|pleidleisiau|munudau|funudau|eiliadau|oriau|papurau|bapurau|phapurau|"
    r"teclynnau|theclynnau|declynnau|eitemau|testunau|rhesi|resi|llinellau|linellau|seddi|rowndiau|"
    r"gwasgiadau|wasgiadau|cardiau|gardiau|chardiau|dirprwyon|pobl|bobl|phobl|lleisiau|dyddiau|"
    r"diwrnodau|cwestiynau|penderfyniadau|benderfyniadau|ymgeiswyr|dotiau|camau|llythrennau)\b"
)


def test_after_a_number_a_welsh_noun_is_singular():
    (file,) = (each for each in FILES if each.parent.parent.name == "cy")
    for message in words.catalogue(file):
        for form in _both(message.string):
            assert not _AFTER_A_NUMBER.search(form), form


def _both(one):
    return (one,) if isinstance(one, str) else tuple(one)
