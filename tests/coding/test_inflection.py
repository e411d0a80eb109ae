"""The forms of a word, all of them and no others."""

import pytest

from comity.coding.inflection import noun_forms, verb_forms

VERBS = [
    ("attack", "attack attacks attacked attacking"),
    ("ban", "ban bans banned banning"),
    ("deny", "deny denies denied denying"),
    ("agree", "agree agrees agreed agreeing"),
    ("clash", "clash clashes clashed clashing"),
    ("veto", "veto vetoes vetoed vetoing"),
    ("die", "die dies died dying"),
    ("quit", "quit quits quitting"),
    ("begin", "begin begins began begun beginning"),
    ("upset", "upset upsets upsetting"),
    ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
    ("occupy", "occupy occupies occupied occupying"),
    ("visit", "visit visits visited visiting"),
    ("permit", "permit permits permitted permitting"),
    ("travel", "travel travels travelled travelling traveled traveling"),
    ("normalise", "normalise normalises normalised normalising normalize normalizes normalized normalizing"),
    ("honour", "honour honours honoured honouring honor honors honored honoring"),
]
NOUNS = [
    ("ally", "ally allies"),
    ("coup", "coup coups"),
    ("clash", "clash clashes"),
    ("embargo", "embargo embargoes"),
    ("woman", "woman women"),
    ("spokesman", "spokesman spokesmen"),
    ("aircraft", "aircraft"),
    ("defence", "defence defences defense defenses"),
    ("normalisation", "normalisation normalisations normalization normalizations"),
]


@pytest.mark.parametrize(("verb", "forms"), VERBS)
def test_the_forms_of_a_verb(verb: str, forms: str) -> None:
    assert sorted(verb_forms(verb)) == sorted(forms.split())


@pytest.mark.parametrize(("noun", "forms"), NOUNS)
def test_the_forms_of_a_noun(noun: str, forms: str) -> None:
    assert sorted(noun_forms(noun)) == sorted(forms.split())
