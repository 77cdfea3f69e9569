"""Has one paper made at a time, shows it, and says what became of it on a page's banner."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from facilitator.wording import say
from ui.desk.floating import FloatingBanner
from ui.desk.preview.previews import Previewing
from ui.desk.preview.shelf import Again


class Shown(Protocol):
    """Whoever makes papers, and knows where they are shown and printed."""

    @property
    def previews(self) -> Previewing: ...


class Making:
    """What stands between a page's buttons and whoever makes papers.

    Args:
        papers: shows and prints what was made.
        banner: where it is said.
        set_busy: told when a paper is being made, and when no more.

    """

    def __init__(
        self,
        papers: Shown,
        banner: FloatingBanner,
        language: str,
        set_busy: Callable[[bool], None],
    ) -> None:
        self._papers, self._banner, self._language = papers, banner, language
        self._set_busy = set_busy
        self._is_busy = False
        self._again: Again | None = None

    def make(self, paper: Callable[..., None], *of: object) -> None:
        """Have that paper made of these."""
        self.begin()
        self._again = lambda: self.make(paper, *of)
        paper(*of, self.made, self.end)

    def begin(self) -> None:
        """One paper at a time: a second press must not make a second original."""
        self._be_busy(is_busy=True)
        self._again = None
        self._banner.say(say(self._language, "One moment …"))

    def end(self, sentence: str) -> None:
        """It is over: say what came of it."""
        self._be_busy(is_busy=False)
        self._banner.say(sentence)

    def made(self, *papers: Path, said: str = "") -> None:
        """Show what was made, and offer to print it. `said`: instead of the usual sentence."""
        self._be_busy(is_busy=False)
        self._papers.previews.show(*papers, again=self._again)
        sentence = said or say(self._language, "Made and kept: {paper}", paper=_names(papers))
        # Said before: the collector of texts does not look inside the banner's own `say`.
        print_it = say(self._language, "Print")
        self._banner.say(sentence, (print_it, lambda: self._print(papers)))

    def _print(self, papers: tuple[Path, ...]) -> None:
        self._banner.say(say(self._language, "One moment …"))
        for paper in papers:
            self._papers.previews.print_out(paper, self._tell, self._tell)

    def _tell(self, sentence: str) -> None:
        """What is known of a printed paper; while the next one is made nobody hears it."""
        if not self._is_busy:
            self._banner.say(sentence)

    def _be_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._set_busy(is_busy)


def _names(papers: tuple[Path, ...]) -> str:
    return ", ".join(paper.name for paper in papers)
