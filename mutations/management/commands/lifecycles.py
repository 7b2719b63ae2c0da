"""Draw docs/lifecycles.md from the transition tables that the services go by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import TextChoices
from django.utils.module_loading import import_string

Moves = Mapping[TextChoices, frozenset[TextChoices]]

TABLES = (
    ("A case", "mutations.cases.rules.MOVES"),
    ("A plan", "wishes.proposals.rules.MOVES"),
    ("A scope", "wishes.decisions.rules.mandate.SCOPE_MOVES"),
    ("An approval request", "wishes.decisions.rules.mandate.REQUEST_MOVES"),
)
"""By dotted names: this wing does not import the one above it."""

PAGE = Path(settings.BASE_DIR) / "docs" / "lifecycles.md"
HEAD = """\
# Lifecycles

Made by `manage.py lifecycles` from the transition tables in the code; CI refuses a page that says something else.
"""


class Command(BaseCommand):
    help = "Writes docs/lifecycles.md from the transition tables; with --check only says whether it is up to date."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing; leave with 1 when the page is old")

    def handle(self, *, check: bool, **options: object) -> None:
        text = page()
        if not check:
            PAGE.parent.mkdir(exist_ok=True)
            PAGE.write_text(text, encoding="utf-8")
        elif not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != text:
            raise CommandError("docs/lifecycles.md is not what the code says; run `manage.py lifecycles`.")
        self.stdout.write(f"{len(TABLES)} lifecycles in docs/lifecycles.md.")


def page() -> str:
    return "\n".join([HEAD, *(section(title, name, import_string(name)) for title, name in TABLES)])


def section(title: str, name: str, moves: Moves) -> str:
    diagram = "\n".join(["```mermaid", "stateDiagram-v2", *arrows(moves), "```"])
    return f"## {title}\n\n`{name}`\n\n{diagram}\n\n{table(moves)}\n"


def arrows(moves: Moves) -> Iterator[str]:
    """The first line of a table is where it begins; a line without moves is an end."""
    yield f"    [*] --> {next(iter(moves)).value}"
    for state, after in moves.items():
        for following in in_order(moves, after):
            yield f"    {state.value} --> {following.value}"
        if not after:
            yield f"    {state.value} --> [*]"


def table(moves: Moves) -> str:
    rows = [f"| {state.value} | {words(moves, after)} |" for state, after in moves.items()]
    return "\n".join(["| from | to |", "|---|---|", *rows])


def words(moves: Moves, after: frozenset[TextChoices]) -> str:
    return ", ".join(state.value for state in in_order(moves, after)) or "–"


def in_order(moves: Moves, some: frozenset[TextChoices]) -> Iterator[TextChoices]:
    """A set has no order; the page must have one."""
    return (state for state in moves if state in some)
