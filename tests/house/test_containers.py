"""The container files are read, because no engine starts them here."""

import re

import yaml

from tests.house import reading

COMPOSE = yaml.safe_load((reading.PROJECT / "docker-compose.yml").read_text(encoding="utf-8"))
DOCKERFILE = (reading.PROJECT / "Dockerfile").read_text(encoding="utf-8")
EXAMPLE = (reading.PROJECT / ".env.example").read_text(encoding="utf-8")
OURS = ("web", "worker", "beat")


def test_compose_has_the_services_that_the_portal_is_made_of() -> None:
    assert set(COMPOSE["services"]) == {"web", "worker", "beat", "migrate", "db", "cache"}


def test_one_image_runs_web_worker_beat_and_migrations() -> None:
    assert {COMPOSE["services"][name]["image"] for name in (*OURS, "migrate")} == {"drempel"}


def test_only_the_migrations_know_the_owner_of_the_tables() -> None:
    assert "DATABASE_OWNER_URL" in COMPOSE["services"]["migrate"]["environment"]
    assert [name for name in OURS if "DATABASE_OWNER_URL" in COMPOSE["services"][name]["environment"]] == []


def test_every_running_service_says_whether_it_is_well() -> None:
    assert [
        name for name in ("worker", "beat", "db", "cache") if "test" not in COMPOSE["services"][name]["healthcheck"]
    ] == []
    assert "HEALTHCHECK" in DOCKERFILE


def test_every_value_that_compose_asks_for_is_explained_in_the_example() -> None:
    asked = set(re.findall(r"\$\{([A-Z_]+)", (reading.PROJECT / "docker-compose.yml").read_text(encoding="utf-8")))
    named = set(re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE))
    assert asked - named == set()


def test_the_image_does_not_run_as_root_and_takes_only_pinned_packages() -> None:
    assert re.search(r"^USER portal$", DOCKERFILE, re.MULTILINE)
    assert "--require-hashes" in DOCKERFILE


def test_the_image_copies_only_what_is_there() -> None:
    copied = re.findall(r"^COPY (?!--from)(\S+) ", DOCKERFILE, re.MULTILINE)
    assert [name for name in copied if not (reading.PROJECT / name).exists()] == []


def test_the_image_holds_no_secret() -> None:
    assert re.findall(r"^(?:ENV|ARG) .*(?:SECRET|PASSWORD|URL)", DOCKERFILE, re.MULTILINE) == []
