"""The evening at Marfleet, once for all tests that only read it."""

from __future__ import annotations

import pytest

from tests.facilitator.readings.marfleet import evening_at_marfleet


@pytest.fixture(scope="session")
def marfleet(tmp_path_factory):
    hall = evening_at_marfleet(tmp_path_factory.mktemp("marfleet"))
    yield hall
    hall.opened.close()
