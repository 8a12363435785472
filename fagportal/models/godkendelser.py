"""Approvals of blocks that stand in our own templates: data/godkendelser.yml."""

from fagportal.models.base import Godkendelse, Id, ListOf, Record


class Blokgodkendelse(Godkendelse):
    """Who has approved the block with this name in fagportal.prose.review, and when."""

    blok: Id


class Godkendelser(Record):
    """All approvals; an empty list until an expert has read something."""

    godkendelser: ListOf[Blokgodkendelse]
