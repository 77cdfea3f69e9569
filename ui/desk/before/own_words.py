"""What the assembly calls things, on the desk: three words, in every language of the hall."""

from __future__ import annotations

from PySide6.QtCore import Signal

from facilitator.own_words import OwnWords, Word, called, refused, tidied
from facilitator.wording import say
from ui.desk.before.texts import TextField
from ui.desk.look import Banner, Card, Text, label
from ui.present.appearance_words import of_appearance


class WordsCard(Card):
    """Own words for headings and labels.

    Signals:
        chosen: (words by language and by word).
    """

    chosen = Signal(object)

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__(say(language, "Your words"))
        self._language, self._languages = language, languages
        self._refused = Banner()
        self.fields = {
            word: TextField(name, languages)
            for word, name in (
                (Word.ASSEMBLY, say(language, "The assembly is called")),
                (Word.DELEGATE, say(language, "A delegate is called")),
                (Word.FACILITATOR, say(language, "The facilitator is called")),
            )
        }
        note = say(
            language,
            "These words stand in headings and labels, on the screen and on paper. Whole "
            "sentences keep the usual words, for no program can bend a word it does not know.",
        )
        for field in self.fields.values():
            field.edited.connect(self._take)
            self.body.addWidget(field)
        self.body.addWidget(self._refused)
        self.body.addWidget(label(note, Text.MUTED, wrap=True))

    def show_words(self, own: OwnWords) -> None:
        """Show what is on record; the usual words where nothing was chosen."""
        for word, field in self.fields.items():
            field.show_value({la: called(own, word, la) for la in self._languages})

    def commit(self) -> None:
        """Take what is being typed."""
        for field in self.fields.values():
            field.commit()

    def _take(self) -> None:
        words = tidied(
            {
                la: {word.value: field.value.get(la, "") for word, field in self.fields.items()}
                for la in self._languages
            }
        )
        self._refused.clear()
        if reason := refused(words):
            self._refused.say(of_appearance(self._language)[reason])
        else:
            self.show_words(words)
            self.chosen.emit(words)
