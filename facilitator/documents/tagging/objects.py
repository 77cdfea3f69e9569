"""The tree of a paper's elements as objects of its file, and what the file says of itself.

ISO 32000-1, 14.7 to 14.9. That a file is PDF/UA is not claimed: no checker for it was at hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFtrue,
)

from facilitator.documents.tagging.tree import Element

_HEAD = "<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>"
_FOOT = "<?xpacket end='r'?>"
_NAMESPACES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
)


class _Written(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object that is written already, apart from what it refers to."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.text = ""

    def format(self, _document: PDFDocument) -> bytes:
        return self.text.encode("latin-1")


def write_tree(document: PDFDocument, root: Element, pages: int) -> None:
    """Put the tree below `root` into the file, with the way back from each page to its elements."""
    top = _Written()
    top_reference = _number(document, top)
    written: list[tuple[Element, _Written]] = []
    numbers: dict[int, str] = {}
    for element in _all(root):
        one = _Written()
        numbers[id(element)] = _number(document, one)
        written.append((element, one))
    owners: list[dict[int, str]] = [{} for _ in range(pages)]
    for element, one in written:
        own = numbers[id(element)]
        parent = numbers[id(element.parent)] if element.parent is not None else top_reference
        kids = [_kid(document, kid, element, numbers) for kid in element.kids]
        one.text = f"<< {_facts(document, element)} /P {parent} /K [{' '.join(kids)}] >>"
        for kid in element.kids:
            if not isinstance(kid, Element):
                owners[kid[0]][kid[1]] = own
    back = " ".join(
        f"{page} [{' '.join(owner[piece] for piece in range(len(owner)))}]"
        for page, owner in enumerate(owners)
    )
    tree = _Written()
    tree.text = f"<< /Nums [{back}] >>"
    top.text = (
        f"<< /Type /StructTreeRoot /K [{numbers[id(root)]}] "
        f"/ParentTree {_number(document, tree)} /ParentTreeNextKey {pages} >>"
    )
    document.Catalog.StructTreeRoot = top
    document.Catalog.MarkInfo = PDFDictionary({"Marked": PDFtrue})


def _all(root: Element) -> Iterable[Element]:
    yield root
    for kid in root.kids:
        if isinstance(kid, Element):
            yield from _all(kid)


def _facts(document: PDFDocument, element: Element) -> str:
    parts = [f"/S /{element.tag}"]
    page = _page_of(element)
    if page is not None:
        parts.append(f"/Pg {_page(document, page)}")
    if element.language:
        parts.append(f"/Lang {_string(document, element.language)}")
    if element.alt:
        parts.append(f"/Alt {_string(document, element.alt)}")
    if element.scope:
        parts.append(f"/A << /O /Table /Scope /{element.scope} >>")
    if element.box is not None:
        sides = " ".join(f"{side:.2f}" for side in element.box)
        parts.append(f"/A << /O /Layout /Placement /Block /BBox [{sides}] >>")
    return " ".join(parts)


def _page_of(element: Element) -> int | None:
    """The page that its pieces are on, unless they say otherwise."""
    return next((kid[0] for kid in element.kids if not isinstance(kid, Element)), None)


def _kid(
    document: PDFDocument, kid: Element | tuple[int, int], element: Element, numbers: dict[int, str]
) -> str:
    if isinstance(kid, Element):
        return numbers[id(kid)]
    page, piece = kid
    if page == _page_of(element):
        return str(piece)
    return f"<< /Type /MCR /Pg {_page(document, page)} /MCID {piece} >>"


def _number(document: PDFDocument, thing: PDFObject) -> str:
    """'12 0 R': a reference to it, in the file from now on."""
    return _text(document, document.Reference(thing))


def _page(document: PDFDocument, page: int) -> str:
    return _text(document, PDFObjectReference(f"Page{page + 1}"))


def _string(document: PDFDocument, text: str) -> str:
    return _text(document, PDFString(text))


def _text(document: PDFDocument, thing: PDFObject) -> str:
    formatted = thing.format(document)
    return formatted.decode("latin-1") if isinstance(formatted, bytes) else str(formatted)


def write_metadata(document: PDFDocument, title: str, author: str, language: str) -> None:
    """Say what the paper is called, whose it is and its language, as XMP (ISO 16684-1).

    No time and no random number is in it: the same paper gives the same bytes.
    """
    creator = ""
    if author:
        creator = f"<dc:creator><rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq></dc:creator>"
    text = (
        f'{_HEAD}\n<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {_NAMESPACES}>'
        '<rdf:Description rdf:about="">'
        "<dc:format>application/pdf</dc:format>"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li>'
        f"</rdf:Alt></dc:title>{creator}"
        f"<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>"
        "<xmp:CreatorTool>Facilitator</xmp:CreatorTool><pdf:Producer>Facilitator</pdf:Producer>"
        f"</rdf:Description></rdf:RDF></x:xmpmeta>\n{_FOOT}"
    )
    about = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    document.Catalog.Metadata = PDFStream(PDFDictionary(about), text.encode())
