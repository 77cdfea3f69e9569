"""The ready line's ends, tied to the desk around it."""

from __future__ import annotations

from functools import partial

from facilitator.opened import Opened
from facilitator.wording import say
from ui.bridge import Bridge
from ui.desk.dressing import Dressing
from ui.desk.evening import Evening
from ui.desk.gong import Gong
from ui.desk.hall_size import HallSize
from ui.desk.keys import SWAP_KEY
from ui.desk.pages import Pages
from ui.desk.projection import Projection
from ui.desk.ready.keeper import ReadyKeeper
from ui.desk.screen_chooser import ScreenChooser
from ui.desk.stage import Stage
from ui.desk.window import DeskWindow, Door
from ui.hall.screens import choose, present
from ui.present.device_line import DeviceLine
from ui.settings import Settings
from ui.settings.wishes import HallWishes


def made_ready(  # noqa: PLR0913 - what is looked at, each given once
    pages: Pages,
    bridge: Bridge,
    opened: Opened,
    settings: Settings,
    desk: DeskWindow,
    line: DeviceLine,
    *,
    gong: Gong,
) -> ReadyKeeper:
    """What keeps the ready lines of *Before* and *Tonight* true."""
    return ReadyKeeper(
        (pages.before.ready, pages.tonight.header.ready),
        lambda: bridge.world,
        lambda: choose(present(), desk.screen().name(), settings.hall_screen),
        line.standing,
        opened.file.path,
        language=settings.language,
        gong=gong,
    )


def tie(  # noqa: PLR0913 - what it is tied to, each given once
    keeper: ReadyKeeper,
    pages: Pages,
    desk: DeskWindow,
    stage: Stage,
    projection: Projection,
    *,
    evening: Evening,
    bridge: Bridge,
    dressing: Dressing,
    wishes: HallWishes,
) -> None:
    """Have it told what changes, and do what is asked of it."""

    def to_handsets() -> None:
        desk.open(Door.BEFORE)
        pages.before.go_to(pages.handsets)

    bridge.changed.connect(keeper.show_found)
    keeper.copies = pages.copies.copies
    keeper.copies.changed.connect(keeper.show_found)
    projection.shown.connect(lambda live, *_rest: keeper.hall_shows(live))
    stage.lost.connect(lambda _sentence: keeper.show_found())
    stage.returned.connect(lambda _sentence: keeper.show_found())
    keeper.mains_gone.connect(evening.aloud.picture_gone)
    keeper.pattern_asked.connect(projection.beside)
    chooser = ScreenChooser(desk, stage, keeper.language)
    keeper.screen_asked.connect(chooser.toggle)
    pages.tonight.screens_asked.connect(chooser.toggle)
    evening.keyboard.bind(SWAP_KEY, stage.swap)
    stage.stuck.connect(
        lambda said: desk.banner.say(said, (say(keeper.language, "All right"), desk.banner.clear))
    )
    stage.unsure.connect(partial(_ask_which, desk, chooser, keeper.language))
    keeper.handsets_asked.connect(to_handsets)
    keeper.reach = dressing.reach
    size = HallSize(desk, wishes, dressing.reach, keeper.language)
    keeper.size_asked.connect(size.toggle)
    size.changed.connect(dressing.refresh)
    size.changed.connect(keeper.show_found)


def _ask_which(desk: DeskWindow, chooser: ScreenChooser, language: str, sentence: str) -> None:
    """Somebody has to say which screen is the hall's; nothing waits for it."""

    def choose() -> None:
        desk.banner.clear()
        chooser.toggle()

    yes, other = say(language, "Yes"), say(language, "Choose another")
    desk.banner.say(sentence, (yes, desk.banner.clear), (other, choose))
