"""The live picture of the cameras, at the desk and nowhere else."""

from __future__ import annotations

from ui.desk.camera.keeper import CameraKeeper

__all__ = ["CameraKeeper"]
