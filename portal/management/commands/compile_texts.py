from django.core.management.base import BaseCommand

from portal.management import texts


class Command(BaseCommand):
    help = "Compiles the translations that changed; GNU gettext is not needed."

    def handle(self, **options: object) -> None:
        self.stdout.write(f"{len(texts.compile_stale())} compiled.")
