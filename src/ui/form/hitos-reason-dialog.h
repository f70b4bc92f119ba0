/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-dialog.h"

G_BEGIN_DECLS

/* Asks why something is taken out, which is not done without a reason. Emits "accepted" with it. */
#define HITOS_TYPE_REASON_DIALOG (hitos_reason_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HitosReasonDialog, hitos_reason_dialog, HITOS, REASON_DIALOG, HitosDialog)

/* @accept: the label of the button that does it, with its mnemonic. */
HitosReasonDialog *hitos_reason_dialog_new (GtkWindow *parent, const char *heading, const char *body,
                                            const char *accept);

G_END_DECLS
