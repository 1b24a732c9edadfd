"""What the terminal says once the server listens: where to go, what phones scan, the set-up link of the first run."""

from __future__ import annotations

import click
from flask import Flask

from app.addresses import join_address, own_address, qr_terminal
from app.setup import first_run_link


def welcome(app: Flask) -> None:
    """Speaks French, like the screens: whoever starts the server may be no engineer."""
    address = join_address(app)
    click.echo(f"\n  La Fabrique est prête.\n\n  Sur cet ordinateur : {own_address(app)}")
    if "//127." in address:
        click.echo("  Les téléphones ne peuvent pas venir : cet ordinateur n’est pas sur un Wi-Fi, ou HOST le réserve.")
    else:
        click.echo(f"  Sur les téléphones du même Wi-Fi : {address}\n\n{qr_terminal(address)}")
    if link := first_run_link(app):
        click.echo(f"\n  Première fois : créez votre compte avec ce lien, dans l’heure.\n  {link}")
    click.echo("\n  Pour arrêter : Ctrl + C")
