/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-agreement.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-document.h"
#include "hitos-milestone.h"
#include "hitos-sitting.h"

HITOS_DEFINE_RECORD (HitosAgreement, hitos_agreement, "agreement", HITOS_AGREEMENT_FIELDS, "ordinal")
