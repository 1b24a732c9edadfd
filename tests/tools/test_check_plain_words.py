"""The check of plain words finds long sentences, hard words and signs that begin a line."""

from __future__ import annotations

import pytest

from tools.check_plain_words import faults_of

TWELVE = "un deux trois quatre cinq six sept huit neuf dix onze douze"


def faults(text: str) -> list[str]:
    """What is wrong, without the text itself."""
    return [fault.split(":")[0] for fault in faults_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"{TWELVE}. {TWELVE}\u00a0!",
        "Le code\u00a0: {pin}",
        "Rangée avec «\u00a0{title}\u00a0».",
        "Il est 14:30. Allez sur https://exemple.fr",
        "C’est plutôt… (si vous voulez)",
        "Avez-vous fini\u00a0? Oui\u00a0!",
    ],
)
def test_plain_words_have_no_fault(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize("start", [TWELVE, "Oui\u00a0! " + TWELVE, TWELVE.replace("un ", "un, ")])
def test_a_thirteenth_word_is_one_too_many(start: str) -> None:
    assert faults(f"{start} treize. Merci.") == ["13 words, at most 12 a sentence"]


def test_a_colon_does_not_cut_a_long_sentence_in_two() -> None:
    assert faults(TWELVE.replace("six", "six\u00a0:") + " treize") == ["13 words, at most 12 a sentence"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("La session commence.", "“session” is not for residents, say “atelier”"),
        ("Les utilisateurs votent.", "“utilisateurs” is not for residents, say “personne”"),
        ("Cliquez ici.", "“cliquez” is not for residents, say “touchez”"),
        ("Votre avis est Anonyme.", "“anonyme” is not for residents, say “sans nom”"),
        ("7 personnes, soit 70 %", "a percentage, say “7 sur 10”"),
        ("Touche ton idée.", "says tu, not vous"),
        ("Les habitant·es votent.", "a middle dot nobody can read aloud, write both words"),
        ("Vous avez fini ?", "no no-break space beside a French sign"),
        ("Vous avez fini?", "no no-break space beside a French sign"),
        ("Encore {n}!", "no no-break space beside a French sign"),
        ("Rangée avec « {title}\u00a0».", "no no-break space beside a French sign"),
        ("Rangée avec «\u00a0{title} ».", "no no-break space beside a French sign"),
        ("C'est fini.", "a straight apostrophe"),
    ],
)
def test_each_rule_can_be_broken(text: str, fault: str) -> None:
    assert faults(text) == [fault]
