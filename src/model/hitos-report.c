/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-report.h"

#include <glib/gi18n-lib.h>

#include "hitos-entry.h"

HITOS_DEFINE_RECORD (HitosReport, hitos_report, "report", HITOS_REPORT_FIELDS, "month")
HITOS_DEFINE_RECORD (HitosReportBlock, hitos_report_block, "report_block", HITOS_REPORT_BLOCK_FIELDS, "ordinal")
