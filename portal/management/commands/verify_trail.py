"""Walk every chain of the trail and name the first broken link of each."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.corporations.models import Corporation
from portal.trail import selectors
from portal.trail.values import BrokenLink, Head


class Command(BaseCommand):
    help = (
        "Prints where every chain ends (keep that elsewhere: it is the anchor against a cut tail), names the first "
        "broken link of each chain on standard error, and leaves with 1 when there is one."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--corporation", metavar="SLUG", help="only this corporation's chains")
        parser.add_argument("--anchor", type=Path, metavar="FILE", help="what this command printed earlier")

    def handle(self, *, corporation: str | None, anchor: Path | None, **options: object) -> None:
        corporation_id = None if corporation is None else found(corporation)
        anchors = () if anchor is None else read_heads(anchor)
        broken = 0
        for link in chain(selectors.verify(corporation_id), selectors.lost(anchors)):
            broken += 1
            self.stderr.write(sentence(link))
        count, events = 0, 0
        for head in selectors.heads(corporation_id):
            count, events = count + 1, events + head.count
            self.stdout.write(f"chain {head.chain} {head.count} {head.hash}")
        self.stdout.write(f"{events} events in {count} chains, {broken} broken.")
        if broken:
            sys.exit(1)


def found(slug: str) -> UUID:
    corporation = Corporation.objects.filter(slug=slug).first()
    if corporation is None:
        raise CommandError(f"There is no corporation {slug!r}.")
    return corporation.pk


def sentence(link: BrokenLink) -> str:
    return f"BROKEN chain {link.chain} at link {link.sequence}: {link.fault.value} ({link.fault.label})"


def read_heads(path: Path) -> Iterator[Head]:
    """Lines that say `chain <id> <count> <hash>`; others are left alone, so that the whole output can be kept."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
    for line in lines:
        match line.split():
            case ["chain", chain_id, count, hash]:
                yield Head(chain=UUID(chain_id), count=int(count), hash=hash)
