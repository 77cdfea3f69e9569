"""Editing what a secretary adds to the minutes: each edit has a name, is saved, and is undone.

Once minutes are approved nobody edits them: then the words are those that people were given.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from facilitator.minutes_blocks import OPTIONAL, annex_name, block_name, moved
from facilitator.minutes_prose import Prose, RoleLine, Speaker
from facilitator.revisions import Revisions
from facilitator.wording import Text, say

if TYPE_CHECKING:
    from facilitator.record.drafts import Drafts

#: What is typed as lines, beside the blocks: field of `Prose`.
POINTS: Final = "key_points"
SPEAKERS: Final = "speakers"
ROLES: Final = "roles"
SIGNATORIES: Final = "signatories"


class ProseDraft:
    """The words for the minutes of one meeting.

    Args:
        drafts: of the record.
        number: of the meeting.

    """

    def __init__(self, drafts: Drafts, number: int) -> None:
        self._drafts, self._given = drafts, f"minutes/{number}/given"
        self.line = Revisions(drafts, f"minutes/{number}")

    @property
    def prose(self) -> Prose:
        """As it stands."""
        return Prose.from_body(self.line.body) if self.line.body else Prose()

    @property
    def given(self) -> Prose:
        """As it stood when the minutes were given out last; as it stands, before that."""
        kept = self._drafts.latest(self._given)
        return Prose.from_body(kept.body) if kept else self.prose

    def take(self, name: str, prose: Prose) -> None:
        """Save an edit."""
        if prose != self.prose:
            self.line.take(name, prose.to_body())

    def give_out(self, prose: Prose) -> None:
        """The minutes went out with these words: from the approval on they are the words."""
        self._drafts.save(self._given, 0, "", prose.to_body())


def words_of(drafts: Drafts, number: int, *, are_open: bool) -> Prose:
    """The words for the minutes of that meeting; once approved, those that were approved."""
    draft = ProseDraft(drafts, number)
    return draft.prose if are_open else draft.given


Edited = tuple[str, Prose]


def noted(prose: Prose, key: str, text: Text, language: str) -> Edited:
    """Those words below that block."""
    notes = {**prose.notes, key: dict(text)} if text else _without(prose, key)
    name = say(language, "Words under “{block}”", block=block_name(key, language))
    return name, replace(prose, notes=notes)


def _without(prose: Prose, key: str) -> dict[str, Text]:
    return {other: text for other, text in prose.notes.items() if other != key}


def placed(prose: Prose, key: str, by: int, language: str) -> Edited:
    """That block so many places later, earlier below nought."""
    name = say(language, "Move “{block}”", block=block_name(key, language))
    return name, replace(prose, order=moved(prose.order, key, by))


def kept(prose: Prose, key: str, language: str, *, there: bool) -> Edited:
    """That block there, or left out; one that is not optional is always there."""
    block = block_name(key, language)
    out = prose.left_out - {key} if there else prose.left_out | ({key} & OPTIONAL)
    if there:
        return say(language, "Take “{block}” in", block=block), replace(prose, left_out=out)
    return say(language, "Leave “{block}” out", block=block), replace(prose, left_out=out)


def annexed(prose: Prose, key: str, language: str, *, there: bool) -> Edited:
    """That annex with them, or not."""
    name = annex_name(key, language)
    annexes = prose.annexes | {key} if there else prose.annexes - {key}
    return name, replace(prose, annexes=annexes)


def typed(prose: Prose, field: str, lines: Text, language: str) -> Edited:
    """What was typed as lines, one a line in each language: key points, speakers, roles."""
    each = _by_line(lines)
    if field == POINTS:
        return say(language, "Key points"), replace(prose, key_points=tuple(each))
    if field == SPEAKERS:
        speakers = tuple(one for one in map(_speaker, each) if one.name)
        return say(language, "Who asked to be named"), replace(prose, speakers=speakers)
    roles = tuple(one for one in map(_role, each) if one.role)
    if field == SIGNATORIES:
        return say(language, "Who signs"), replace(prose, signatories=roles)
    return say(language, "Who did what"), replace(prose, roles=roles)


def lines_of(prose: Prose, field: str) -> Text:
    """The same as it is typed, per language."""
    rows: list[Text] = []
    if field == POINTS:
        rows = list(prose.key_points)
    elif field == SPEAKERS:
        rows = [_in_front(one.name, one.words) for one in prose.speakers]
    else:
        roles = prose.signatories if field == SIGNATORIES else prose.roles
        rows = [_behind(one) for one in roles]
    languages = dict.fromkeys(la for row in rows for la in row)
    return {la: "\n".join(row.get(la, "") for row in rows).rstrip("\n") for la in languages}


def _by_line(lines: Text) -> list[dict[str, str]]:
    """Line by line, what each language says; empty lines are passed over."""
    split = {la: [one.strip() for one in text.split("\n")] for la, text in lines.items()}
    rows = zip_longest(*split.values(), fillvalue="")
    found = ({la: one for la, one in zip(split, row, strict=True) if one} for row in rows)
    return [one for one in found if one]


def _speaker(line: dict[str, str]) -> Speaker:
    """'Bea Shaw: the bus is late' in each language; the name as the first of them has it.

    What has no name in front is what that person said, in that language.
    """
    name = next((text for text in line.values() if ":" in text), next(iter(line.values())))
    name = name.partition(":")[0].strip()
    return Speaker(name, {la: _said_by(name, text) for la, text in line.items()})


def _said_by(name: str, text: str) -> str:
    _, named, words = text.partition(":")
    if named:
        return words.strip()
    return "" if text == name else text


def _role(line: dict[str, str]) -> RoleLine:
    """'Tellers: Bea, Sam'; without a name it is left for the pen."""
    parted = {la: text.partition(":") for la, text in line.items()}
    said = next((names for _, _, names in parted.values() if names.strip()), "")
    roles = {la: role.strip() for la, (role, _, _) in parted.items() if role.strip()}
    names = tuple(name.strip() for name in said.split(",") if name.strip())
    return RoleLine(roles, names or ("",))


def _in_front(name: str, words: Text) -> Text:
    return {la: f"{name}: {text}" for la, text in words.items()}


def _behind(role: RoleLine) -> Text:
    names = ", ".join(name for name in role.names if name)
    return {la: f"{text}: {names}" if names else text for la, text in role.role.items()}
