"""What the inspector fills in for a row that differs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from portal.errors import DomainError
from portal.ui.fields import Card, ChoiceCards, RevisionField, TextField
from portal.ui.forms import Form
from wishes.comparison.choices import ObjectionGround, Stance
from wishes.comparison.values import ReviewView

STANCES = (
    Card(
        value=Stance.AGREE,
        label=Stance.AGREE.label,
        hint=_("Doe wat de huurder wil."),
    ),
    Card(
        value=Stance.OBJECT,
        label=Stance.OBJECT.label,
        hint=_("Dit kan niet. Er is een grond voor."),
        reveal=("ground",),
        needs=("ground",),
    ),
    Card(
        value=Stance.KEEP,
        label=Stance.KEEP.label,
        hint=_("Vertel hieronder waarom."),
    ),
    Card(
        value=Stance.ADVISE,
        label=Stance.ADVISE.label,
        hint=_("Het mag, maar let hierop."),
    ),
)


class ReviewForm(Form):
    stance = ChoiceCards(label=_("Wat vindt u?"), cards=STANCES)
    ground = forms.ChoiceField(
        label=_("Grond van het bezwaar"),
        choices=[("", _("Kies een grond")), *ObjectionGround.choices],
        required=False,
        error_messages={
            "required": _("Kies de grond van uw bezwaar."),
            "invalid_choice": _("Deze grond is er niet. Kies een andere."),
        },
    )
    text = TextField(label=_("Toelichting"), max_length=500, rows=1, required=False)
    revision = RevisionField()

    @classmethod
    def about(cls, element: UUID, review: ReviewView | None, data: QueryDict | None = None) -> Self:
        """The form of one row of many: its ids are its own, its names are those of the service."""
        initial: dict[str, object] = {"revision": 0}
        if review is not None:
            initial = {
                "stance": review.stance,
                "ground": review.ground or "",
                "text": review.text,
                "revision": review.revision,
            }
        return cls(data, initial=initial, auto_id=f"id_{element}_%s")

    def refuse(self, refusal: DomainError) -> None:
        """After a conflict the page shows the other answer, so the next save is made knowing it."""
        super().refuse(refusal)
        if isinstance(self.theirs, ReviewView):
            self.data = {**self.data, "revision": str(self.theirs.revision)}

    def arguments(self) -> Mapping[str, object]:
        typed = self.cleaned_data
        ground = ObjectionGround(typed["ground"]) if typed["ground"] else None
        return typed | {"stance": Stance(typed["stance"]), "ground": ground}
