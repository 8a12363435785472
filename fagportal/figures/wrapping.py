"""Text in an SVG has no lines of its own: how wide it is, and where it breaks."""

_THIN, _WIDE = frozenset(" .,:;'’‘|!()[]-·/iIjlfrt"), frozenset("mwMWQæÆ@%&…—")


def text_width(text: str, size: float) -> float:
    """In the unit of `size`, the height of the letters. A little more than the site's fonts take up."""
    return sum(map(_share, text)) * size


def _share(sign: str) -> float:
    if sign in _THIN:
        return 0.36
    if sign in _WIDE or ord(sign) > 0x2FFF:  # signs of East Asia are square
        return 1.0
    return 0.72 if sign.isupper() else 0.57


def wrap_to(text: str, width: float, size: float) -> tuple[str, ...]:
    """The words of `text` on lines no wider than `width`. A word that is wider by itself is cut with a hyphen."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
            continue
        while text_width(word, size) > width and len(word) > 2:
            fits = [cut for cut in range(2, len(word)) if text_width(word[:cut] + "-", size) <= width]
            cut = max(fits, default=1)
            lines.append(word[:cut] + "-")
            word = word[cut:]
        lines.append(word)
    return tuple(lines)
