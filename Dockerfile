# One image for web, worker, beat and migrations; docker-compose.yml says which command each runs.
FROM python:3.13-slim AS packages
COPY requirements.txt /tmp/requirements.txt
RUN python -m venv /opt/venv \
    && /opt/venv/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r /tmp/requirements.txt

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /nonexistent portal \
    && mkdir -p /data/files /srv/static \
    && chown portal /data/files
COPY --from=packages /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=portal.settings FILES_DIR=/data/files STATIC_DIR=/srv/static
WORKDIR /srv/portal
COPY manage.py ./
COPY portal portal
COPY mutations mutations
COPY wishes wishes
COPY templates templates
COPY static static
COPY locale locale
# Names that lead nowhere: neither command opens a connection, and nothing of them stays in the image.
RUN export DEMO=1 SECRET_KEY=$(head -c 64 /dev/urandom | base64 -w 0) SITE_URL=http://build \
        DATABASE_URL=postgresql://nobody@nowhere/none REDIS_URL=redis://nowhere \
    && python manage.py compile_texts && python manage.py collectstatic --no-input
USER portal
EXPOSE 8000
# The host header is the site's own, because no other is answered.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["python", "-c", \
    "import os, urllib.request as u; u.urlopen(u.Request('http://127.0.0.1:8000/health', headers={'Host': os.environ['SITE_URL'].split('/')[2]}))"]
CMD ["gunicorn", "portal.wsgi:application", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", "--workers", "3", \
    "--threads", "4", "--worker-tmp-dir", "/dev/shm", "--no-control-socket", "--access-logfile", "-"]
