import django.db.models.deletion
import portal.constraints
import uuid
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("portal", "0002_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Dwelling",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("street", models.CharField(max_length=80)),
                ("house_number", models.PositiveIntegerField()),
                ("house_letter", models.CharField(blank=True, max_length=1)),
                ("house_addition", models.CharField(blank=True, max_length=10)),
                ("postcode", models.CharField(help_text="1234AB", max_length=6)),
                ("city", models.CharField(max_length=60)),
                ("bag_id", models.CharField(blank=True, max_length=16)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("COR", "corridorflat"),
                            ("GAL", "galerijflat"),
                            ("BEN", "benedenwoning"),
                            ("BOV", "bovenwoning"),
                            ("POF", "portiekflat"),
                            ("TUS", "tussenwoning"),
                            ("HOE", "hoekwoning"),
                            ("HAL", "halfvrijstaande woning"),
                            ("MAI", "maisonnette"),
                        ],
                        max_length=3,
                    ),
                ),
                ("year_built", models.PositiveSmallIntegerField()),
                (
                    "year_first_use",
                    models.PositiveSmallIntegerField(help_text="VAT looks at this year: two years after first use."),
                ),
                ("floor_area", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=7)),
                ("storeys", models.PositiveSmallIntegerField(default=1)),
                (
                    "monthly_rent",
                    models.DecimalField(
                        decimal_places=2, help_text="Euros a month; a day is this ÷ 30.4.", max_digits=8
                    ),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[("EEN", "eenvoudig"), ("STA", "standaard"), ("HOO", "hoogwaardig"), ("LUX", "luxe")],
                        default="STA",
                        max_length=3,
                    ),
                ),
                (
                    "accessibility",
                    models.CharField(
                        choices=[
                            ("ZON", "geen bijzondere toegankelijkheid"),
                            ("GEL", "gelijkvloers"),
                            ("NUL", "nultreden"),
                            ("ROA", "rollator"),
                            ("ROL", "rolstoel"),
                        ],
                        default="ZON",
                        max_length=3,
                    ),
                ),
                ("complex_code", models.CharField(blank=True, max_length=20)),
                (
                    "held_by",
                    models.UUIDField(
                        blank=True, help_text="The open case, on whose trail its facts are recorded.", null=True
                    ),
                ),
                (
                    "facts_closed",
                    models.BooleanField(
                        default=False, help_text="The case that holds it goes by the facts as they are."
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="dwelling_of_corporation"),
                    models.UniqueConstraint(
                        fields=("corporation", "postcode", "house_number", "house_letter", "house_addition"),
                        name="dwelling_address_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("bag_id", ""), _negated=True),
                        fields=("corporation", "bag_id"),
                        name="dwelling_bag_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("bag_id", ""), ("bag_id__regex", "^[0-9]{16}$"), _connector="OR"),
                        name="dwelling_bag_form",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("postcode__regex", "^[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}$")),
                        name="dwelling_postcode_form",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("house_number__gte", 1), ("house_number__lte", 99999)),
                        name="dwelling_house_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("house_letter__regex", "^[A-Z]?$")), name="dwelling_house_letter"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("facts_closed", False), ("held_by__isnull", False), _connector="OR"),
                        name="dwelling_facts_closed_by_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year_built__gte", 1000), ("year_built__lte", 2100)),
                        name="dwelling_year_built",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("year_first_use__gte", models.F("year_built")), ("year_first_use__lte", 2100)
                        ),
                        name="dwelling_year_first_use",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("monthly_rent__gte", 0), ("monthly_rent__lte", 10000)),
                        name="dwelling_monthly_rent",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("floor_area__gte", 0), ("floor_area__lte", Decimal("10000"))),
                        name="dwelling_floor_area",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Case",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("number", models.CharField(help_text="2026-0014", max_length=12)),
                (
                    "kind",
                    models.CharField(
                        choices=[("mutation", "mutatie"), ("trial", "proefcasus")], default="mutation", max_length=10
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("registered", "aangemeld"),
                            ("recording", "partijen vullen in"),
                            ("opened", "geopend"),
                            ("deciding", "wacht op besluit"),
                            ("decided", "besloten"),
                            ("in_execution", "in uitvoering"),
                            ("ready", "klaar"),
                            ("closed", "afgesloten"),
                            ("cancelled", "vervallen"),
                        ],
                        default="registered",
                        max_length=12,
                    ),
                ),
                ("notice_on", models.DateField(help_text="Day on which the notice (huuropzegging) came in.")),
                ("lease_ends_on", models.DateField()),
                ("key_expected_on", models.DateField()),
                ("closes_on", models.DateField(help_text="Last day on which a party may submit.")),
                ("reference_date", models.DateField(blank=True, help_text="Fixed when recording starts.", null=True)),
                ("facts_closed_at", models.DateTimeField(blank=True, null=True)),
                ("wants_call", models.BooleanField(default=False, help_text="The tenant asked to be called.")),
                ("registered_at", models.DateTimeField()),
                ("revision", models.PositiveIntegerField(default=1, help_text="Of the timetable.")),
                (
                    "coordinator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
                    ),
                ),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "facts_closed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="portal.person",
                    ),
                ),
                (
                    "dwelling",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cases",
                        to="mutations.dwelling",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="case_of_corporation"),
                    models.UniqueConstraint(fields=("corporation", "number"), name="case_number_once"),
                    portal.constraints.SameCorporation(field="dwelling", name="case_dwelling", to="mutations.Dwelling"),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("kind", "mutation"), models.Q(("stage__in", ["closed", "cancelled"]), _negated=True)
                        ),
                        fields=("dwelling",),
                        name="case_one_open_mutation",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stage__in", ["registered", "cancelled"]),
                            ("reference_date__isnull", False),
                            _connector="OR",
                        ),
                        name="case_reference_date_once_recording",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("key_expected_on__gte", models.F("lease_ends_on"))),
                        name="case_key_after_lease",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lease_ends_on__gte", models.F("notice_on"))),
                        name="case_lease_after_notice",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DwellingType",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=80)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("COR", "corridorflat"),
                            ("GAL", "galerijflat"),
                            ("BEN", "benedenwoning"),
                            ("BOV", "bovenwoning"),
                            ("POF", "portiekflat"),
                            ("TUS", "tussenwoning"),
                            ("HOE", "hoekwoning"),
                            ("HAL", "halfvrijstaande woning"),
                            ("MAI", "maisonnette"),
                        ],
                        max_length=3,
                    ),
                ),
                ("floor_area", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=7)),
                ("storeys", models.PositiveSmallIntegerField(default=1)),
                (
                    "quality",
                    models.CharField(
                        choices=[("EEN", "eenvoudig"), ("STA", "standaard"), ("HOO", "hoogwaardig"), ("LUX", "luxe")],
                        default="STA",
                        max_length=3,
                    ),
                ),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="dwelling_type_of_corporation"),
                    models.UniqueConstraint(fields=("corporation", "name"), name="dwelling_type_name_once"),
                    models.CheckConstraint(
                        condition=models.Q(("floor_area__gte", 0), ("floor_area__lte", Decimal("10000"))),
                        name="dwelling_type_floor_area",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="dwelling",
            name="type",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="mutations.dwellingtype",
            ),
        ),
        migrations.CreateModel(
            name="Element",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("year_placed", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("count", models.PositiveSmallIntegerField(default=1)),
                ("length", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=7)),
                (
                    "condition",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (1, "uitstekend"),
                            (2, "goed"),
                            (3, "redelijk"),
                            (4, "matig"),
                            (5, "slecht"),
                            (6, "zeer slecht"),
                        ],
                        null=True,
                    ),
                ),
                ("is_addition", models.BooleanField(default=False, help_text="The departing tenant's own (ZAV).")),
                (
                    "may_be_taken_over",
                    models.BooleanField(default=False, help_text="An addition that the next tenant may take over."),
                ),
                ("revision", models.PositiveIntegerField(default=1)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="element_of_corporation"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("year_placed__isnull", True),
                            models.Q(("year_placed__gte", 1000), ("year_placed__lte", 2100)),
                            _connector="OR",
                        ),
                        name="element_year_placed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("condition__isnull", True),
                            models.Q(("condition__gte", 1), ("condition__lte", 6)),
                            _connector="OR",
                        ),
                        name="element_condition",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("count__gte", 1), ("count__lte", 999)), name="element_count"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("length__gte", 0), ("length__lte", Decimal("10000"))), name="element_length"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Defect",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("DEF", "defect"),
                            ("LEK", "lekt"),
                            ("DRP", "druppelt"),
                            ("LOS", "zit los"),
                            ("ONT", "ontbreekt"),
                            ("BRE", "breuk of scheur"),
                            ("BS0", "beschadigd"),
                            ("KLE", "klemt"),
                            ("SCH", "schimmel"),
                            ("VOC", "vochtig"),
                            ("HOR", "houtrot"),
                            ("VS0", "verstopt"),
                            ("OVE", "overig"),
                        ],
                        max_length=3,
                    ),
                ),
                ("text", models.CharField(max_length=200)),
                ("noted_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, help_text="Mended, or noted by mistake.", null=True)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "element",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="defects",
                        to="mutations.element",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="defect_of_corporation"),
                    portal.constraints.SameCorporation(field="element", name="defect_element", to="mutations.Element"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ElementKind",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("code", models.CharField(max_length=40)),
                ("label", models.CharField(help_text="As a professional says it.", max_length=80)),
                (
                    "label_tenant",
                    models.CharField(help_text="As a tenant says it, with its article: het keukenblok.", max_length=80),
                ),
                (
                    "translations",
                    models.JSONField(blank=True, default=dict, help_text='{"en": {"label": …, "label_tenant": …}}'),
                ),
                ("icon", models.CharField(default="home", max_length=40)),
                (
                    "life_years",
                    models.PositiveSmallIntegerField(blank=True, help_text="Technical life span in years.", null=True),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="element_kind_of_corporation"),
                    models.UniqueConstraint(fields=("corporation", "code"), name="element_kind_code_once"),
                ],
            },
        ),
        migrations.AddField(
            model_name="element",
            name="kind",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="mutations.elementkind",
            ),
        ),
        migrations.CreateModel(
            name="Participant",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=80)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, help_text="E.164", max_length=16)),
                ("language", models.CharField(default="nl", max_length=5)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="participant_of_corporation")
                ],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "key_hash",
                    models.CharField(help_text="SHA-256 of a key of 128 bits or more.", max_length=64, unique=True),
                ),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                (
                    "claimed_at",
                    models.DateTimeField(
                        blank=True, help_text="First time that it was opened by the button.", null=True
                    ),
                ),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitations",
                        to="mutations.participant",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="invitation_of_corporation"),
                    portal.constraints.SameCorporation(
                        field="participant", name="invitation_participant", to="mutations.Participant"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("made_at"))), name="invitation_expires_later"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("revoked_at__isnull", True)),
                        fields=("participant",),
                        name="invitation_one_live",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Room",
            fields=[
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("WOO", "woonkamer"),
                            ("WOK", "woonkamer met keuken"),
                            ("KEU", "keuken"),
                            ("SLA", "slaapkamer"),
                            ("BAD", "badkamer"),
                            ("BAT", "badkamer met toilet"),
                            ("DOU", "doucheruimte"),
                            ("TOI", "toilet"),
                            ("HAL", "hal"),
                            ("GAN", "gang"),
                            ("OVE", "overloop"),
                            ("ZOL", "zolder"),
                            ("BER", "berging"),
                            ("BAL", "balkon"),
                            ("TUI", "tuin"),
                            ("ALL", "hele woning"),
                        ],
                        max_length=3,
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("x", models.PositiveSmallIntegerField(default=0)),
                ("y", models.PositiveSmallIntegerField(default=0)),
                ("width", models.PositiveSmallIntegerField(default=0)),
                ("height", models.PositiveSmallIntegerField(default=0)),
                ("floor_area", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=7)),
                ("wall_area", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=7)),
                ("ceiling_area", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=7)),
                ("perimeter", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=7)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("revision", models.PositiveIntegerField(default=1)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "dwelling",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rooms",
                        to="mutations.dwelling",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="room_of_corporation"),
                    portal.constraints.SameCorporation(field="dwelling", name="room_dwelling", to="mutations.Dwelling"),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "ALL")), fields=("dwelling",), name="room_whole_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("floor_area__gte", 0), ("floor_area__lte", Decimal("10000"))),
                        name="room_floor_area",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("wall_area__gte", 0), ("wall_area__lte", Decimal("10000"))),
                        name="room_wall_area",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ceiling_area__gte", 0), ("ceiling_area__lte", Decimal("10000"))),
                        name="room_ceiling_area",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("perimeter__gte", 0), ("perimeter__lte", Decimal("10000"))),
                        name="room_perimeter",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="element",
            name="room",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="elements",
                to="mutations.room",
            ),
        ),
        migrations.CreateModel(
            name="Seat",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("code", models.CharField(help_text="H, O, A; a number in a trial.", max_length=3)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("invited", "gevraagd"),
                            ("replaced", "vervangen"),
                            ("withdrawn", "niet meer gevraagd"),
                        ],
                        default="invited",
                        max_length=10,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seats",
                        to="mutations.case",
                    ),
                ),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "firm",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="portal.firm",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="portal.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="seat_of_corporation"),
                    portal.constraints.SameCorporation(field="case", name="seat_case", to="mutations.Case"),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "invited")),
                        fields=("case", "code"),
                        name="seat_code_once_at_table",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="participant",
            name="seat",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="participants",
                to="mutations.seat",
            ),
        ),
        migrations.CreateModel(
            name="SeatingPlan",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "code",
                    models.CharField(
                        choices=[("S", "standaard"), ("H", "huurder"), ("O", "opzichter"), ("A", "aannemer")],
                        max_length=3,
                    ),
                ),
                ("is_asked", models.BooleanField(default=True)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "revision",
                    models.PositiveIntegerField(
                        default=1, help_text="Of the plan as a whole: the same in all its rows."
                    ),
                ),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "firm",
                    models.ForeignKey(
                        blank=True,
                        help_text="Asked by default.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="portal.firm",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="seating_plan_of_corporation"),
                    models.UniqueConstraint(fields=("corporation", "code"), name="seating_plan_code_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="TypeRoom",
            fields=[
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("WOO", "woonkamer"),
                            ("WOK", "woonkamer met keuken"),
                            ("KEU", "keuken"),
                            ("SLA", "slaapkamer"),
                            ("BAD", "badkamer"),
                            ("BAT", "badkamer met toilet"),
                            ("DOU", "doucheruimte"),
                            ("TOI", "toilet"),
                            ("HAL", "hal"),
                            ("GAN", "gang"),
                            ("OVE", "overloop"),
                            ("ZOL", "zolder"),
                            ("BER", "berging"),
                            ("BAL", "balkon"),
                            ("TUI", "tuin"),
                            ("ALL", "hele woning"),
                        ],
                        max_length=3,
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("x", models.PositiveSmallIntegerField(default=0)),
                ("y", models.PositiveSmallIntegerField(default=0)),
                ("width", models.PositiveSmallIntegerField(default=0)),
                ("height", models.PositiveSmallIntegerField(default=0)),
                ("floor_area", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=7)),
                ("wall_area", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=7)),
                ("ceiling_area", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=7)),
                ("perimeter", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=7)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("revision", models.PositiveIntegerField(default=1)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "type",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rooms",
                        to="mutations.dwellingtype",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="type_room_of_corporation"),
                    portal.constraints.SameCorporation(
                        field="type", name="type_room_type", to="mutations.DwellingType"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("floor_area__gte", 0), ("floor_area__lte", Decimal("10000"))),
                        name="type_room_floor_area",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("wall_area__gte", 0), ("wall_area__lte", Decimal("10000"))),
                        name="type_room_wall_area",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ceiling_area__gte", 0), ("ceiling_area__lte", Decimal("10000"))),
                        name="type_room_ceiling_area",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("perimeter__gte", 0), ("perimeter__lte", Decimal("10000"))),
                        name="type_room_perimeter",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TypeElement",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("count", models.PositiveSmallIntegerField(default=1)),
                ("length", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=7)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mutations.elementkind",
                    ),
                ),
                (
                    "room",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="elements",
                        to="mutations.typeroom",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="type_element_of_corporation"),
                    portal.constraints.SameCorporation(field="room", name="type_element_room", to="mutations.TypeRoom"),
                    portal.constraints.SameCorporation(
                        field="kind", name="type_element_kind", to="mutations.ElementKind"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("length__gte", 0), ("length__lte", Decimal("10000"))),
                        name="type_element_length",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="dwelling",
            constraint=portal.constraints.SameCorporation(
                field="type", name="dwelling_type_same", to="mutations.DwellingType"
            ),
        ),
        migrations.AddConstraint(
            model_name="element",
            constraint=portal.constraints.SameCorporation(field="room", name="element_room", to="mutations.Room"),
        ),
        migrations.AddConstraint(
            model_name="element",
            constraint=portal.constraints.SameCorporation(
                field="kind", name="element_kind_same", to="mutations.ElementKind"
            ),
        ),
        migrations.AddConstraint(
            model_name="participant",
            constraint=portal.constraints.SameCorporation(field="seat", name="participant_seat", to="mutations.Seat"),
        ),
    ]
