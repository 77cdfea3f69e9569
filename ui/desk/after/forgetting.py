"""Asked once, with what it means, and then sent: who voted how is forgotten. It makes no page."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.engine.requests import Outcome
from facilitator.parts.ballot.commands import ForgetVoters
from facilitator.wording import say
from ui.bridge import Send
from ui.desk.floating import FloatingBanner
from ui.present.after import AfterView
from ui.present.forgetting import Forgettable, what_it_means, what_was_done


class Forgetting:
    """Asks, and does it."""

    def __init__(
        self,
        send: Send,
        banner: FloatingBanner,
        language: str,
        begin: Callable[[], None],
        end: Callable[[str], None],
    ) -> None:
        """Make it ready; `begin` and `end` (with what came of it) stand around the sending."""
        self._send, self._banner, self._language = send, banner, language
        self._begin, self._end = begin, end

    def ask(self, view: AfterView | None) -> None:
        """Ask once, with what it means: it cannot be taken back."""
        if view is None:
            return
        there, la = view.forgettable, self._language
        # Said before: the collector of texts does not look inside the banner's own `say`.
        forget, keep = say(la, "Forget it"), say(la, "Keep it")
        self._banner.say(
            what_it_means(there, la),
            (forget, lambda: self._forget(there)),
            (keep, self._banner.clear),
        )

    def _forget(self, there: Forgettable) -> None:
        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if all(outcome.done for outcome in outcomes):
                self._end(what_was_done(there, self._language))
            else:
                self._end(say(self._language, "That was not forgotten. Please try once more."))

        self._begin()
        self._send(*(ForgetVoters(ballot) for ballot in there.ballots), answered=answered)
