"""The three pages of an open assembly, each given what it needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from facilitator.clock import Clock
from facilitator.drafting import PlanDraft
from facilitator.ids import random_id
from facilitator.opened import Opened, local_day
from facilitator.parts import assembly
from facilitator.readings.evening.agreements import agreements_text
from facilitator.readings.evening.last_plan import last_plan
from facilitator.readings.mandates.first_business import first_business
from facilitator.readings.mandates.in_force import already_there
from facilitator.templates import all_templates, offered
from facilitator.time_of_day import day_of
from ui.background import Background
from ui.bridge import Bridge
from ui.copying.keeper import CopyKeeper
from ui.desk.abroad import Abroad
from ui.desk.after.copies_keeper import CopiesKeeper, copies_beside
from ui.desk.after.keys_keeper import KeysKeeper, keys_beside
from ui.desk.after.mandate_papers import MandatePapers
from ui.desk.after.mandates import MandatesPage
from ui.desk.after.mandates_keeper import MandatesKeeper
from ui.desk.after.page import AfterPage
from ui.desk.after.papers import Papers
from ui.desk.after.signer import AtTheDesk
from ui.desk.before import BeforePage, Setting
from ui.desk.before.body import BodyPlace
from ui.desk.before.looks import LooksPlace
from ui.desk.body import BodyKeeper
from ui.desk.calling import tie_calling
from ui.desk.calling.council_keeper import CouncilLetters
from ui.desk.calling.tying import kind_and_nation
from ui.desk.cards import CardsKeeper, CardsPlace
from ui.desk.handsets import HandsetsPage
from ui.desk.handsets.recording import permission_card
from ui.desk.invited import tie_invited
from ui.desk.looks import LooksKeeper
from ui.desk.mandate_talk import tie_recall_rules
from ui.desk.preview import Previews
from ui.desk.preview.keeping import Keeping
from ui.desk.secretary import SecretaryKeeper, tie_secretary
from ui.desk.tonight.page import TonightPage
from ui.folders import config_folder
from ui.known_lists import FOLDER, KnownLists
from ui.papers import papers_folder
from ui.settings import Settings

#: The plan of the next evening is one draft; starting it freezes it into the journal.
NEXT_EVENING = "next"


@dataclass(frozen=True)
class Pages:
    """Before · Tonight · After; the place in Before for handsets and receivers; what is beside."""

    before: BeforePage
    tonight: TonightPage
    after: AfterPage
    handsets: HandsetsPage
    mandates: MandatesKeeper
    keys: KeysKeeper
    abroad: Abroad
    copies: CopiesKeeper
    secretary: SecretaryKeeper

    @property
    def in_order(self) -> tuple[QWidget, QWidget, QWidget]:
        return self.before, self.tonight, self.after


def make_pages(
    opened: Opened, bridge: Bridge, background: Background, clock: Clock, settings: Settings
) -> Pages:
    """Make them for that record. A template that cannot be read is left out, and told."""
    language = settings.language
    handsets = HandsetsPage(language, permission_card(language))
    keeping = Keeping(lambda: bridge.world, bridge.send, papers_folder(opened.file.path))
    previews = Previews(handsets, keeping, background.do, language)
    papers = Papers(lambda: bridge.world, bridge.send, opened.file, background.do, previews)
    draft = PlanDraft(opened.drafts, NEXT_EVENING)
    before = _before(opened, bridge, background, clock, draft, handsets=handsets, language=language)
    after, keeper = _after(bridge, papers, background, before, clock, language)
    desk = _desk(bridge, background, clock, language)
    keys = keys_beside(after, papers, opened, desk)
    bridge.changed.connect(keys.look)
    tonight, known = TonightPage(language), KnownLists(_own_folder(opened) / FOLDER)
    abroad = Abroad(tonight, after, papers, bridge, known, desk)
    secretary = tie_secretary(
        *((before, tonight, after), opened, bridge, background.do, papers),
        draft=draft,
        today=lambda: local_day(clock),
        language=language,
    )
    copier = CopyKeeper(
        *(opened, lambda: bridge.world, clock, settings.copies, _own_folder(opened)),
        language=language,
    )
    bridge.changed.connect(copier.follow)
    copies = copies_beside(after, papers, opened, copier, desk)
    return Pages(before, tonight, after, handsets, keeper, keys, abroad, copies, secretary)


def _before(  # noqa: PLR0913 - what the page is made of, each given once
    opened: Opened,
    bridge: Bridge,
    background: Background,
    clock: Clock,
    draft: PlanDraft,
    *,
    handsets: HandsetsPage,
    language: str,
) -> BeforePage:
    """The page before a meeting, with all places that it leads to."""
    state = bridge.world.of(assembly.PART)
    before = BeforePage(draft, _setting(bridge, clock, language), handsets)
    tie_recall_rules(before.recall_rules, bridge)
    LooksKeeper(before, LooksPlace(language, state.languages), bridge)
    body = BodyPlace(language, state.languages[0])
    BodyKeeper(before, body, bridge)
    tie_calling(
        *(before, body, bridge, opened, background.do),
        planned=lambda: draft.plan,
        language=language,
    )
    CardsKeeper(
        *(before, CardsPlace(language), bridge, background.do, lambda: draft.plan),
        record=opened.file.path,
        language=language,
    )
    tie_invited(before, bridge, opened, clock, draft, language)
    return before


def _setting(bridge: Bridge, clock: Clock, language: str) -> Setting:
    """What an evening is planned with."""
    state = bridge.world.of(assembly.PART)
    templates, unreadable = all_templates(config_folder() / "templates")
    return Setting(
        language,
        state.languages,
        state.place,
        templates,
        lambda: local_day(clock),
        troubles=tuple(str(trouble) for trouble in unreadable),
        last=lambda: last_plan(bridge.world),
        agreed=lambda: agreements_text(bridge.world, state.languages),
        first=lambda plan: first_business(bridge.world, state.languages, random_id, plan),
        there=lambda: already_there(bridge.world),
        offers=lambda every: offered(every, *kind_and_nation(bridge.world)),
    )


def _desk(bridge: Bridge, background: Background, clock: Clock, language: str) -> AtTheDesk:
    """What whoever signs needs of it."""

    def today() -> date:
        return day_of(clock.now(), bridge.world.of(assembly.PART).zone)

    return AtTheDesk(lambda: bridge.world, bridge.send, background.do, today, language)


def _own_folder(opened: Opened) -> Path:
    """What this laptop keeps for itself; a record that is only read has its own."""
    return opened.device.folder if opened.device else opened.file.path.parent


def _after(
    bridge: Bridge,
    papers: Papers,
    background: Background,
    before: BeforePage,
    clock: Clock,
    language: str,
) -> tuple[AfterPage, MandatesKeeper]:
    """The page after a meeting, with that of all mandates, which *Before* leads to as well."""

    def today() -> date:
        return day_of(clock.now(), bridge.world.of(assembly.PART).zone)

    making = MandatePapers(papers, lambda: bridge.world, background.do, today)
    languages = bridge.world.of(assembly.PART).languages
    mandates = MandatesPage(bridge.send, making, language, languages)
    after = AfterPage(bridge.send, papers, mandates, language)
    CouncilLetters(after, bridge, background.do, today, folder=papers.folder, language=language)
    return after, MandatesKeeper(after, before.owed, bridge, today, language)
