"""The facts of one block of the minutes as plain text, for whoever writes below them."""

from __future__ import annotations

from dataclasses import replace

from facilitator.documents.minutes.minutes import minutes_outline
from facilitator.documents.minutes.value import Minutes
from facilitator.documents.outline.text import outline_text


def block_text(value: Minutes, key: str, language: str) -> str:
    """The block without its heading and without words that were added; "" for nothing in it."""
    bare = replace(value, notes={})
    whole = minutes_outline(replace(bare, blocks=(key,)), language)
    without = minutes_outline(replace(bare, blocks=()), language).blocks
    more = len(whole.blocks) - len(without)
    if more <= 0:
        return ""
    pairs = zip(whole.blocks, without, strict=False)
    first = next((n for n, (one, other) in enumerate(pairs) if one != other), len(without))
    facts = whole.blocks[first + 1 : first + more]
    return outline_text(replace(whole, blocks=facts, banner="", watermark="")).strip()
