"""Sentences marked for translation, for rules and values, which import nothing of Django directly."""

from django.utils.translation import gettext_lazy as _

__all__ = ["_"]
