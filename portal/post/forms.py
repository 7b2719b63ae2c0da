"""What is typed into the demo's mailbox."""

from django.utils.translation import gettext_lazy as _

from portal.ui.fields import LineField
from portal.ui.forms import Form


class MailSearchForm(Form):
    q = LineField(label=_("Zoek op ontvanger"), max_length=80, required=False)
