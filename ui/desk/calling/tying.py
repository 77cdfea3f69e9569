"""What calling an assembly adds to *Before*: two buttons with their places, three cards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from facilitator.body import BodyKind
from facilitator.engine.world import World
from facilitator.kept_forms import KeptForm
from facilitator.nation import Nation
from facilitator.notice_draft import NoticeDraft
from facilitator.opened import Opened
from facilitator.parish.call import ParishCall
from facilitator.part import Command
from facilitator.parts import area, assembly, outreach
from facilitator.parts.area import Area
from facilitator.parts.assembly.state import Assembly
from facilitator.parts.outreach import Outreach
from facilitator.plan import Plan
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Bridge
from ui.desk.before.body import BodyPlace
from ui.desk.before.page import BeforePage
from ui.desk.calling.around_cards import CouncilCard, NationCard, RelationsCard
from ui.desk.calling.notices_keeper import NoticesKeeper
from ui.desk.calling.notices_place import NoticesPlace
from ui.desk.calling.parish_keeper import ParishKeeper
from ui.desk.calling.parish_place import ParishPlace
from ui.desk.look import ButtonKind, act_button
from ui.papers import papers_folder

#: Where what is typed there is kept among the drafts of a record.
_NOTICES, _PARISH = "notices", "parish"


def kind_and_nation(world: World) -> tuple[BodyKind, Nation]:
    """What a template has to fit."""
    state = world.of(assembly.PART)
    return state.body.kind, state.nation


def _is_used(world: World) -> bool:
    """Whether anything that *More* keeps was ever used: then it is no longer kept back."""
    state = world.of(assembly.PART)
    said = state.body.kind, state.nation, state.relations, state.towards
    started = Assembly()
    unsaid = started.body.kind, started.nation, started.relations, started.towards
    return said != unsaid or world.of(area.PART) != Area() or world.of(outreach.PART) != Outreach()


def tie_calling(  # noqa: PLR0913 - what the desk is made of, each given once
    page: BeforePage,
    body: BodyPlace,
    bridge: Bridge,
    opened: Opened,
    background: InBackground,
    *,
    planned: Callable[[], Plan | None],
    language: str,
) -> None:
    """Add them. `planned`: answers the plan of the next evening."""
    languages = bridge.world.of(assembly.PART).languages
    folder = papers_folder(opened.file.path)
    notices = act_button(say(language, "Notices and posters"), kind=ButtonKind.QUIET)
    parish = act_button(say(language, "Parish meeting"), kind=ButtonKind.QUIET)
    for button in (notices, parish):
        page.ways.addWidget(button)
    page.more.keep(notices)
    page.more.setChecked(_is_used(bridge.world))
    keeper = NoticesKeeper(
        *(page, NoticesPlace(language, languages), bridge),
        *(KeptForm(opened.drafts, _NOTICES, NoticeDraft()), planned),
        background=background,
        folder=folder,
        language=language,
    )
    notices.clicked.connect(keeper.open)
    ParishKeeper(
        *(page, ParishPlace(language), parish, bridge),
        *(KeptForm(opened.drafts, _PARISH, ParishCall()), planned),
        background=background,
        folder=folder,
        language=language,
    )
    AroundKeeper(page, body, bridge, language, languages)


class AroundKeeper(QObject):
    """The cards of where it meets, of the bodies around it and of the council, alive."""

    def __init__(
        self,
        page: BeforePage,
        place: BodyPlace,
        bridge: Bridge,
        language: str,
        languages: tuple[str, ...],
    ) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._shown: object = None
        self._cards = (
            NationCard(language),
            RelationsCard(language, languages),
            CouncilCard(language),
        )
        for card in self._cards:
            place.cards.addWidget(card)
            card.asked.connect(self._ask)
        bridge.changed.connect(self._show)
        self._show()

    def _ask(self, command: Command) -> None:
        self._bridge.send(command, answered=lambda _outcomes: self._again())

    def _again(self) -> None:
        """What was refused is not shown as if it had been done."""
        self._shown = None
        self._show()

    def _show(self) -> None:
        state = self._bridge.world.of(assembly.PART)
        now = state.nation, state.relations, state.towards
        if now != self._shown:
            self._shown = now
            for card in self._cards:
                card.show_state(state)
