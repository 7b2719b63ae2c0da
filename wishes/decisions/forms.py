"""What coordinator and approver fill in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from portal.ui.fields import LineField, RevisionField, TextField
from portal.ui.forms import Form
from wishes.decisions.choices import Answer, Follows
from wishes.decisions.models import ScopeRow
from wishes.decisions.values import LineReply, ScopeRowView
from wishes.policy.choices import ReasonKind
from wishes.policy.models import Reason

NO_REASON = ("", _("Kies een reden"))
FOR_THE_TENANT = (ReasonKind.REJECT, ReasonKind.OTHER)


def reason_choices(reasons: Iterable[Reason], kinds: Sequence[ReasonKind]) -> list[tuple[str, object]]:
    return [NO_REASON, *((str(reason.pk), reason.words) for reason in reasons if reason.kind in kinds)]


def reason_groups(reasons: Sequence[Reason]) -> list[tuple[str, object]]:
    """For an approver: what fits which answer."""
    kinds = (ReasonKind.REJECT, ReasonKind.RETURN, ReasonKind.OTHER)
    groups = [(str(kind.label), [(str(one.pk), one.words) for one in reasons if one.kind == kind]) for kind in kinds]
    return [NO_REASON, *((label.capitalize(), choices) for label, choices in groups if choices)]


class RowForm(Form):
    """Whose statement a row follows; `pick` is a seat's letter, or X with a choice."""

    pick = forms.ChoiceField(
        label=_("Wat doen we?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat we doen."), "invalid_choice": _("Deze keuze kan hier niet.")},
    )
    reason = forms.ChoiceField(
        label=_("Reden voor de huurder"),
        required=False,
        error_messages={"invalid_choice": _("Deze reden is er niet meer. Kies een andere.")},
    )
    revision = RevisionField()

    def __init__(
        self, data: QueryDict | None = None, *, row: ScopeRowView | None = None, reasons: Sequence[Reason] = ()
    ) -> None:
        initial = {} if row is None else {"pick": row.takes, "reason": row.reason or "", "revision": row.revision}
        super().__init__(data, initial=initial, auto_id=f"id_{row.element}_%s" if row else "id_%s")
        self.set_choices("pick", [(option.pick, option.says) for option in row.picks] if row else [])
        self.set_choices("reason", reason_choices(reasons, FOR_THE_TENANT))
        self.row = row

    def set_choices(self, name: str, choices: list[tuple[str, object]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def arguments(self) -> Mapping[str, object]:
        typed = self.cleaned_data
        follows, _colon, choice = typed["pick"].partition(":")
        reason = UUID(typed["reason"]) if typed["reason"] else None
        return {"follows": Follows(follows), "choice": choice, "reason": reason, "revision": typed["revision"]}


class DecideForm(Form):
    """The version of the scope that the coordinator looked at."""

    revision = RevisionField()


class AnswerForm(Form):
    """A yes, a no or a question for each line that leaves the standard."""

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        rows: Sequence[ScopeRowView] = (),
        reasons: Sequence[Reason] = (),
    ) -> None:
        super().__init__(data)
        self.rows = rows
        for row in rows:
            said = row.answer
            self.fields[f"answer_{row.element}"] = forms.ChoiceField(
                label=row.label,
                choices=Answer.choices,
                initial=said.answer if said else Answer.APPROVE,
                widget=forms.RadioSelect,
                error_messages={"required": _("Kies een antwoord."), "invalid_choice": _("Kies een antwoord.")},
            )
            self.fields[f"reason_{row.element}"] = forms.ChoiceField(
                label=_("Reden"),
                choices=reason_groups(reasons),
                required=False,
                error_messages={"invalid_choice": _("Deze reden is er niet meer. Kies een andere.")},
            )
            self.fields[f"text_{row.element}"] = TextField(
                label=_("Toelichting voor uw collega"), max_length=500, required=False
            )

    def clean(self) -> dict[str, object]:
        """A no without a reason is said at its own line."""
        typed = super().clean()
        for row in self.rows:
            is_no = typed.get(f"answer_{row.element}") in (Answer.REJECT, Answer.RETURN)
            if is_no and not typed.get(f"reason_{row.element}") and f"reason_{row.element}" not in self.errors:
                self.add_error(f"reason_{row.element}", _("Kies een reden bij deze regel."))
        return typed

    @property
    def replies(self) -> Mapping[UUID, LineReply]:
        """What is chosen so far, also while a reason is still missing."""
        typed = getattr(self, "cleaned_data", {})
        return {
            row.element: LineReply(
                answer=Answer(typed[f"answer_{row.element}"]),
                reason=UUID(typed[f"reason_{row.element}"]) if typed.get(f"reason_{row.element}") else None,
                text=typed.get(f"text_{row.element}") or "",
            )
            for row in self.rows
            if typed.get(f"answer_{row.element}")
        }

    @property
    def replies_if_valid(self) -> Mapping[UUID, LineReply]:
        """Advice goes along when it is complete, and else not at all."""
        return self.replies if self.is_valid() else {}

    @property
    def lines(self) -> Sequence[tuple[BoundField, ...]]:
        """Answer, reason and words of each line, in the order of the rows."""
        names = ("answer", "reason", "text")
        return [tuple(self[f"{name}_{row.element}"] for name in names) for row in self.rows]

    def arguments(self) -> Mapping[str, object]:
        return {"replies": self.replies}


class SearchForm(Form):
    words = LineField(label=_("Nummer of adres"), max_length=80, required=False)


def theirs_of(form: RowForm) -> ScopeRow | None:
    """The row as somebody else left it, after a conflict."""
    return form.theirs if isinstance(form.theirs, ScopeRow) else None
