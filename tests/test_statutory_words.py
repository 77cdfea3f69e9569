"""Outside the parish meeting nothing looks like a notice of the law: a test over all words."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_spec = importlib.util.spec_from_file_location("words", ROOT / "tools" / "words.py")
words = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(words)

#: Where the parish meeting of English law speaks, or is spoken of, by name.
PARISH = {
    "facilitator/documents/notices/parish_notice.py",
    "ui/present/parish.py",
}
PAPERS = ("facilitator/documents", "facilitator/readings", "ui/present/scene", "ui/hall")
#: How the notices of public authorities speak.
LAW = re.compile(
    r"hereby|public notice|notice is given|by order|pursuant|local government act|schedule \d"
    r"|parish|electors|business to be transacted|duly convened|convened by",
    re.IGNORECASE,
)


def said_by(files):
    for file in files:
        for text in words.said_in(file):
            yield from ((file.name, one) for one in ((text,) if isinstance(text, str) else text))


def papers():
    for file in sorted((ROOT / "facilitator").rglob("*.py")) + sorted((ROOT / "ui").rglob("*.py")):
        name = file.relative_to(ROOT).as_posix()
        if name.startswith(PAPERS) and name not in PARISH:
            yield file


def test_no_other_paper_or_picture_speaks_like_a_notice_of_the_law():
    found = [(name, text) for name, text in said_by(papers()) if LAW.search(text)]
    assert found == []


def test_the_parish_notice_does():
    said = [
        text for _name, text in said_by([ROOT / "facilitator/documents/notices/parish_notice.py"])
    ]
    assert any(LAW.search(text) for text in said)


def test_a_paper_that_names_the_law_s_offices_only_says_that_it_confers_none():
    for name, text in said_by(papers()):
        if "statut" in text.casefold():
            assert "no statutory office" in text, name
