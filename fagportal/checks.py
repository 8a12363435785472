"""Read a data folder and hold it against every rule: the data, or all that is wrong with it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from fagportal import exits, references, rules, strict
from fagportal.faults import Fault, Faults
from fagportal.loading import Data, read_data

Rule = Callable[[Data, date], Iterator[Fault]]

RULES: tuple[Rule, ...] = (
    rules.roster_belongs_to_a_kommune,
    rules.politikreds_is_spelt_as_in_the_list,
    rules.values_stand_in_the_closed_lists,
    rules.ids_are_unique,
    rules.dates_can_be_right,
    rules.mail_is_not_private,
    rules.names_stay_in_the_name_field,
    references.sources_exist,
    references.ids_are_unique,
    references.questions_pointed_at_exist,
    references.starts_are_long_enough_for_everybody,
    references.synonyms_are_for_something,
    references.facets_stand_in_the_closed_lists,
    references.approvals_are_of_blocks_that_exist,
    references.approvals_are_not_in_the_future,
)
STRICT_RULES: tuple[Rule, ...] = (
    strict.contacts_are_confirmed,
    strict.contacts_can_be_reached,
    strict.nothing_is_left_of_the_example,
    strict.participants_have_a_functional_contact,
    strict.portal_has_an_owner,
    strict.personal_data_is_accounted_for,
    strict.people_have_tried_the_portal,
)


def load_data(folder: Path, today: date, *, streng: bool = False, own: Sequence[str] = ()) -> Data:
    """The data in `folder`, held against every rule; `streng` adds those of a real deployment.

    `own` are the addresses at which the portal itself will stand.

    Raises Faults with all faults of all files. Reads only; writes nothing.
    """
    data, faults = read_data(folder)
    if data:
        chosen = (*RULES, *STRICT_RULES) if streng else RULES
        faults += [fault for rule in chosen for fault in rule(data, today)]
        faults += exits.the_way_out_leads_away(data, own)
    if faults or data is None:
        raise Faults(faults)
    return data
