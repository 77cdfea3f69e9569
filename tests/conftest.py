"""Every test runs without a screen, said before Qt is imported, and leaves no key in memory."""

from __future__ import annotations

import gc
import os

import pytest
from hypothesis import HealthCheck, settings

# A computer that is busy is no fault of what is tested.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_finish():
    """What was imported and collected stays to the end: no search for rubbish goes through it."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def keys_of_private_ballots(tmp_path_factory):
    """A folder in place of the one in memory, where a ballot left open would leave its key."""
    from facilitator.record import slots  # noqa: PLC0415 - nothing is imported before the line above

    folder = tmp_path_factory.mktemp("memory")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(slots, "memory_folder", lambda: folder)
        yield folder
