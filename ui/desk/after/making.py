"""Has one paper made at a time, and says what became of it on a page's banner."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from facilitator.wording import say
from ui.desk.after.papers import Done, Failed
from ui.desk.floating import FloatingBanner


class Printing(Protocol):
    """Hands a paper to the printer; nothing here blocks."""

    def print_out(self, paper: Path, done: Done, failed: Failed) -> None: ...


class Making:
    """What stands between a page's buttons and whoever makes papers.

    Args:
        papers: to print what was made.
        banner: where it is said.
        opens: shows a paper; whether it could.
        set_busy: told when a paper is being made, and when no more.

    """

    def __init__(
        self,
        papers: Printing,
        banner: FloatingBanner,
        language: str,
        opens: Callable[[Path], bool],
        set_busy: Callable[[bool], None],
    ) -> None:
        self._papers, self._banner, self._language = papers, banner, language
        self._opens, self._set_busy = opens, set_busy

    def make(self, paper: Callable[..., None], *of: object) -> None:
        """Have that paper made of these."""
        self.begin()
        paper(*of, self.made, self.end)

    def begin(self) -> None:
        """One paper at a time: a second press must not make a second original."""
        self._set_busy(True)
        self._banner.say(say(self._language, "One moment …"))

    def end(self, sentence: str) -> None:
        """It is over: say what came of it."""
        self._set_busy(False)
        self._banner.say(sentence)

    def made(self, *papers: Path, said: str = "") -> None:
        """Show what was made, and offer to print it. `said`: instead of the usual sentence."""
        self._set_busy(False)
        opened = [self._opens(paper) for paper in papers]
        sentence = said or say(self._language, "Made and kept: {paper}", paper=_names(papers))
        if not all(opened):
            sentence = say(
                self._language,
                "Made, but nothing here can show it. It is at {paper}",
                paper=", ".join(str(paper) for paper in papers),
            )
        # Said before: the collector of texts does not look inside the banner's own `say`.
        print_it = say(self._language, "Print")
        self._banner.say(sentence, (print_it, lambda: self._print(papers)))

    def _print(self, papers: tuple[Path, ...]) -> None:
        self.begin()
        sent = say(self._language, "Sent to the printer: {paper}", paper=_names(papers))
        for paper in papers:
            self._papers.print_out(paper, lambda _paper: self.end(sent), self.end)


def _names(papers: tuple[Path, ...]) -> str:
    return ", ".join(paper.name for paper in papers)
