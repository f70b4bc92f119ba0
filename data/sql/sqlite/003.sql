-- SPDX-License-Identifier: GPL-3.0-or-later
-- A reworded paragraph keeps the sentence that it replaced, so that one can read what has changed since.
ALTER TABLE report_block ADD COLUMN replaced TEXT CHECK (replaced <> '');
