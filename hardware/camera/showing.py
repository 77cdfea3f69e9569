"""A page held in front of a camera, until its code is read. No picture is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hardware.camera.pictures import Source
from hardware.pictures import codes_in_frame

_WAIT: Final = 0.3  # seconds for a picture


def code_shown(source: Source, wanted: Callable[[str], bool], going_on: Callable[[], bool]) -> str:
    """The first code that is `wanted`; "" once nobody waits any more, or no picture comes.

    The source is closed by then. Raises EnvironmentFailure: the camera is gone.
    """
    try:
        while going_on() and not source.is_over:
            picture = source.take(_WAIT)
            codes = codes_in_frame(picture.image) if picture is not None else ()
            for code in filter(wanted, codes):
                return code
    finally:
        source.close()
    return ""
