"""Which letters of a text neither the bundled font nor any other of this laptop can draw."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QTextLayout

from ui.hall.lettering import FLOOR, font


@lru_cache(maxsize=256)
def undrawn(text: str) -> str:
    """Each of them once; "" where all can be drawn. Where ours lacks one, the platform's helps."""
    return "".join(letter for letter in dict.fromkeys(text) if not _is_drawn(letter))


def _is_drawn(letter: str) -> bool:
    if letter.isspace() or not letter.isprintable():
        return True  # joiners and marks of direction are not to be seen
    layout = QTextLayout(letter, font(FLOOR))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return bool(runs) and all(glyph for run in runs for glyph in run.glyphIndexes())
