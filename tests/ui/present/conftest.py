"""Halls for views: the same halls as the meeting's own tests."""

from __future__ import annotations

from tests.facilitator.conftest import hall

__all__ = ["hall"]
