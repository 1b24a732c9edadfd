"""Days, hours and lengths of time, as people of this language write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel import dates
from flask import Flask
from flask_babel import get_timezone

from app.words import current_lang, gettext, ngettext

SOON = timedelta(hours=3)
# When nobody says the hour.
AFTERNOON = time(14)


def init_app(app: Flask) -> None:
    app.jinja_env.globals.update(
        clock=clock, clock_after=clock_after, duration=duration, long_day=long_day, short_day=short_day,
    )  # fmt: skip


def zone() -> ZoneInfo:
    return ZoneInfo(str(get_timezone()))


def instant(day: date | None, at: time | None) -> datetime | None:
    """The moment of a day and an hour here, in UTC; without a day there is none."""
    return datetime.combine(day, at or AFTERNOON, zone()).astimezone(UTC) if day else None


def short_day(at: datetime) -> str:
    """As in "Lun. 16 mars", to begin a line; with the year when it is another one."""
    day = _day(at, "EEE d MMM")
    return day[:1].upper() + day[1:]


def long_day(at: datetime) -> str:
    """As in "lundi 16 mars", with the year when it is another one."""
    return _day(at, "EEEE d MMMM")


def _day(at: datetime, pattern: str) -> str:
    local = at.astimezone(zone())
    year = "" if local.year == datetime.now(zone()).year else " y"
    return dates.format_date(local, pattern + year, locale=current_lang())


def clock(at: datetime) -> str:
    """As in "14 h 30"."""
    local = at.astimezone(zone())
    return _hour(local.hour * 60 + local.minute)


def clock_after(start: time | None, minutes: int) -> str:
    """The hour so many minutes after a start; the minutes alone when nobody knows the start."""
    if start is None:
        return duration(minutes)
    return _hour(start.hour * 60 + start.minute + minutes)


def _hour(minutes: int) -> str:
    return gettext("desk.live.clock", h=minutes // 60 % 24, m=f"{minutes % 60:02}")


def duration(minutes: int) -> str:
    """As in "35 min" or "1 h 15"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return gettext("desk.minutes", n=minutes)
    return gettext("desk.hours", h=hours, m=f"{rest:02}") if rest else gettext("desk.whole_hours", h=hours)


def time_before(at: datetime, now: datetime) -> str | None:
    """As in "dans 10 minutes" when it is soon, None when it is not."""
    left = at - now
    if not timedelta(0) <= left <= SOON:
        return None
    minutes = round(left.total_seconds() / 60)
    return ngettext("desk.in_minutes", minutes) if minutes < 60 else gettext("desk.in_hours", length=duration(minutes))
