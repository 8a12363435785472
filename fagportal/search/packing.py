"""The bytes of a shard: sorted terms with what they share with the one before, then postings as small numbers.

Four numbers (terms, bytes of names, of counts, of sections), then the names, how many sections each
term stands in, the sections (as steps from the one before) and the level in each. Numbers are varints,
but two levels share a byte.
docs/assets/js/ordforraad.js reads it.
"""

from collections.abc import Sequence

Posting = tuple[str, Sequence[tuple[int, int]]]


def pack(postings: Sequence[Posting]) -> bytes:
    """Terms of at most 255 bytes with their (section, level), sections ascending and levels under 16, as bytes."""
    names, counts, steps, levels = bytearray(), bytearray(), bytearray(), list[int]()
    before = b""
    for term, found in postings:
        name = term.encode()
        if len(name) > 255:
            raise ValueError(f"a term of {len(name)} bytes is too long to pack")
        same = _shared(before, name)
        names += bytes((same, len(name) - same)) + name[same:]
        before = name
        counts += _varint(len(found))
        last = 0
        for section, level in found:
            steps += _varint(section - last)
            levels.append(level)
            last = section
    head = b"".join(map(_varint, (len(postings), len(names), len(counts), len(steps))))
    halves = zip(levels[::2], [*levels[1::2], 0], strict=False)
    return head + bytes(names + counts + steps) + bytes(low | high << 4 for low, high in halves)


def _shared(one: bytes, other: bytes) -> int:
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return same


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)
