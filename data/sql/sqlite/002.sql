-- SPDX-License-Identifier: GPL-3.0-or-later
-- An informe may have the timeline of the plan as a figure, and the table of its milestones as an annex.
ALTER TABLE report ADD COLUMN with_timeline INTEGER NOT NULL DEFAULT 0 CHECK (with_timeline IN (0, 1));
ALTER TABLE report ADD COLUMN with_table INTEGER NOT NULL DEFAULT 0 CHECK (with_table IN (0, 1));
