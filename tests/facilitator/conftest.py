"""Halls, made on demand and left closed."""

from __future__ import annotations

import pytest

from tests.facilitator.hall import Hall


@pytest.fixture
def hall(tmp_path):
    """Makes halls, and leaves their records closed."""
    halls = []

    def make(*items, **settings):
        halls.append(Hall(tmp_path, *items, **settings))
        return halls[-1]

    yield make
    for each in halls:
        each.opened.close()
