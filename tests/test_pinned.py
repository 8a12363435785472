"""What the open web may not see, the models' answers, figures and numbers change on purpose or not at all."""

from tests.pinned import LIST, pinned


def test_what_is_hidden_and_how_the_models_answer_is_as_the_list_says() -> None:
    assert pinned() == LIST.read_text(encoding="utf-8").splitlines()


def test_the_list_holds_questions_terms_blocks_and_all_nineteen_elements() -> None:
    kinds = [line.partition(";")[0] for line in pinned()]
    assert kinds.count("element") == 19 * 3
    assert kinds.count("spørgsmål") >= 16 and kinds.count("term") >= 4 and kinds.count("blok") >= 50
    assert kinds.count("case") >= 3
