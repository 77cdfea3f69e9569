"""*Tonight*, alive: its page, the projection, the stage, the keys and the acts, tied together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.clock import Clock
from facilitator.ids import random_id
from facilitator.intake import Intake
from facilitator.parts import ballot
from facilitator.parts.ballot.phases import VOTING
from facilitator.wording import say
from ui.bridge import Bridge
from ui.desk.aloud import Aloud
from ui.desk.announcing import Announcing
from ui.desk.aside import Aside
from ui.desk.banner import Banner
from ui.desk.care import HandsetCare
from ui.desk.conduct import Conduct
from ui.desk.fingers import Fingers
from ui.desk.keyboard import Keyboard
from ui.desk.keys import Keys, name_of
from ui.desk.mandate_talk import MandateTalk
from ui.desk.odd_presses import odd_presses
from ui.desk.oops import Oops
from ui.desk.projection import Projection
from ui.desk.stage import Stage
from ui.desk.stray import StrayCards
from ui.desk.tonight.page import TonightPage
from ui.desk.tonight.sheet import KeySheet
from ui.present.acts import Act
from ui.present.cues import Cue, CueKind
from ui.present.handset_board import HandsetBoard
from ui.present.jumping import jump_words
from ui.present.refusals import refusal_words
from ui.present.scenes import Scene
from ui.present.show import Show
from ui.present.tonight import tonight
from ui.present.turns import waiting_line

_REFRESH_MS = 100
#: With more voters than these, looks are so far apart at least: 100 ms less this.
_CROWD = 500
_SOON_ENOUGH_MS = 35
#: These would take what is being typed for this vote away.
_WAIT_FOR_FIGURES = {
    Act.CLOSE,
    Act.CLOSE_SURE,
    Act.SHOW_RESULT,
    Act.HANDS,
    Act.CARDS,
    Act.PAPER,
}


class Evening(QObject):
    """Keeps *Tonight* true to the world and hands on what is asked there.

    Signals:
        card_read(sentence): a reader typed something into some window; it did nothing.

    Attributes:
        banner: the line at the top of the page.
        oops: puts the logo up, and offers what can be put right.
        aloud: told when the hall sees nothing any more.
        keyboard: what each key does.
        aside: pictures beside the evening, and what comes of it.
        wall: the hall's window.
        talk: mandates, as the hall talks about them.
    """

    card_read = Signal(str)

    def __init__(  # noqa: PLR0913 - the parts of an evening, each given once
        self,
        page: TonightPage,
        bridge: Bridge,
        intake: Intake,
        projection: Projection,
        stage: Stage,
        clock: Clock,
        *,
        board: HandsetBoard,
        keys: Callable[[], int] = lambda: 6,
        receivers: Callable[[], bool] = lambda: True,
        language: str,
    ) -> None:
        super().__init__()
        self._page, self._bridge, self._intake = page, bridge, intake
        self._projection, self._clock = projection, clock
        self._stage, self.wall = stage, stage.window
        self._language, self._fingers = language, Fingers()
        self._counting = self._asking = False
        self.banner = Banner(page, language, self)
        self._conduct = Conduct(
            *(lambda: bridge.world, bridge.send, projection, self.banner.tell),
            language=language,
            new_id=random_id,
        )
        self._conduct.keys, self._conduct.receivers, projection.keys = keys, receivers, keys
        self.keyboard = _keyboard(self, page, self._conduct, projection, language)
        self.oops = Oops(page, bridge, projection, self.keyboard, language)
        self._care = HandsetCare(
            *(page.ballot, bridge, board, intake), remote=self.keyboard.remote, language=language
        )
        self.aloud = Aloud(
            page, lambda: bridge.world, projection, hush=self.banner.hush, language=language
        )
        self.announcing = Announcing(page, lambda: bridge.world, language)
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._filters: tuple[Keys | StrayCards, ...] = ()
        self._wire_page()
        self._wire_world()

    def watch_keys(
        self,
        app: QApplication,
        desk: QWidget,
        watching: Callable[[], bool],
        known: Callable[[str], bool] = lambda _text: False,
    ) -> None:
        """Let the desk's keys act while `watching` says so; the hall's window may only move.

        `known` says whether a card's text belongs to some reader, which then deals with it.
        """
        keys = Keys(app, desk, watching)
        keys.pressed.connect(self.keyboard.press)
        keys.moved.connect(self.keyboard.remote)
        read = say(self._language, "A card was read. Nothing was changed.")
        stray = StrayCards(
            app, lambda widget: keys.minds(widget) or widget.window() is self._stage.window, desk
        )

        def card(text: str) -> None:
            if not known(text):
                self.banner.tell(read)
                self.card_read.emit(read)

        keys.card_read.connect(card)
        stray.card_read.connect(card)
        self._filters = (keys, stray)

        def from_hall(key: int, text: str) -> None:
            if (name := name_of(key, text)) is not None:
                keys.from_hall(name, text)

        self._stage.key.connect(from_hall)

    def start(self) -> None:
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """From here on no key of any window is kept back for this evening."""
        self._timer.stop()
        self._stage.end()
        for each in self._filters:
            each.forget_keys()

    def look(self) -> None:
        """Show how things stand at this moment."""
        if self._timer.isActive():
            self._timer.start()  # whoever has just looked need not look again at once
        wall = self._stage.window
        if wall.isVisible() and wall.picture.size() != self._projection.shape:
            self._projection.shape = wall.picture.size()
        self._projection.look()
        self._care.look()
        self.aloud.look()
        world, now = self._bridge.world, self._clock.now()
        view = tonight(world, now, self._language, self._care.news())
        self._forget_asking()
        acts = self._conduct.acts()
        self._fingers.offered(acts[0])
        self._page.show_view(view, *acts)
        waiting = waiting_line(world, self._projection.live, self._language)
        self._page.timer.show_waiting(waiting)
        counting = view.ballot is not None and view.ballot.counting
        if counting and not self._counting:
            # The one step that is typed: the next key belongs to the first figure.
            self._page.ballot.figures.begin()
        self._counting = counting
        self._page.show_presses(odd_presses(world, self._intake, self._language))

    def _forget_asking(self) -> None:
        """Whether to close so soon was answered, or is no question any more: it goes."""
        asks = self._conduct.early.asks(self._clock.now())
        if self._asking and not asks:
            self._page.clear_banner(refusal_words("too_soon", self._language))
        self._asking = asks

    def enter(self) -> None:
        """What stands out: an act of the vote, or Next where no vote is in hand."""
        if self._page.press_primary() or not self._page.next_stands_out:
            return
        if self._fingers.settled():
            self._fingers.again()
            self._projection.next()

    def unfinished(self) -> bool:
        """Whether something is typed for an act; then it is said what to do first."""
        if said := self._page.ballot.unfinished:
            self.banner.tell(said)
        return bool(said)

    def _act(self, act: Act, counts: int, typed: str) -> None:
        """Do it; a double press is one, also where another act has stepped under the finger."""
        if act is Act.WRITE:
            self._page.rundown.floor.setFocus()
        elif act in _WAIT_FOR_FIGURES and self.unfinished():
            return
        elif self._fingers.meant(act):
            self._conduct.act(act, counts, typed)

    def _wire_page(self) -> None:
        page, conduct, projection = self._page, self._conduct, self._projection
        self.aside = Aside(page, self._bridge, projection, self._clock, self._language)
        self.aside.bind(self.keyboard)
        self.talk = MandateTalk(page, self._bridge, projection, self._clock, self._language)
        self.talk.keys = conduct.keys
        page.act_asked.connect(self._act)
        page.clock_set.connect(lambda commands: self._bridge.send(*commands))
        page.item_chosen.connect(lambda item: projection.load(Cue(CueKind.ITEM, item)))
        page.floor_asked.connect(conduct.question_from_the_floor)
        page.item_asked.connect(conduct.insert)
        page.room_counted.connect(conduct.count_room)
        page.room_changed.connect(conduct.change_room)
        page.count_entered.connect(conduct.enter_count)
        page.section_entered.connect(conduct.enter_count)
        page.ballot.acts.beside.given.connect(self._fingers.again)
        page.next_asked.connect(projection.next)
        page.back_asked.connect(projection.back)
        page.safe_asked.connect(projection.safe)
        page.message_asked.connect(lambda text: projection.beside(Cue(CueKind.MESSAGE, text=text)))
        page.header.late_answered.connect(self._bridge.send)
        page.swap_asked.connect(self._stage.swap)
        self.keyboard.jumping = lambda typed: page.hall.show_jump(
            "" if typed is None else jump_words(typed, self._bridge.world, self._language)
        )
        page.lines.keys_asked.connect(lambda: self.keyboard.press("F1"))

    def _wire_world(self) -> None:
        self._timer.timeout.connect(self.look)
        self._bridge.changed.connect(
            lambda: None if _can_wait(self._bridge, self._timer) else self.look()
        )
        self._bridge.sign.connect(self._care.sign)
        self._bridge.refused.connect(self.banner.refused)
        self._bridge.failed.connect(self.banner.failed)
        self._projection.shown.connect(self._shown)
        self._stage.said.connect(self._page.show_screens)
        self._bridge.changed.connect(self.announcing.look)
        self._stage.lost.connect(self.announcing.tell)
        self._stage.returned.connect(self.announcing.tell)
        self._stage.lost.connect(self.aloud.projector_lost)
        self._stage.returned.connect(self.aloud.projector_back)

    def _shown(self, live: Scene, preview: Scene | None, show: Show, place: str) -> None:
        look = self._projection.hall_look
        self._stage.window.picture.set_look(look)
        self._page.hall.set_look(look, self._projection.shape)
        self._stage.show_scene(live)
        self._page.show_hall(live, preview, show, place)


def _keyboard(
    evening: Evening, page: TonightPage, conduct: Conduct, projection: Projection, language: str
) -> Keyboard:
    return Keyboard(
        conduct,
        projection,
        sheet=KeySheet(page, language).toggle,
        write=page.rundown.floor.setFocus,
        act=page.press,
        enter=evening.enter,
        unfinished=evening.unfinished,
    )


def _can_wait(bridge: Bridge, timer: QTimer) -> bool:
    """Of thousands who press, not every one is worth a look: the next comes soon enough."""
    in_hand = bridge.world.of(ballot.PART).undecided
    crowd = in_hand is not None and in_hand.phase in VOTING and in_hand.issued > _CROWD
    return crowd and timer.remainingTime() >= _SOON_ENOUGH_MS
