/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a person chooses for oneself, kept by the desktop; what belongs to a process is in its settings. */

/* The settings, new reference; NULL where their schema is not installed, and defaults hold. */
GSettings *hitos_preferences_open (void);

/* From how many days before its limit a thing is due soon. @settings may be NULL, here and below. */
int hitos_preferences_get_soon_days (GSettings *settings);

/* The weekday of a week's first column, 1 = Monday … 7 = Sunday: the one that was chosen, else the locale's. */
int hitos_preferences_get_first_weekday (GSettings *settings);

/* That of a locale ("es_MX.UTF-8"), Monday where it tells none. */
int hitos_preferences_get_first_weekday_of (const char *locale);

/* The name of this desk in the history, "" unless told. Newly allocated. */
char *hitos_preferences_get_desk (GSettings *settings);

/* Makes the whole application light or dark as it is chosen, now and from now on, as long as @settings lives. */
void hitos_preferences_apply_style (GSettings *settings);

G_END_DECLS
