"""The case's calendar and its transitions: values in, values out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256

from mutations.cases.choices import LinkState, SeatCode, Stage
from mutations.cases.values import Controls, SeatingPlan, Timetable, Vacancy
from portal.errors import Refused, Text
from portal.money import to_cents
from portal.words import _
from portal.working_days import add_working_days

DAYS_IN_MONTH = Decimal("30.4")
LONGEST_NOTICE = timedelta(days=366)
LONGEST_AHEAD = timedelta(days=731)
OPEN_AFTER_CLOSING = timedelta(days=60)

MOVES: dict[Stage, frozenset[Stage]] = {
    Stage.REGISTERED: frozenset({Stage.RECORDING, Stage.CANCELLED}),
    Stage.RECORDING: frozenset({Stage.OPENED, Stage.CANCELLED}),
    Stage.OPENED: frozenset({Stage.DECIDING, Stage.DECIDED, Stage.CANCELLED}),
    Stage.DECIDING: frozenset({Stage.OPENED, Stage.DECIDED, Stage.CANCELLED}),
    Stage.DECIDED: frozenset({Stage.IN_EXECUTION, Stage.OPENED, Stage.CANCELLED}),
    Stage.IN_EXECUTION: frozenset({Stage.READY, Stage.CANCELLED}),
    Stage.READY: frozenset({Stage.CLOSED}),
    Stage.CLOSED: frozenset(),
    Stage.CANCELLED: frozenset(),
}
"""The one transition table; the diagram in docs/lifecycles.md is made from it."""

ENDED = frozenset({Stage.CLOSED, Stage.CANCELLED})
BEFORE_OPENING = frozenset({Stage.REGISTERED, Stage.RECORDING})
BLIND_SEATS = (SeatCode.TENANT, SeatCode.INSPECTOR, SeatCode.CONTRACTOR)
"""Who is asked where a corporation has laid down no seating plan."""


STEPS: Mapping[Stage, Stage] = {
    Stage.DECIDED: Stage.IN_EXECUTION,
    Stage.IN_EXECUTION: Stage.READY,
    Stage.READY: Stage.CLOSED,
}
"""The steps that a coordinator takes by hand."""


def can_move(old: Stage, new: Stage) -> bool:
    return new in MOVES[old]


def check_move(old: Stage, new: Stage) -> None:
    if not can_move(old, new):
        raise Refused(_("Dat kan niet in deze stap van de zaak."))


def check_before_opening(stage: Stage) -> None:
    if stage not in BEFORE_OPENING:
        raise Refused(_("De plannen zijn al geopend. Dit kan nu niet meer."))


def check_recording(stage: Stage) -> None:
    if stage is not Stage.RECORDING:
        raise Refused(_("Dit kan alleen terwijl partijen invullen."))


def check_running(stage: Stage) -> None:
    if stage in ENDED:
        raise Refused(_("Deze zaak is afgelopen."))


def controls(stage: Stage) -> Controls:
    """For the buttons on a page; the services check it again under the lock."""
    return Controls(
        may_seat=stage in BEFORE_OPENING,
        may_start=can_move(stage, Stage.RECORDING),
        may_invite=stage not in ENDED and stage is not Stage.REGISTERED,
        may_move_closing=stage in BEFORE_OPENING,
        may_move_dates=stage not in ENDED,
        may_cancel=can_move(stage, Stage.CANCELLED),
        next_step=STEPS.get(stage),
    )


def cost_of_day(monthly_rent: Decimal) -> Decimal:
    """Rent lost on one empty day: the month's rent ÷ 30.4, in euros."""
    return to_cents(monthly_rent / DAYS_IN_MONTH)


def vacancy(*, timetable: Timetable, monthly_rent: Decimal, today: date, is_over: bool = False) -> Vacancy:
    day = min(today, timetable.key_expected_on) if is_over else today
    return Vacancy(
        days_left=(timetable.key_expected_on - day).days,
        days_empty=max((day - timetable.lease_ends_on).days, 0),
        cost_a_day=cost_of_day(monthly_rent),
        is_over=is_over,
    )


def find_closing_date(*, today: date, answer_days: int, lease_ends_on: date) -> date:
    """Parties get `answer_days` working days, never beyond the end of the lease unless that is already past."""
    proposed = add_working_days(today, answer_days)
    return min(proposed, lease_ends_on) if lease_ends_on > today + timedelta(days=1) else proposed


def check_dates(*, notice_on: date, lease_ends_on: date, key_expected_on: date, today: date) -> None:
    """The notice has come in, the lease ends after it, and the key goes over after that and not in the past."""
    if not today - LONGEST_NOTICE <= notice_on <= today:
        raise Refused(
            _("De opzegging kwam vandaag of eerder binnen, niet langer dan een jaar geleden."), field="notice_on"
        )
    if lease_ends_on < notice_on:
        raise Refused(_("De huur eindigt op of na de dag van de opzegging."), field="lease_ends_on")
    check_key_date(lease_ends_on=lease_ends_on, key_expected_on=key_expected_on, today=today)


def check_key_date(*, lease_ends_on: date, key_expected_on: date, today: date) -> None:
    if key_expected_on < lease_ends_on:
        raise Refused(_("De sleutel gaat pas over als de huur is geëindigd."), field="key_expected_on")
    if not today <= key_expected_on <= today + LONGEST_AHEAD:
        raise Refused(_("De sleuteldatum ligt vandaag of later, binnen twee jaar."), field="key_expected_on")


def check_closing_date(*, closes_on: date, key_expected_on: date, today: date) -> None:
    if closes_on < today:
        raise Refused(_("De sluitdatum mag niet voor vandaag liggen."), field="closes_on")
    if closes_on > key_expected_on:
        raise Refused(_("De sluitdatum ligt niet na de sleuteldatum."), field="closes_on")


def check_moved(
    *, notice_on: date, lease_ends_on: date, key_expected_on: date, closes_on: date | None, today: date
) -> None:
    """While parties still record, the key may not come before the day on which they end."""
    if lease_ends_on < notice_on:
        raise Refused(_("De huur eindigt op of na de dag van de opzegging."), field="lease_ends_on")
    check_key_date(lease_ends_on=lease_ends_on, key_expected_on=key_expected_on, today=today)
    if closes_on is not None and key_expected_on < closes_on:
        raise Refused(_("De sleuteldatum ligt niet voor de sluitdatum."), field="key_expected_on")


def find_empty(seats: Iterable[tuple[str, bool]]) -> list[str]:
    """The letters of the places where nobody sits."""
    return [code for code, is_taken in seats if not is_taken]


def check_plan(plan: SeatingPlan) -> None:
    """Every seat has one place in the order, and at least one of them is asked."""
    if sorted(plan.order) != sorted(BLIND_SEATS):
        raise Refused(_("In de volgorde staat elke plaats één keer."), field="order")
    if not plan.asked:
        raise Refused(_("Vraag ten minste één partij. Anders is er niets om te vergelijken."), field="asked")
    if not plan.asked <= set(BLIND_SEATS):
        raise Refused(_("Deze plaats is er niet."), field="asked")


def next_number(year: int, last: int) -> str:
    """2026-0014: counted per corporation and year."""
    return f"{year}-{last + 1:04}"


def find_last_day(*, closes_on: date, today: date) -> date:
    """Last day on which an invitation opens the case: long enough to read the decision and to do what follows."""
    return max(closes_on, today) + OPEN_AFTER_CLOSING


KEY_LENGTH = 40
"""Hexadecimal digits: 160 bits."""


def clean_key(typed: str) -> str:
    """Without what a mail program put into it or glued to it: a line break, `>`, a full stop, a bracket, a slash."""
    found = re.match(r"[0-9a-f]*", "".join(typed.split()).lower(), re.ASCII)
    return found[0] if found else ""


SENTENCES: Mapping[LinkState, Text] = {
    LinkState.EXPIRED: _("Deze link werkt niet meer. Dat is voor uw veiligheid."),
    LinkState.RENEWED: _("Er is een nieuwere link. Kijk in de laatste mail die u van ons kreeg."),
    LinkState.REVOKED: _("Deze link is ingetrokken. Bel ons als u denkt dat dat niet klopt."),
    LinkState.INCOMPLETE: _("Deze link is niet compleet. Open hem opnieuw vanuit de mail, of kopieer hem helemaal."),
    LinkState.UNKNOWN: _("Wij kennen deze link niet. Kijk of u de hele link heeft gekopieerd."),
}
"""One sentence for each way in which a link can fail; none says whether a case exists."""


def is_whole(key: str) -> bool:
    return len(key) == KEY_LENGTH


def digest(key: str) -> str:
    """All that is kept of a key."""
    return sha256(key.encode()).hexdigest()


def mask_name(name: str) -> str:
    """F. Y•••••: enough to know oneself, too little to learn a stranger's name; always five dots."""
    words = name.split()
    last = f"{words[-1][:1]}•••••" if words else "•••••"
    return f"{words[0][:1]}. {last}" if len(words) > 1 else last


def mask_email(address: str) -> str:
    """f•••@mail.example"""
    name, _at, domain = address.rpartition("@")
    return f"{name[:1]}•••@{domain}"


def shares_address(address: str, others: Collection[str]) -> bool:
    """One person on two seats would know both plans; addresses differ by more than their case."""
    return bool(address) and address.casefold() in {other.casefold() for other in others}


def to_phone(typed: str) -> str:
    """E.164: `06-12 34 56 78` and `+31 (0)6 …` as +31612345678; empty where there is none."""
    text = re.sub(r"[\s\-‐‑‒–.()/]", "", typed.replace("(0)", ""))
    if text.startswith("00"):
        text = f"+{text[2:]}"
    elif text.startswith("0"):
        text = f"+31{text[1:]}"
    if text and not re.fullmatch(r"\+[1-9][0-9]{7,14}", text, re.ASCII):
        raise Refused(_("Een telefoonnummer heeft tien cijfers, bijvoorbeeld 06 12 34 56 78."), field="phone")
    return text
