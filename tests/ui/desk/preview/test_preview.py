"""A paper is looked at and printed inside the program, and what is printed is what was made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.errors import FacilitatorError
from facilitator.parts import papers
from tests.facilitator.hall import Hall
from tests.ui.desk.conftest import not_reached, unnamed
from ui.desk.preview import Previews
from ui.desk.preview.errands import Machine
from ui.desk.preview.keeping import Keeping
from ui.papers import Paper, papers_folder, written_paper
from ui.present.printing import Known, Ticket

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


def pdf(*texts):
    """A page for each text, by hand: A4, no font embedded."""
    kids = " ".join(f"{3 + 2 * n} 0 R" for n in range(len(texts)))
    type_1 = "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    pages = f"/Type/Pages/Kids[{kids}]/Count {len(texts)}/MediaBox[0 0 595 842]"
    bodies = ["<</Type/Catalog/Pages 2 0 R>>", f"<<{pages}{type_1}>>"]
    for n, text in enumerate(texts):
        drawn = f"BT /F 40 Tf 60 700 Td ({text}) Tj ET"
        bodies.append(f"<</Type/Page/Parent 2 0 R/Contents {4 + 2 * n} 0 R>>")
        bodies.append(f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream")
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode()
    count, begins = len(bodies) + 1, len(made)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    table = f"xref\n0 {count}\n0000000000 65535 f \n{rows}"
    end = f"trailer<</Root 1 0 R/Size {count}>>\nstartxref\n{begins}\n%%EOF\n"
    return made + (table + end).encode()


class Reader:
    """A window of papers with a printer that says what it is told to say."""

    def __init__(self, evening, over):
        self.evening, self.sent, self.again = evening, [], 0
        self.printers, self.answers = ("Office", "Library"), []
        self.folder = papers_folder(evening.path)
        machine = Machine(self.submit, self.follow, lambda: self.printers)
        keeping = Keeping(lambda: evening.world, self.send, self.folder)
        self.previews = Previews(over, keeping, self.at_once, "en", machine)

    def send(self, *commands):
        self.evening.do(*commands)

    def at_once(self, job, done, failed):
        try:
            found = job()
        except FacilitatorError as failure:
            failed(failure)
        else:
            done(found)

    def submit(self, paper, wish):
        self.sent.append((paper.name, wish.printer, wish.copies, wish.both_sides))
        known = self.answers.pop(0) if self.answers else Known.SENT
        return Ticket(wish.printer, "7", known, wish.copies)

    def follow(self, ticket):
        return Ticket(ticket.printer, ticket.job, self.answers.pop(0), ticket.copies)

    def paper(self, name="Minutes 1.pdf", *texts):
        return written_paper(self.folder / name, pdf(*(texts or ("one", "two", "three"))))

    def show(self, *made):
        self.previews.show(*(paper.path for paper in made), again=self._again)
        self.window.resize(900, 700)
        self.view._ask()

    def _again(self):
        self.again += 1

    @property
    def window(self):
        return self.previews.window

    @property
    def view(self):
        return self.window.view


class Said(Reader):
    """What is read and pressed in it."""

    @property
    def where(self):
        return self.view.accessibleName()

    @property
    def words(self):
        return self.view.accessibleDescription()

    @property
    def said(self):
        return self.window.controls._said.text()

    def button(self, words):
        buttons = self.window.findChildren(QPushButton)
        return next(one for one in buttons if one.accessibleName() == words)

    def kept(self):
        return self.evening.world.of(papers.PART).by_digest


@pytest.fixture
def reader(tmp_path, qtbot):
    over, evening = QWidget(), Hall(tmp_path)
    qtbot.addWidget(over)
    yield Said(evening, over)
    evening.opened.close()


def test_a_paper_is_shown_on_white_and_its_digest_is_in_the_record_once(reader):
    made = reader.paper()
    reader.show(made)
    assert reader.where == "Page 1 of 3"
    assert reader.words == "one"
    image = reader.view._sheet._image
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert image.width() == reader.view._sheet.width()
    assert list(reader.kept()) == [made.digest]
    reader.show(made)
    assert list(reader.kept()) == [made.digest]


def test_pages_are_turned_by_keys_and_stop_at_either_end(reader, qtbot):
    reader.show(reader.paper())
    seen = []
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left)
    for key in (*keys, Qt.Key.Key_Home, Qt.Key.Key_Backspace, Qt.Key.Key_End):
        qtbot.keyClick(reader.view, key)
        seen.append(reader.view.number + 1)
    assert seen == [2, 3, 3, 2, 1, 1, 3]
    reader.view._ask()
    assert (reader.where, reader.words) == ("Page 3 of 3", "three")


def test_a_page_as_wide_as_the_window_is_moved_before_it_is_turned(reader):
    reader.show(reader.paper())
    reader.button("As wide as the window").click()
    assert reader.view._sheet.height() > reader.view.viewport().height()
    _roll(reader.view, -120)
    bar = reader.view.verticalScrollBar()
    assert (reader.where, bar.value() > 0) == ("Page 1 of 3", True)
    bar.setValue(bar.maximum())
    _roll(reader.view, -120)
    assert (reader.where, bar.value()) == ("Page 2 of 3", 0)
    _roll(reader.view, 120)
    assert (reader.where, bar.value()) == ("Page 1 of 3", bar.maximum())


def _roll(view, by):
    middle, none = QPointF(view.rect().center()), QPoint(0, 0)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    view.wheelEvent(QWheelEvent(middle, middle, none, QPoint(0, by), buttons, keys, phase, False))


def test_it_is_printed_as_wished_and_counted(reader):
    made = reader.paper()
    reader.show(made)
    reader.button("One more copy").click()
    reader.button("One more copy").click()
    reader.window.controls.card.printer.setCurrentText("Library")
    reader.window.controls.card.both.setChecked(True)
    reader.button("Print").click()
    assert reader.sent == [("Minutes 1.pdf", "Library", 3, True)]
    assert reader.said == "Sent: Minutes 1.pdf. Printer: Library."
    assert reader.kept()[made.digest].copies == 3


@pytest.mark.parametrize("typed", ["0", "100", "many", ""])
def test_a_number_of_copies_that_makes_no_sense_prints_nothing(reader, typed):
    reader.show(reader.paper())
    reader.window.controls.card.copies._number.setText(typed)
    reader.button("Print").click()
    assert (reader.sent, reader.said) == ([], "Print between 1 and 99 copies at a time.")


def test_what_the_queue_says_later_is_said_and_the_paper_counts_once(reader, monkeypatch):
    later = []
    monkeypatch.setattr(
        "ui.desk.preview.errands.QTimer.singleShot", lambda _ms, _on, look: later.append(look)
    )
    made = reader.paper()
    reader.answers = [Known.UNDER_WAY, Known.UNREACHABLE, Known.DONE]
    reader.show(made)
    reader.button("Print").click()
    said = [reader.said]
    while later:
        later.pop()()
        said.append(reader.said)
    assert "is being printed" in said[0]
    assert "does not answer" in said[1]
    assert said[2] == "Printed: Minutes 1.pdf. Printer: Office."
    assert reader.kept()[made.digest].copies == 1


def test_what_was_refused_is_said_and_not_counted(reader):
    made = reader.paper()
    reader.answers = [Known.REFUSED]
    reader.show(made)
    reader.button("Print").click()
    assert "this printer takes no papers now" in reader.said
    assert reader.kept()[made.digest].copies == 0


def test_a_file_that_was_changed_is_not_printed_and_can_be_made_anew(reader):
    made = reader.paper()
    reader.show(made)
    made.path.write_bytes(pdf("forged"))
    reader.button("Print").click()
    assert reader.sent == []
    assert "was changed since it was made" in reader.said
    reader.button("Make it anew").click()
    assert (reader.again, reader.window.isVisible()) == (1, False)


def test_a_certificate_is_printed_once_and_counted_where_certificates_are(reader):
    made = reader.paper("Certificate C-2026-01.pdf")
    reader.previews.keeping.set_apart(Paper(made.path, made.digest))
    reader.show(made)
    assert not reader.window.controls.card.copies.isEnabled()
    reader.button("Print").click()
    assert reader.sent == [("Certificate C-2026-01.pdf", "Office", 1, False)]
    assert reader.kept() == {}
    made.path.write_bytes(pdf("forged"))
    reader.button("Print").click()
    assert len(reader.sent) == 1


def test_a_paper_that_lies_elsewhere_leaves_no_trace_in_the_record(reader, tmp_path):
    sheet = tmp_path / "elsewhere" / "Recovery sheet.pdf"
    reader.show(written_paper(sheet, pdf("secret")))
    reader.button("Print").click()
    assert len(reader.sent) == 1
    assert reader.kept() == {}


def test_a_paper_that_is_gone_or_damaged_is_a_sentence(reader):
    gone, torn = reader.paper("Gone.pdf"), reader.paper("Torn.pdf")
    gone.path.unlink()
    torn.path.write_bytes(b"%PDF-1.4 torn")
    reader.show(gone, torn)
    assert reader.said == "Not in its folder any more: Gone.pdf. Make it anew."
    reader.window.controls.paper_chosen.emit(1)
    assert reader.said == "Damaged, or not to be read: Torn.pdf. Make it anew."
    assert not reader.window.controls.card.isEnabled()


def test_without_a_printer_it_is_said_where_the_paper_is_and_print_is_off(reader):
    reader.printers = ()
    reader.show(reader.paper())
    assert reader.said.startswith("This laptop has no printer.")
    assert reader.said.endswith(str(reader.folder))
    assert not reader.button("Print").isEnabled()


def test_papers_are_printed_from_a_banner_too(reader):
    made = reader.paper()
    told = []
    reader.previews.print_out(made.path, told.append, told.append)
    assert told == ["Sent: Minutes 1.pdf. Printer: the usual printer."]
    assert reader.kept()[made.digest].copies == 1
    made.path.unlink()
    reader.previews.print_out(made.path, told.append, told.append)
    assert told[1] == "Not in its folder any more: Minutes 1.pdf. Make it anew."


def test_everything_in_it_has_a_name_and_can_be_reached_by_keys(reader, qtbot):
    reader.show(reader.paper())
    with qtbot.waitActive(reader.window):
        reader.window.activateWindow()
    assert unnamed(reader.window) == []
    left = {one.accessibleName() for one in not_reached(reader.window, qtbot)}
    assert left == set()
    qtbot.keyClick(reader.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not reader.window.isVisible())
