"""Add a corporation to this installation, with the person who will add all others."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email, validate_slug
from django.db import transaction
from django.utils.timezone import localdate, now

from portal.actor import Function, system
from portal.corporations.choices import Language
from portal.corporations.models import Corporation
from portal.people import services


class Command(BaseCommand):
    help = "Adds a corporation and its first administrator, who gets a mail with a link to choose a password."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", type=checked_slug)
        for name in ("name", "phone", "address", "administrator"):
            parser.add_argument(f"--{name}", required=True)
        parser.add_argument("--email", required=True, type=checked_email, help="where the corporation is written to")
        parser.add_argument("--administrator-email", required=True, type=checked_email)

    @transaction.atomic
    def handle(self, *, slug: str, administrator: str, administrator_email: str, **given: str) -> None:
        if Corporation.objects.filter(slug=slug).exists():
            raise CommandError(f"There is a corporation {slug!r} already.")
        moment = now()
        corporation = services.found_corporation(
            slug=slug,
            name=given["name"],
            phone=given["phone"],
            email=given["email"],
            address=given["address"],
            now=moment,
        )
        services.add_person(
            corporation_id=corporation.pk,
            name=administrator,
            email=administrator_email,
            language=Language.NL,
            function=Function.ADMINISTRATOR,
            valid_from=localdate(moment),
            valid_until=None,
            actor=system(corporation.pk),
            now=moment,
        )
        self.stdout.write(f"{corporation.name} is there; {administrator_email} gets a mail to choose a password.")


def checked_slug(text: str) -> str:
    validate_slug(text)
    return text


def checked_email(text: str) -> str:
    validate_email(text)
    return text
