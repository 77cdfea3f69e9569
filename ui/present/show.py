"""What the hall is shown and what comes next: four safe states, a live cue and a preview.

Pure. Next is GO of the preview, and only ever moves from cue to cue: what opens, closes, shows,
declares or voids is an act of the ballot and not of this file. Not in the journal: after a
crash the hall sees the logo until somebody says go.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from ui.present.cues import WELCOME, Cue, after, before, neighbour, place
from ui.present.scenes import Scene


class Safe(Enum):
    """The four safe states."""

    SHOW = "show"
    LOGO = "logo"
    BLACK = "black"
    FREEZE = "freeze"


@dataclass(frozen=True, slots=True)
class Show:
    """The state of the projection.

    Attributes:
        safe: which of the four.
        live: the cue that the hall sees while `safe` is SHOW.
        preview: the cue that Next brings; None behind the last.
        held: the picture that is held while `safe` is FREEZE.
        at: where the evening is: `live`, unless that is beside it.
        chosen: somebody loaded the preview; else it is the cue behind `at`.
    """

    safe: Safe = Safe.LOGO
    live: Cue = WELCOME
    preview: Cue | None = None
    held: Scene | None = None
    at: Cue = WELCOME
    chosen: bool = False


def begun(cue: Cue, among: tuple[Cue, ...]) -> Show:
    """At the start, and after any mishap: the logo, with the evening's place in hand."""
    return Show(Safe.LOGO, cue, after(cue, among), at=cue)


def gone(show: Show, among: tuple[Cue, ...], pages: int = 1) -> Show:
    """GO: the preview is live. `pages` of the live picture are turned first."""
    turned_over = next_page(show, pages)
    if turned_over is not None:
        return _on_page(show, turned_over)
    if show.preview is None:
        return replace(show, safe=Safe.SHOW)
    return live_at(show, show.preview, among)


def next_page(show: Show, pages: int) -> Cue | None:
    """The next page of the live cue; None where Next brings the preview."""
    if show.chosen or show.live.page + 1 >= pages:
        return None
    return replace(show.live, page=show.live.page + 1)


def _on_page(show: Show, cue: Cue) -> Show:
    return replace(show, safe=Safe.SHOW, live=cue, at=show.at if cue.beside else cue)


def back(show: Show, among: tuple[Cue, ...]) -> Show:
    """Back one page or one cue, at once: what the hall has seen may be seen again.

    From a picture beside the evening: to where the evening is.
    """
    if show.live.page > 0:
        turned_back = replace(show.live, page=show.live.page - 1)
        at = show.at if turned_back.beside else turned_back
        return replace(show, live=turned_back, at=at)
    if show.live.beside:
        return replace(show, safe=Safe.SHOW, live=show.at)
    earlier = before(show.live, among)
    return live_at(show, earlier, among) if earlier is not None else show


def live_at(show: Show, cue: Cue, among: tuple[Cue, ...]) -> Show:
    """That cue is live and shown. Beside the evening, its place and what comes next stay."""
    if not cue.beside:
        return Show(Safe.SHOW, cue, after(cue, among), at=cue)
    if show.preview is not None and show.preview.beside:
        return Show(Safe.SHOW, cue, after(show.at, among), at=show.at)
    return Show(Safe.SHOW, cue, show.preview, at=show.at, chosen=show.chosen)


def brought_up(show: Show, cue: Cue, among: tuple[Cue, ...]) -> Show:
    """An act on the ballot puts its picture on the wall: what somebody has loaded stays loaded."""
    now = live_at(show, cue, among)
    if not show.chosen or show.preview is None or show.preview == cue:
        return now
    return previewed(now, show.preview)


def previewed(show: Show, cue: Cue) -> Show:
    """That cue is loaded, also where it comes next anyway; the hall sees nothing of it yet."""
    return replace(show, preview=cue, chosen=True)


def jumped(show: Show, number: int, among: tuple[Cue, ...]) -> Show:
    """Load cue `number` (from 1) into the preview; an unknown number changes nothing."""
    return previewed(show, among[number - 1]) if 1 <= number <= len(among) else show


def turned(show: Show, safe: Safe, seen: Scene) -> Show:
    """Into a safe state, or back out of it by the same key. `seen`: what the hall sees now."""
    if show.safe is safe or safe is Safe.SHOW:
        return replace(show, safe=Safe.SHOW, held=None)
    return replace(show, safe=safe, held=seen if safe is Safe.FREEZE else None)


def following(show: Show, among: tuple[Cue, ...], were: tuple[Cue, ...] = ()) -> Show:
    """The same show after the agenda changed: cues that are gone give way to their neighbours.

    What comes next by itself is what is behind the evening's place now. Where nothing of what the
    hall sees is left, it sees the logo until somebody says go. `were`: the cues before the change.
    """
    live = show.live if show.live.beside else neighbour(show.live, among, were)
    is_other = live != show.live and (live.item is None or live.item != show.live.item)
    if is_other and show.safe is Safe.SHOW:
        show = replace(show, safe=Safe.LOGO)
    at, preview = neighbour(show.at, among, were), show.preview
    loaded = preview is not None and (preview.beside or place(preview, among) is not None)
    if show.chosen and loaded:
        return replace(show, live=live, at=at)
    return replace(show, live=live, at=at, preview=after(at, among), chosen=False)
