"""What of a text is still in a record: in drafts, which can be edited, and in facts, which cannot.

Deleting a name's row leaves what people typed elsewhere: a name in a plan, in the words of a
motion. Drafts can be cleared of it, older ones let go of; a fact is only said to have it.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from sqlalchemy import Connection, delete, func, select, text, update

from facilitator.record.failures import in_words
from facilitator.record.file import RecordFile
from facilitator.record.schema import DRAFTS

#: Says where in the line of a draft somebody stands (`facilitator.revisions`).
_PLACE = "/at"
#: What stands under these in a draft is one of the program's own words, and names nobody.
_OWN_WORDS: Final = frozenset(
    {"id", "phase", "kind", "base", "type", "method", "secrecy", "act", "key", "clock", "template"}
)


def older_drafts(file: RecordFile) -> int:
    """How many revisions of drafts there are besides the ones that stand."""
    with in_words(), file.connect() as connection:
        return len(_older(connection))


def let_go_of_older_drafts(file: RecordFile) -> int:
    """Delete them; nothing that stands changes, and nothing is undone any more."""
    with in_words(), file.connect() as connection:
        older = _older(connection)
        for draft, revision in older:
            connection.execute(
                delete(DRAFTS).where(DRAFTS.c.id == draft, DRAFTS.c.revision == revision)
            )
    return len(older)


def _older(connection: Connection) -> list[tuple[str, int]]:
    """Where somebody went back in a draft, the one they stand at is the one that stands."""
    rows = [(row.id, row.revision) for row in connection.execute(select(DRAFTS))]
    newest = {
        row.id: int(row.newest)
        for row in connection.execute(
            select(DRAFTS.c.id, func.max(DRAFTS.c.revision).label("newest")).group_by(DRAFTS.c.id)
        )
    }
    places = select(DRAFTS.c.id, DRAFTS.c.body).where(DRAFTS.c.id.endswith(_PLACE))
    stands = {row.id.removesuffix(_PLACE): int(row.body) for row in connection.execute(places)}
    return [(draft, n) for draft, n in rows if n != stands.get(draft, newest[draft])]


def clear_drafts(file: RecordFile, name: str, instead: str) -> int:
    """Put `instead` where a draft, or what an edit of it was called, has that name; how many.

    Whatever the name is ("motion", "5"), each draft can be read as before.
    """
    if not name.strip():
        return 0
    changed = 0
    texts = select(DRAFTS).where(~DRAFTS.c.id.endswith(_PLACE))
    with in_words(), file.connect() as connection:
        for row in connection.execute(texts).all():
            new = _replaced(row.name, name, instead), _cleared(row.body, name, instead)
            if new != (row.name, row.body):
                where = (DRAFTS.c.id == row.id, DRAFTS.c.revision == row.revision)
                connection.execute(update(DRAFTS).where(*where).values(name=new[0], body=new[1]))
                changed += 1
    return changed


def facts_with(file: RecordFile, name: str) -> tuple[int, ...]:
    """The numbers of the events in whose words that name was typed."""
    said = _in_json(name.strip()).encode()
    if not said:
        return ()
    found = text("SELECT seq, stored FROM journal WHERE instr(stored, :said) ORDER BY seq")
    with in_words(), file.connect() as connection:
        rows = connection.execute(found, {"said": said}).all()
    whole = re.compile(rf"(?<!\w){re.escape(said.decode())}(?!\w)")
    return tuple(seq for seq, stored in rows if whole.search(bytes(stored).decode()))


def _in_json(name: str) -> str:
    """As it is written between the quotes of a JSON string."""
    return json.dumps(name, ensure_ascii=False)[1:-1]


def _replaced(body: str, name: str, instead: str) -> str:
    """Whole names alone: 'Ann' is not in 'Anna'."""
    return re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", lambda _found: instead, body)


def _cleared(body: str, name: str, instead: str) -> str:
    """A draft's JSON with that name out of its texts; as it was where it is not in them."""
    if name not in body and _in_json(name) not in body:
        return body
    before = json.loads(body)
    after = _without(before, name, instead)
    if after == before:
        return body
    return json.dumps(after, ensure_ascii=False, separators=(",", ":"))


def _without(value: Any, name: str, instead: str, field: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _without(one, name, instead, key) for key, one in value.items()}
    if isinstance(value, list):
        return [_without(one, name, instead, field) for one in value]
    if not isinstance(value, str) or field in _OWN_WORDS:
        return value
    return _replaced(value, name, instead)
