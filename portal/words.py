"""Sentences marked for translation, for rules and values, which import nothing of Django directly."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

__all__ = ["_", "pgettext_lazy"]
