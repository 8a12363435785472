"""The words of generated pages: written in Danish where they are used, English from locales/en.po."""

from datetime import date
from functools import cache
from pathlib import Path

from babel.dates import format_date
from babel.messages.pofile import read_po

LANGUAGES = ("da", "en")
LOCALES = Path(__file__).resolve().parents[1] / "locales"


class MissingWords(LookupError):
    """A text has no reviewed English translation."""


class Words:
    """Callable: Danish text in, the same text in `lang` out, with `{name}` filled in."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._english = {} if lang == "da" else read_english(LOCALES / f"{lang}.po")

    def __call__(self, danish: str, **values: object) -> str:
        """Raises MissingWords when the translation is missing or marked as uncertain (fuzzy)."""
        if self.lang == "da":
            text = danish
        elif not (text := self._english.get(danish, "")):
            remedy = "Kør make words, og skriv den engelske tekst i filen"
            raise MissingWords(f"locales/{self.lang}.po: »{danish}« er ikke oversat. {remedy}")
        try:
            return text.format(**values) if values else text
        except KeyError as missing:
            raise MissingWords(f"locales/{self.lang}.po: »{text}« har {missing} i klammer, som ikke findes") from None

    def date(self, day: date) -> str:
        """`12. marts 2026` / `12 March 2026`."""
        return format_date(day, "d. MMMM y" if self.lang == "da" else "d MMMM y", locale=self.lang)


def read_english(path: Path) -> dict[str, str]:
    """The translations in a .po file. Raises MissingWords when one is fuzzy: nobody has confirmed it."""
    with path.open("rb") as file:
        catalog = read_po(file, locale="en", abort_invalid=True)
    if fuzzy := [str(message.id) for message in catalog if message.id and message.fuzzy]:
        raise MissingWords(f"{path.name}: usikre oversættelser: {'; '.join(fuzzy)}")
    return {str(message.id): str(message.string) for message in catalog if message.id}


@cache
def words_in(lang: str) -> Words:
    """The words of `lang`, read once per run."""
    return Words(lang)
