from django.apps import AppConfig


class WishesConfig(AppConfig):
    name = "wishes"
    label = "wishes"
    verbose_name = "Wishes"
