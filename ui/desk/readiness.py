"""The ready line's ends, tied to the desk around it."""

from __future__ import annotations

from ui.bridge import Bridge
from ui.desk.evening import Evening
from ui.desk.pages import Pages
from ui.desk.projection import Projection
from ui.desk.ready.keeper import ReadyKeeper
from ui.desk.stage import Stage
from ui.desk.window import DeskWindow, Door


def tie(  # noqa: PLR0913 - what it is tied to, each given once
    keeper: ReadyKeeper,
    pages: Pages,
    desk: DeskWindow,
    stage: Stage,
    projection: Projection,
    *,
    evening: Evening,
    bridge: Bridge,
) -> None:
    """Have it told what changes, and do what is asked of it."""

    def to_handsets() -> None:
        desk.open(Door.BEFORE)
        pages.before.go_to(pages.handsets)

    bridge.changed.connect(keeper.show_found)
    projection.shown.connect(lambda live, *_rest: keeper.hall_shows(live))
    stage.lost.connect(lambda _sentence: keeper.show_found())
    stage.returned.connect(lambda _sentence: keeper.show_found())
    keeper.mains_gone.connect(evening.aloud.picture_gone)
    keeper.pattern_asked.connect(projection.beside)
    keeper.screen_asked.connect(stage.swap)
    keeper.handsets_asked.connect(to_handsets)
