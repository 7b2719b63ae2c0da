from django.apps import AppConfig


class MutationsConfig(AppConfig):
    name = "mutations"
    label = "mutations"
    verbose_name = "Mutations"
