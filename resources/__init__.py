"""Fonts, templates, translations and samples, and the one function that finds them."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """The file or folder of that name inside `resources/`."""
    return _HERE.joinpath(*parts)
