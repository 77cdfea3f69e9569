"""The hall's picture in words, for who cannot see it: kept beside the widget that paints it."""

from __future__ import annotations

from dataclasses import fields
from typing import Final

from PySide6.QtWidgets import QWidget

from ui.hall.tongues import beside
from ui.present.scenes import Scene

#: Seconds between two descriptions: presses come faster than anybody can listen.
_APART: Final = 1.0


def spoken(scene: Scene) -> str:
    """Its own texts, in their order; of lists and clocks nothing."""
    texts = (getattr(scene, each.name) for each in fields(scene))
    return ". ".join(beside(text).rstrip(".") for text in texts if isinstance(text, str) and text)


class Description:
    """Keeps a widget's accessible description at what it paints, a second apart at least."""

    def __init__(self) -> None:
        self._told = -_APART
        self._kind: type | None = None

    def follow(self, widget: QWidget, scene: Scene, seconds: float) -> None:
        """`widget` shows `scene` now; a picture of another kind is described at once."""
        if type(scene) is self._kind and seconds - self._told < _APART:
            return
        self._told, self._kind = seconds, type(scene)
        words = spoken(scene)
        if words != widget.accessibleDescription():
            widget.setAccessibleDescription(words)
