/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HITOS_TYPE_DIALOG (hitos_dialog_get_type ())

G_DECLARE_DERIVABLE_TYPE (HitosDialog, hitos_dialog, HITOS, DIALOG, AdwMessageDialog)

struct _HitosDialogClass {
  AdwMessageDialogClass parent_class;
};

/* @heading and @body are plain text; @body may be NULL. Destroys itself when it is answered. */
GtkWidget *hitos_dialog_new (GtkWindow *parent, const char *heading, const char *body);

G_END_DECLS
