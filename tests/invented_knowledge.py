"""A small invented set of knowledge files: two sources, and just enough of the rest for every rule to hold."""

from fagportal.models.kilder import Kilder
from tests.invented import Fields


def both(da: str, en: str | None = None) -> Fields:
    """A text in both languages."""
    return {"da": da, "en": en or f"{da} (en)"}


KILDER: Fields = {
    "kilder": [
        {
            "id": "rapport",
            "kort": both("Rapport 2024", "Report 2024"),
            "fuld": both("Den opdigtede rapport"),
            "steder": [
                {"id": "s14", "side": 14, "afsnit": "Om prøver"},
                {"id": "s9", "side": 9},
                {"id": "s16", "side": 16},
                {"id": "bilag", "bilag": 2, "afsnit": "Bilag"},
                {"id": "indledning", "afsnit": "Indledning"},
            ],
        },
        {
            "id": "lov",
            "kort": both("Loven", "The act"),
            "fuld": both("Den opdigtede lov"),
            "steder": [
                {"id": "paragraf-1", "kort": both("prøveloven § 1", "test act, s. 1")},
                {"id": "paragraf-2", "kort": both("prøveloven § 2", "test act, s. 2")},
            ],
        },
    ]
}
UDSAGN: Fields = {"tekst": both("Noget, der står i rapporten"), "kilder": ["rapport:s9"]}
SVAR: Fields = {"status": "ja", "variant": both("Sådan"), "kilder": ["rapport:s9"]}


def modeller_fields(**fields: object) -> Fields:
    """Three models with one element, with some fields changed."""
    modeller = [
        {
            "nummer": nummer,
            "navn": both(f"Navn {nummer}"),
            "kort": both("Kort"),
            "kontekst": [{"faktor": "stoerrelse", **UDSAGN}],
            "rigtig_naar": UDSAGN,
            "typisk": UDSAGN,
            "personer": UDSAGN,
        }
        for nummer in (1, 2, 3)
    ]
    element = {"id": "plan", "tema": "grundlag", "navn": both("Plan"), "kort": both("En plan")}
    return {
        "modeller": modeller,
        "temaer": [{"id": "grundlag", "navn": both("Grundlag")}],
        "elementer": [element | {f"model_{nummer}": SVAR for nummer in (1, 2, 3)}],
        "uklarheder": [UDSAGN],
        "vejviser": [
            {
                "id": "stoerrelse",
                "faktor": "stoerrelse",
                "spoergsmaal": both("Hvor stor er kommunen?"),
                "valg": [{"id": "lille", "navn": both("Lille"), "model_1": UDSAGN}],
            }
        ],
    } | fields


def spoergsmaal_fields(**fields: object) -> Fields:
    """A question that is in order, with some fields changed."""
    return {
        "id": "q-et",
        "tekst": both("Hvordan går det?"),
        "hvorfor": both("For at begynde et sted"),
        "lyt_efter": both("Det, der ikke bliver sagt"),
        "undgaa": both("At love noget"),
        "situation": ["samtale"],
        "fagomraader": ["alle"],
        "maalgruppe": ["udsat"],
        "formaal": "opdage",
        "belaeg": "K",
        "kilder": ["rapport:s9"],
    } | fields


STARTS = ("q-start-1", "q-start-2", "q-start-3")


def start_fields(**fields: object) -> Fields:
    """A ready-made list that is in order, with some fields changed."""
    return {"id": "foerste", "navn": both("Første"), "kort": both("Til at begynde"), "spoergsmaal": [*STARTS]} | fields


def spoergeguide_fields(*spoergsmaal: Fields) -> Fields:
    """The guide around these questions, or around one; a start with three more."""
    beginning = [spoergsmaal_fields(id=id, kilder=["redaktionelt"]) for id in STARTS]
    return {
        "ramme": [both("Spørg roligt")],
        "situationer": [{"id": "samtale", "da": "Samtalen", "en": "The conversation"}],
        "maalgrupper": [{"id": "udsat", "da": "udsatte", "en": "people being stalked"}],
        "formaal": [{"id": "opdage", "da": "at opdage", "en": "to notice"}],
        "starter": [start_fields()],
        "spoergsmaal": [*(spoergsmaal or [spoergsmaal_fields()]), *beginning],
    }


def case_fields(**fields: object) -> Fields:
    """A case that is in order, with some fields changed."""
    return {
        "id": "case-et",
        "titel": both("En opdigtet sag"),
        "fagomraader": ["skole_ssp"],
        "om": "udsat",
        "kort": both("Kort om sagen"),
        "forloeb": [both("Det begyndte")],
        "signaler": [both("Et signal")],
        "spoerg": ["q-et"],
        "hvem_goer_hvad": [{"hvem": both("Læreren"), "goer": both("Lytter")}],
        "kunne_gaa_galt": [both("Ingen lyttede")],
        "snak_om_det": [both("Hvem lytter hos jer?")],
        "kilder": ["redaktionelt"],
    } | fields


def forandringsteori_fields(**foerer_til: list[str]) -> Fields:
    """Three columns of one or two each; what leads where may be changed."""
    leads = {"kursus": ["viden"], "viden": ["tryghed"], "overblik": [], "tryghed": []} | foerer_til

    def led(id: str) -> Fields:
        return {"id": id, "tekst": both(id), "foerer_til": leads[id], "kilder": ["rapport:bilag"]}

    columns = {"aktiviteter": ["kursus"], "virkninger": ["viden", "overblik"], "maal": ["tryghed"]}
    kolonner = [{"id": id, "navn": both(id), "led": [led(one) for one in ids]} for id, ids in columns.items()]
    return {"kolonner": kolonner}


def instanser_fields(*bidrag: tuple[str, str]) -> Fields:
    """Two actors, two tasks, and who does what."""
    return {
        "aktoerer": [
            {"id": id, "navn": both(id), "hvad": both("Noget"), "kilder": ["rapport"]} for id in ("skole", "politi")
        ],
        "opgaver": [{"id": id, "navn": both(id)} for id in ("opdage", "handle")],
        "bidrag": [
            {
                "aktoer": aktoer,
                "opgave": opgave,
                "kort": both(f"Kan {opgave}"),
                "tekst": both("Sådan"),
                "kilder": ["redaktionelt"],
            }
            for aktoer, opgave in bidrag or [("skole", "opdage")]
        ],
    }


def term_fields(**fields: object) -> Fields:
    """A term that is in order, with some fields changed."""
    return {
        "id": "ssp",
        "navn": both("SSP", "SSP (school and police)"),
        "forklaring": both("Skole & politi <sammen>", "School & police <together>"),
        "former": {"da": ["SSP", "SSP'er"], "en": ["SSP"]},
        "kilder": ["rapport:s9"],
    } | fields


def tal_fields(**fields: object) -> Fields:
    """A figure that is in order, with some fields changed."""
    return {
        "id": "andel",
        "emne": "udsatte",
        "maal": both("Andel"),
        "vaerdi": both("60 %"),
        "tal": 60,
        "enhed": both("procent"),
        "aar": both("2024"),
        "population": both("opdigtede"),
        "forbehold": both("Opdigtet"),
        "kilder": ["rapport:s14"],
    } | fields


def diagram_fields(**fields: object) -> Fields:
    """A chart of that figure, with some fields changed."""
    return {
        "id": "d1",
        "titel": both("Andelen"),
        "enhed": both("procent"),
        "aar": both("2024"),
        "population": both("opdigtede"),
        "slags": "soejler",
        "raekker": [{"navn": both("Andel"), "tal": ["andel"]}],
        "beskrivelse": both("En søjle"),
        "forbehold": both("Opdigtet"),
    } | fields


def talsamling_fields(**fields: object) -> Fields:
    """Figures and charts, with some fields changed."""
    return {
        "emner": [{"id": "udsatte", "navn": both("Udsatte")}],
        "tal": [tal_fields()],
        "diagrammer": [diagram_fields()],
        "ikke_vist": [{"navn": both("En kurve"), "hvorfor": both("To år"), "kilder": ["rapport"]}],
        "mangler": [{"tekst": both("Et tal"), "kilder": ["redaktionelt"]}],
    } | fields


TRIN: Fields = {
    "nummer": 0,
    "id": "trin-0",
    "navn": both("Begynd"),
    "maal": both("At begynde"),
    "hvem": both("Lederen"),
    "saadan": [both("Tal sammen")],
    "tjekliste": [{"tekst": both("Har I talt sammen?"), "modeller": [1, 3], "kilder": ["rapport:s9"]}],
    "hjaelp": [],
    "kilder": ["rapport:s9"],
}
SELVTJEKPUNKT: Fields = {
    "id": "tid",
    "slags": "fremmer",
    "navn": both("Tid"),
    "spoergsmaal": both("Er der tid?"),
    "goer": both("Find tid"),
    "hjaelp": [],
    "kilder": ["rapport:s14"],
}
MILEPAEL: Fields = {
    "id": "start",
    "aar": both("2020"),
    "navn": both("Start"),
    "tekst": both("Det begyndte"),
    "kilder": ["lov"],
}


def small_files() -> dict[str, Fields]:
    """Every knowledge file by its name, as an editor's fields."""
    return {
        "kilder": KILDER,
        "modeller": modeller_fields(),
        "tal": talsamling_fields(),
        "spoergeguide": spoergeguide_fields(),
        "cases": {"cases": [case_fields()]},
        "guide": {"trin": [TRIN]},
        "selvtjek": {"punkter": [SELVTJEKPUNKT]},
        "forandringsteori": forandringsteori_fields(),
        "instanser": instanser_fields(),
        "tidslinje": {"milepaele": [MILEPAEL]},
        "ordliste": {"termer": [term_fields()]},
        "godkendelser": {"godkendelser": []},
        "synonymer": {"grupper": [{"da": ["sag", "forløb"], "en": ["case"]}]},
    }


SMALL_KILDER = Kilder.model_validate(KILDER)
