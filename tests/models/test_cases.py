"""The shapes of cases and of approvals."""

import pytest
from pydantic import ValidationError

from fagportal.models.cases import Case
from fagportal.models.godkendelser import Godkendelser
from tests.invented_knowledge import both, case_fields

APPROVAL = {"blok": "trin-alene", "af": "psykolog", "dato": "2027-02-01"}


def test_a_case_needs_no_approval_to_be_written() -> None:
    assert Case.model_validate(case_fields()).godkendt is None


@pytest.mark.parametrize("slags", ["faglig", "jurra", "", True])
def test_a_piece_of_a_case_is_of_no_kind_or_of_one_that_is_hidden(slags: object) -> None:
    with pytest.raises(ValidationError, match="slags"):
        Case.model_validate(case_fields(forloeb=[both("Noget") | {"slags": slags}]))


@pytest.mark.parametrize("field", APPROVAL)
def test_an_approval_of_a_block_names_the_block_the_role_and_the_day(field: str) -> None:
    assert len(Godkendelser.model_validate({"godkendelser": [APPROVAL]}).godkendelser) == 1
    with pytest.raises(ValidationError, match=field):
        Godkendelser.model_validate({"godkendelser": [{key: APPROVAL[key] for key in APPROVAL if key != field}]})
