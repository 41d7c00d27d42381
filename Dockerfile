FROM python:3.11-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 STATIC_ROOT=/srv/static

WORKDIR /app
RUN useradd --system --uid 10001 --create-home archive
COPY requirements.txt .
RUN pip install --no-cache-dir --requirement requirements.txt
COPY . .
# Collecting static files asks for no database, but the settings want to know one.
RUN DATABASE_URL=postgresql:///none SECRET_KEY=only-for-this-step python manage.py collectstatic --noinput

USER archive
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["sh", "-c", "python manage.py prepare --no-static && exec gunicorn --bind 0.0.0.0:8000"]
