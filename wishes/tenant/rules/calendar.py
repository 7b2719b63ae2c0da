"""Until when something can be said, and what the calendar tells the tenant. Pure."""

from __future__ import annotations

from datetime import date

from mutations.cases.choices import Stage
from mutations.cases.values import Timetable
from portal.words import _
from portal.working_days import add_working_days
from wishes.proposals.choices import ProposalStatus
from wishes.tenant.choices import Moment, Standing, When
from wishes.tenant.values import CalendarStep

DAYS_TO_DECIDE = 5
"""Working days after the closing date in which we promise an answer; never beyond the day of the key."""
DECIDED = frozenset({Stage.DECIDED, Stage.IN_EXECUTION, Stage.READY, Stage.CLOSED})
NOT_RECORDING = {
    Stage.REGISTERED: Standing.EARLY,
    Stage.CANCELLED: Standing.STOPPED,
    **dict.fromkeys(DECIDED, Standing.DECIDED),
}


def find_standing(*, stage: Stage, status: ProposalStatus | None, today: date, closes_on: date) -> Standing:
    """Wishes can be said while the case is recording, until the closing date and as long as nothing was sent."""
    if stage is not Stage.RECORDING:
        return NOT_RECORDING.get(stage, Standing.CLOSED)
    if status is ProposalStatus.SUBMITTED:
        return Standing.SENT
    return Standing.LATE if today > closes_on else Standing.OPEN


def can_take_back(*, standing: Standing, today: date, closes_on: date) -> bool:
    """Not after the closing date: what is taken back then could not be sent again."""
    return standing is Standing.SENT and today <= closes_on


def decides_before(timetable: Timetable) -> date:
    """The day before which we promise to have decided."""
    return min(add_working_days(timetable.closes_on, DAYS_TO_DECIDE), timetable.key_expected_on)


def is_late(*, timetable: Timetable, stage: Stage, today: date) -> bool:
    return stage not in DECIDED and stage is not Stage.CANCELLED and today >= decides_before(timetable)


def calendar(*, timetable: Timetable, stage: Stage, sent_on: date | None, today: date) -> tuple[CalendarStep, ...]:
    """Five steps. What other seats do follows the closing date alone, whether or not they are done."""
    closes_on, key_on = timetable.closes_on, timetable.key_expected_on
    decided = stage in DECIDED
    closed = decided or today > closes_on
    others = Moment.PAST if closed else Moment.NOW if sent_on else Moment.AHEAD
    said = _("Uw wensen zijn binnen") if sent_on else _("U vertelt wat u wilt")
    decision = _("Wij hebben beslist") if decided else _("Wij beslissen")
    deciding = Moment.PAST if decided else Moment.NOW if closed else Moment.AHEAD
    return (
        CalendarStep(
            text=str(said),
            on=sent_on or closes_on,
            when=When.ON if sent_on else When.UNTIL,
            moment=Moment.PAST if sent_on or closed else Moment.NOW,
        ),
        CalendarStep(text=str(_("De opzichter bekijkt de woning")), on=closes_on, when=When.UNTIL, moment=others),
        CalendarStep(text=str(_("De aannemer rekent")), on=closes_on, when=When.UNTIL, moment=others),
        CalendarStep(
            text=str(decision),
            on=None if decided else decides_before(timetable),
            when=When.BEFORE,
            moment=deciding,
        ),
        CalendarStep(
            text=str(_("U krijgt de sleutel")),
            on=key_on,
            when=When.ON,
            moment=Moment.NOW if decided else Moment.AHEAD,
        ),
    )
