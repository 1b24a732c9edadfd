"""The door of the team: first account, signing in and out, the language of the pages."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms.fields.choices import SelectChoice

from app import passwords, setup, sign_ins, words
from app.errors import Refused
from app.extensions import db
from app.limits import limit_sign_ins
from app.models import Centre, Staff, Versant
from app.pages.forms import SetupForm, SignInForm

YEAR = 365 * 24 * 3600

blueprint = Blueprint("account", __name__)

Answer = str | Response | tuple[str, int]


@blueprint.route("/setup/<token>", methods=["GET", "POST"])
def first_use(token: str) -> Answer:
    try:
        return _first_use(token)
    except Refused as refused:
        if refused.code != "expired_link":
            raise
        return render_template("desk/link_used.html"), refused.status


def _first_use(token: str) -> Answer:
    minutes_left = setup.minutes_left(token)
    form = _setup_form()
    if form.validate_on_submit():
        try:
            sign_ins.start(_use_link(token, form))
            return redirect(url_for("workshops.index"))
        except Refused as refused:
            if not refused.fields:
                raise
            form.point_at(refused)
    return render_template(
        "desk/setup.html",
        form=form,
        minutes_left=minutes_left,
        least=passwords.SHORTEST,
        known_centres=db.session.scalars(db.select(Centre).order_by(Centre.name)).all(),
    )


def _setup_form() -> SetupForm:
    form = SetupForm()
    versants = db.session.scalars(db.select(Versant).order_by(Versant.position))
    form.versant.choices = [SelectChoice(versant.id, versant.name) for versant in versants]
    return form


def _use_link(token: str, form: SetupForm) -> Staff:
    centre = setup.CentreChoice(
        name=form.centre.data,
        town=form.town.data,
        versant_id=form.versant.data,
        contact=form.contact.data,
    )
    return setup.use_link(token, email=form.email.data, name=form.name.data, password=form.password.data, centre=centre)


@blueprint.route("/login", methods=["GET", "POST"])
@limit_sign_ins
def login() -> Answer:
    form = SignInForm()
    refused = None
    if form.validate_on_submit():
        try:
            sign_ins.sign_in(form.email.data, form.password.data)
            return redirect(_way_back(request.args.get("next")))
        except Refused as refusal:
            refused = f"error.{refusal.code}"
    is_new = not setup.has_staff(db.session())
    page = render_template("desk/login.html", form=form, refused=refused, is_new=is_new)
    return page, 401 if refused else 200


@blueprint.post("/logout")
def logout() -> Response:
    sign_ins.end()
    return redirect(url_for("account.login"))


@blueprint.post("/language")
def speak() -> Response:
    """Keeps the language picked on this device; phones read the same cookie."""
    answer = redirect(_way_back(request.form.get("next")))
    lang = request.form.get("lang", "")
    if lang in words.LANGUAGES:
        answer.set_cookie(words.COOKIE, lang, max_age=YEAR, samesite="Lax")
    return answer


def _way_back(path: str | None) -> str:
    """A page of ours: a link in an e-mail must not send whoever signs in elsewhere."""
    is_ours = path and path.startswith("/") and not path.startswith(("//", "/\\"))
    return path if path and is_ours else url_for("workshops.index")
