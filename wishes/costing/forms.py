"""What is typed into a price book."""

from django.utils.translation import gettext_lazy as _

from portal.money import MAX_AMOUNT
from portal.ui.fields import DateField, LineField, MoneyField
from portal.ui.forms import Form


class BookForm(Form):
    """The next book of an owner starts as a copy of its latest."""

    name = LineField(label=_("Naam van het prijzenboek"), max_length=80)
    valid_from = DateField(label=_("Geldt vanaf"), help_text=_("Een dag na vandaag. Lopende zaken veranderen niet."))


class PriceForm(Form):
    price_excl = MoneyField(label=_("Prijs per eenheid, excl. btw"), max_value=MAX_AMOUNT)
