"""Ties the secretary's window to the pages that lead to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from facilitator.drafting import PlanDraft
from facilitator.opened import Opened
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Bridge
from ui.desk.after.page import AfterPage
from ui.desk.after.papers import Papers
from ui.desk.before import BeforePage
from ui.desk.secretary.acting import Acting
from ui.desk.secretary.approving import Approving
from ui.desk.secretary.editing import WordsEditing
from ui.desk.secretary.keeper import SecretaryKeeper
from ui.desk.secretary.motions import Motions, NextEvening
from ui.desk.secretary.noting import Noting
from ui.desk.secretary.steps import MinutesSteps, SecretaryDesk
from ui.desk.tonight.page import TonightPage
from ui.desk.tonight.tools import Tool


def tie_secretary(  # noqa: PLR0913 - what it is tied to, each given once
    pages: tuple[BeforePage, TonightPage, AfterPage],
    opened: Opened,
    bridge: Bridge,
    background: InBackground,
    papers: Papers,
    *,
    draft: PlanDraft,
    today: Callable[[], date],
    language: str,
) -> SecretaryKeeper:
    """Make the window; *After* leads to it, and Tonight's list."""
    before, tonight, after = pages
    editing = WordsEditing(opened.drafts, lambda: bridge.world, language)
    keeper = SecretaryKeeper(after, bridge, editing, today, language)
    desk = SecretaryDesk(
        *(lambda: bridge.world, bridge.send, background, papers.folder),
        language=language,
        tell=keeper.window.tell,
    )
    motions = Motions(bridge, NextEvening(draft, before), language)
    Acting(keeper, MinutesSteps(desk), bridge, papers, motions)
    Noting(keeper, bridge, language)
    papers.words = editing.words
    after.words_asked.connect(keeper.open)
    approving = Approving(tonight, bridge, language)
    approving.attach(tonight.lines.tools)
    tonight.lines.tools.add(Tool(say(language, "The words of the minutes"), keeper.open))
    return keeper
