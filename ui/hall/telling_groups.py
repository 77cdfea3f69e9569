"""Where type is large: everybody's table, told one below the other."""

from __future__ import annotations

from ui.hall.told import Named, Part, Said, Told
from ui.present.scene_groups import FindTables


def tell_find_tables(scene: FindTables) -> Told:
    """Each table with its cards."""
    rows: tuple[Part, ...] = tuple(Named(one.name, note=one.numbers) for one in scene.tables)
    last = (Said(scene.note, quiet=True),) if scene.note else ()
    return Told(scene.title, (*rows, *last))
