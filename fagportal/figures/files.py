"""The figures and charts as files that one can take along: CSV, JSON and SVG. Names count from assets/tal/.

A CSV opens in a Danish Excel as it is: semicolons, a byte order mark, and no cell that runs as a formula.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from fagportal.figures.chart import render_sheet
from fagportal.figures.diagram import Figur, read_figur
from fagportal.models.kilder import REDAKTIONELT, Kilder
from fagportal.models.tal import Tal, Talsamling
from fagportal.words import LANGUAGES, Words, words_in

FOLDER = "assets/tal/"
LICENCE = "CC BY 4.0"
_RUNS = tuple("=+-@\t\r\n＝＋－＠")  # what a spreadsheet may take for a formula; some read the wide signs too


def make_figure_files(samling: Talsamling, kilder: Kilder) -> dict[str, bytes]:
    """Every file by name: tal.da.csv, tal.en.csv, tal.json, and for each chart d1.da.csv, d1.da.svg … d1.json."""
    files = {"tal.json": _json(samling.model_dump(mode="json"), _references(samling.tal), kilder)}
    for diagram in samling.diagrammer:
        tal = [samling.by_id[id] for id in diagram.tal]
        fields = diagram.model_dump(mode="json") | {"tal": [et.model_dump(mode="json") for et in tal]}
        files[f"{diagram.id}.json"] = _json(fields, _references(tal), kilder)
    for words in map(words_in, LANGUAGES):
        files[f"tal.{words.lang}.csv"] = make_csv(_rows(samling, kilder, words))
        for diagram in samling.diagrammer:
            figur = read_figur(diagram, samling, words)
            files[f"{diagram.id}.{words.lang}.csv"] = make_csv(_rows_of(figur, kilder, words))
            note = f"{words('Fagportal mod stalking')}, {LICENCE}"
            sheet = render_sheet(figur, name_sources(figur.kilder, kilder, words), note, words)
            files[f"{diagram.id}.{words.lang}.svg"] = sheet.encode()
    return files


def name_sources(references: Iterable[str], kilder: Kilder, words: Words) -> str:
    """The sources in full, as text: `Dansk Stalking Center: Årsrapport 2019, »Fakta 2019«`."""
    named = []
    for id, group in groupby(references, key=lambda reference: reference.partition(":")[0]):
        if id == REDAKTIONELT:
            named.append(words("Redaktionelt"))
            continue
        kilde = kilder.by_id[id]
        places = [reference.partition(":")[2] for reference in group]
        steder = [sted for sted in kilde.steder if sted.id in places]
        named.append(", ".join([getattr(kilde.fuld, words.lang), *(sted.navn(words) for sted in steder)]))
    return "; ".join(named)


def make_csv(rows: Iterable[Iterable[str]]) -> bytes:
    """Rows as a table that a spreadsheet opens. A cell that would run as a formula is marked as text."""
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([_as_text(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_RUNS) else cell


def _rows(samling: Talsamling, kilder: Kilder, words: Words) -> Iterator[list[str]]:
    emner = {emne.id: getattr(emne.navn, words.lang) for emne in samling.emner}
    yield [words("Id"), words("Emne"), *_header(words)]
    for tal in samling.tal:
        yield [tal.id, emner[tal.emne], getattr(tal.maal, words.lang), *_cells(tal, kilder, words)]


def _rows_of(figur: Figur, kilder: Kilder, words: Words) -> Iterator[list[str]]:
    """What stands in a chart. The rest, which has no figure of its own, takes its companions from the chart."""
    yield _header(words)
    for name, part in figur.named_values():
        if part.tal:
            yield [name, *_cells(part.tal, kilder, words)]
        else:
            number = _number(part.number, words)
            sources = name_sources([REDAKTIONELT], kilder, words)
            companions = [figur.enhed, figur.aar, figur.population, figur.forbehold, sources]
            yield [name, part.value, number, "", *companions]


def _header(words: Words) -> list[str]:
    companions = [words("Enhed"), words("År"), words("Gælder"), words("Forbehold"), words("Kilde")]
    return [words("Hvad"), words("Værdi"), words("Tal"), words("Ud af"), *companions]


def _cells(tal: Tal, kilder: Kilder, words: Words) -> list[str]:
    texts = [getattr(text, words.lang) for text in (tal.enhed, tal.aar, tal.population, tal.forbehold)]
    numbers = [_number(tal.tal, words), _number(tal.af, words)]
    return [getattr(tal.vaerdi, words.lang), *numbers, *texts, name_sources(tal.kilder, kilder, words)]


def _number(number: float | None, words: Words) -> str:
    """Without thousands marks, so that no spreadsheet misreads it; the decimal mark is the language's."""
    text = "" if number is None else f"{number:.10g}"
    return text.replace(".", ",") if words.lang == "da" else text


def _references(tal: Iterable[Tal]) -> list[str]:
    return list(dict.fromkeys(reference for et in tal for reference in et.kilder))


def _json(fields: Mapping[str, object], references: list[str], kilder: Kilder) -> bytes:
    """The fields as they stand in data/tal.yml, with every source that they name in full."""
    named = {one: {lang: name_sources([one], kilder, words_in(lang)) for lang in LANGUAGES} for one in references}
    whole = {"licens": LICENCE, **fields, "henvisninger": named}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()
