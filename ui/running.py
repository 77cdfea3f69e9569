"""An assembly that is open, with its windows: built and tied together here, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from facilitator.clock import Clock
from facilitator.errors import EnvironmentFailure
from facilitator.intake import Intake
from facilitator.opened import Opened
from facilitator.parts import assembly, handsets, meeting
from facilitator.wording import say
from ui.additions import OpenRecord, Stop, attached
from ui.background import Background
from ui.boxes import tell
from ui.bridge import Bridge
from ui.desk.dressing import BRIGHT_ROOM, Dressing
from ui.desk.evening import Evening
from ui.desk.gong import Gong
from ui.desk.handsets import HandsetKeeper
from ui.desk.pages import make_pages
from ui.desk.projection import Projection
from ui.desk.readiness import made_ready, tie
from ui.desk.settings.keeper import SettingsKeeper
from ui.desk.sitting import Sitting
from ui.desk.stage import Stage
from ui.desk.voting_desks import VotingDesks
from ui.desk.window import DeskWindow, Door
from ui.devices import DeviceState, Timing
from ui.door_papers import notices_made
from ui.make_believe import Practice
from ui.present.after import after_view
from ui.present.desk_notes import why_stay
from ui.present.device_line import DeviceLine
from ui.present.hall_scene import logo
from ui.present.handset_board import HandsetBoard
from ui.present.refusals import refusal_words
from ui.receiving import cameras_of, devices_of
from ui.settings import Settings
from ui.windows import KeptWindow

_LOOK_FOR_PORTS_MS = 2000


class Running(QObject):
    """One open assembly.

    Signals:
        closed: the desk was closed.
        left: the record shall be closed, and another page shown.
        again: the record shall be closed and opened again, in other languages.
    """

    closed = Signal()
    left = Signal()
    again = Signal()
    _stops: tuple[Stop, ...] = ()

    def __init__(
        self,
        opened: Opened,
        clock: Clock,
        settings: Settings,
        *,
        receivers: tuple[str, ...] = (),
        practice: Practice | None = None,
        timing: Timing | None = None,
    ) -> None:
        """Make it; `start` shows it, `stop` closes `opened`.

        `receivers`: ports besides those found; `timing`: the drivers' waits, None for real ones.
        """
        super().__init__()
        self._opened, self._practice, self._clock = opened, practice, clock
        self._receivers = receivers if practice is None else (*receivers, practice.crowd.url)
        language, bridge = self._language, self._bridge = settings.language, Bridge(opened, self)
        self._background, self._intake = Background(self), Intake(bridge.call, clock)
        self._board, self._settings = HandsetBoard(self._intake.take), settings
        self._line, self._desks = DeviceLine(language), VotingDesks(language, self)
        self._devices = devices_of(self._board, bridge, self._desks, clock, timing)
        state = bridge.world.of(assembly.PART)
        self._pages = pages = make_pages(opened, bridge, self._background, clock, settings)
        self.desk = DeskWindow(state.name, pages.in_order, language, scrolls=settings.desk.is_large)
        self._projection = Projection(lambda: bridge.world, clock, bridge.send, state.languages)
        self._stage, self._evening, self._dressing = self._make_evening(settings)
        people = (lambda: practice.hall.counted) if practice is not None else None
        self._sitting = Sitting(
            pages, bridge.send, clock, go_to=self._go_to, language=language, people=people
        )
        self._keeper = HandsetKeeper(
            *(pages.handsets, bridge, self._devices, self._background.do, settings),
            record=opened.file.path,
            language=language,
        )
        gong = Gong(lambda: bridge.world, clock, settings.sound)
        self._ready = made_ready(pages, bridge, opened, settings, self.desk, self._line, gong=gong)
        self._ports = QTimer(self, interval=_LOOK_FOR_PORTS_MS)
        self._wire()

    def _make_evening(self, settings: Settings) -> tuple[Stage, Evening, Dressing]:
        stage = Stage(
            logo(self._bridge.world),
            self.desk,
            lambda: settings.hall_screen,
            settings.wish_screen,
            self._language,
        )
        evening = Evening(
            self._pages.tonight,
            self._bridge,
            self._intake,
            self._projection,
            stage,
            self._clock,
            board=self._board,
            keys=lambda: self._devices.keys,
            receivers=lambda: self._devices.are_there,
            language=self._language,
        )
        dressing = Dressing(self._projection, settings.hall, lambda: self._bridge.world)
        self._bridge.changed.connect(dressing.refresh)
        notices = notices_made(self._bridge, self._opened.file.path, self._background.do)
        evening.aside.checkin.make_notice = notices
        evening.keyboard.bind(BRIGHT_ROOM, dressing.turn_theme)
        self._cameras = cameras_of(self._pages, self._bridge, self._devices, settings, self.desk)
        return stage, evening, dressing

    def _wire(self) -> None:
        pages, bridge = self._pages, self._bridge
        bridge.changed.connect(self._changed)
        bridge.device.connect(self._device)
        self._ports.timeout.connect(self._look_for_ports)
        pages.before.start_meeting_requested.connect(self._sitting.start)
        pages.before.quorum_changed.connect(lambda n: bridge.send(assembly.SetQuorum(n)))
        pages.before.casting_changed.connect(lambda c: bridge.send(assembly.SetCasting(c)))
        pages.before.handsets_changed.connect(
            lambda ranges: bridge.send(handsets.IssueHandsets(tuple(ranges)))
        )
        pages.before.tonight_asked.connect(lambda: self.desk.open(Door.TONIGHT))
        pages.before.failed.connect(lambda failure: self._elsewhere(str(failure)))
        pages.tonight.close_meeting_asked.connect(self._sitting.ask_to_close)
        pages.after.close_asked.connect(self._leave)
        pages.mandates.wanted.connect(lambda: self.desk.open(Door.AFTER))
        self.desk.door_opened.connect(lambda _door: pages.before.commit())
        self.desk.closed.connect(self.closed)
        SettingsKeeper(
            *(self._settings, self.desk, bridge, self._dressing, self._opened.file.path),
            is_practice=self._practice is not None,
        ).again.connect(self.again)
        if self._practice is None:
            self.desk.not_yet = lambda: why_stay(bridge.world, self._language)
        tie(
            *(self._ready, pages, self.desk, self._stage, self._projection),
            evening=self._evening,
            bridge=bridge,
            dressing=self._dressing,
            wishes=self._settings.hall,
        )
        self._keeper.said.connect(self._elsewhere)
        self._evening.card_read.connect(self._elsewhere)
        self._desks.said.connect(self._evening.banner.tell)
        self._desks.said.connect(self._elsewhere)
        bridge.refused.connect(lambda why: self._elsewhere(refusal_words(why, self._language)))
        bridge.failed.connect(lambda failure: self._elsewhere(str(failure)))

    @property
    def is_practice(self) -> bool:
        return self._practice is not None

    def start(self) -> None:
        """Show the desk and the hall; receivers are looked for from now on."""
        around = OpenRecord(
            *(self._opened, self._bridge, self._clock, self._settings, self._background),
            *(self._pages, self.desk, self._projection, self._evening, self._devices),
            practice=self._practice,
            say=self._elsewhere,
        )
        self._stops = attached(around)
        self._bridge.start()
        KeptWindow(self.desk, "desk", self._settings).show(filling=True)
        self._changed()
        running = self._bridge.world.of(meeting.PART).running is not None
        self.desk.open(Door.TONIGHT if running else Door.BEFORE)
        self._stage.begin()
        self.desk.activateWindow()
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - for the checker
        door, devices = self._pages.abroad.door, self._devices  # a certificate, or a card
        self._evening.watch_keys(
            app,
            self.desk,
            lambda: self.desk.door is Door.TONIGHT,
            lambda text: door.read(text) or devices.read_card(text),
        )
        self._evening.start()
        self._keeper.start()
        self._ready.start()
        self._look_for_ports()
        self._ports.start()

    def stop(self) -> None:
        """Receivers off, everything saved, the file whole."""
        self._pages.before.commit()
        for stop in self._stops:
            stop()
        self._ports.stop()
        self._ready.stop()
        self._evening.stop()
        self._devices.stop()
        self._bridge.stop()
        self._background.stop()
        self._pages.keys.stop()
        self._pages.abroad.door.stop()
        self.desk.hide()
        self.desk.deleteLater()
        try:
            self._opened.close()
        except EnvironmentFailure as failure:
            tell(None, say(self._language, "Closed"), str(failure), self._language)

    def _leave(self) -> None:
        """Close the record; where a meeting still runs, say so first."""
        said = self.desk.not_yet()
        if not said:
            self.left.emit()
            return
        la = self._language
        self.desk.banner.say(
            said,
            (say(la, "Close the record"), self.left.emit),
            (say(la, "Go on"), self.desk.banner.clear),
        )

    def _go_to(self, door: Door) -> None:
        """A meeting began or ended; where it began, the hall is welcomed."""
        self.desk.open(door)
        if door is Door.TONIGHT:
            self._projection.jump(1)
            self._projection.next()

    def _elsewhere(self, sentence: str) -> None:
        """Tonight says what concerns it; on another page it would not be seen."""
        if self.desk.door is not Door.TONIGHT:
            done = (say(self._language, "All right"), self.desk.banner.clear)
            self.desk.banner.say(sentence, done)

    def _changed(self) -> None:
        world = self._bridge.world
        self._devices.follow(world)
        if self._practice is not None:
            self._practice.hall.follow(world)
        self._pages.before.show_running(world.of(meeting.PART).running)
        state = world.of(assembly.PART)
        issued = world.of(handsets.PART).ranges
        self._pages.before.show_room(state.quorum, issued, state.casting)
        self._pages.after.show_view(after_view(world, self._language))

    def _look_for_ports(self) -> None:
        self._devices.use(self._receivers)
        self._devices.look_around()
        self._pages.tonight.show_devices(*self._line.words())

    def _device(self, state: DeviceState) -> None:
        self._line.take(state)
        self._intake.damaged(state.name, state.refused_frames)
        self._pages.tonight.show_devices(*self._line.words())
