import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.math
import portal.constraints
import uuid
import wishes.catalogue.models
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("mutations", "0001_initial"),
        ("portal", "0002_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ApprovalRequest",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("round", models.PositiveSmallIntegerField(default=1)),
                (
                    "needs",
                    models.CharField(
                        choices=[
                            ("coordinator", "coördinator"),
                            ("inspector", "opzichter"),
                            ("team_lead", "teamleider"),
                            ("manager", "manager"),
                            ("director", "directeur-bestuurder"),
                            ("policy_owner", "beleidseigenaar"),
                            ("auditor", "controller"),
                            ("administrator", "beheerder"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("waiting", "wacht op akkoord"),
                            ("forwarded", "doorgestuurd"),
                            ("returned", "teruggestuurd"),
                            ("rejected", "afgewezen"),
                            ("approved", "akkoord"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("asked_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("limit_code", models.CharField(blank=True, help_text="The first limit that bites.", max_length=30)),
                (
                    "fact",
                    models.CharField(
                        choices=[
                            ("line_dearer", "een onderdeel duurder dan de standaard"),
                            ("line_cheaper", "een onderdeel goedkoper dan de standaard"),
                            ("dearer", "samen duurder dan de standaard"),
                            ("cheaper", "samen goedkoper dan de standaard"),
                            ("vouchers", "bonnen voor de woning"),
                            ("order", "hele opdracht met wat eerder is besteld"),
                            ("objections", "bezwaren van de opzichter"),
                        ],
                        max_length=16,
                    ),
                ),
                ("number", models.DecimalField(decimal_places=2, max_digits=10)),
                ("ceiling", models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True)),
                (
                    "rows",
                    models.JSONField(
                        help_text='{"<element>": ["H", ""]}: a copy, to show what changed when it comes back.'
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requests",
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
                    "element",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mutations.element",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="request_of_corporation"),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "waiting")), fields=("case",), name="request_one_waiting"
                    ),
                    portal.constraints.SameCorporation(field="case", name="request_case", to="mutations.Case"),
                    portal.constraints.SameCorporation(field="element", name="request_element", to="mutations.Element"),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 0), ("number__lte", 1000000)), name="request_number"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ceiling__isnull", True),
                            models.Q(("ceiling__gte", 0), ("ceiling__lte", 1000000)),
                            _connector="OR",
                        ),
                        name="request_ceiling",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_by__isnull", True), ("status", "waiting")),
                            models.Q(
                                models.Q(("status", "waiting"), _negated=True),
                                ("answered_at__isnull", False),
                                ("answered_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="request_answered_by_a_person",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_by__isnull", True),
                            ("status", "forwarded"),
                            models.Q(("answered_by", models.F("asked_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="request_not_answered_by_asker",
                    ),
                    portal.constraints.Frozen(
                        but=("status", "answered_by_id", "answered_at"),
                        name="request_as_asked",
                        when="OLD.status = 'waiting'",
                    ),
                    portal.constraints.Frozen(but=(), name="request_answered_once", when="OLD.status <> 'waiting'"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("number", models.PositiveIntegerField()),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "concept"), ("published", "geldt")], default="draft", max_length=10
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_until", models.DateField(blank=True, null=True)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "drafted_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="edition_of_corporation"),
                    models.UniqueConstraint(fields=("corporation", "number"), name="edition_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True), ("valid_until__gt", models.F("valid_from")), _connector="OR"
                        ),
                        name="edition_period",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("status", "published")),
                        expressions=[
                            (
                                wishes.catalogue.models.Validity(
                                    "valid_from", "valid_until", django.contrib.postgres.fields.ranges.RangeBoundary()
                                ),
                                "&&",
                            ),
                            ("corporation", "="),
                        ],
                        name="edition_no_overlap",
                    ),
                    portal.constraints.Frozen(
                        but=("valid_until",), name="edition_frozen", when="OLD.status <> 'draft'"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CatalogueWork",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("code", models.CharField(max_length=30)),
                ("label", models.CharField(max_length=120)),
                ("label_tenant", models.CharField(max_length=120)),
                (
                    "translations",
                    models.JSONField(blank=True, default=dict, help_text='{"en": {"label": …, "label_tenant": …}}'),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("STU", "stuk"),
                            ("MTR", "m"),
                            ("M2", "m²"),
                            ("M3", "m³"),
                            ("UUR", "uur"),
                            ("post", "post"),
                            ("woning", "woning"),
                            ("kamer", "kamer"),
                            ("set", "set"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "norm_hours",
                    models.DecimalField(decimal_places=3, help_text="Hours per unit, an estimate.", max_digits=7),
                ),
                (
                    "trade",
                    models.CharField(
                        choices=[
                            ("SCH", "schilder"),
                            ("STU", "stucadoor"),
                            ("LOO", "loodgieter"),
                            ("ELE", "elektricien"),
                            ("ELA", "elektricien allrounder"),
                            ("TIM", "timmerman"),
                            ("TAL", "timmerman allrounder"),
                            ("TEG", "tegelzetter"),
                            ("SCM", "schoonmaker"),
                            ("CVI", "cv-installateur"),
                            ("GLA", "glaszetter"),
                            ("HOV", "hovenier"),
                            ("ASB", "asbestsaneerder"),
                            ("WTW", "ventilatiespecialist"),
                            ("ZWE", "zonweringspecialist"),
                            ("INS", "inspecteur"),
                            ("OVE", "overig"),
                        ],
                        max_length=3,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("safety", "veiligheid"),
                            ("maintenance", "mutatieonderhoud"),
                            ("planned", "planmatig"),
                            ("investment", "investering"),
                            ("recoverable", "te verhalen"),
                            ("choice", "keuze"),
                            ("voucher", "bon"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "vat_class",
                    models.CharField(
                        choices=[
                            ("general", "algemeen"),
                            ("painting", "schilderen, stukadoren, behangen"),
                            ("cleaning", "schoonmaken in de woning"),
                            ("none", "geen btw"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="works",
                        to="wishes.edition",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="work_of_corporation"),
                    models.UniqueConstraint(fields=("edition", "code"), name="work_code_once"),
                    portal.constraints.SameCorporation(field="edition", name="work_edition", to="wishes.Edition"),
                    portal.constraints.FrozenWith(
                        draft="draft", name="work_frozen", parent="edition", state="status", to="wishes.Edition"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("norm_hours__gte", 0), ("norm_hours__lte", 1000)), name="work_norm_hours"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "voucher"), ("vat_class", "none")),
                            models.Q(
                                models.Q(("kind", "voucher"), _negated=True),
                                models.Q(("vat_class", "none"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="work_voucher_without_vat",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CatalogueChoice",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("code", models.CharField(max_length=30)),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("keep", "laten"),
                            ("repair", "herstellen"),
                            ("replace", "vervangen"),
                            ("adapt", "weghalen of aanpassen"),
                            ("self", "zelf doen"),
                            ("take_over", "overnemen"),
                            ("other", "iets anders"),
                        ],
                        max_length=10,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("label", models.CharField(help_text="As a professional says it.", max_length=80)),
                ("title", models.CharField(help_text="As the tenant reads it.", max_length=80)),
                ("hint", models.CharField(blank=True, max_length=160)),
                (
                    "translations",
                    models.JSONField(blank=True, default=dict, help_text='{"en": {"label": …, "title": …, "hint": …}}'),
                ),
                (
                    "is_offered",
                    models.BooleanField(default=False, help_text="Offered to a tenant; at most five per kind."),
                ),
                (
                    "disturbs_material",
                    models.BooleanField(default=False, help_text="Not by a tenant in a home from before 1994."),
                ),
                (
                    "loses_level_access",
                    models.BooleanField(default=False, help_text="A threshold kept: no step-free label."),
                ),
                ("own_hours", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=6)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "element_kind",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mutations.elementkind",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="choices",
                        to="wishes.edition",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="choice_of_corporation"),
                    models.UniqueConstraint(fields=("edition", "element_kind", "code"), name="choice_code_once"),
                    portal.constraints.SameCorporation(field="edition", name="choice_edition", to="wishes.Edition"),
                    portal.constraints.SameCorporation(
                        field="element_kind", name="choice_element_kind", to="mutations.ElementKind"
                    ),
                    portal.constraints.FrozenWith(
                        draft="draft", name="choice_frozen", parent="edition", state="status", to="wishes.Edition"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("own_hours__gte", 0), ("own_hours__lte", 1000)), name="choice_own_hours"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LineAnswer",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "answer",
                    models.CharField(
                        choices=[("approve", "akkoord"), ("reject", "afwijzen"), ("return", "terugsturen")],
                        max_length=8,
                    ),
                ),
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
                        related_name="+",
                        to="mutations.element",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="wishes.approvalrequest",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="line_answer_of_corporation"),
                    models.UniqueConstraint(fields=("request", "element"), name="line_answer_once"),
                    portal.constraints.SameCorporation(
                        field="request", name="line_answer_request", to="wishes.ApprovalRequest"
                    ),
                    portal.constraints.SameCorporation(
                        field="element", name="line_answer_element", to="mutations.Element"
                    ),
                    portal.constraints.AppendOnly(name="line_answer_append_only"),
                ],
            },
        ),
        migrations.CreateModel(
            name="AnswerNote",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("text", models.CharField(max_length=500)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "answer",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="note",
                        to="wishes.lineanswer",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="answer_note_of_corporation"),
                    portal.constraints.SameCorporation(
                        field="answer", name="answer_note_answer", to="wishes.LineAnswer"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Opening",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                (
                    "cause",
                    models.CharField(
                        choices=[("last_submit", "alles is binnen"), ("deadline", "besluit op de sluitdatum")],
                        max_length=12,
                    ),
                ),
                (
                    "missing",
                    models.CharField(
                        blank=True, help_text="Letters of the seats that had not submitted.", max_length=20
                    ),
                ),
                (
                    "case",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opening",
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
                    "decided_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wishes.edition",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="opening_of_corporation"),
                    portal.constraints.SameCorporation(field="case", name="opening_case", to="mutations.Case"),
                    portal.constraints.SameCorporation(field="edition", name="opening_edition", to="wishes.Edition"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cause", "last_submit"), ("missing", "")),
                            models.Q(
                                ("cause", "deadline"),
                                ("decided_by__isnull", False),
                                models.Q(("missing", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="opening_deadline_names_who_is_missing",
                    ),
                    portal.constraints.AppendOnly(name="opening_append_only"),
                ],
            },
        ),
        migrations.CreateModel(
            name="OpeningTotal",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("code", models.CharField(help_text="S, H, O, A; a number in a trial.", max_length=3)),
                ("own_incl", models.DecimalField(decimal_places=2, max_digits=10)),
                ("book_incl", models.DecimalField(decimal_places=2, max_digits=10)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "opening",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="totals",
                        to="wishes.opening",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="opening_total_of_corporation"),
                    models.UniqueConstraint(fields=("opening", "code"), name="opening_total_once"),
                    portal.constraints.SameCorporation(
                        field="opening", name="opening_total_opening", to="wishes.Opening"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("book_incl__gte", 0),
                            ("book_incl__lte", 1000000),
                            ("own_incl__gte", 0),
                            ("own_incl__lte", 1000000),
                        ),
                        name="opening_total_amounts",
                    ),
                    portal.constraints.AppendOnly(name="opening_total_append_only"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PolicyVersion",
            fields=[
                ("number", models.PositiveIntegerField()),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "concept"), ("published", "geldt")], default="draft", max_length=10
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_until", models.DateField(blank=True, null=True)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("decision_reference", models.CharField(blank=True, max_length=120)),
                ("why", models.TextField(blank=True, max_length=1000)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "drafted_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="policy_of_corporation"),
                    models.UniqueConstraint(fields=("corporation", "number"), name="policy_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True), ("valid_until__gt", models.F("valid_from")), _connector="OR"
                        ),
                        name="policy_period",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("status", "published")),
                        expressions=[
                            (
                                wishes.catalogue.models.Validity(
                                    "valid_from", "valid_until", django.contrib.postgres.fields.ranges.RangeBoundary()
                                ),
                                "&&",
                            ),
                            ("corporation", "="),
                        ],
                        name="policy_no_overlap",
                    ),
                    portal.constraints.Frozen(but=("valid_until",), name="policy_frozen", when="OLD.status <> 'draft'"),
                ],
            },
        ),
        migrations.AddField(
            model_name="opening",
            name="policy",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="wishes.policyversion",
            ),
        ),
        migrations.CreateModel(
            name="MandateRow",
            fields=[
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "function",
                    models.CharField(
                        choices=[
                            ("coordinator", "coördinator"),
                            ("inspector", "opzichter"),
                            ("team_lead", "teamleider"),
                            ("manager", "manager"),
                            ("director", "directeur-bestuurder"),
                            ("policy_owner", "beleidseigenaar"),
                            ("auditor", "controller"),
                            ("administrator", "beheerder"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "fact",
                    models.CharField(
                        choices=[
                            ("line_dearer", "een onderdeel duurder dan de standaard"),
                            ("line_cheaper", "een onderdeel goedkoper dan de standaard"),
                            ("dearer", "samen duurder dan de standaard"),
                            ("cheaper", "samen goedkoper dan de standaard"),
                            ("vouchers", "bonnen voor de woning"),
                            ("order", "hele opdracht met wat eerder is besteld"),
                            ("objections", "bezwaren van de opzichter"),
                        ],
                        max_length=16,
                    ),
                ),
                ("ceiling", models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wishes.policyversion",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="mandate_row_of_corporation"),
                    models.UniqueConstraint(fields=("version", "function", "fact"), name="mandate_row_fact_once"),
                    portal.constraints.SameCorporation(
                        field="version", name="mandate_row_version", to="wishes.PolicyVersion"
                    ),
                    portal.constraints.FrozenWith(
                        draft="draft",
                        name="mandate_row_frozen",
                        parent="version",
                        state="status",
                        to="wishes.PolicyVersion",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ceiling__isnull", True),
                            models.Q(("ceiling__gte", 0), ("ceiling__lte", 1000000)),
                            _connector="OR",
                        ),
                        name="mandate_row_ceiling",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LockRow",
            fields=[
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("code", models.CharField(max_length=30)),
                ("element_kind", models.CharField(max_length=40)),
                ("choice", models.CharField(max_length=30)),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("law", "wet"),
                            ("defect", "gebrek"),
                            ("own_safety", "eigen veiligheidsregel"),
                            ("own_rule", "eigen regel bij elke mutatie"),
                        ],
                        max_length=12,
                    ),
                ),
                ("text", models.CharField(max_length=200)),
                ("translations", models.JSONField(blank=True, default=dict, help_text='{"en": {"text": …}}')),
                ("min_age", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("built_before", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wishes.policyversion",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="lock_row_of_corporation"),
                    models.UniqueConstraint(fields=("version", "code"), name="lock_row_code_once"),
                    portal.constraints.SameCorporation(
                        field="version", name="lock_row_version", to="wishes.PolicyVersion"
                    ),
                    portal.constraints.FrozenWith(
                        draft="draft",
                        name="lock_row_frozen",
                        parent="version",
                        state="status",
                        to="wishes.PolicyVersion",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LimitRow",
            fields=[
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("code", models.CharField(max_length=30)),
                (
                    "fact",
                    models.CharField(
                        choices=[
                            ("line_dearer", "een onderdeel duurder dan de standaard"),
                            ("line_cheaper", "een onderdeel goedkoper dan de standaard"),
                            ("dearer", "samen duurder dan de standaard"),
                            ("cheaper", "samen goedkoper dan de standaard"),
                            ("vouchers", "bonnen voor de woning"),
                            ("order", "hele opdracht met wat eerder is besteld"),
                            ("objections", "bezwaren van de opzichter"),
                        ],
                        max_length=16,
                    ),
                ),
                ("ceiling", models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True)),
                ("element_kind", models.CharField(blank=True, max_length=40)),
                ("choice", models.CharField(blank=True, max_length=30)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wishes.policyversion",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="limit_row_of_corporation"),
                    models.UniqueConstraint(fields=("version", "code"), name="limit_row_code_once"),
                    portal.constraints.SameCorporation(
                        field="version", name="limit_row_version", to="wishes.PolicyVersion"
                    ),
                    portal.constraints.FrozenWith(
                        draft="draft",
                        name="limit_row_frozen",
                        parent="version",
                        state="status",
                        to="wishes.PolicyVersion",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ceiling__isnull", True),
                            models.Q(("ceiling__gte", 0), ("ceiling__lte", 1000000)),
                            _connector="OR",
                        ),
                        name="limit_row_ceiling",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("number", models.CharField(help_text="2026-0014-B1", max_length=16)),
                ("decided_at", models.DateTimeField()),
                (
                    "function",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("coordinator", "coördinator"),
                            ("inspector", "opzichter"),
                            ("team_lead", "teamleider"),
                            ("manager", "manager"),
                            ("director", "directeur-bestuurder"),
                            ("policy_owner", "beleidseigenaar"),
                            ("auditor", "controller"),
                            ("administrator", "beheerder"),
                        ],
                        max_length=16,
                    ),
                ),
                ("without_approval", models.BooleanField()),
                ("total_excl", models.DecimalField(decimal_places=2, max_digits=10)),
                ("total_vat", models.DecimalField(decimal_places=2, max_digits=10)),
                ("standard_incl", models.DecimalField(decimal_places=2, max_digits=10)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
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
                    "decided_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="wishes.decision",
                    ),
                ),
                (
                    "request",
                    models.OneToOneField(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decision",
                        to="wishes.approvalrequest",
                    ),
                ),
                (
                    "policy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wishes.policyversion",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="decision_of_corporation"),
                    models.UniqueConstraint(fields=("corporation", "number"), name="decision_number_once"),
                    portal.constraints.SameCorporation(field="case", name="decision_case", to="mutations.Case"),
                    portal.constraints.SameCorporation(
                        field="request", name="decision_request", to="wishes.ApprovalRequest"
                    ),
                    portal.constraints.SameCorporation(
                        field="policy", name="decision_policy", to="wishes.PolicyVersion"
                    ),
                    portal.constraints.SameCorporation(
                        field="replaces", name="decision_replaces", to="wishes.Decision"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("function", ""), ("request__isnull", True), ("without_approval", True)),
                            models.Q(
                                ("decided_by__isnull", False),
                                ("request__isnull", False),
                                ("without_approval", False),
                                models.Q(("function", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="decision_by_policy_or_person",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("standard_incl__gte", 0),
                            ("standard_incl__lte", 1000000),
                            ("total_excl__gte", 0),
                            ("total_excl__lte", 1000000),
                            ("total_vat__gte", 0),
                            ("total_vat__lte", 1000000),
                        ),
                        name="decision_totals",
                    ),
                    portal.constraints.AppendOnly(name="decision_append_only"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PriceBook",
            fields=[
                ("number", models.PositiveIntegerField()),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "concept"), ("published", "geldt")], default="draft", max_length=10
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_until", models.DateField(blank=True, null=True)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("owner", models.UUIDField(help_text="The firm, or the corporation itself.")),
                ("name", models.CharField(max_length=80)),
                (
                    "is_invented",
                    models.BooleanField(default=False, help_text="Demo prices say so wherever they are shown."),
                ),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "drafted_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
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
                    "published_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="price_book_of_corporation"),
                    models.UniqueConstraint(fields=("corporation", "owner", "number"), name="price_book_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("firm__isnull", True), ("owner", models.F("corporation"))),
                            models.Q(("firm__isnull", False), ("owner", models.F("firm"))),
                            _connector="OR",
                        ),
                        name="price_book_owner",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True), ("valid_until__gt", models.F("valid_from")), _connector="OR"
                        ),
                        name="price_book_period",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("status", "published")),
                        expressions=[
                            (
                                wishes.catalogue.models.Validity(
                                    "valid_from", "valid_until", django.contrib.postgres.fields.ranges.RangeBoundary()
                                ),
                                "&&",
                            ),
                            ("corporation", "="),
                            ("owner", "="),
                        ],
                        name="price_book_no_overlap",
                    ),
                    portal.constraints.Frozen(
                        but=("valid_until",), name="price_book_frozen", when="OLD.status <> 'draft'"
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="opening",
            name="book",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="wishes.pricebook",
            ),
        ),
        migrations.AddField(
            model_name="opening",
            name="firm_book",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="wishes.pricebook",
            ),
        ),
        migrations.CreateModel(
            name="BookPrice",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("work_code", models.CharField(max_length=30)),
                ("price_excl", models.DecimalField(decimal_places=2, max_digits=10)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "book",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="prices",
                        to="wishes.pricebook",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="book_price_of_corporation"),
                    models.UniqueConstraint(fields=("book", "work_code"), name="book_price_once"),
                    portal.constraints.SameCorporation(field="book", name="book_price_book", to="wishes.PriceBook"),
                    portal.constraints.FrozenWith(
                        draft="draft", name="book_price_frozen", parent="book", state="status", to="wishes.PriceBook"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("price_excl__gte", 0), ("price_excl__lte", 1000000)),
                        name="book_price_amount",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveSmallIntegerField(default=1)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "concept"),
                            ("submitted", "verstuurd"),
                            ("withdrawn", "teruggenomen"),
                            ("closed", "gesloten"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("started_at", models.DateTimeField()),
                ("saved_at", models.DateTimeField(help_text="Last time that anything in the draft was saved.")),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("total_excl", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=10)),
                ("total_vat", models.DecimalField(decimal_places=2, default=Decimal("0.00"), max_digits=10)),
                (
                    "content_hash",
                    models.CharField(blank=True, help_text="SHA-256 over the frozen statements.", max_length=64),
                ),
                (
                    "book",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wishes.pricebook",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
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
                    "edition",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wishes.edition",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="The person who recorded for somebody else; empty when the seat did so itself.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="portal.person",
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to="mutations.seat",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="proposal_of_corporation"),
                    models.UniqueConstraint(fields=("seat", "version"), name="proposal_version_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ["draft", "submitted"])),
                        fields=("seat",),
                        name="proposal_one_live",
                    ),
                    portal.constraints.SameCorporation(field="case", name="proposal_case", to="mutations.Case"),
                    portal.constraints.SameCorporation(field="seat", name="proposal_seat", to="mutations.Seat"),
                    portal.constraints.SameCorporation(field="edition", name="proposal_edition", to="wishes.Edition"),
                    portal.constraints.SameCorporation(field="book", name="proposal_book", to="wishes.PriceBook"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("total_excl__gte", 0),
                            ("total_excl__lte", 1000000),
                            ("total_vat__gte", 0),
                            ("total_vat__lte", 1000000),
                        ),
                        name="proposal_totals",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "submitted"), _negated=True),
                            models.Q(
                                ("book__isnull", False),
                                ("edition__isnull", False),
                                ("submitted_at__isnull", False),
                                models.Q(("content_hash", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="proposal_submitted_complete",
                    ),
                    portal.constraints.Frozen(but=("status",), name="proposal_frozen", when="OLD.status <> 'draft'"),
                ],
            },
        ),
        migrations.CreateModel(
            name="MatterNote",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("text", models.TextField(max_length=5000)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "proposal",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="matter_note",
                        to="wishes.proposal",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="matter_note_of_corporation"),
                    portal.constraints.SameCorporation(
                        field="proposal", name="matter_note_proposal", to="wishes.Proposal"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Matter",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "card",
                    models.CharField(
                        choices=[
                            ("soon", "Snel verhuizen"),
                            ("myself", "Zelf klussen"),
                            ("cheap", "Lage kosten"),
                            ("kitchen", "Een goede keuken"),
                            ("bathroom", "Een goede badkamer"),
                            ("warm", "Warm en droog"),
                            ("safe", "Veilig"),
                            ("level", "Zonder drempels"),
                            ("other", "Iets anders"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="matters",
                        to="wishes.proposal",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="matter_of_corporation"),
                    models.UniqueConstraint(fields=("proposal", "card"), name="matter_once"),
                    portal.constraints.SameCorporation(field="proposal", name="matter_proposal", to="wishes.Proposal"),
                    portal.constraints.FrozenWith(
                        draft="draft", name="matter_frozen", parent="proposal", state="status", to="wishes.Proposal"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposalStatement",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "mark",
                    models.CharField(
                        choices=[("silent", "niet genoemd"), ("leave", "laten"), ("do", "doen")], max_length=6
                    ),
                ),
                ("choice", models.CharField(blank=True, help_text="Empty: lines picked one by one.", max_length=30)),
                ("revision", models.PositiveIntegerField(default=1)),
                ("saved_at", models.DateTimeField()),
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
                        related_name="+",
                        to="mutations.element",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="wishes.proposal",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="statement_of_corporation"),
                    models.UniqueConstraint(fields=("proposal", "element"), name="statement_element_once"),
                    portal.constraints.SameCorporation(
                        field="proposal", name="statement_proposal", to="wishes.Proposal"
                    ),
                    portal.constraints.SameCorporation(
                        field="element", name="statement_element", to="mutations.Element"
                    ),
                    portal.constraints.FrozenWith(
                        draft="draft", name="statement_frozen", parent="proposal", state="status", to="wishes.Proposal"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("mark", "silent"), _negated=True), name="statement_silence_is_no_row"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposalLine",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("work_code", models.CharField(max_length=30)),
                ("label", models.CharField(max_length=120)),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("STU", "stuk"),
                            ("MTR", "m"),
                            ("M2", "m²"),
                            ("M3", "m³"),
                            ("UUR", "uur"),
                            ("post", "post"),
                            ("woning", "woning"),
                            ("kamer", "kamer"),
                            ("set", "set"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("safety", "veiligheid"),
                            ("maintenance", "mutatieonderhoud"),
                            ("planned", "planmatig"),
                            ("investment", "investering"),
                            ("recoverable", "te verhalen"),
                            ("choice", "keuze"),
                            ("voucher", "bon"),
                        ],
                        max_length=12,
                    ),
                ),
                ("quantity", models.DecimalField(decimal_places=2, max_digits=8)),
                ("price_excl", models.DecimalField(decimal_places=2, max_digits=10)),
                ("vat_rate", models.DecimalField(decimal_places=4, max_digits=5)),
                ("amount_excl", models.DecimalField(decimal_places=2, max_digits=10)),
                ("amount_vat", models.DecimalField(decimal_places=2, max_digits=10)),
                ("is_hand_priced", models.BooleanField(default=False)),
                ("price_reason", models.CharField(blank=True, max_length=200)),
                ("revision", models.PositiveIntegerField(default=1)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="wishes.proposal",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="wishes.proposalstatement",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="proposal_line_of_corporation"),
                    models.UniqueConstraint(fields=("statement", "work_code"), name="proposal_line_work_once"),
                    portal.constraints.SameCorporation(
                        field="proposal", name="proposal_line_proposal", to="wishes.Proposal"
                    ),
                    portal.constraints.SameCorporation(
                        field="statement", name="proposal_line_statement", to="wishes.ProposalStatement"
                    ),
                    portal.constraints.FrozenWith(
                        draft="draft",
                        name="proposal_line_frozen",
                        parent="proposal",
                        state="status",
                        to="wishes.Proposal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("quantity__gt", 0), ("quantity__lte", 10000)), name="proposal_line_quantity"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("price_excl__gte", 0), ("price_excl__lte", 1000000)),
                        name="proposal_line_price",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("vat_rate__gte", 0), ("vat_rate__lte", 1)), name="proposal_line_vat_rate"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "amount_excl",
                                django.db.models.functions.math.Round(
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("quantity"), "*", models.F("price_excl")
                                    ),
                                    2,
                                ),
                            )
                        ),
                        name="proposal_line_amount_excl",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "amount_vat",
                                django.db.models.functions.math.Round(
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("amount_excl"), "*", models.F("vat_rate")
                                    ),
                                    2,
                                ),
                            )
                        ),
                        name="proposal_line_amount_vat",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount_excl__gte", 0),
                            ("amount_excl__lte", 1000000),
                            ("amount_vat__gte", 0),
                            ("amount_vat__lte", 1000000),
                        ),
                        name="proposal_line_amounts",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_hand_priced", False), models.Q(("price_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="proposal_line_hand_price_has_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reason",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("code", models.CharField(max_length=12)),
                (
                    "kind",
                    models.CharField(
                        choices=[("reject", "afwijzen"), ("return", "terugsturen"), ("other", "anders")], max_length=8
                    ),
                ),
                ("label", models.CharField(help_text="As staff read it.", max_length=120)),
                ("text_tenant", models.CharField(help_text="As the tenant reads it, B1.", max_length=300)),
                (
                    "translations",
                    models.JSONField(blank=True, default=dict, help_text='{"en": {"label": …, "text_tenant": …}}'),
                ),
                ("is_active", models.BooleanField(default=True)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="reason_of_corporation"),
                    models.UniqueConstraint(fields=("corporation", "code"), name="reason_code_once"),
                ],
            },
        ),
        migrations.AddField(
            model_name="lineanswer",
            name="reason",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="wishes.reason",
            ),
        ),
        migrations.CreateModel(
            name="DecisionRow",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("granted", "Ja, dit doen we zo"),
                            ("different", "We doen iets anders"),
                            ("refused", "Dit kan niet"),
                            ("locked", "Dit doen wij altijd"),
                            ("unasked", "Hier vroeg u niets over"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "follows",
                    models.CharField(
                        choices=[
                            ("S", "de standaard"),
                            ("H", "de huurder"),
                            ("O", "de opzichter"),
                            ("A", "de aannemer"),
                            ("X", "anders"),
                        ],
                        max_length=3,
                    ),
                ),
                (
                    "mark",
                    models.CharField(
                        choices=[("silent", "niet genoemd"), ("leave", "laten"), ("do", "doen")], max_length=6
                    ),
                ),
                ("choice", models.CharField(blank=True, max_length=30)),
                (
                    "reason_texts",
                    models.JSONField(
                        blank=True, default=dict, help_text='{"nl": …, "en": …}: a copy, as the tenant reads.'
                    ),
                ),
                ("amount_excl", models.DecimalField(decimal_places=2, max_digits=10)),
                ("amount_vat", models.DecimalField(decimal_places=2, max_digits=10)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rows",
                        to="wishes.decision",
                    ),
                ),
                (
                    "element",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mutations.element",
                    ),
                ),
                (
                    "reason",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wishes.reason",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="decision_row_of_corporation"),
                    models.UniqueConstraint(fields=("decision", "element"), name="decision_row_element_once"),
                    portal.constraints.SameCorporation(
                        field="decision", name="decision_row_decision", to="wishes.Decision"
                    ),
                    portal.constraints.SameCorporation(
                        field="element", name="decision_row_element", to="mutations.Element"
                    ),
                    portal.constraints.SameCorporation(field="reason", name="decision_row_reason", to="wishes.Reason"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount_excl__gte", 0),
                            ("amount_excl__lte", 1000000),
                            ("amount_vat__gte", 0),
                            ("amount_vat__lte", 1000000),
                        ),
                        name="decision_row_amounts",
                    ),
                    portal.constraints.AppendOnly(name="decision_row_append_only"),
                ],
            },
        ),
        migrations.CreateModel(
            name="RecipeLine",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "measure",
                    models.CharField(
                        choices=[
                            ("one", "vast"),
                            ("count", "aantal"),
                            ("length", "lengte"),
                            ("floor", "vloer"),
                            ("wall", "wand"),
                            ("ceiling", "plafond"),
                            ("perimeter", "omtrek"),
                        ],
                        max_length=10,
                    ),
                ),
                ("factor", models.DecimalField(decimal_places=3, default=Decimal("1.000"), max_digits=8)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "choice",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recipe",
                        to="wishes.cataloguechoice",
                    ),
                ),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wishes.edition",
                    ),
                ),
                (
                    "work",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wishes.cataloguework",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="recipe_of_corporation"),
                    models.UniqueConstraint(fields=("choice", "work"), name="recipe_work_once"),
                    portal.constraints.SameCorporation(field="edition", name="recipe_edition", to="wishes.Edition"),
                    portal.constraints.SameCorporation(
                        field="choice", name="recipe_choice", to="wishes.CatalogueChoice"
                    ),
                    portal.constraints.SameCorporation(field="work", name="recipe_work", to="wishes.CatalogueWork"),
                    portal.constraints.FrozenWith(
                        draft="draft", name="recipe_frozen", parent="edition", state="status", to="wishes.Edition"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("factor__gt", 0), ("factor__lte", 10000)), name="recipe_factor"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("agree", "Eens met de huurder"),
                            ("object", "Bezwaar"),
                            ("keep", "Ik blijf bij mijn opname"),
                            ("advise", "Advies"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("safety", "veiligheid"),
                            ("law", "wet"),
                            ("damage", "vervolgschade"),
                            ("access", "toegankelijkheidslabel vervalt"),
                        ],
                        max_length=8,
                    ),
                ),
                ("text", models.CharField(blank=True, max_length=500)),
                ("at", models.DateTimeField()),
                ("revision", models.PositiveIntegerField(default=1)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.person"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
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
                    "element",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mutations.element",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="review_of_corporation"),
                    models.UniqueConstraint(fields=("case", "element"), name="review_element_once"),
                    portal.constraints.SameCorporation(field="case", name="review_case", to="mutations.Case"),
                    portal.constraints.SameCorporation(field="element", name="review_element", to="mutations.Element"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stance", "object"), models.Q(("ground", ""), _negated=True)),
                            models.Q(models.Q(("stance", "object"), _negated=True), ("ground", "")),
                            _connector="OR",
                        ),
                        name="review_objection_has_ground",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RoomAnswer",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "gate",
                    models.CharField(
                        choices=[
                            ("fine", "Ja, laat alles zo"),
                            ("change", "Nee, ik wil iets anders"),
                            ("call", "Ik weet het niet. Bel mij."),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rooms",
                        to="wishes.proposal",
                    ),
                ),
                (
                    "room",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mutations.room",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="room_answer_of_corporation"),
                    models.UniqueConstraint(fields=("proposal", "room"), name="room_answer_once"),
                    portal.constraints.SameCorporation(
                        field="proposal", name="room_answer_proposal", to="wishes.Proposal"
                    ),
                    portal.constraints.SameCorporation(field="room", name="room_answer_room", to="mutations.Room"),
                    portal.constraints.FrozenWith(
                        draft="draft",
                        name="room_answer_frozen",
                        parent="proposal",
                        state="status",
                        to="wishes.Proposal",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RoomPick",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
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
                        related_name="+",
                        to="mutations.element",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="picks",
                        to="wishes.proposal",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="room_pick_of_corporation"),
                    models.UniqueConstraint(fields=("proposal", "element"), name="room_pick_once"),
                    portal.constraints.SameCorporation(
                        field="proposal", name="room_pick_proposal", to="wishes.Proposal"
                    ),
                    portal.constraints.SameCorporation(
                        field="element", name="room_pick_element", to="mutations.Element"
                    ),
                    portal.constraints.FrozenWith(
                        draft="draft", name="room_pick_frozen", parent="proposal", state="status", to="wishes.Proposal"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Scope",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("number", models.PositiveSmallIntegerField(default=1)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "in de maak"),
                            ("requested", "wacht op akkoord"),
                            ("returned", "teruggestuurd"),
                            ("decided", "besloten"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("started_at", models.DateTimeField()),
                ("revision", models.PositiveIntegerField(default=1)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scopes",
                        to="mutations.case",
                    ),
                ),
                (
                    "composed_by",
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
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="scope_of_corporation"),
                    models.UniqueConstraint(fields=("case", "number"), name="scope_number_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ["draft", "requested", "returned"])),
                        fields=("case",),
                        name="scope_one_open",
                    ),
                    portal.constraints.SameCorporation(field="case", name="scope_case", to="mutations.Case"),
                ],
            },
        ),
        migrations.AddField(
            model_name="decision",
            name="scope",
            field=models.OneToOneField(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decision",
                to="wishes.scope",
            ),
        ),
        migrations.AddField(
            model_name="approvalrequest",
            name="scope",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="requests",
                to="wishes.scope",
            ),
        ),
        migrations.CreateModel(
            name="ScopeRow",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "follows",
                    models.CharField(
                        choices=[
                            ("S", "de standaard"),
                            ("H", "de huurder"),
                            ("O", "de opzichter"),
                            ("A", "de aannemer"),
                            ("X", "anders"),
                        ],
                        max_length=3,
                    ),
                ),
                ("choice", models.CharField(blank=True, help_text="Only when it follows nobody.", max_length=30)),
                (
                    "is_suggested",
                    models.BooleanField(default=True, help_text="Filled in by the portal and not touched since."),
                ),
                ("revision", models.PositiveIntegerField(default=1)),
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
                        related_name="+",
                        to="mutations.element",
                    ),
                ),
                (
                    "reason",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wishes.reason",
                    ),
                ),
                (
                    "scope",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rows",
                        to="wishes.scope",
                    ),
                ),
                (
                    "set_by",
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
                    models.UniqueConstraint(fields=("corporation", "id"), name="scope_row_of_corporation"),
                    models.UniqueConstraint(fields=("scope", "element"), name="scope_row_element_once"),
                    portal.constraints.SameCorporation(field="scope", name="scope_row_scope", to="wishes.Scope"),
                    portal.constraints.SameCorporation(
                        field="element", name="scope_row_element", to="mutations.Element"
                    ),
                    portal.constraints.SameCorporation(field="reason", name="scope_row_reason", to="wishes.Reason"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("follows", "X"), models.Q(("choice", ""), _negated=True)),
                            models.Q(models.Q(("follows", "X"), _negated=True), ("choice", "")),
                            _connector="OR",
                        ),
                        name="scope_row_other_names_choice",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StandardRow",
            fields=[
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("element_kind", models.CharField(max_length=40)),
                ("choice", models.CharField(max_length=30)),
                ("min_age", models.PositiveSmallIntegerField(blank=True, help_text="Years.", null=True)),
                (
                    "min_condition",
                    models.PositiveSmallIntegerField(blank=True, help_text="NEN 2767, 1 to 6.", null=True),
                ),
                (
                    "quality",
                    models.CharField(
                        blank=True,
                        choices=[("EEN", "eenvoudig"), ("STA", "standaard"), ("HOO", "hoogwaardig"), ("LUX", "luxe")],
                        max_length=3,
                    ),
                ),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wishes.policyversion",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="standard_row_of_corporation"),
                    models.UniqueConstraint(fields=("version", "position"), name="standard_row_position_once"),
                    portal.constraints.SameCorporation(
                        field="version", name="standard_row_version", to="wishes.PolicyVersion"
                    ),
                    portal.constraints.FrozenWith(
                        draft="draft",
                        name="standard_row_frozen",
                        parent="version",
                        state="status",
                        to="wishes.PolicyVersion",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementNote",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("text", models.TextField(max_length=5000)),
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
                        related_name="+",
                        to="mutations.element",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes",
                        to="wishes.proposal",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="statement_note_of_corporation"),
                    models.UniqueConstraint(fields=("proposal", "element"), name="statement_note_once"),
                    portal.constraints.SameCorporation(
                        field="proposal", name="statement_note_proposal", to="wishes.Proposal"
                    ),
                    portal.constraints.SameCorporation(
                        field="element", name="statement_note_element", to="mutations.Element"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VatRate",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "vat_class",
                    models.CharField(
                        choices=[
                            ("general", "algemeen"),
                            ("painting", "schilderen, stukadoren, behangen"),
                            ("cleaning", "schoonmaken in de woning"),
                            ("none", "geen btw"),
                        ],
                        max_length=10,
                    ),
                ),
                ("rate", models.DecimalField(decimal_places=4, max_digits=5)),
                ("valid_from", models.DateField()),
                ("valid_until", models.DateField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("rate__gte", 0), ("rate__lte", 1)), name="vat_rate_share"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True), ("valid_until__gt", models.F("valid_from")), _connector="OR"
                        ),
                        name="vat_rate_period",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                wishes.catalogue.models.Validity(
                                    "valid_from", "valid_until", django.contrib.postgres.fields.ranges.RangeBoundary()
                                ),
                                "&&",
                            ),
                            ("vat_class", "="),
                        ],
                        name="vat_rate_no_overlap",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionFact",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "code",
                    models.CharField(
                        choices=[
                            ("line_dearer", "een onderdeel duurder dan de standaard"),
                            ("line_cheaper", "een onderdeel goedkoper dan de standaard"),
                            ("dearer", "samen duurder dan de standaard"),
                            ("cheaper", "samen goedkoper dan de standaard"),
                            ("vouchers", "bonnen voor de woning"),
                            ("order", "hele opdracht met wat eerder is besteld"),
                            ("objections", "bezwaren van de opzichter"),
                        ],
                        max_length=16,
                    ),
                ),
                ("number", models.DecimalField(decimal_places=2, max_digits=10)),
                ("element_kind", models.CharField(blank=True, max_length=40)),
                ("choice", models.CharField(blank=True, max_length=30)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="facts",
                        to="wishes.decision",
                    ),
                ),
                (
                    "element",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mutations.element",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="decision_fact_of_corporation"),
                    portal.constraints.SameCorporation(
                        field="decision", name="decision_fact_decision", to="wishes.Decision"
                    ),
                    portal.constraints.SameCorporation(
                        field="element", name="decision_fact_element", to="mutations.Element"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 0), ("number__lte", 1000000)), name="decision_fact_number"
                    ),
                    portal.constraints.AppendOnly(name="decision_fact_append_only"),
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionReceipt",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("body", models.TextField()),
                ("hash", models.CharField(max_length=64)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "decision",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="receipt",
                        to="wishes.decision",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="receipt_of_corporation"),
                    portal.constraints.SameCorporation(field="decision", name="receipt_decision", to="wishes.Decision"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "hash",
                                models.Func(
                                    models.Func(
                                        models.Func(models.F("body"), models.Value("UTF8"), function="convert_to"),
                                        function="sha256",
                                    ),
                                    models.Value("hex"),
                                    function="encode",
                                    output_field=models.CharField(),
                                ),
                            )
                        ),
                        name="receipt_hash",
                    ),
                    portal.constraints.AppendOnly(name="receipt_append_only"),
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionLine",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("work_code", models.CharField(max_length=30)),
                ("label", models.CharField(max_length=120)),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("STU", "stuk"),
                            ("MTR", "m"),
                            ("M2", "m²"),
                            ("M3", "m³"),
                            ("UUR", "uur"),
                            ("post", "post"),
                            ("woning", "woning"),
                            ("kamer", "kamer"),
                            ("set", "set"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("safety", "veiligheid"),
                            ("maintenance", "mutatieonderhoud"),
                            ("planned", "planmatig"),
                            ("investment", "investering"),
                            ("recoverable", "te verhalen"),
                            ("choice", "keuze"),
                            ("voucher", "bon"),
                        ],
                        max_length=12,
                    ),
                ),
                ("quantity", models.DecimalField(decimal_places=2, max_digits=8)),
                ("price_excl", models.DecimalField(decimal_places=2, max_digits=10)),
                ("vat_rate", models.DecimalField(decimal_places=4, max_digits=5)),
                ("amount_excl", models.DecimalField(decimal_places=2, max_digits=10)),
                ("amount_vat", models.DecimalField(decimal_places=2, max_digits=10)),
                (
                    "corporation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.corporation"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="wishes.decision",
                    ),
                ),
                (
                    "row",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="wishes.decisionrow",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="decision_line_of_corporation"),
                    models.UniqueConstraint(fields=("row", "work_code"), name="decision_line_work_once"),
                    portal.constraints.SameCorporation(
                        field="decision", name="decision_line_decision", to="wishes.Decision"
                    ),
                    portal.constraints.SameCorporation(field="row", name="decision_line_row", to="wishes.DecisionRow"),
                    models.CheckConstraint(
                        condition=models.Q(("quantity__gt", 0), ("quantity__lte", 10000)), name="decision_line_quantity"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("price_excl__gte", 0), ("price_excl__lte", 1000000)),
                        name="decision_line_price",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("vat_rate__gte", 0), ("vat_rate__lte", 1)), name="decision_line_vat_rate"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "amount_excl",
                                django.db.models.functions.math.Round(
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("quantity"), "*", models.F("price_excl")
                                    ),
                                    2,
                                ),
                            ),
                            ("amount_excl__gte", 0),
                            ("amount_excl__lte", 1000000),
                            (
                                "amount_vat",
                                django.db.models.functions.math.Round(
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("amount_excl"), "*", models.F("vat_rate")
                                    ),
                                    2,
                                ),
                            ),
                            ("amount_vat__gte", 0),
                            ("amount_vat__lte", 1000000),
                        ),
                        name="decision_line_amounts",
                    ),
                    portal.constraints.AppendOnly(name="decision_line_append_only"),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="opening",
            constraint=portal.constraints.SameCorporation(field="book", name="opening_book", to="wishes.PriceBook"),
        ),
        migrations.AddConstraint(
            model_name="opening",
            constraint=portal.constraints.SameCorporation(
                field="firm_book", name="opening_firm_book", to="wishes.PriceBook"
            ),
        ),
        migrations.AddConstraint(
            model_name="opening",
            constraint=portal.constraints.SameCorporation(
                field="policy", name="opening_policy", to="wishes.PolicyVersion"
            ),
        ),
        migrations.AddConstraint(
            model_name="lineanswer",
            constraint=portal.constraints.SameCorporation(
                field="reason", name="line_answer_reason", to="wishes.Reason"
            ),
        ),
        migrations.AddConstraint(
            model_name="lineanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer", "approve"), ("reason__isnull", False), _connector="OR"),
                name="line_answer_no_has_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=portal.constraints.SameCorporation(field="scope", name="decision_scope", to="wishes.Scope"),
        ),
        migrations.AddConstraint(
            model_name="approvalrequest",
            constraint=models.UniqueConstraint(fields=("scope", "round"), name="request_round_once"),
        ),
        migrations.AddConstraint(
            model_name="approvalrequest",
            constraint=portal.constraints.SameCorporation(field="scope", name="request_scope", to="wishes.Scope"),
        ),
    ]
