/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo-pdf.h>
#include <glib.h>

G_BEGIN_DECLS

/* What a PDF says of itself. A value that borrows its texts; each may be NULL but the language. */
typedef struct {
  const char *title;
  const char *author;
  const char *subject;
  const char *language;  /* a BCP 47 tag */
  gint64 instant;        /* when it was made, in seconds of Unix, UTC */
  const char *const *alternatives;  /* of its figures, NULL-terminated; may be NULL */
} HitosPdfInfo;

/* "2021-12-03T12:00:00Z", newly allocated. */
char *hitos_pdf_info_format_instant (const HitosPdfInfo *self);

/* Sets the metadata of a PDF that Cairo draws. */
void hitos_pdf_info_apply (const HitosPdfInfo *self, cairo_surface_t *surface);

G_END_DECLS
