/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "hitos-date.h"
#include "hitos-when.h"

G_BEGIN_DECLS

/* How a field's value is kept: as an integer or as a text, and what it means.
 *
 *   type       in memory                        in SQL and files
 *   TEXT       UTF-8 in NFC, NULL = none        text, NULL
 *   LIST       lines of text, NULL = none       text of lines; a JSON array
 *   REFERENCE  a record's id, NULL = none       text, NULL
 *   INTEGER    gint64, 0 unless told            integer
 *   BOOLEAN    0 or 1                           integer 0 or 1; JSON true or false
 *   DATE       HitosDate, 0 = none              "YYYY-MM-DD", NULL
 *   WHEN       hitos_when_pack (), 0 = none     hitos_when_format (), NULL
 *   TIME       minutes since midnight, -1 none  "HH:MM", NULL
 *   ENUM       the enumeration's value          its nick
 */
typedef enum {
  HITOS_FIELD_TEXT,
  HITOS_FIELD_LIST,
  HITOS_FIELD_REFERENCE,
  HITOS_FIELD_INTEGER,
  HITOS_FIELD_BOOLEAN,
  HITOS_FIELD_DATE,
  HITOS_FIELD_WHEN,
  HITOS_FIELD_TIME,
  HITOS_FIELD_ENUM,
} HitosFieldType;

typedef enum {
  HITOS_FIELD_OPTIONAL = 0,
  HITOS_FIELD_REQUIRED = 1 << 0,  /* a row without it is refused */
  HITOS_FIELD_PARENT   = 1 << 1,  /* a reference to the record that this one is a part of: removed with it */
  HITOS_FIELD_OWNER    = HITOS_FIELD_REQUIRED | HITOS_FIELD_PARENT,
} HitosFieldFlags;

#define HITOS_TIME_NONE (-1)

/* One column of a record's table; its name is the SQL column, the JSON key and the CSV heading,
 * and with '-' for '_' the GObject property. */
typedef struct {
  const char *name;
  HitosFieldType type;
  HitosFieldFlags flags;
  GType (*target) (void);  /* REFERENCE: the record type it names; ENUM: the enumeration */
  const char *label;       /* for people, marked for translation; never NULL */
} HitosField;

/* A record's table: its fields in the order of the columns. */
typedef struct {
  const char *name;
  const HitosField *fields;
  guint n_fields;
  GType (*get_type) (void);
} HitosTable;

typedef union {
  gint64 integer;
  char *text;
} HitosValue;

gboolean hitos_field_is_text (const HitosField *field);

/* The value of a field that nobody has filled in. */
HitosValue hitos_field_get_default (const HitosField *field);
gboolean hitos_field_value_is_default (const HitosField *field, HitosValue value);
gboolean hitos_field_values_equal (const HitosField *field, HitosValue a, HitosValue b);

/* The value as the text that stands in SQL and in files, newly allocated; NULL for none.
 * Integers and booleans in decimal. */
char *hitos_field_value_to_text (const HitosField *field, HitosValue value);

/* Reads what hitos_field_value_to_text () wrote; NULL and "" mean none. Sets @value (whose text the
 * caller owns) or fails with HITOS_FIELD_ERROR and one sentence that says what the text is not
 * ("\"2021-13-02\" is not a date"). */
gboolean hitos_field_value_from_text (const HitosField *field, const char *text, HitosValue *value,
                                      GError **error);

#define HITOS_FIELD_ERROR (hitos_field_error_quark ())
GQuark hitos_field_error_quark (void);

typedef enum {
  HITOS_FIELD_ERROR_SYNTAX,    /* the text is no value of this type */
  HITOS_FIELD_ERROR_REQUIRED,  /* a required field is empty */
} HitosFieldErrorCode;

/* The position of the field of that name, -1 where the table has none. */
int hitos_table_find_field (const HitosTable *table, const char *name);

G_END_DECLS
