"""A setting that is missing or senseless is refused with its name, and never with its value."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.environment import Environment, read_file

WEB = frozenset({"https"})


def given(**values: str) -> Environment:
    return Environment(values)


def test_an_empty_value_is_a_missing_one() -> None:
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY"):
        given(SECRET_KEY=" ").text("SECRET_KEY")


def test_a_key_that_is_too_short_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY must be at least 50"):
        given(SECRET_KEY="short").text("SECRET_KEY", at_least=50)


def test_a_default_is_used_when_nothing_is_given() -> None:
    assert given().text("MAIL_FROM", "post@example.nl") == "post@example.nl"


@pytest.mark.parametrize(("said", "meant"), [("1", True), ("true", True), ("0", False), ("", False)])
def test_a_flag_is_on_or_off(said: str, meant: bool) -> None:
    assert given(DEMO=said).flag("DEMO") is meant


def test_a_flag_that_is_neither_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="DEMO"):
        given(DEMO="maybe").flag("DEMO")


@pytest.mark.parametrize("said", ["-1", "3601", "ten", "1.5"])
def test_a_number_outside_its_bounds_is_refused(said: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="CONN_MAX_AGE"):
        given(CONN_MAX_AGE=said).whole("CONN_MAX_AGE", 60, low=0, high=3600)


@pytest.mark.parametrize("said", ["*", "portal.example,*", ","])
def test_a_star_is_not_a_host(said: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="ALLOWED_HOSTS"):
        given(ALLOWED_HOSTS=said).names("ALLOWED_HOSTS")


def test_a_relative_folder_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="FILES_DIR"):
        given(FILES_DIR="files").folder("FILES_DIR", Path("/data"))


def test_an_address_of_another_kind_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="SITE_URL must start with https"):
        given(SITE_URL="http://portal.example").url("SITE_URL", WEB)


def test_a_refused_address_does_not_show_its_password() -> None:
    with pytest.raises(ImproperlyConfigured) as refusal:
        given(DATABASE_URL="mysql://web:s3cret@db/portal").database("DATABASE_URL")
    assert "s3cret" not in str(refusal.value)


@pytest.mark.parametrize("said", ["postgresql://db/portal", "postgresql://web@db", "postgresql://web@db:none/portal"])
def test_a_database_address_names_a_user_and_a_database(said: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        given(DATABASE_URL=said).database("DATABASE_URL")


def test_a_database_address_is_taken_apart() -> None:
    found = given(DATABASE_URL="postgresql://web:p%40ss@db:5433/portal?sslmode=require").database("DATABASE_URL")
    assert (found["USER"], found["PASSWORD"], found["HOST"], found["PORT"]) == ("web", "p@ss", "db", "5433")
    assert (found["NAME"], found["OPTIONS"]) == ("portal", {"sslmode": "require"})


def test_a_database_can_be_reached_by_a_socket_in_a_folder_with_a_space() -> None:
    found = given(DATABASE_URL="postgresql://web@/portal?host=%2Ftmp%2Fa+folder").database("DATABASE_URL")
    assert found["HOST"] == "/tmp/a folder"


def test_a_file_that_is_not_there_gives_nothing(tmp_path: Path) -> None:
    assert read_file(tmp_path / "demo.env") == {}


def test_a_file_gives_its_lines_and_skips_remarks(tmp_path: Path) -> None:
    path = tmp_path / "demo.env"
    path.write_text("# where it is\nSITE_URL=http://localhost:8000\nREDIS_URL=unix:///tmp/s?db=0\n")
    assert read_file(path) == {"SITE_URL": "http://localhost:8000", "REDIS_URL": "unix:///tmp/s?db=0"}
