"""Tests of fsck."""
