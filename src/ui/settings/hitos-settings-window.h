/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The settings of the process that is open, its bodies and its series: the words of the informe come from there.
 * What is typed is a step like any other. Closes when another process is opened. */
#define HITOS_TYPE_SETTINGS_WINDOW (hitos_settings_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosSettingsWindow, hitos_settings_window, HITOS, SETTINGS_WINDOW, AdwWindow)

HitosSettingsWindow *hitos_settings_window_new (GtkWindow *parent, HitosWorkspace *workspace);

/* Opens the row of a body or series. */
void hitos_settings_window_show_record (HitosSettingsWindow *self, gpointer record);

G_END_DECLS
