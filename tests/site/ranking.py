"""Sentences that put one of the three models above another, or tell a kommune to choose one.

No denial excuses a sentence: the few that must use such a word to say what is true stand whole in
`ranking_allowed.csv`, each with its reason.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from tests.site.sentences import said
from tests.site.webpage import WebPage

_LIST = Path(__file__).with_name("ranking_allowed.csv")
_MODEL = re.compile(r"\bmodel(?:s|len|lens|ler|lers|lerne|lernes)?\b", re.IGNORECASE)


def _any_of(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(' '.join(words).split())})\b".replace("_", " "), re.IGNORECASE)


_COMPARES = _any_of(
    r"bedre bedste? stærk(?:ere|este?) svag(?:ere|este?) større(?!_kommuner) største? mindre(?!_kommuner) mindste",
    r"bredere bredeste? smallere smalleste? højere højeste? lavere laveste? enklere enkleste? simplere simpleste?",
    r"dårlig\w* ringere ringeste? overlegen\w* underlegen\w* mest mere_(?:\w+_)?end giver_(?:\w+_)?mere for_lidt",
    r"avancere[dt]\w* effektiv\w* ambitiøs\w* omfattende udbygge[dt]\w* utilstrækkelig\w* rækker_ikke",
    r"(?:enke?le?|simpe?le?|store?|lille|små|stærke?|svage?|fulde|gode?|brede?|smalle?)_model\w*",
    r"better best stronger strongest weaker weakest larger(?!_municipalities) largest bigger biggest",
    r"smaller(?!_municipalities) smallest lesser broader broadest wider widest narrower narrowest higher highest",
    r"lower lowest simpler simplest worse worst inferior superior most more_(?:\w+_)?than gives_(?:\w+_)?more",
    r"outperform\w* advanced effective\w* ambitious\w* comprehensive\w* insufficient not_enough",
    r"(?:simple|large|big|small|strong|weak|full|good|broad|narrow)_models?",
)
_ADVISES = _any_of(
    r"bør anbefal\w* vi_foreslår skal_(?:(?:I|du|man)_)?vælge vælg_model_[123] foretrække\w* frem_for fordel\w*",
    r"næste_(?:skridt|trin) trin_op skridt_op trappe\w* \w*niveau\w* topmodel\w* vinder\w* stjerner? karakter(?:er)?",
    r"(?:start|begynd)(?:er|e)?_med_model byg(?:ge|ger)?_videre vokse[rt]? fra_model_[123]_(?:op_)?til",
    r"ought must_choose should_(?:choose|have|use|go|aim|start|pick) choose_model_[123] (?<!evaluation_)recommend\w*",
    r"we_suggest prefer(?:s|red|able)? advantage\w* next_step step\w*_up staircase levels? winners? star_rating",
    r"(?:start|begin)(?:s|ning|ing)?_with_model build(?:s|ing)?_(?:on|up) grows?_into from_model_[123]_(?:up_)?to",
)
# On the models' own pages a sentence need not say »model« to be about one.
_ON_THEIR_PAGES = _any_of(
    r"bedste? anbefalet anbefaler_vi trappe\w* stjerner? karakter vinder\w* omfattende ambitiøse? niveau_\d trin_op",
    r"best (?<!evaluation_)recommended star_rating winner comprehensive ambitious level_\d step_up",
)


def allowed() -> dict[str, str]:
    """The sentences that may stand, each with its reason."""
    with _LIST.open(encoding="utf-8", newline="") as file:
        return {row["sætning"]: row["grund"] for row in csv.DictReader(file, delimiter=";")}


def ranks(sentence: str, *, on_their_pages: bool = False) -> bool:
    """Whether a sentence compares or recommends models; the list of allowed ones is not asked."""
    if on_their_pages and _ON_THEIR_PAGES.search(sentence):
        return True
    return bool(_MODEL.search(sentence) and (_COMPARES.search(sentence) or _ADVISES.search(sentence)))


def ranking_sentences(page: WebPage) -> Iterator[str]:
    """Every sentence of a page, its head included, that ranks the models."""
    on_their_pages = page.path.startswith("modeller/")
    return (sentence for sentence in said(page) if ranks(sentence, on_their_pages=on_their_pages))
