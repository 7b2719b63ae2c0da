"""`manage.py load_demo`: the demo's corporations, the story, and a year of cases."""

from __future__ import annotations

import os

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portal.errors import Refused
from wishes.demo import services

MOST_WORKERS = 4


class Command(BaseCommand):
    help = "Load the demo: two corporations, the story and a year of cases. What is there already stays."

    def handle(self, *args: object, **options: object) -> None:
        try:
            loaded = services.load(now=timezone.now(), workers=min(os.cpu_count() or 1, MOST_WORKERS))
        except Refused as refusal:
            raise CommandError(str(refusal.message)) from refusal
        verb = "Loaded" if loaded.is_new else "There already:"
        self.stdout.write(f"{verb} {loaded.corporations} corporations, {loaded.cases} cases.")
