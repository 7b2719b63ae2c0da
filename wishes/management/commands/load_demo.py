"""`manage.py load_demo`: the demo's corporations, the story, and a year of cases."""

from __future__ import annotations

from django.core.management.base import BaseCommand
from django.utils import timezone

from wishes.demo import services


class Command(BaseCommand):
    help = "Load the demo: two corporations, the story and a year of cases. What is there already stays."

    def handle(self, *args: object, **options: object) -> None:
        loaded = services.load(now=timezone.now())
        verb = "Loaded" if loaded.is_new else "There already:"
        self.stdout.write(f"{verb} {loaded.corporations} corporations, {loaded.cases} cases.")
