from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.management import texts


class Command(BaseCommand):
    help = "Brings locale/en up to date with the texts marked in code and templates; says what has no translation yet."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Write nothing; fail when something is missing.")

    def handle(self, *, check: bool, **options: object) -> None:
        catalog = texts.merged()
        if not check:
            texts.write(catalog)
        missing = texts.untranslated(catalog)
        if check and missing:
            raise CommandError(f"{len(missing)} texts have no English: {'; '.join(missing[:10])}")
        self.stdout.write(f"{len(catalog)} texts, {len(missing)} without English.")
