"""What a stranger's program reads of a PDF's tags, and what it finds wrong with them.

ISO 32000-1, 14.7 to 14.9, and what of ISO 14289-1 (PDF/UA-1) can be told from the file itself.
It reads the bytes with pikepdf and shares nothing with the program.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import dataclass, field

import pikepdf

_PAINTS = frozenset(
    ["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "Tj", "TJ", "'", '"']
)
_WITHIN = {
    "Document": {"H1", "H2", "H3", "P", "Table", "L", "Figure", "Caption"},
    "Table": {"Caption", "TR"},
    "TR": {"TH", "TD"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
}


@dataclass(slots=True)
class Node:
    """An element as the file has it. `pieces`: (page, number); `text`: what is drawn of it."""

    tag: str
    language: str
    alt: str
    scope: str
    boxed: bool
    kids: list[Node] = field(default_factory=list)
    pieces: list[tuple[int, int]] = field(default_factory=list)
    text: str = ""

    def all(self):
        yield self
        for kid in self.kids:
            yield from kid.all()


@dataclass(slots=True)
class Reading:
    """A file as it is read. `furniture`: the texts of artifacts, page after page."""

    root: Node
    furniture: list[str]
    bookmarks: list[tuple[int, str]]
    faults: list[str]

    def said(self, *tags):
        """The texts of the elements with one of these tags, in their order."""
        return [node.text for node in self.root.all() if node.tag in tags]

    def in_language(self, language):
        return " ".join(node.text for node in self.root.all() if node.language == language)


class _Page:
    """One page's operators: its pieces with their texts, its furniture, what is untagged."""

    def __init__(self, number: int, page: pikepdf.Page) -> None:
        self.number, self.pieces, self.furniture, self.faults = number, {}, [], []
        self._fonts = _letters_of(page.Resources)
        self._open: int | str | None = None
        self._font: dict[int, str] = {}
        for operands, operator in pikepdf.parse_content_stream(page):
            self._take(list(operands), str(operator), page)

    def _take(self, operands, operator, page):
        if operator in {"BDC", "BMC"}:
            self._begin(operands)
        elif operator == "EMC":
            self._open = None
        elif operator == "Tf":
            self._font = self._fonts[str(operands[0])]
        elif operator in _PAINTS and self._open is None:
            self.faults.append(f"page {self.number}: {operator} outside every tag")
        if operator in {"Tj", "TJ"}:
            self._say("".join(self._font[byte] for byte in bytes(operands[0])))
        if operator == "Do":
            self._say(_text_of_form(page.Resources.XObject[str(operands[0])]))

    def _begin(self, operands):
        if self._open is not None:
            self.faults.append(f"page {self.number}: a tag within a tag")
        if str(operands[0]) == "/Artifact":
            self._open = "furniture"
            self.furniture.append("")
            return
        self._open = int(operands[1].MCID)
        if self._open in self.pieces:
            self.faults.append(f"page {self.number}: piece {self._open} twice")
        self.pieces[self._open] = ""

    def _say(self, text):
        if isinstance(self._open, int):
            self.pieces[self._open] += text
        elif self.furniture:
            self.furniture[-1] += text


def read(pdf: bytes) -> Reading:
    """Read the file and say what is wrong with it."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = [_Page(n, page) for n, page in enumerate(document.pages)]
        faults = [*_about(document), *_fonts(document), *(f for page in pages for f in page.faults)]
        numbers = {page.objgen: n for n, page in enumerate(document.pages)}
        tree = document.Root.StructTreeRoot
        owners: dict[tuple[int, int], list] = {}
        root = _node(tree.K[0], tree, numbers, owners, faults)
        faults += [*_owned(pages, owners), *_way_back(document, tree, owners)]
        bookmarks = []
        with document.open_outline() as outline:
            for one in outline.root:
                bookmarks += [(0, one.title), *((1, two.title) for two in one.children)]
    for node in root.all():
        node.text = "".join(pages[page].pieces.get(piece, "") for page, piece in node.pieces)
        node.text = " ".join(node.text.split())
    faults += [*_headings(root), *_shapes(root), *_tables(root), *_pictures(root), *_order(root)]
    furniture = [" ".join(text.split()) for page in pages for text in page.furniture]
    return Reading(root, [text for text in furniture if text], bookmarks, faults)


def _about(document):
    root, info = document.Root, document.docinfo
    with document.open_metadata(update_docinfo=False) as metadata:
        title = metadata.get("dc:title", "")
    wanted = {
        "its language": str(root.get("/Lang", "")),
        "a title": str(info.get("/Title", "")),
        "the same title as XMP": title == str(info.get("/Title", "")),
        "the title shown": root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False),
        "a mark that it is tagged": root.get("/MarkInfo", {}).get("/Marked", False),
        "version 1.7": document.pdf_version == "1.7",
        "the order of tabs": all(str(page.get("/Tabs", "")) == "/S" for page in document.pages),
    }
    return [f"without {what}" for what, there in wanted.items() if not there]


def _fonts(document):
    """But for the one that a viewer sets in a form's fields what is typed: no page may have it."""
    on_pages = {font.objgen for page in document.pages for font in page.Resources.Font.values()}
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font":
            if "/AcroForm" in document.Root and thing.objgen not in on_pages:
                continue
            if "/FontFile2" not in thing.get("/FontDescriptor", {}):
                yield f"{thing.BaseFont} is not embedded"
            if "/ToUnicode" not in thing:
                yield f"{thing.BaseFont} does not say which letters it has"


def _node(thing, parent, numbers, owners, faults):
    tag = str(thing.S)[1:]
    if thing.P.objgen != parent.objgen:
        faults.append(f"{tag} names another parent")
    about = thing.get("/A", {})
    node = Node(
        tag,
        str(thing.get("/Lang", "")),
        str(thing.get("/Alt", "")),
        str(about.get("/Scope", ""))[1:],
        "/BBox" in about,
    )
    for kid in thing.K:
        if isinstance(kid, int) or kid.get("/Type") == "/MCR":
            page = thing.Pg if isinstance(kid, int) else kid.Pg
            place = numbers[page.objgen], int(kid if isinstance(kid, int) else kid.MCID)
            node.pieces.append(place)
            owners.setdefault(place, []).append(thing)
        else:
            node.kids.append(_node(kid, thing, numbers, owners, faults))
    return node


def _owned(pages, owners):
    drawn = {(page.number, piece) for page in pages for piece in page.pieces}
    yield from (f"piece {place} is no element's" for place in sorted(drawn - owners.keys()))
    yield from (f"piece {place} is nowhere" for place in sorted(owners.keys() - drawn))
    yield from (
        f"piece {place} is two elements'" for place, all_ in owners.items() if len(all_) > 1
    )


def _way_back(document, tree, owners):
    """From each page's pieces to the elements, as a reader of one page goes."""
    numbers = list(tree.ParentTree.Nums)
    back = {int(numbers[n]): numbers[n + 1] for n in range(0, len(numbers), 2)}
    for number, page in enumerate(document.pages):
        for piece, element in enumerate(back[int(page.StructParents)]):
            if [one.objgen for one in owners.get((number, piece), [])] != [element.objgen]:
                yield f"piece {(number, piece)} leads back to another element"


def _headings(root):
    levels = [int(node.tag[1]) for node in root.all() if re.fullmatch("H[1-6]", node.tag)]
    for before, level in zip([0, *levels], levels, strict=False):
        if level > before + 1:
            yield f"H{level} comes after H{before}"
    yield from ("an empty heading" for node in root.all() if node.tag[0] == "H" and not node.text)


def _shapes(root):
    for node in root.all():
        allowed = _WITHIN.get(node.tag, set())
        yield from (f"{kid.tag} within {node.tag}" for kid in node.kids if kid.tag not in allowed)
        if not node.kids and not node.pieces and node.tag not in {"TD", "Document"}:
            yield f"an empty {node.tag}"


def _tables(root):
    for table in (node for node in root.all() if node.tag == "Table"):
        rows = [row for row in table.kids if row.tag == "TR"]
        if len({len(row.kids) for row in rows}) != 1:
            yield f"a table with rows of {sorted(Counter(len(row.kids) for row in rows))} cells"
        cells = [cell for row in rows for cell in row.kids]
        yield from ("a head that is nobody's" for c in cells if c.tag == "TH" and not c.scope)
        if not any(cell.tag == "TH" for cell in cells):
            yield "a table without heads"
        if any(kid.tag == "Caption" for kid in table.kids[1:]):
            yield "a caption within a table"


def _pictures(root):
    for node in root.all():
        if node.tag == "Figure" and not (node.alt and node.boxed):
            yield "a picture without words or without its place"


def _order(root):
    """What is read first is drawn first; within a table it may be otherwise."""
    began = [min(p for n in kid.all() for p in n.pieces) for kid in root.kids if _pieces(kid)]
    if began != sorted(began):
        yield "an order of reading that is not the order of the pages"


def _pieces(node):
    return any(one.pieces for one in node.all())


def _letters_of(resources):
    return {name: _letters(font) for name, font in resources.get("/Font", {}).items()}


def _letters(font):
    """Which letter each byte of the font is, by its ToUnicode map."""
    text = bytes(font.ToUnicode.read_bytes()).decode("latin-1")
    pairs = re.findall(r"<(\w\w)> <(\w{4,})>$", text, re.MULTILINE)
    return {int(byte, 16): bytes.fromhex(letter).decode("utf-16-be") for byte, letter in pairs}


def _text_of_form(form):
    fonts, font, said = _letters_of(form.Resources), {}, []
    for operands, operator in pikepdf.parse_content_stream(form):
        if str(operator) == "Tf":
            font = fonts[str(operands[0])]
        elif str(operator) == "Tj":
            said.append("".join(font[byte] for byte in bytes(operands[0])))
    return "".join(said)
