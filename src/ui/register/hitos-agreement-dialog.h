/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-dialog.h"
#include "hitos-sitting.h"

G_BEGIN_DECLS

/* Asks for what an agreement cannot be without: its key and its object. Emits "accepted" with both. */
#define HITOS_TYPE_AGREEMENT_DIALOG (hitos_agreement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HitosAgreementDialog, hitos_agreement_dialog, HITOS, AGREEMENT_DIALOG, HitosDialog)

HitosAgreementDialog *hitos_agreement_dialog_new (GtkWindow *parent, HitosSitting *sitting);

/* Of the session that takes it. Borrowed. */
const char *hitos_agreement_dialog_get_sitting_id (HitosAgreementDialog *self);

G_END_DECLS
