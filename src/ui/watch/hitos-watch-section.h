/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-watch-item.h"

G_BEGIN_DECLS

/* The answer to one question under its heading: the first lines, and the rest when it is asked for. */
#define HITOS_TYPE_WATCH_SECTION (hitos_watch_section_get_type ())
G_DECLARE_FINAL_TYPE (HitosWatchSection, hitos_watch_section, HITOS, WATCH_SECTION, AdwPreferencesGroup)

GtkWidget *hitos_watch_section_new (HitosWatchQuestion question);

/* @items: of HitosWatchItem, kept. An empty answer hides it. A line that has the focus keeps it, as long as its thing
 * is in the answer. */
void hitos_watch_section_show (HitosWatchSection *self, const GPtrArray *items, HitosDate today);

/* Goes to the first line. */
void hitos_watch_section_focus (HitosWatchSection *self);

G_END_DECLS
