"""The package file: a ZIP with a signed manifest, whole or encrypted; and its receipt."""
