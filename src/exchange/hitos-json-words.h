/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-json-records.h"

G_BEGIN_DECLS

/* Kinds of document and of session and verbs are words of the vocabulary, with the grammar that the
 * informe needs, or the institute's own, which the process's phrases add. Fails at a word that is
 * neither, naming the one spelt most like it. */
gboolean hitos_json_words_check (HitosJsonRecords *records, GError **error);

G_END_DECLS
