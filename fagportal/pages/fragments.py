"""The pieces that hand-written pages insert with `[[name]]`, all made from the Portal."""

from collections.abc import Iterator, Mapping

from fagportal.figures.forandringsteori import draw_teori
from fagportal.models.modeller import Element, Modeller, Tema
from fagportal.models.overblik import Term
from fagportal.pages.diagrammer import make_figure_fragments
from fagportal.pages.fragment import Fragment
from fagportal.pages.udgiver import publisher_fragments
from fagportal.portal import Portal
from fagportal.prose.terms import explanation, state_of
from fagportal.slugs import alphabet_places
from fagportal.words import LANGUAGES


def make_fragments(portal: Portal) -> dict[str, Fragment]:
    """Every piece by the name that pages use."""
    viden = portal.viden
    by_actor_and_task = {(bidrag.aktoer, bidrag.opgave): bidrag for bidrag in viden.instanser.bidrag}
    return {
        "kilder": Fragment("kilder.html", {"kilder": viden.kilder.kilder}),
        "ordliste": Fragment(
            "ordliste.html",
            {
                "termer": {lang: _in_order(portal, lang) for lang in LANGUAGES},
                "explanation": explanation,
                "state_of": state_of,
            },
        ),
        "tidslinje": Fragment("tidslinje.html", {"milepaele": viden.tidslinje.milepaele}),
        "guide": Fragment("guide.html", {"trin": viden.guide.trin, "punkter": _checklist_length(portal)}),
        "logskema": Fragment("logskema.html"),
        "selvtjek": Fragment("selvtjek.html", {"punkter": viden.selvtjek.punkter}),
        "forandringsteori": Fragment("forandringsteori.html", {"kolonner": viden.forandringsteori.kolonner}),
        "forandringsteori-billede": Fragment(
            "teoribillede.html", {"teori": viden.forandringsteori, "tegn": draw_teori}
        ),
        "hvem-goer-hvad": Fragment("hvem_goer_hvad.html", {"instanser": viden.instanser, "bidrag": by_actor_and_task}),
        "modelkort": Fragment("modelkort.html", {"modeller": viden.modeller.modeller}),
        "matrix": Fragment(
            "matrix.html",
            {
                "modeller": viden.modeller.modeller,
                "temaer": viden.modeller.temaer,
                "grupper": _by_theme(viden.modeller),
                "antal": len(viden.modeller.elementer),
            },
        ),
        "vejviser": Fragment(
            "vejviser.html", {"modeller": viden.modeller.modeller, "spoergsmaal": viden.modeller.vejviser}
        ),
        "uklarheder": Fragment("uklarheder.html", {"uklarheder": viden.modeller.uklarheder}),
        **dict(_of_one_model(portal)),
        **publisher_fragments(portal),
        **make_figure_fragments(viden.tal, viden.kilder),
    }


def _in_order(portal: Portal, lang: str) -> list[Term]:
    """The glossary in the alphabet; æ, ø and å come last."""
    return sorted(portal.viden.ordliste.termer, key=lambda term: alphabet_places(getattr(term.navn, lang)))


def _checklist_length(portal: Portal) -> int:
    return sum(len(trin.tjekliste) for trin in portal.viden.guide.trin)


def _of_one_model(portal: Portal) -> Iterator[tuple[str, Fragment]]:
    """`kontekst 1` … `elementer 3`: the same pieces for each of the three models."""
    for model in portal.viden.modeller.modeller:
        context: Mapping[str, object] = {"model": model, "grupper": _by_theme(portal.viden.modeller)}
        yield f"kontekst {model.nummer}", Fragment("kontekst.html", context)
        yield f"elementer {model.nummer}", Fragment("elementer.html", context)


def _by_theme(modeller: Modeller) -> list[tuple[Tema, list[Element]]]:
    """The elements under their themes."""
    return [(tema, [element for element in modeller.elementer if element.tema == tema.id]) for tema in modeller.temaer]
