from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations

# 23001 is restrict_violation: an IntegrityError in Django.
REFUSE = """
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = format('%s is append-only or frozen', TG_TABLE_NAME);
END $$;
"""

# Arguments: the parent's table, the column that refers to it, the parent's column of state, the state that is open.
# The share lock makes whoever freezes the parent wait for rows under way, and the other way round.
REFUSE_WITH_PARENT = """
CREATE FUNCTION refuse_with_parent() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    parents uuid[] := ARRAY[]::uuid[];
    parent uuid;
    state text;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        parents := parents || (to_jsonb(OLD) ->> TG_ARGV[1])::uuid;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        parents := parents || (to_jsonb(NEW) ->> TG_ARGV[1])::uuid;
    END IF;
    FOREACH parent IN ARRAY parents LOOP
        state := NULL;
        EXECUTE format('SELECT %I::text FROM %I WHERE id = $1 FOR SHARE', TG_ARGV[2], TG_ARGV[0])
            INTO state USING parent;
        IF state IS DISTINCT FROM TG_ARGV[3] THEN
            RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = format('%s is frozen with its parent', TG_TABLE_NAME);
        END IF;
    END LOOP;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END $$;
"""


class Migration(migrations.Migration):
    """What constraints in later migrations rest on: equality in exclusion constraints, and functions that refuse."""

    initial = True
    dependencies: list[tuple[str, str]] = []

    operations = [
        BtreeGistExtension(),
        migrations.RunSQL(REFUSE, "DROP FUNCTION refuse();"),
        migrations.RunSQL(REFUSE_WITH_PARENT, "DROP FUNCTION refuse_with_parent();"),
    ]
