"""`make rehearse PIN=482915 PHONES=24`: simulated phones join a workshop and play along."""

from __future__ import annotations

import random
import sys
import threading
import time

import click
from requests import RequestException

from app.rehearsal.copy import PRACTICE
from app.rehearsal.crowd import Crowd
from app.rehearsal.phone import Refused
from app.rehearsal.words import read_words
from app.words import sentence

LINE_SECONDS = 1.0
LOG_SECONDS = 15.0
NOTES = ("post_note", "give_feedback", "fill_sheet")


@click.command()
@click.argument("pin", required=False)
@click.option("--address", default="http://127.0.0.1:8000", help="Where the server is.")
@click.option("--phones", default=24, type=click.IntRange(1, 200), help="How many phones join.")
@click.option("--pace", default=1.0, type=click.FloatRange(0, 10), help="0.1 is ten times faster than people.")
@click.option("--seed", type=int, help="The same seed makes the same choices.")
def rehearse(pin: str | None, address: str, phones: int, pace: float, seed: int | None) -> None:
    """Simulated phones join the workshop of this PIN and play along, until it is closed or Ctrl+C."""
    if not pin:
        raise click.ClickException("Donnez le code qui est au mur : make rehearse PIN=482915 PHONES=24")
    dice = random.Random(seed)
    crowd = Crowd(address.rstrip("/"), pin, read_words(dice), dice, pace)
    begin(crowd)
    threading.Thread(target=crowd.others, args=(phones,), daemon=True).start()
    try:
        follow(crowd, phones)
    except KeyboardInterrupt:
        click.echo("\nLes téléphones s'en vont.")
    crowd.leave()


def begin(crowd: Crowd) -> None:
    try:
        crowd.first()
    except Refused as refused:
        raise click.ClickException(str(refused)) from refused
    except RequestException as error:
        raise click.ClickException(f"Aucun serveur ne répond à {crowd.address}. Lancez d'abord : make run") from error


def follow(crowd: Crowd, phones: int) -> None:
    """One line, written over itself in a terminal, written now and then in a log."""
    shown, shown_at = "", 0.0
    while not crowd.is_finished():
        place = place_name(crowd)
        if sys.stdout.isatty():
            click.echo(f"\r\033[K{progress(crowd, phones)}", nl=False)
        elif place != shown or time.monotonic() - shown_at > LOG_SECONDS:
            click.echo(progress(crowd, phones))
            shown, shown_at = place, time.monotonic()
        time.sleep(LINE_SECONDS)
    click.echo(f"\n{progress(crowd, phones)}")


def progress(crowd: Crowd, phones: int) -> str:
    parts = [
        f"téléphones : {len(crowd.phones)} sur {phones}",
        place_name(crowd),
        f"{sum(crowd.accepted[name] for name in NOTES)} textes",
        f"{crowd.accepted['cast_votes']} votes",
    ]
    refused = [f"{count} {code}" for code, count in crowd.refused.items()]
    return " · ".join(parts + ([f"refusé : {', '.join(refused)}"] if refused else []))


def place_name(crowd: Crowd) -> str:
    copy = crowd.phones[0].copy
    if copy.is_closed():
        return "atelier terminé"
    place = copy.place()
    if place is None:
        return "en attente"
    if place.step == PRACTICE:
        return "on s'entraîne"
    return f"{sentence(f'method.step.{place.step}', 'fr')}, {sentence(f'method.phase.{place.phase}', 'fr').lower()}"


if __name__ == "__main__":
    rehearse()
