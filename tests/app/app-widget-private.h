/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-widget.h"

G_BEGIN_DECLS

/* What is looked for, and what was found. */
typedef struct {
  AtspiRole role;
  const char *name;
  AtspiStateType state;     /* ATSPI_STATE_LAST_DEFINED: none */
  gboolean value;
  AtspiAccessible *found;   /* owned */
} AppWanted;

gboolean app_widget_has_state (AtspiAccessible *widget, AtspiStateType state);
gboolean app_widget_is_named (AtspiAccessible *widget, const char *pattern);

/* An AppVisit whose data is an AppWanted: ends at the first that is so, and keeps it. */
gboolean app_widget_is_wanted (AtspiAccessible *widget, guint depth, gpointer data);

/* “push button “Undo””, for what is waited for. Newly allocated. */
char *app_widget_dup_wish (AtspiRole role, const char *name);

G_END_DECLS
