"""Starting a meeting and closing it: the two acts that lead from door to door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.clock import Clock
from facilitator.drafting import with_people_as_tokens
from facilitator.engine.requests import Outcome
from facilitator.ids import random_id
from facilitator.opened import local_day
from facilitator.parts import meeting, presence
from facilitator.plan import Plan
from facilitator.wording import say
from ui.bridge import Send
from ui.desk.pages import Pages
from ui.desk.window import Door


class Sitting:
    """The running meeting's beginning and end, as the desk asks for them."""

    def __init__(
        self,
        pages: Pages,
        send: Send,
        clock: Clock,
        *,
        go_to: Callable[[Door], None],
        language: str,
        people: Callable[[], int | None] | None = None,
    ) -> None:
        """`people`: how many an imaginary hall has from the start, if they are counted."""
        self._pages, self._send, self._clock = pages, send, clock
        self._go_to, self._language, self._people = go_to, language, people

    def start(self, plan: Plan) -> None:
        """Freeze the plan as held today; names of people become tokens on the way."""
        today = local_day(self._clock).isoformat()
        frozen, names = with_people_as_tokens(replace(plan, day=today), random_id)

        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if outcomes[0].done:
                self._pages.before.set_aside(say(self._language, "Start the meeting"))
                self._go_to(Door.TONIGHT)

        there = self._people() if self._people is not None else None
        counted = () if there is None else (presence.CountRoom(there),)
        self._send(meeting.StartMeeting(frozen, names), *counted, answered=answered)

    def ask_to_close(self) -> None:
        """Closing is for good: it is asked once, above the desk."""
        page, la = self._pages.tonight, self._language
        page.say(
            say(la, "Close the meeting? Its agenda and votes are then as they are, for good."),
            (say(la, "Close it"), self._close),
            (say(la, "Go on"), page.clear_banner),
        )

    def _close(self) -> None:
        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if outcomes[0].done:
                self._pages.tonight.clear_banner()  # else it would ask of the next meeting
                self._pages.after.show_meeting()  # whatever was looked at there before
                self._go_to(Door.AFTER)

        self._send(meeting.CloseMeeting(), answered=answered)
