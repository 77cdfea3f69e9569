"""Sections of the minutes on what people agreed to do and how; the order is `minutes.py`'s."""

from __future__ import annotations

from reportlab.platypus import Flowable

from facilitator.documents.minutes.sections import points
from facilitator.documents.values import Minutes


def agreements(minutes: Minutes, language: str) -> list[Flowable]:
    """The agreements that the meeting adopted."""
    return points(minutes.agreements, language)


def for_members(minutes: Minutes, language: str) -> list[Flowable]:
    """What a council sends back to those who sent its delegates."""
    return points(minutes.for_members, language)


def earlier(minutes: Minutes, language: str) -> list[Flowable]:
    """What earlier meetings noted: done, or still going."""
    return points(minutes.earlier, language)
