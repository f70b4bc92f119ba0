/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-fact-form.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The row that edits one field of a form. */
GtkWidget *hitos_form_row_create (HitosWorkspace *workspace, gpointer record, const HitosFormField *field);

/* All rows of a form, in a group of that title (NULL: none). */
GtkWidget *hitos_form_row_create_group (HitosWorkspace *workspace, gpointer record, const HitosFormField *fields,
                                        const char *title);

G_END_DECLS
