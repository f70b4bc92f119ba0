/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is looked at before any parser sees a file, so that hostile ones cost nothing: size, nesting,
 * UTF-8, and JSON exactly as RFC 8259 has it, without a key given twice. It notes where each record
 * stands, so that they can be parsed one by one: a large file never becomes one large tree. */

#define HITOS_JSON_MOST_BYTES (256 * 1024 * 1024)
#define HITOS_JSON_MOST_NESTING 64
#define HITOS_JSON_MOST_RECORDS 2000000
#define HITOS_JSON_MOST_VALUES 100000  /* in one record */

/* Bytes of the file, [start, end). */
typedef struct {
  gsize start;
  gsize end;
} HitosJsonSlice;

/* One member of the file's root object. */
typedef struct {
  char *key;
  HitosJsonSlice value;
  GArray *elements;  /* of HitosJsonSlice, where the value is an array; else NULL */
} HitosJsonSection;

/* The members of the root object in the order of the file: new array of owned HitosJsonSection, or NULL
 * with HITOS_JSON_ERROR; an error of syntax tells line and column. */
GPtrArray *hitos_json_scan (const char *text, gsize length, GError **error);

G_END_DECLS
