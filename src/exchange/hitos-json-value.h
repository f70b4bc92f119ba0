/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "hitos-field.h"
#include "hitos-json-place.h"

G_BEGIN_DECLS

/* Bytes of the longest text that a field takes. */
#define HITOS_JSON_LONGEST_TEXT (1024 * 1024)

/* Reads a field's value of any type; a reference is left as the file spells it. null is the default.
 * Sets @value, whose text the caller owns, or fails with HITOS_JSON_ERROR_CONTENT at @place. */
gboolean hitos_json_value_read (const HitosField *field, JsonNode *node, const HitosJsonPlace *place,
                                HitosValue *value, GError **error);

/* The id that stands in @node, newly allocated; NULL with HITOS_JSON_ERROR_CONTENT. */
char *hitos_json_value_read_id (JsonNode *node, const HitosJsonPlace *place, GError **error);

/* Appends the value as JSON, on one line. */
void hitos_json_value_write (GString *file, const HitosField *field, HitosValue value);
void hitos_json_value_write_text (GString *file, const char *text);

G_END_DECLS
