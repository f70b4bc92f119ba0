/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can go wrong between an informe and its pages. */
#define HITOS_PAPER_ERROR (hitos_paper_error_quark ())

typedef enum {
  HITOS_PAPER_ERROR_HYPHENATION,  /* the hyphenation patterns are missing or cannot be read */
  HITOS_PAPER_ERROR_FONT,         /* the typeface is not installed */
  HITOS_PAPER_ERROR_DRAWING,      /* Cairo gave up */
  HITOS_PAPER_ERROR_FINISHING,    /* libqpdf gave up */
} HitosPaperError;

GQuark hitos_paper_error_quark (void);

G_END_DECLS
