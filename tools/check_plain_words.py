"""Fails unless the French that residents read follows the writing rules: short sentences, one known word a thing.

The rules follow FALC (Unapei, Inclusion Europe). Only a rereading by people concerned makes a text FALC.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from tools.check_words import is_for_residents, words_in

MOST_WORDS = 12
# What is said otherwise, or to nobody in particular, and the word people know.
BANNED = {
    "session": "atelier",
    "séance": "atelier",
    "workshop": "atelier",
    "valider": "D’accord",
    "validez": "D’accord",
    "soumettre": "envoyer",
    "cliquer": "toucher",
    "cliquez": "touchez",
    "appuyez": "touchez",
    "sélectionnez": "choisissez",
    "utilisateur": "personne",
    "utilisatrice": "personne",
    "participant": "personne",
    "participante": "personne",
    "feedback": "avis",
    "interface": "écran",
    "anonyme": "sans nom",
    "anonymat": "sans nom",
    "smartphone": "téléphone",
    "mobile": "téléphone",
    "supprimer": "effacer",
    "supprimez": "effacez",
    "enregistrer": "garder",
    "enregistré": "gardé",
    "sauvegarder": "garder",
    "sauvegardé": "gardé",
    "formulaire": "fiche",
    "maquette": "prototype",
    "catégorie": "groupe",
    "cluster": "groupe",
    "suggestion": "idée",
    "contribution": "idée",
    "proposition": "idée",
    "pin": "code",
    "qr": "carré noir",
    "réception": "accueil",
    "email": "adresse e-mail",
    "login": "entrer",
    "désormais": "maintenant",
    "veuillez": "",
}
# Not in 14:30, nor in https://
NO_SPACE = re.compile(r"(?<![\u00a0?!…(])[?!:;](?!//|\d)|(?<!\u00a0)»|«(?!\u00a0)")
FOR_FRIENDS = re.compile(r"\b(?:tu|toi|ton|tes|te)\b|\bt’", re.IGNORECASE)
PERCENT = re.compile(r"%|\bpour cent\b|\bpourcent", re.IGNORECASE)
MIDDLE_DOT = re.compile(r"\w[·•]\w")
END_OF_SENTENCE = re.compile(r"[.?!…\n]+(?:[\s\u00a0»)]|$)")
PLACE = re.compile(r"\{\w+\}")
WORD = re.compile(r"\w[\w’'-]*")


def main() -> int:
    words = {key: forms for key, forms in words_in("fr").items() if is_for_residents(key)}
    faults = [f"{key}: {fault}" for key, forms in words.items() for text in forms for fault in faults_of(text)]
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(words)} sentences for residents, {len(faults)} against the writing rules")
    return int(bool(faults))


def faults_of(text: str) -> Iterator[str]:
    yield from faults_of_length(text)
    yield from faults_of_words(text)
    if PERCENT.search(text):
        yield f"a percentage, say “7 sur 10”: {text}"
    if FOR_FRIENDS.search(text):
        yield f"says tu, not vous: {text}"
    if MIDDLE_DOT.search(text):
        yield f"a middle dot nobody can read aloud, write both words: {text}"
    if NO_SPACE.search(text):
        yield f"no no-break space beside a French sign: {text}"
    if "'" in text:
        yield f"a straight apostrophe: {text}"


def faults_of_length(text: str) -> Iterator[str]:
    for sentence in END_OF_SENTENCE.split(text):
        count = len(WORD.findall(sentence))
        if count > MOST_WORDS:
            yield f"{count} words, at most {MOST_WORDS} a sentence: {sentence.strip()}"


def faults_of_words(text: str) -> Iterator[str]:
    for word in re.findall(r"\w+", PLACE.sub("", text.lower())):
        if (known := BANNED.get(word, BANNED.get(word.removesuffix("s")))) is not None:
            yield f"“{word}” is not for residents{f', say “{known}”' if known else ''}: {text}"


if __name__ == "__main__":
    sys.exit(main())
