"""What the style guide shows: made-up people, dwellings and amounts."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.ui.charts import Chart, DotRow, dots
from portal.ui.fields import (
    Card,
    CheckCards,
    ChoiceCards,
    DateField,
    LineField,
    MoneyField,
    OnceField,
    PhoneField,
    QuantityField,
    RevisionField,
    TextField,
)
from portal.ui.forms import Form
from portal.ui.icons import ICONS
from portal.ui.plan import Box

INITIAL = {"revision": 3, "amount": Decimal("1250.50"), "quantity": Decimal("2.5")}


class ExampleForm(Form):
    revision = RevisionField()
    once = OnceField()
    choice = ChoiceCards(
        label=_("Wat wilt u met het keukenblok?"),
        help_text=_("Het keukenblok is van 2014. Het is in orde."),
        cards=[
            Card(value="leave", label=_("Laten zoals het is"), hint=_("Wij doen niets."), icon="home-check"),
            Card(value="fix", label=_("Vervangen"), hint=_("Wij laten het maken."), icon="wrench"),
            Card(
                value="self",
                label=_("Ik doe het zelf"),
                hint=_("U krijgt een bon voor spullen."),
                icon="voucher",
                reveal=("own_words",),
                needs=("own_words",),
            ),
        ],
    )
    own_words = TextField(
        label=_("Wat wilt u zelf doen?"),
        help_text=_("Bijvoorbeeld: ik verf de muren wit."),
        required=False,
        error_messages={"required": _("Vertel wat u zelf wilt doen")},
    )
    matters = CheckCards(
        label=_("Wat vindt u belangrijk?"),
        help_text=_("Kies er twee."),
        exactly=2,
        cards=[
            Card(value="fast", label=_("Snel verhuizen"), icon="fast"),
            Card(value="self", label=_("Zelf klussen"), icon="hammer"),
            Card(value="warm", label=_("Warm en droog"), icon="sun"),
            Card(value="level", label=_("Zonder drempels"), icon="threshold"),
        ],
    )
    amount = MoneyField(label=_("Prijs"), help_text=_("Zonder btw."))
    quantity = QuantityField(label=_("Hoeveelheid"), unit="m²")
    closing_on = DateField(label=_("Sluitdatum"), help_text=_("Bijvoorbeeld 14-10-2026."))
    phone = PhoneField(label=_("Telefoonnummer"), required=False)
    street = LineField(label=_("Straat en huisnummer"), disabled=True, initial="Dorpsstraat 12")


def rooms() -> list[Box]:
    return [
        Box(x=0, y=0, width=245, height=92, name="Woonkamer", state="done", icon="living"),
        Box(x=245, y=0, width=93, height=92, name="Keuken", state="busy", icon="kitchen"),
        Box(x=0, y=92, width=205, height=64, name="Slaapkamer 1", state="done", icon="bedroom"),
        Box(x=205, y=92, width=133, height=64, name="Slaapkamer 2", icon="bedroom"),
        Box(x=0, y=156, width=148, height=46, name="Badkamer", icon="bath"),
        Box(x=148, y=156, width=66, height=46, name="Toilet beneden", icon="toilet"),
        Box(x=214, y=156, width=124, height=46, name="Hal", icon="hall"),
    ]


def chart(count: int) -> Chart:
    rows = [example_row(at) for at in range(1, count + 1)]
    return dots(
        sorted(rows, key=lambda row: row.amounts["S"] or Decimal(0)),
        headline=gettext("In %(part)s van %(all)s woningen vraagt de huurder minder dan wij zouden doen")
        % {"part": count - count // 4, "all": count},
        summary=gettext("Elke kolom is een woning, gesorteerd naar onze standaard. Bedragen met btw, verzonnen."),
        label_head=gettext("Woning"),
    )


def example_row(at: int) -> DotRow:
    standard = Decimal(900 + (at * 7919) % 3100)
    wish = standard + Decimal((at * 104_729) % 700) if at % 4 == 0 else standard - Decimal((at * 104_729) % 800)
    return DotRow(
        label=f"Dorpsstraat {at}",
        url=f"#{at}",
        amounts={
            "S": standard,
            "H": wish,
            "O": standard + Decimal((at * 3571) % 1400) - 300,
            "A": None if at % 17 == 0 else standard + Decimal((at * 1299) % 1900) - 200,
        },
    )


def examples() -> dict[str, object]:
    today = localdate()
    return {
        "rooms": rooms(),
        "chart": chart(60),
        "small_chart": chart(6),
        "icons": sorted(ICONS),
        "soon": today + timedelta(days=3),
        "later": today + timedelta(days=19),
        "past": today - timedelta(days=2),
        "today": today,
    }
