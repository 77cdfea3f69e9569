"""What the hall is shown and what comes next: four safe states, a live cue and a preview.

Pure. Next is GO of the preview, and only ever moves from cue to cue: what opens, closes, shows,
declares or voids is an act of the ballot and not of this file. Not in the journal: after a
crash the hall sees the logo until somebody says go.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from ui.present.cues import BESIDE, WELCOME, Cue, after, before, place
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
    """

    safe: Safe = Safe.LOGO
    live: Cue = WELCOME
    preview: Cue | None = None
    held: Scene | None = None


def begun(cue: Cue, among: tuple[Cue, ...]) -> Show:
    """At the start, and after any mishap: the logo, with the evening's place in hand."""
    return Show(Safe.LOGO, cue, after(cue, among))


def gone(show: Show, among: tuple[Cue, ...], pages: int = 1) -> Show:
    """GO: the preview is live. `pages` of the live picture are turned first."""
    if show.live.page + 1 < pages and show.preview == after(show.live, among):
        return replace(show, safe=Safe.SHOW, live=replace(show.live, page=show.live.page + 1))
    if show.preview is None:
        return replace(show, safe=Safe.SHOW)
    return live_at(show, show.preview, among)


def back(show: Show, among: tuple[Cue, ...]) -> Show:
    """Back one page or one cue, at once: what the hall has seen may be seen again."""
    if show.live.page > 0:
        return replace(show, live=replace(show.live, page=show.live.page - 1))
    earlier = before(show.live, among)
    return live_at(show, earlier, among) if earlier is not None else show


def live_at(show: Show, cue: Cue, among: tuple[Cue, ...]) -> Show:
    """That cue is live and shown. Behind what is beside the evening, the preview stays."""
    following = show.preview if cue.kind in BESIDE else after(cue, among)
    return Show(Safe.SHOW, cue, following)


def previewed(show: Show, cue: Cue) -> Show:
    """That cue is loaded; the hall sees nothing of it yet."""
    return replace(show, preview=cue)


def jumped(show: Show, number: int, among: tuple[Cue, ...]) -> Show:
    """Load cue `number` (from 1) into the preview; an unknown number changes nothing."""
    return previewed(show, among[number - 1]) if 1 <= number <= len(among) else show


def turned(show: Show, safe: Safe, seen: Scene) -> Show:
    """Into a safe state, or back out of it by the same key. `seen`: what the hall sees now."""
    if show.safe is safe or safe is Safe.SHOW:
        return replace(show, safe=Safe.SHOW, held=None)
    return replace(show, safe=safe, held=seen if safe is Safe.FREEZE else None)


def following(show: Show, among: tuple[Cue, ...]) -> Show:
    """The same show after the agenda changed: cues that are gone give way to their neighbours."""
    if show.live.kind not in BESIDE and place(show.live, among) is None:
        return replace(show, live=among[0], preview=after(among[0], among))
    if show.preview is not None and place(show.preview, among) is None:
        return replace(show, preview=after(show.live, among))
    if show.preview is None:
        return replace(show, preview=after(show.live, among))
    return show
