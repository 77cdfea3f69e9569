"""The rows of a certificate: who certifies what, who accepts, each clause, who signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from facilitator.documents.certificate.clauses import Clause
from facilitator.documents.certificate.look import Look
from facilitator.documents.certificate.value import Certificate
from facilitator.documents.certificate.words import CertificateWords, Roles
from facilitator.documents.pages import WIDTH
from facilitator.documents.rows import Row
from facilitator.documents.tables import figure_strip, signature_grid
from facilitator.documents.typesetting import (
    ACCENT,
    BOLD,
    QUIET,
    paragraph,
    size_that_fits,
    strong,
    style,
)
from facilitator.documents.values import named, signs


@dataclass(frozen=True, slots=True)
class Setting:
    """The certificate in its languages (one, or two abreast), set one way."""

    value: Certificate
    words: tuple[CertificateWords, ...]
    look: Look

    @property
    def wide(self) -> float:
        """How wide the text is, in points."""
        return float(WIDTH - 2 * self.look.side)

    def head(self) -> list[Row]:
        """Whose certificate it is, its numbers, who is sent where, and how they were elected."""
        look, gap = self.look, self.look.gap
        name = named(self.value.delegate, self.words[0].language)
        size = size_that_fits(name, BOLD, look.name, self.wide)
        column = self.wide / len(self.words) - 4 * mm
        title = min(size_that_fits(w.title, BOLD, look.title, column) for w in self.words)
        titles = _centred(title, fontName=BOLD, textColor=ACCENT, tag="H1")
        numbers = _centred(look.voted + 0.4, textColor=QUIET)
        return [
            self._across([w.assembly for w in self.words], _centred(look.assembly)),
            self._across([w.title for w in self.words], titles),
            self._across([w.numbers for w in self.words], numbers, after=gap, stretch=1),
            *self._lines([w.opening for w in self.words], _centred(look.opening), gap * 0.6),
            Row((paragraph(name, _centred(size, fontName=BOLD)),), after=1),
            *self._lines([w.sent for w in self.words], _centred(look.sent), gap),
            *self._voted(),
        ]

    def _voted(self) -> list[Row]:
        """The vote in figures, and in sentences below them."""
        look, rows = self.look, []
        if self.words[0].figures:
            cells = [
                ("\n".join(unlike([label for label, _ in each])), each[0][1])
                for each in zip(*(words.figures for words in self.words), strict=True)
            ]
            strip = figure_strip(cells, min(25 * mm, self.wide / len(cells)), 0)
            rows.append(Row((strip,), after=look.gap * 0.5))
        quiet = _centred(look.voted, textColor=QUIET)
        return [*rows, *self._lines([words.voted for words in self.words], quiet, look.gap)]

    def acceptance(self) -> list[Row]:
        """What the delegate accepts, and the lines to sign that on."""
        value, language = self.value, self.words[0].language
        roles = self._roles()
        lines = (
            signs(roles.delegate, value.delegate, language),
            signs(roles.witness, value.witness, language),
            roles.date,
        )
        look = _centred(self.look.acceptance, fontName=BOLD)
        texts = [words.acceptance for words in self.words]
        return [
            self._across(texts, look, after=self.look.signed, stretch=0.6),
            self._to_sign(lines),
        ]

    def heading(self) -> Row:
        """Which mandate it is that follows."""
        look = _centred(self.look.acceptance + 0.6, fontName=BOLD, textColor=ACCENT, tag="H2")
        return self._across(
            [words.mandate for words in self.words], look, after=self.look.gap * 0.5
        )

    def clause(self, each: tuple[Clause, ...], size: float) -> Row:
        """One clause in each language; over the whole width where it exists in one only."""
        texts, labels = unlike([one.text for one in each]), [one.label for one in each]
        look = style(
            size, size * 1.26, bulletFontSize=max(size - 0.6, 7.5), leftIndent=self.look.hanging
        )
        if self.look.hanging:
            return Row((paragraph(texts[0], look, labels[0]),), after=size * 0.28)
        if len(texts) == 1:
            labels = [" / ".join(unlike(labels))]
        pairs, languages = zip(labels, texts, strict=True), [w.language for w in self.words]
        cells = tuple(
            paragraph(f"{strong(label)}   {text}", look, language=language)
            for (label, text), language in zip(pairs, _whose(texts, languages), strict=True)
        )
        return Row(cells, after=size * 0.28)

    def note(self, texts: Sequence[str]) -> Row:
        """A remark between clauses."""
        return self._across(texts, _centred(self.look.voted, textColor=QUIET), after=self.look.gap)

    def certified(self) -> list[Row]:
        """The lines of facilitator and tellers, names known or not, and what this paper is."""
        language, roles = self.words[0].language, self._roles()
        first, second, *_ = (*self.value.tellers, "", "")
        lines = (
            signs(roles.facilitator, self.value.facilitator, language),
            signs(roles.teller, first, language),
            signs(roles.teller, second, language),
        )
        room = Row((paragraph("", style(1, 1)),), after=self.look.signed - 1, stretch=1)
        look = _centred(self.look.voted + 0.4, fontName=BOLD, textColor=ACCENT)
        statement = self._across(
            [words.statement for words in self.words], look, after=self.look.gap
        )
        return [room, self._to_sign(lines), statement]

    def _across(
        self, texts: Sequence[str], look: ParagraphStyle, *, after: float = 0, stretch: float = 0
    ) -> Row:
        languages = [words.language for words in self.words]
        return across(texts, look, languages=languages, after=after, stretch=stretch)

    def _roles(self) -> Roles:
        """Who signs, in every language of the page."""
        each = zip(*(words.roles for words in self.words), strict=True)
        return Roles(*(" / ".join(unlike(names)) for names in each))

    def _to_sign(self, lines: Sequence[str]) -> Row:
        grid = signature_grid(lines, 3, self.wide, 0)
        return Row((grid,), after=self.look.gap, stretch=0.6)

    def _lines(
        self, each: Sequence[tuple[str, ...]], look: ParagraphStyle, after: float
    ) -> list[Row]:
        """Lines one below the other in each language; the last has `after`, and what is spare."""
        lines = list(zip(*each, strict=True))
        above = [self._across(line, look) for line in lines[:-1]]
        return [*above, *(self._across(line, look, after=after, stretch=1) for line in lines[-1:])]


def across(
    texts: Sequence[str],
    look: ParagraphStyle,
    *,
    languages: Sequence[str] = (),
    after: float = 0,
    stretch: float = 0,
) -> Row:
    """The texts side by side, each in its language; one over all where they are the same."""
    said = unlike(texts)
    pairs = zip(said, _whose(said, languages), strict=True)
    cells = tuple(paragraph(text, look, language=language) for text, language in pairs)
    return Row(cells, after, stretch)


def _whose(texts: Sequence[str], languages: Sequence[str]) -> Sequence[str | None]:
    """The language of each of them; one text for all is in nobody's."""
    return languages if len(languages) == len(texts) else [None] * len(texts)


def unlike(texts: Sequence[str]) -> list[str]:
    """All of them, or the one where they are all the same."""
    return list(texts[:1]) if len(set(texts)) == 1 else list(texts)


def _centred(size: float, **more: object) -> ParagraphStyle:
    return style(size, size * 1.28, alignment=TA_CENTER, **more)
