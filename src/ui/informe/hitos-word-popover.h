/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The words of a vocabulary that a field may hold, to choose one from. Signal "chosen" (const char *). */
#define HITOS_TYPE_WORD_POPOVER (hitos_word_popover_get_type ())
G_DECLARE_FINAL_TYPE (HitosWordPopover, hitos_word_popover, HITOS, WORD_POPOVER, GtkPopover)

GtkWidget *hitos_word_popover_new (const char *const *words);

G_END_DECLS
