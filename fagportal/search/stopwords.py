"""Words that say little about a page. Of a text, stop words are not indexed; light words count less in a long query.

Stop words are from Snowball's lists, with the words that people begin a question with; light words are what else
many a question holds and few answers are about. The browser knows both.
"""

from functools import cache

from fagportal.search.terms import stem
from fagportal.slugs import fold

_DA = """
og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over
da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget ville jo
deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit sine vor mod disse hvis
din nogle hos blive mange ad bliver hendes været sådan kan må får gør gøre gjort hvordan hvem hvornår hvorfor hvilke
hvilken hvilket så dit dine nogen
"""
_EN = """
a an and are as at be but by for from has have how i if in into is it its me my of on or our so that the their them
then there these they this to was we were what when where which who why will with you your do does can should could
would not no about get am been being he she his her him us
"""
_LIGHT_DA = """
tror tro synes ved vide siger sige sagt går gå gået tager tage taget får få fået giver give lader lade bruger bruge bør
burde lige bare godt god meget mere mest flere hele hver gang gange finde finder se ser kommer komme kom holde stå står
ske sker sket snakke tale taler bedst bedre ofte tit længe altid aldrig måske egentlig rigtig forkert vigtig mulig nødt
lov okay først stadig ting anden andet ene kender lave laver gælder handler hører høre bede beder spørge lang stor små
lille ny fx altså jo havde haft mellem uden hos siden
"""
_LIGHT_EN = """
think know say said go goes going get give let use used just good very much more most all every time find see come
keep happen happens talk best better often long always never maybe really right wrong important possible first still
thing things some other one make hear ask big small new between without
"""
STOPWORDS = {"da": frozenset(map(fold, _DA.split())), "en": frozenset(_EN.split())}

LIGHT_WORDS = {"da": frozenset(map(fold, _LIGHT_DA.split())), "en": frozenset(_LIGHT_EN.split())}


@cache
def stop_stems(lang: str) -> frozenset[str]:
    """The stems of the language's stop words."""
    return frozenset(stem(word, lang) for word in STOPWORDS[lang])


def light_stems(lang: str) -> frozenset[str]:
    """The stems of the language's light words."""
    return frozenset(stem(word, lang) for word in LIGHT_WORDS[lang]) - stop_stems(lang)
