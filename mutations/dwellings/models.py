"""Dwelling, room, element and defect; types as templates from which a new dwelling starts."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext

from mutations.dwellings.choices import AccessibilityLabel, Condition, DefectKind, DwellingKind, QualityLevel, RoomKind
from mutations.dwellings.querysets import DwellingQuerySet, OwnedQuerySet
from mutations.dwellings.rules import MAX_HOUSE_NUMBER, MAX_MEASURE, POSTCODE
from portal.constraints import SameCorporation


def measured(field: str, name: str) -> CheckConstraint:
    """Not negative and not NaN, which `numeric` would take."""
    return CheckConstraint(condition=Q(**{f"{field}__gte": 0, f"{field}__lte": MAX_MEASURE}), name=name)


def metres(*, digits: int = 7) -> models.DecimalField[Decimal, Decimal]:
    return models.DecimalField(max_digits=digits, decimal_places=2, default=Decimal("0.00"))


class ElementKind(models.Model):
    """A kind of thing that can be in a room, with its words in two voices: tenant and professional."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=40)
    label = models.CharField(max_length=80, help_text="As a professional says it.")
    label_tenant = models.CharField(max_length=80, help_text="As a tenant says it, with its article: het keukenblok.")
    translations = models.JSONField(default=dict, blank=True, help_text='{"en": {"label": …, "label_tenant": …}}')
    icon = models.CharField(max_length=40, default="home")
    life_years = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Technical life span in years.")
    position = models.PositiveSmallIntegerField(default=0)

    objects = OwnedQuerySet["ElementKind"].as_manager()

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="element_kind_of_corporation"),
            UniqueConstraint(fields=["corporation", "code"], name="element_kind_code_once"),
        ]

    def __str__(self) -> str:
        return self.label


class DwellingType(models.Model):
    """A template: few corporations know every perimeter, so a new dwelling starts here and is corrected."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=3, choices=DwellingKind.choices)
    floor_area = metres()
    storeys = models.PositiveSmallIntegerField(default=1)
    quality = models.CharField(max_length=3, choices=QualityLevel.choices, default=QualityLevel.STANDARD)

    objects = OwnedQuerySet["DwellingType"].as_manager()

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="dwelling_type_of_corporation"),
            UniqueConstraint(fields=["corporation", "name"], name="dwelling_type_name_once"),
            measured("floor_area", "dwelling_type_floor_area"),
        ]

    def __str__(self) -> str:
        return self.name


class Box(models.Model):
    """A room's place on the plan in grid units and its measures; shared by template and real rooms."""

    kind = models.CharField(max_length=3, choices=RoomKind.choices)
    name = models.CharField(max_length=60)
    position = models.PositiveSmallIntegerField(default=0)
    x = models.PositiveSmallIntegerField(default=0)
    y = models.PositiveSmallIntegerField(default=0)
    width = models.PositiveSmallIntegerField(default=0)
    height = models.PositiveSmallIntegerField(default=0)
    floor_area = metres()
    wall_area = metres()
    ceiling_area = metres()
    perimeter = metres()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


def box_checks(table: str) -> list[CheckConstraint]:
    fields = ("floor_area", "wall_area", "ceiling_area", "perimeter")
    return [measured(field, f"{table}_{field}") for field in fields]


class TypeRoom(Box):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    type = models.ForeignKey(DwellingType, on_delete=models.CASCADE, related_name="rooms", db_constraint=False)
    revision = models.PositiveIntegerField(default=1)

    objects = OwnedQuerySet["TypeRoom"].as_manager()

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="type_room_of_corporation"),
            SameCorporation(field="type", to="mutations.DwellingType", name="type_room_type"),
            *box_checks("type_room"),
        ]


class TypeElement(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    room = models.ForeignKey(TypeRoom, on_delete=models.CASCADE, related_name="elements", db_constraint=False)
    kind = models.ForeignKey(ElementKind, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    count = models.PositiveSmallIntegerField(default=1)
    length = metres()

    objects = OwnedQuerySet["TypeElement"].as_manager()

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="type_element_of_corporation"),
            SameCorporation(field="room", to="mutations.TypeRoom", name="type_element_room"),
            SameCorporation(field="kind", to="mutations.ElementKind", name="type_element_kind"),
            measured("length", "type_element_length"),
        ]


class Dwelling(models.Model):
    """Address in Dutch form; the BAG id is 16 digits and stays text, leading zeros and all."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    street = models.CharField(max_length=80)
    house_number = models.PositiveIntegerField()
    house_letter = models.CharField(max_length=1, blank=True)
    house_addition = models.CharField(max_length=10, blank=True)
    postcode = models.CharField(max_length=6, help_text="1234AB")
    city = models.CharField(max_length=60)
    bag_id = models.CharField(max_length=16, blank=True)
    kind = models.CharField(max_length=3, choices=DwellingKind.choices)
    year_built = models.PositiveSmallIntegerField()
    year_first_use = models.PositiveSmallIntegerField(help_text="VAT looks at this year: two years after first use.")
    floor_area = metres()
    storeys = models.PositiveSmallIntegerField(default=1)
    monthly_rent = models.DecimalField(max_digits=8, decimal_places=2, help_text="Euros a month; a day is this ÷ 30.4.")
    quality = models.CharField(max_length=3, choices=QualityLevel.choices, default=QualityLevel.STANDARD)
    accessibility = models.CharField(max_length=3, choices=AccessibilityLabel.choices, default=AccessibilityLabel.NONE)
    complex_code = models.CharField(max_length=20, blank=True)
    type = models.ForeignKey(DwellingType, null=True, blank=True, on_delete=models.PROTECT, db_constraint=False)
    held_by = models.UUIDField(null=True, blank=True, help_text="The open case, on whose trail its facts are recorded.")
    facts_closed = models.BooleanField(default=False, help_text="The case that holds it goes by the facts as they are.")
    revision = models.PositiveIntegerField(default=1)

    objects = DwellingQuerySet["Dwelling"].as_manager()

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="dwelling_of_corporation"),
            SameCorporation(field="type", to="mutations.DwellingType", name="dwelling_type_same"),
            UniqueConstraint(
                fields=["corporation", "postcode", "house_number", "house_letter", "house_addition"],
                name="dwelling_address_once",
            ),
            UniqueConstraint(fields=["corporation", "bag_id"], condition=~Q(bag_id=""), name="dwelling_bag_once"),
            CheckConstraint(condition=Q(bag_id="") | Q(bag_id__regex=r"^[0-9]{16}$"), name="dwelling_bag_form"),
            CheckConstraint(condition=Q(postcode__regex=POSTCODE), name="dwelling_postcode_form"),
            CheckConstraint(
                condition=Q(house_number__gte=1, house_number__lte=MAX_HOUSE_NUMBER), name="dwelling_house_number"
            ),
            CheckConstraint(condition=Q(house_letter__regex=r"^[A-Z]?$"), name="dwelling_house_letter"),
            CheckConstraint(
                condition=Q(facts_closed=False) | Q(held_by__isnull=False), name="dwelling_facts_closed_by_case"
            ),
            CheckConstraint(condition=Q(year_built__gte=1000, year_built__lte=2100), name="dwelling_year_built"),
            CheckConstraint(
                condition=Q(year_first_use__gte=models.F("year_built"), year_first_use__lte=2100),
                name="dwelling_year_first_use",
            ),
            CheckConstraint(condition=Q(monthly_rent__gte=0, monthly_rent__lte=10000), name="dwelling_monthly_rent"),
            measured("floor_area", "dwelling_floor_area"),
        ]

    def __str__(self) -> str:
        return self.address

    @property
    def address(self) -> str:
        """Street and number as on an envelope: Dorpsstraat 12A-2."""
        addition = f"-{self.house_addition}" if self.house_addition else ""
        return f"{self.street} {self.house_number}{self.house_letter}{addition}"

    @property
    def place(self) -> str:
        return f"{self.postcode[:4]} {self.postcode[4:]} {self.city}"


class Room(Box):
    """A room of a real dwelling; one of kind WHOLE carries what belongs to no single room."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    dwelling = models.ForeignKey(Dwelling, on_delete=models.PROTECT, related_name="rooms", db_constraint=False)
    revision = models.PositiveIntegerField(default=1)

    objects = OwnedQuerySet["Room"].as_manager()

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="room_of_corporation"),
            SameCorporation(field="dwelling", to="mutations.Dwelling", name="room_dwelling"),
            UniqueConstraint(fields=["dwelling"], condition=Q(kind=RoomKind.WHOLE), name="room_whole_once"),
            *box_checks("room"),
        ]


class Element(models.Model):
    """One thing in a room; its facts belong to the dwelling and are nobody's wish."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    room = models.ForeignKey(Room, on_delete=models.PROTECT, related_name="elements", db_constraint=False)
    kind = models.ForeignKey(ElementKind, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    year_placed = models.PositiveSmallIntegerField(null=True, blank=True)
    count = models.PositiveSmallIntegerField(default=1)
    length = metres()
    condition = models.PositiveSmallIntegerField(null=True, blank=True, choices=Condition.choices)
    is_addition = models.BooleanField(default=False, help_text="The departing tenant's own (ZAV).")
    may_be_taken_over = models.BooleanField(default=False, help_text="An addition that the next tenant may take over.")
    revision = models.PositiveIntegerField(default=1)

    objects = OwnedQuerySet["Element"].as_manager()

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="element_of_corporation"),
            SameCorporation(field="room", to="mutations.Room", name="element_room"),
            SameCorporation(field="kind", to="mutations.ElementKind", name="element_kind_same"),
            CheckConstraint(
                condition=Q(year_placed__isnull=True) | Q(year_placed__gte=1000, year_placed__lte=2100),
                name="element_year_placed",
            ),
            CheckConstraint(
                condition=Q(condition__isnull=True) | Q(condition__gte=1, condition__lte=6), name="element_condition"
            ),
            CheckConstraint(condition=Q(count__gte=1, count__lte=999), name="element_count"),
            measured("length", "element_length"),
        ]

    def __str__(self) -> str:
        return self.kind.label


class Defect(models.Model):
    """What is broken is mended by the landlord and can be waived by nobody (BW 7:204, 7:206, 7:242)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    element = models.ForeignKey(Element, on_delete=models.PROTECT, related_name="defects", db_constraint=False)
    kind = models.CharField(max_length=3, choices=DefectKind.choices)
    text = models.CharField(max_length=200)
    noted_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True, help_text="Mended, or noted by mistake.")

    objects = OwnedQuerySet["Defect"].as_manager()

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="defect_of_corporation"),
            SameCorporation(field="element", to="mutations.Element", name="defect_element"),
        ]

    def __str__(self) -> str:
        return gettext("%(kind)s: %(text)s") % {"kind": self.get_kind_display(), "text": self.text}
