"""How each kind of scene is drawn, and how many pages of it there are: a row a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from ui.hall.canvas import MARGIN, Canvas
from ui.hall.gallery import PAGES, PAINTERS
from ui.hall.paint_ballot import paint_check, paint_closing, paint_hands
from ui.hall.paint_choosing import choosing_pages, paint_choosing
from ui.hall.paint_gauge import paint_gauge
from ui.hall.paint_lot import paint_lot
from ui.hall.paint_meeting import (
    paint_agenda,
    paint_item,
    paint_logo,
    paint_message,
    paint_welcome,
)
from ui.hall.paint_open import paint_open
from ui.hall.paint_pattern import paint_pattern
from ui.hall.paint_result import paint_result
from ui.hall.paint_standings import paint_standings
from ui.hall.paint_text import (
    mandate_pages,
    paint_mandate,
    paint_proposal,
    paint_thanks,
    proposal_pages,
    thanks_pages,
)
from ui.present import scenes
from ui.present.scenes import Choosing, MandateScene, Proposal, Scene, ThankYou

DRAWN: Final[Mapping[type, Callable[[Canvas, Any], None]]] = {
    scenes.Logo: paint_logo,
    scenes.Welcome: paint_welcome,
    scenes.Agenda: paint_agenda,
    scenes.ItemScene: paint_item,
    scenes.Proposal: paint_proposal,
    scenes.Choosing: paint_choosing,
    scenes.Hands: paint_hands,
    scenes.Open: paint_open,
    scenes.Closing: paint_closing,
    scenes.Check: paint_check,
    scenes.Result: paint_result,
    scenes.Standings: paint_standings,
    scenes.Lot: paint_lot,
    scenes.Gauge: paint_gauge,
    scenes.MandateScene: paint_mandate,
    scenes.ThankYou: paint_thanks,
    scenes.Message: paint_message,
    scenes.Pattern: paint_pattern,
    **PAINTERS,
}


def pages_drawn(scene: Scene, wide: float, high: float) -> int | None:
    """How many pages it has as it is drawn; None for a kind that is one picture.

    `wide` and `high` are of the whole picture, in units.
    """
    room, bottom = wide * 16 / 18, high - MARGIN
    match scene:
        case Proposal():
            return len(proposal_pages(scene, room, bottom))
        case MandateScene():
            return len(mandate_pages(scene, room, bottom))
        case ThankYou():
            return len(thanks_pages(scene, room, bottom))
        case Choosing():
            return len(choosing_pages(scene, room, bottom))
        case _:
            pages = PAGES.get(type(scene))
            return len(pages(scene, room, high)) if pages is not None else None
