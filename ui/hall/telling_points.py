"""The board of key points told in parts: each cluster with the groups behind it beneath."""

from __future__ import annotations

from ui.hall.told import Named, Said, Told
from ui.present.scene_points import PointsBoard


def points_told(scene: PointsBoard) -> Told:
    """The newest first: it is what changed."""
    newest = (Said(scene.newest, quiet=True),) if scene.newest else ()
    rows = tuple(Named(row.name, note=row.behind) for row in scene.rows)
    empty = (Said(scene.empty),) if scene.empty and not rows else ()
    total = (Said(scene.total, quiet=True),) if scene.total else ()
    return Told(scene.title, (*newest, *rows, *empty, *total))
