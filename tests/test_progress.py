import io

from fagportal.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def steps_on(stream: io.StringIO) -> str:
    progress = Progress(2, stream)
    progress.step("Kontrollerer")
    progress.step("Bygger")
    progress.end("Færdig")
    return stream.getvalue()


def test_a_log_gets_one_plain_line_for_each_step() -> None:
    assert steps_on(io.StringIO()) == "[1/2] Kontrollerer\n[2/2] Bygger\nFærdig\n"


def test_a_terminal_gets_a_bar_that_fills_and_leaves_one_line() -> None:
    first, second, last = steps_on(Terminal()).split("\r\x1b[K")[1:]
    assert first == f"[{'·' * 24}] Kontrollerer"
    assert second == f"[{'█' * 12}{'·' * 12}] Bygger"
    assert last == "Færdig\n"
