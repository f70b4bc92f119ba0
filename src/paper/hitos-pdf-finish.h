/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-pdf-info.h"

G_BEGIN_DECLS

/* What Cairo cannot say, added to its PDF by libqpdf: the language, XMP metadata, the title in the
 * window, running headers and page numbers as artifacts outside of the structure, an identifier
 * that follows from the content. */
GBytes *hitos_pdf_finish (GBytes *drawn, const HitosPdfInfo *info, GError **error);

G_END_DECLS
