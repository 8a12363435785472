"""Pages cut at their headings: each part has its own address, and what stands everywhere is left out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fagportal.search.sections import Section, cut

PAGE = """
<h1>Kontakt</h1><p>Ring <b>straks</b>.</p>
<h2 id="fare">Er der <em>fare</em>?</h2><p>Ring 112</p><h3 id="natten">Om natten</h3><dl><dt id="svar">Intet svar</dt>
<dd>Prøv igen &amp; igen</dd></dl>
<section data-ikke-i-soegning><h2 id="x">Gentagelse</h2><p>Står overalt<br>på alle</p><img alt="x"></section>
<table><caption>Titel</caption><thead><tr><th>Hvem</th></tr></thead><tbody><tr><td>En</td><td>To</td></tr></tbody></table>
<div hidden>Skjult<input></div><script>let x = "kode"</script><nav>Menu</nav><svg><use href="#x"/></svg><p>Slut</p>
<p>Står i rapporten <a class="fp-ref" href="#kilde">side 14</a></p><template>Skabelon</template>
<style>p { color: red }</style>
"""


def test_a_page_is_cut_at_its_headings_and_each_part_keeps_its_anchor() -> None:
    assert cut(PAGE) == (
        Section("Kontakt", "", "Ring straks."),
        Section("Er der fare?", "fare", "Ring 112"),
        Section("Om natten", "natten", ""),
        Section("Intet svar", "svar", "Prøv igen & igen En To Slut Står i rapporten"),
    )


@pytest.mark.parametrize(
    "word",
    ["Gentagelse", "overalt", "alle", "Titel", "Hvem", "Skjult", "kode", "Menu", "Skabelon", "side 14", "color"],
)
def test_what_stands_on_every_page_or_is_hidden_is_not_found(word: str) -> None:
    assert word in PAGE and not any(word in f"{section.heading} {section.text}" for section in cut(PAGE))


@pytest.mark.parametrize("html", ["", "<p></p>", "<h2>", "</h2></p>", "<!-- x -->", "<", "&", "<p", "<br><hr>"])
def test_a_page_of_nothing_or_of_broken_markup_is_one_section_or_more(html: str) -> None:
    assert len(cut(html)) >= 1


def test_a_heading_without_an_id_leads_to_the_page() -> None:
    assert cut("<h2>Uden</h2><p>Tekst</p>")[1] == Section("Uden", "", "Tekst")


def test_words_of_neighbouring_elements_are_kept_apart_and_a_comment_is_no_border() -> None:
    (section,) = cut("<ul><li>en</li><li>to<br>tre</li></ul><table><td>fi<!-- x -->re</td><td>fem</td></table>")
    assert section.text.split() == ["en", "to", "tre", "fire", "fem"]


def test_what_was_hidden_ends_where_it_ends() -> None:
    html = "<div hidden><div>a</div><p>b</div><p>d</p><nav><ul><li>e</nav><p>f<svg><path d='x'><g>g</svg><p>h"
    assert cut(html)[0].text.split() == ["d", "f", "h"]


MARKUP = [
    "<h2 id='a'>", "</h2>", "<p>", "</p>", "<nav>", "</nav>", "<div hidden>", "</div>", "<br>", "<svg>", "</svg>",
    "<!--", "-->", "<script>", "</script>", "<dt id=b>", "</dt>", "<![CDATA[", "&#x0;", "&lt;b&gt;", "<", ">", "ord",
]  # fmt: skip


@settings(max_examples=150, deadline=None, derandomize=True)
@given(pieces=st.lists(st.sampled_from(MARKUP) | st.text(max_size=8)))
def test_any_markup_is_cut_without_a_fault_into_plain_runs_of_text(pieces: list[str]) -> None:
    for section in cut("".join(pieces)):
        assert " ".join(section.text.split()) == section.text and " ".join(section.heading.split()) == section.heading
