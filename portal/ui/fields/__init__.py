"""Form fields that read what people in the Netherlands type, and refuse with the right way when they cannot."""

from portal.ui.fields.cards import Card, CheckCards, ChoiceCards
from portal.ui.fields.contact import EmailField, PhoneField
from portal.ui.fields.dates import DateField, YearField
from portal.ui.fields.dwelling import BagField, PostcodeField
from portal.ui.fields.hidden import OnceField, RevisionField
from portal.ui.fields.numbers import MoneyField, QuantityField, WholeNumberField
from portal.ui.fields.text import LineField, TextField

__all__ = [
    "BagField",
    "Card",
    "CheckCards",
    "ChoiceCards",
    "DateField",
    "EmailField",
    "LineField",
    "MoneyField",
    "OnceField",
    "PhoneField",
    "PostcodeField",
    "QuantityField",
    "RevisionField",
    "TextField",
    "WholeNumberField",
    "YearField",
]
