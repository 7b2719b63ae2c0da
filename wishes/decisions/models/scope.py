"""What is being decided: the scope, the request for approval, and what was answered line by line."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from portal.actor import Function
from portal.constraints import AppendOnly, Frozen, SameCorporation
from wishes.decisions.choices import Answer, Follows, RequestStatus, ScopeStatus
from wishes.decisions.querysets import RequestQuerySet, ScopeQuerySet
from wishes.policy.choices import FactCode

EURO_RANGE = 1000000


class Scope(models.Model):
    """What the coordinator composes, row by row; a decided or rejected scope is followed by a new number."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey("mutations.Case", on_delete=models.PROTECT, related_name="scopes", db_constraint=False)
    number = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=10, choices=ScopeStatus.choices, default=ScopeStatus.DRAFT)
    composed_by = models.ForeignKey("portal.Person", on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1)

    objects = ScopeQuerySet["Scope"].as_manager()

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="scope_of_corporation"),
            UniqueConstraint(fields=["case", "number"], name="scope_number_once"),
            UniqueConstraint(
                fields=["case"],
                condition=Q(status__in=[ScopeStatus.DRAFT, ScopeStatus.REQUESTED, ScopeStatus.RETURNED]),
                name="scope_one_open",
            ),
            SameCorporation(field="case", to="mutations.Case", name="scope_case"),
        ]


class ScopeRow(models.Model):
    """Whose statement is followed for one element, or another choice; its lines follow from the pinned versions."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    scope = models.ForeignKey(Scope, on_delete=models.PROTECT, related_name="rows", db_constraint=False)
    element = models.ForeignKey("mutations.Element", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    follows = models.CharField(max_length=3, choices=Follows.choices)
    choice = models.CharField(max_length=30, blank=True, help_text="Only when it follows nobody.")
    reason = models.ForeignKey(
        "wishes.Reason", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_constraint=False
    )
    is_suggested = models.BooleanField(default=True, help_text="Filled in by the portal and not touched since.")
    set_by = models.ForeignKey("portal.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="scope_row_of_corporation"),
            UniqueConstraint(fields=["scope", "element"], name="scope_row_element_once"),
            SameCorporation(field="scope", to="wishes.Scope", name="scope_row_scope"),
            SameCorporation(field="element", to="mutations.Element", name="scope_row_element"),
            SameCorporation(field="reason", to="wishes.Reason", name="scope_row_reason"),
            CheckConstraint(
                condition=(Q(follows=Follows.OTHER) & ~Q(choice="")) | (~Q(follows=Follows.OTHER) & Q(choice="")),
                name="scope_row_other_names_choice",
            ),
        ]


class ApprovalRequest(models.Model):
    """Asks the lowest function whose mandate covers the scope; answered once. `rows` is the scope as it was asked."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey("mutations.Case", on_delete=models.PROTECT, related_name="requests", db_constraint=False)
    scope = models.ForeignKey(Scope, on_delete=models.PROTECT, related_name="requests", db_constraint=False)
    round = models.PositiveSmallIntegerField(default=1)
    needs = models.CharField(max_length=16, choices=Function.choices)
    status = models.CharField(max_length=10, choices=RequestStatus.choices, default=RequestStatus.WAITING)
    asked_by = models.ForeignKey("portal.Person", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answered_by = models.ForeignKey("portal.Person", null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    limit_code = models.CharField(max_length=30, blank=True, help_text="The first limit that bites.")
    fact = models.CharField(max_length=16, choices=FactCode.choices)
    number = models.DecimalField(max_digits=10, decimal_places=2)
    ceiling = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    element = models.ForeignKey(
        "mutations.Element", null=True, on_delete=models.PROTECT, related_name="+", db_constraint=False
    )
    rows = models.JSONField(help_text='{"<element>": ["H", ""]}: a copy, to show what changed when it comes back.')

    objects = RequestQuerySet["ApprovalRequest"].as_manager()

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="request_of_corporation"),
            UniqueConstraint(fields=["scope", "round"], name="request_round_once"),
            UniqueConstraint(fields=["case"], condition=Q(status=RequestStatus.WAITING), name="request_one_waiting"),
            SameCorporation(field="case", to="mutations.Case", name="request_case"),
            SameCorporation(field="scope", to="wishes.Scope", name="request_scope"),
            SameCorporation(field="element", to="mutations.Element", name="request_element"),
            CheckConstraint(condition=Q(number__gte=0, number__lte=EURO_RANGE), name="request_number"),
            CheckConstraint(
                condition=Q(ceiling__isnull=True) | Q(ceiling__gte=0, ceiling__lte=EURO_RANGE), name="request_ceiling"
            ),
            CheckConstraint(
                condition=Q(status=RequestStatus.WAITING, answered_by__isnull=True)
                | (~Q(status=RequestStatus.WAITING) & Q(answered_by__isnull=False, answered_at__isnull=False)),
                name="request_answered_by_a_person",
            ),
            CheckConstraint(
                condition=Q(answered_by__isnull=True)
                | Q(status=RequestStatus.FORWARDED)
                | ~Q(answered_by=F("asked_by")),
                name="request_not_answered_by_asker",
            ),
            Frozen(
                name="request_as_asked",
                when="OLD.status = 'waiting'",
                but=("status", "answered_by_id", "answered_at"),
            ),
            Frozen(name="request_answered_once", when="OLD.status <> 'waiting'"),
        ]


class LineAnswer(models.Model):
    """What the approver said of one element: with a reason from the library unless it is a yes."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey(ApprovalRequest, on_delete=models.PROTECT, related_name="answers", db_constraint=False)
    element = models.ForeignKey("mutations.Element", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    answer = models.CharField(max_length=8, choices=Answer.choices)
    reason = models.ForeignKey(
        "wishes.Reason", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_constraint=False
    )

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="line_answer_of_corporation"),
            UniqueConstraint(fields=["request", "element"], name="line_answer_once"),
            SameCorporation(field="request", to="wishes.ApprovalRequest", name="line_answer_request"),
            SameCorporation(field="element", to="mutations.Element", name="line_answer_element"),
            SameCorporation(field="reason", to="wishes.Reason", name="line_answer_reason"),
            CheckConstraint(
                condition=Q(answer=Answer.APPROVE) | Q(reason__isnull=False), name="line_answer_no_has_reason"
            ),
            AppendOnly(name="line_answer_append_only"),
        ]


class AnswerNote(models.Model):
    """The approver's own words about a line: erasable, therefore outside the rows that stay."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    answer = models.OneToOneField(LineAnswer, on_delete=models.PROTECT, related_name="note", db_constraint=False)
    text = models.CharField(max_length=500)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="answer_note_of_corporation"),
            SameCorporation(field="answer", to="wishes.LineAnswer", name="answer_note_answer"),
        ]
