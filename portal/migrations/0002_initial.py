import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import portal.constraints
import portal.corporations.models
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("portal", "0001_foundation"),
    ]

    # Sign-in's tables refer to Account, and look for it in this wing's first migration.
    run_before = [("account", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Corporation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120)),
                ("slug", models.SlugField(max_length=40, unique=True)),
                ("phone", models.CharField(max_length=20)),
                ("email", models.EmailField(max_length=254)),
                ("address", models.CharField(max_length=200)),
                (
                    "brand_colour",
                    models.CharField(
                        default="#1f6f5c",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator("^#[0-9a-f]{6}$", "Een kleur heeft de vorm #1f6f5c.")
                        ],
                    ),
                ),
                (
                    "mandate_basis",
                    models.CharField(
                        choices=[("excl", "exclusief btw"), ("incl", "inclusief btw")], default="incl", max_length=4
                    ),
                ),
                (
                    "answer_days",
                    models.PositiveSmallIntegerField(
                        default=7,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(60),
                        ],
                    ),
                ),
                (
                    "languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(choices=[("nl", "Nederlands"), ("en", "English")], max_length=2),
                        default=portal.corporations.models.all_languages,
                        size=None,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("brand_colour__regex", "^#[0-9a-f]{6}$")), name="corporation_colour"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answer_days__gte", 1), ("answer_days__lte", 60)),
                        name="corporation_answer_days",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("mandate_basis__in", ["excl", "incl"])), name="corporation_basis"
                    ),
                    models.CheckConstraint(condition=models.Q(("languages__len__gte", 1)), name="corporation_speaks"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("chain", models.UUIDField()),
                ("sequence", models.PositiveIntegerField()),
                ("prev", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
                ("body", models.TextField()),
                ("event", models.CharField(max_length=60)),
                ("subject_type", models.CharField(max_length=60)),
                ("subject_id", models.UUIDField()),
                ("at", models.DateTimeField()),
                ("recorded_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("person", models.UUIDField(null=True)),
                ("participant", models.UUIDField(null=True)),
                ("on_behalf_of", models.UUIDField(null=True)),
                ("policy_version", models.UUIDField(null=True)),
                ("request_id", models.CharField(blank=True, max_length=64)),
                (
                    "corporation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="portal.corporation"),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["corporation", "recorded_at"], name="event_by_corporation"),
                    models.Index(fields=["subject_id"], name="event_by_subject"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="event_key"),
                    models.UniqueConstraint(fields=("chain", "sequence"), name="event_sequence"),
                    models.UniqueConstraint(fields=("chain", "prev"), name="event_prev"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "hash",
                                models.Func(
                                    models.F("prev"),
                                    models.F("body"),
                                    arg_joiner=" || ",
                                    output_field=models.CharField(),
                                    template="encode(sha256(convert_to(%(expressions)s, 'UTF8')), 'hex')",
                                ),
                            )
                        ),
                        name="event_hash",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("prev", "0000000000000000000000000000000000000000000000000000000000000000"),
                                ("sequence", 1),
                            ),
                            models.Q(
                                ("sequence__gt", 1),
                                models.Q(
                                    ("prev", "0000000000000000000000000000000000000000000000000000000000000000"),
                                    _negated=True,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="event_first",
                    ),
                    portal.constraints.AppendOnly(name="event_append_only"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Firm",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120)),
                ("phone", models.CharField(max_length=20)),
                ("email", models.EmailField(max_length=254)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(django.db.models.functions.text.Lower("email"), name="firm_email")
                ],
            },
        ),
        migrations.CreateModel(
            name="Engagement",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("valid_from", models.DateField()),
                ("valid_until", models.DateField(blank=True, null=True)),
                (
                    "corporation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="portal.corporation"),
                ),
                ("firm", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="portal.firm")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="engagement_key"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True), ("valid_until__gt", models.F("valid_from")), _connector="OR"
                        ),
                        name="engagement_period",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("corporation", "="),
                            ("firm", "="),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_until"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="engagement_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "status",
                    models.CharField(
                        choices=[("queued", "wacht"), ("done", "verzonden"), ("parked", "geparkeerd")],
                        default="queued",
                        max_length=10,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("due_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("leased_until", models.DateTimeField(null=True)),
                ("lease", models.UUIDField(null=True)),
                ("last_error", models.CharField(blank=True, max_length=300)),
                ("created_at", models.DateTimeField()),
                ("done_at", models.DateTimeField(null=True)),
                ("event", models.CharField(max_length=60)),
                ("task", models.CharField(max_length=120)),
                ("subject_id", models.UUIDField()),
                (
                    "corporation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="portal.corporation"),
                ),
            ],
            options={
                "indexes": [models.Index(condition=models.Q(("status", "queued")), fields=["due_at"], name="job_due")],
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="job_key"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_at__isnull", False), ("status", "done")),
                            models.Q(models.Q(("status", "done"), _negated=True), ("done_at__isnull", True)),
                            _connector="OR",
                        ),
                        name="job_done",
                    ),
                    portal.constraints.Frozen(
                        but=("status", "attempts", "due_at", "leased_until", "lease", "last_error", "done_at"),
                        name="job_as_asked",
                        when="OLD.status <> 'done'",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "status",
                    models.CharField(
                        choices=[("queued", "wacht"), ("done", "verzonden"), ("parked", "geparkeerd")],
                        default="queued",
                        max_length=10,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("due_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("leased_until", models.DateTimeField(null=True)),
                ("lease", models.UUIDField(null=True)),
                ("last_error", models.CharField(blank=True, max_length=300)),
                ("created_at", models.DateTimeField()),
                ("done_at", models.DateTimeField(null=True)),
                ("case_id", models.UUIDField(null=True)),
                ("kind", models.CharField(max_length=60)),
                ("to", models.EmailField(max_length=254)),
                ("language", models.CharField(choices=[("nl", "Nederlands"), ("en", "English")], max_length=2)),
                ("sender", models.CharField(max_length=200)),
                ("reply_to", models.EmailField(blank=True, max_length=254)),
                ("subject", models.CharField(max_length=200)),
                ("text", models.TextField()),
                ("html", models.TextField(blank=True)),
                (
                    "corporation",
                    models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to="portal.corporation"),
                ),
            ],
            options={
                "indexes": [
                    models.Index(condition=models.Q(("status", "queued")), fields=["due_at"], name="message_due"),
                    models.Index(fields=["corporation", "created_at"], name="message_by_corporation"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="message_key"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_at__isnull", False), ("status", "done")),
                            models.Q(models.Q(("status", "done"), _negated=True), ("done_at__isnull", True)),
                            _connector="OR",
                        ),
                        name="message_done",
                    ),
                    portal.constraints.Frozen(
                        but=("status", "attempts", "due_at", "leased_until", "lease", "last_error", "done_at"),
                        name="message_as_written",
                        when="OLD.status <> 'done'",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120)),
                ("sort_name", models.CharField(max_length=120)),
                ("email", models.EmailField(max_length=254)),
                (
                    "language",
                    models.CharField(choices=[("nl", "Nederlands"), ("en", "English")], default="nl", max_length=2),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["sort_name"], name="person_sort_name")],
            },
        ),
        migrations.CreateModel(
            name="FunctionHeld",
            fields=[
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
                        max_length=20,
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_until", models.DateField(blank=True, null=True)),
                (
                    "corporation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="portal.corporation"),
                ),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="portal.person")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="function_held_key"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True), ("valid_until__gt", models.F("valid_from")), _connector="OR"
                        ),
                        name="function_held_period",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("corporation", "="),
                            ("person", "="),
                            ("function", "="),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_until"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="function_held_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "function__in",
                                [
                                    "coordinator",
                                    "inspector",
                                    "team_lead",
                                    "manager",
                                    "director",
                                    "policy_owner",
                                    "auditor",
                                    "administrator",
                                ],
                            )
                        ),
                        name="function_held_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Employment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("valid_from", models.DateField()),
                ("valid_until", models.DateField(blank=True, null=True)),
                (
                    "corporation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="portal.corporation"),
                ),
                ("firm", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="portal.firm")),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="portal.person")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("corporation", "id"), name="employment_key"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True), ("valid_until__gt", models.F("valid_from")), _connector="OR"
                        ),
                        name="employment_period",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("corporation", "="),
                            ("person", "="),
                            ("firm", "="),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_until"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="employment_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("is_active", models.BooleanField(default=True)),
                ("created_at", models.DateTimeField()),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="portal.person")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("email", django.db.models.functions.text.Lower(models.F("email")))),
                        name="account_email_lower",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EventText",
            fields=[
                (
                    "event",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="text",
                        serialize=False,
                        to="portal.event",
                    ),
                ),
                ("salt", models.CharField(blank=True, max_length=32)),
                ("name", models.CharField(blank=True, max_length=120)),
                ("reason", models.TextField(blank=True)),
                ("erased_at", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("erased_at__isnull", True),
                            models.Q(("name", ""), ("reason", ""), ("salt", "")),
                            _connector="OR",
                        ),
                        name="event_text_erased",
                    ),
                    portal.constraints.Frozen(
                        but=("salt", "name", "reason", "erased_at"), name="event_text_kept", when=""
                    ),
                ],
            },
        ),
    ]
