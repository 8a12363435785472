"""The text of a file that an editor saved, or the plain reason why it cannot be read."""

import re
from pathlib import Path

from fagportal.faults import Fault, Faults

MAX_BYTES = 200_000
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read_text(path: Path, shown: str) -> str:
    """The file's text, without a byte order mark. `shown` is its name in faults. Raises Faults."""

    def stop(line: int, message: str) -> Faults:
        return Faults([Fault(shown, line, "hele filen", message)])

    if path.exists() and not path.is_file():  # a pipe would never end
        raise stop(1, "filen kan ikke åbnes. Se efter, om det er en fil, og om du må læse den")
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise stop(1, "filen mangler. Læg den tilbage, eller ret FAGPORTAL_DATA") from None
    except OSError:
        raise stop(1, "filen kan ikke åbnes. Se efter, om det er en fil, og om du må læse den") from None
    if len(raw) > MAX_BYTES:
        raise stop(1, f"filen er større end {MAX_BYTES // 1000} kB. Fjern det, der ikke hører til")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise stop(line, "tegnene er ikke UTF-8. Gem filen i stedet som UTF-8") from None
    if found := _INVISIBLE.search(text):
        line, code = text.count("\n", 0, found.start()) + 1, f"U+{ord(found[0]):04X}"
        message = f"linjen rummer et tegn, der ikke kan ses ({code}). Skriv i stedet linjen forfra uden tegnet"
        raise stop(line, message)
    return text
