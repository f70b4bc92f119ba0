/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-annex.h"

#include <glib/gi18n-lib.h>

#include "hitos-document.h"

HITOS_DEFINE_RECORD (HitosAnnex, hitos_annex, "annex", HITOS_ANNEX_FIELDS, "ordinal")
