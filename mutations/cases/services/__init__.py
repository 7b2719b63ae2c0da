"""The use cases of a case: registered, seats given, tenant invited, recorded for, opened from above, carried out."""

from mutations.cases.services.calling import ask_call, call_done
from mutations.cases.services.inviting import claim, invite, resend, revoke_invitation
from mutations.cases.services.planning import change_seating_plan
from mutations.cases.services.registering import hand_over, register
from mutations.cases.services.seating import assign_seat, replace_seat, withdraw_seat
from mutations.cases.services.stages import (
    cancel,
    close,
    close_facts,
    enter,
    mark_ready,
    start_execution,
    start_recording,
)
from mutations.cases.services.tenants import correct_tenant, name_tenant
from mutations.cases.services.timetables import change_dates, move_closing_date

__all__ = [
    "ask_call",
    "assign_seat",
    "call_done",
    "cancel",
    "change_dates",
    "change_seating_plan",
    "claim",
    "close",
    "close_facts",
    "correct_tenant",
    "enter",
    "hand_over",
    "invite",
    "mark_ready",
    "move_closing_date",
    "name_tenant",
    "register",
    "replace_seat",
    "resend",
    "revoke_invitation",
    "start_execution",
    "start_recording",
    "withdraw_seat",
]
