/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The tables of docs/exchange.md that tell of every key of every array. Newly allocated. */
char *hitos_field_document_write (void);

G_END_DECLS
