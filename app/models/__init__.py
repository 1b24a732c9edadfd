"""The tables, one a file."""

from app.models.centre import Centre
from app.models.journal_row import JournalRow
from app.models.kiosk_link import KioskLink
from app.models.membership import ROLES, Membership
from app.models.prototype import Prototype
from app.models.prototype_decision import PrototypeDecision
from app.models.row import Row, new_id, now
from app.models.setup_link import SetupLink
from app.models.sign_in import SignIn
from app.models.staff import Staff
from app.models.versant import Versant
from app.models.workshop import Workshop

__all__ = [
    "ROLES",
    "Centre",
    "JournalRow",
    "KioskLink",
    "Membership",
    "Prototype",
    "PrototypeDecision",
    "Row",
    "SetupLink",
    "SignIn",
    "Staff",
    "Versant",
    "Workshop",
    "new_id",
    "now",
]
