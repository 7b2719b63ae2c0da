from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.template import TemplateSyntaxError
from django.template.loader import get_template


class Command(BaseCommand):
    help = "Reads every template, so that a misspelt tag is found before a page is opened."

    def handle(self, **options: object) -> None:
        base = Path(settings.BASE_DIR) / "templates"
        paths = sorted(path for path in base.rglob("*") if path.is_file())
        wrong = [message for path in paths if (message := fault(path.relative_to(base).as_posix()))]
        if wrong:
            raise CommandError("\n".join(wrong))
        self.stdout.write(f"{len(paths)} templates can be read.")


def fault(name: str) -> str:
    try:
        get_template(name)
    except TemplateSyntaxError as error:
        return f"{name}: {error}"
    return ""
