# One image for web, worker and beat; which of them it is, the command says.
FROM python:3.12.12-slim-bookworm

# Pango draws the letters; without harfbuzz-subset their bytes would differ between machines.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --create-home dsar \
 && install -d -o dsar -g dsar -m 0700 /var/lib/dsar

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 VAR_DIR=/var/lib/dsar HOST=0.0.0.0
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY manage.py .
COPY config config
COPY templates templates
COPY dsar dsar

USER dsar
VOLUME /var/lib/dsar
EXPOSE 8000
CMD ["gunicorn", "config.wsgi:application", "--bind", "0.0.0.0:8000", "--workers", "2", \
     "--threads", "4", "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
