/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-document.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* Finds a document of the process by any of its words. Emits "chosen" with it, and closes. */
#define HITOS_TYPE_DOCUMENT_CHOOSER (hitos_document_chooser_get_type ())
G_DECLARE_FINAL_TYPE (HitosDocumentChooser, hitos_document_chooser, HITOS, DOCUMENT_CHOOSER, AdwWindow)

HitosDocumentChooser *hitos_document_chooser_new (HitosProcess *process);

G_END_DECLS
