"""What is typed at the desk."""

from django.utils.translation import gettext_lazy as _

from portal.ui.fields import LineField
from portal.ui.forms import Form


class OpeningForm(Form):
    """The decision to go on without who is missing, with its reason."""

    reason = LineField(label=_("Waarom gaat u verder zonder wie nog mist?"), max_length=300)
