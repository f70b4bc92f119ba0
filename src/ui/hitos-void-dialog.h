/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks why a fact is voided; nothing is voided without a reason. Emits "accepted" with it. */
#define HITOS_TYPE_VOID_DIALOG (hitos_void_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HitosVoidDialog, hitos_void_dialog, HITOS, VOID_DIALOG, AdwMessageDialog)

HitosVoidDialog *hitos_void_dialog_new (GtkWindow *parent, gpointer record);

G_END_DECLS
