"""What is typed to find something in the catalogue."""

from django.utils.translation import gettext_lazy as _

from portal.ui.fields import LineField
from portal.ui.forms import Form


class SearchForm(Form):
    q = LineField(label=_("Zoek op naam of code"), max_length=80, required=False)

    @property
    def words(self) -> str:
        """Nothing where what was typed makes no sense."""
        return str(self.cleaned_data["q"]) if self.is_valid() else ""
