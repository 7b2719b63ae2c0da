"""What the tests of the whole house share."""

from __future__ import annotations

import logging

import pytest


@pytest.fixture
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    """Thousands of refusals are expected here."""
    caplog.set_level(logging.CRITICAL, "django.request")
