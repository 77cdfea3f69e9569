"""Both places of *Who is invited*, made for one record and tied to *Before*."""

from __future__ import annotations

from datetime import date

from facilitator.area_draft import AreaDraft
from facilitator.clock import Clock
from facilitator.drafting import PlanDraft
from facilitator.opened import Opened
from facilitator.parts import area, assembly
from facilitator.time_of_day import day_of
from ui.bridge import Bridge
from ui.desk.before.page import BeforePage
from ui.desk.before.sheets import Asking
from ui.desk.invited.area_keeper import AreaKeeper
from ui.desk.invited.area_place import AreaPlace
from ui.desk.invited.edited import EditedArea
from ui.desk.invited.keeper import InvitedKeeper
from ui.desk.invited.place import InvitedPlace


def tie_invited(
    page: BeforePage,
    bridge: Bridge,
    opened: Opened,
    clock: Clock,
    plan: PlanDraft,
    language: str,
) -> InvitedKeeper:
    """Make them; `plan`: of the next evening, whose day a notice may be for."""

    def today() -> date:
        return day_of(clock.now(), bridge.world.of(assembly.PART).zone)

    def planned_day() -> str:
        return plan.plan.day if plan.plan is not None else ""

    place = InvitedPlace(language, bridge.world.of(assembly.PART).languages)
    keeper = InvitedKeeper(
        *(page, place, bridge, today),
        planned_day=planned_day,
        record=opened.file.path,
        language=language,
    )
    drafted, frozen = AreaDraft(opened.drafts), lambda: bridge.world.of(area.PART).latest
    edited = EditedArea(drafted, frozen, today)
    streets = AreaKeeper(
        *(page, AreaPlace(language), bridge, edited),
        back=keeper.open,
        asking=Asking(),
        language=language,
    )
    keeper.lead_to(streets)
    return keeper
