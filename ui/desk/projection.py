"""The hall from the desk's side: the show, its window, and what both panes paint.

The one rule: a cue that turns to another agenda item goes live only after the journal has it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QSize, Signal

from facilitator.clock import Clock
from facilitator.engine.requests import Outcome
from facilitator.engine.world import World
from facilitator.parts import agenda, meeting
from facilitator.parts.agenda import BeginItem, Standing
from ui.bridge import Send
from ui.hall.look import HallLook
from ui.hall.painter import PLAIN, WIDE, page_count
from ui.present.cues import Cue, CueKind, cue_of_the_moment, cues, place
from ui.present.guests import Guests, seen_by_the_hall, shown_by
from ui.present.show import (
    Safe,
    Show,
    back,
    begun,
    brought_up,
    following,
    gone,
    jumped,
    live_at,
    next_page,
    previewed,
    turned,
)
from ui.present.tongue import Languages


class Projection(QObject):
    """Keeps the hall's picture true to the world, as often as it is told to `look`.

    Attributes:
        shape: of the wall; a narrower one needs more pages.
        hall_look: how the wall is dressed; larger type needs more pages.
        keys: how many keys every handset of the hall has.
        guests: what else may be shown, that is in no record.
        live: the cue that the hall sees, or would see without a safe state.
        showing: whether the hall sees it, and no safe state.

    Signals:
        shown: (live Scene, preview Scene or None, Show, "4 of 17") on every look.
    """

    shown = Signal(object, object, object, str)

    def __init__(
        self, world: Callable[[], World], clock: Clock, send: Send, languages: Languages
    ) -> None:
        super().__init__()
        self._world, self._clock, self._send = world, clock, send
        self._languages = languages
        self.shape: QSize = WIDE
        self.hall_look: HallLook = PLAIN
        self.keys: Callable[[], int] = lambda: 6
        self.guests: Guests = {}
        self._among = cues(world())
        self._show = self._aside = begun(cue_of_the_moment(world()), self._among)
        self.live, self.showing = self._show.live, False

    def look(self) -> None:
        """Make the pictures of this moment."""
        world, now = self._world(), self._clock.now()
        among = cues(world)
        self._show, self._among = following(self._show, among, self._among), among
        self.live, self.showing = self._show.live, self._show.safe is Safe.SHOW
        beside = self.guests, world, now, self._languages, self.keys()
        shown = shown_by(self._show.live, *beside)
        live = shown if self.showing else seen_by_the_hall(self._show, *beside)
        pages = page_count(shown, self.shape, self.hall_look)
        coming = next_page(self._show, pages) or self._show.preview
        preview = shown_by(coming, *beside) if coming is not None else None
        here = place(self._show.at, among)
        self.shown.emit(live, preview, self._show, f"{(here or 0) + 1} / {len(among)}")

    def next(self) -> None:
        """GO of the preview. Never opens, closes, shows, declares or voids."""
        world, now = self._world(), self._clock.now()
        showing = self._show.live
        picture = shown_by(showing, self.guests, world, now, self._languages, self.keys())
        pages = page_count(picture, self.shape, self.hall_look)
        self._go(gone(self._show, cues(world), pages))

    def back(self) -> None:
        self._set(back(self._show, cues(self._world())))

    def safe(self, state: Safe) -> None:
        """Into that safe state, or out of it again."""
        beside = self._clock.now(), self._languages, self.keys()
        seen = seen_by_the_hall(self._show, self.guests, self._world(), *beside)
        self._set(turned(self._show, state, seen))

    def jump(self, number: int) -> None:
        """Load cue `number` into the preview."""
        self._set(jumped(self._show, number, cues(self._world())))

    def load(self, cue: Cue) -> None:
        """Load that cue, or a picture beside the evening, into the preview."""
        self._set(previewed(self._show, cue))

    def beside(self, cue: Cue) -> None:
        """Show a message or another picture now; Next goes on where the evening was.

        The same picture once more puts it away, and what was there before is there again.
        """
        again = cue == self._show.live and cue.kind is not CueKind.MESSAGE
        if again and self._show.safe is Safe.SHOW:
            self._set(self._aside)
            return
        if replace(self._show.live, page=cue.page) != cue:  # another page of it is no other picture
            self._aside = self._show
        self._set(live_at(self._show, cue, cues(self._world())))

    def bring_up_question(self) -> None:
        """An act on the ballot was done: the hall sees the ballot."""
        world = self._world()
        current = world.of(agenda.PART).current
        if current is not None:
            question = Cue(CueKind.QUESTION, current.id)
            self._set(brought_up(self._show, question, cues(world)))

    def to_logo(self) -> None:
        """The projector went or came back: nothing but the logo until somebody says go."""
        if self._show.safe is not Safe.LOGO:
            self.safe(Safe.LOGO)

    def _go(self, show: Show) -> None:
        """Turn to the item first, if the cue is one; the picture follows the journal."""
        item = _item_to_begin(show.live, self._world(), chosen=self._show.chosen)
        if item is None:
            self._set(show)
            return

        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if outcomes[0].done:
                self._set(show)

        self._send(BeginItem(item), answered=answered)

    def _set(self, show: Show) -> None:
        self._show = show
        self.look()


def _item_to_begin(cue: Cue, world: World, *, chosen: bool) -> str | None:
    """A done item is begun again only if it was chosen, or if the hall has gone back before it.

    Next behind Back only looks at those that were before this one.
    """
    if cue.item is None or cue.beside or world.of(meeting.PART).running is None:
        return None
    item = world.of(agenda.PART).item(cue.item)
    if item is None or item.standing is Standing.CURRENT:
        return None
    if item.standing is Standing.DONE and not chosen and not _is_ahead(world, item.id):
        return None
    return item.id


def _is_ahead(world: World, key: str) -> bool:
    """Whether the agenda has that item behind the current one."""
    state = world.of(agenda.PART)
    order = [item.id for item in state.items]
    return state.current is not None and order.index(key) > order.index(state.current.id)
