"""Words so common that they say nothing about a page: of a text they are not indexed, and the browser knows them.

From Snowball's lists, with the words that people begin a question with.
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
STOPWORDS = {"da": frozenset(map(fold, _DA.split())), "en": frozenset(_EN.split())}


@cache
def stop_stems(lang: str) -> frozenset[str]:
    """The stems of the language's stop words."""
    return frozenset(stem(word, lang) for word in STOPWORDS[lang])
