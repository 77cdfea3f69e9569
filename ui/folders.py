"""Folders of the person at this laptop, as the platform has them."""

from __future__ import annotations

from pathlib import Path

_NAME = "facilitator"


def config_folder() -> Path:
    """Where the settings, corrected texts and this laptop's key live."""
    import platformdirs  # noqa: PLC0415 - a command that needs no folder does not wait for it

    return Path(platformdirs.user_config_dir(_NAME, appauthor=False))


def documents_folder() -> Path:
    """Where a new record is suggested to go."""
    import platformdirs  # noqa: PLC0415 - see above

    return Path(platformdirs.user_documents_dir())
