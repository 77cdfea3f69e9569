"""OpenCV, where it is installed: an extra, which whoever uses no camera does without."""

from __future__ import annotations

from typing import Any

from facilitator.errors import EnvironmentFailure


def opencv() -> tuple[Any, Any]:
    """OpenCV and numpy. Raises EnvironmentFailure: they are not installed."""
    try:
        import cv2  # noqa: PLC0415
        import numpy as np  # noqa: PLC0415
    except ImportError as error:
        raise EnvironmentFailure(
            "Reading cards with a camera needs one more package.",
            "Close the program and run: make camera",
        ) from error
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)  # our sentence is enough
    return cv2, np


def zxing() -> Any | None:
    """What reads codes in pictures; None where it is not installed: then no code is read."""
    try:
        import zxingcpp  # noqa: PLC0415
    except ImportError:
        return None
    return zxingcpp
