/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-row.h"

G_BEGIN_DECLS

/* A row that lives in an open process: the base of every record class. Its values are read-only
 * properties; a change goes through the history, which hands the new row to the process, which
 * hands it here. A class names its fields once, in a macro:
 *
 *   #define HITOS_RISK_FIELDS(F, R, E, T, p) \
 *     R (T, p, milestone, HitosMilestone, hitos_milestone, OWNER, N_("Milestone")) \
 *     F (T, p, title, TEXT, REQUIRED, N_("Title")) \
 *     E (T, p, state, HitosRiskState, hitos_risk_state, N_("State"))
 *
 * F is a plain field, R a reference to another record, E an enumeration. HITOS_DECLARE_RECORD ()
 * makes a typed getter of each (hitos_risk_get_title ()), HITOS_DEFINE_RECORD () the rest. */
#define HITOS_TYPE_RECORD (hitos_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (HitosRecord, hitos_record, HITOS, RECORD, GObject)

typedef struct _HitosProcess HitosProcess;

struct _HitosRecordClass {
  GObjectClass parent_class;

  const HitosTable *table;
  GParamSpec **properties;

  /* The order of the class's list; by default the fields given to HITOS_DEFINE_RECORD (), then id. */
  int (*compare) (HitosRecord *a, HitosRecord *b);
  const char *const *order;
};

/* A record of @type with this row (kept, not copied). */
HitosRecord *hitos_record_new (GType type, HitosRow *row);

/* All borrowed. @self is gpointer so that a record of any class can be given without a cast. */
const char *hitos_record_get_id (gpointer self);
const HitosTable *hitos_record_get_table (gpointer self);
HitosRow *hitos_record_get_row (gpointer self);
HitosProcess *hitos_record_get_process (gpointer self);
int hitos_record_compare (gpointer a, gpointer b);

/* By the field's position in the table. A text is borrowed; a reference whose target is not there
 * resolves to NULL. */
const char *hitos_record_get_text (gpointer self, guint field);
gint64 hitos_record_get_integer (gpointer self, guint field);
HitosWhen hitos_record_get_when (gpointer self, guint field);
gpointer hitos_record_get_reference (gpointer self, guint field);

/* The id in the field that owns this record, NULL where the class has none. */
const char *hitos_record_get_owner_id (gpointer self);

/* The lines of a LIST field, newly allocated and never NULL. */
GStrv hitos_lines_split (const char *lines);
gboolean hitos_lines_contain (const char *lines, const char *line);

/* For HitosProcess only: the row changes and the properties notify; the process is borrowed. */
void hitos_record_set_row (HitosRecord *self, HitosRow *row);
void hitos_record_set_process (HitosRecord *self, HitosProcess *process);

/* For class_init: the table's fields become read-only properties. */
void hitos_record_class_set_table (HitosRecordClass *klass, const HitosTable *table,
                                   const char *const *order);

/* --- what a field becomes ----------------------------------------------------------------- */

#define HITOS_C_TYPE_TEXT const char *
#define HITOS_C_TYPE_LIST const char *
#define HITOS_C_TYPE_INTEGER int
#define HITOS_C_TYPE_BOOLEAN gboolean
#define HITOS_C_TYPE_DATE HitosDate
#define HITOS_C_TYPE_WHEN HitosWhen
#define HITOS_C_TYPE_TIME int

#define HITOS_C_VALUE_TEXT hitos_record_get_text
#define HITOS_C_VALUE_LIST hitos_record_get_text
#define HITOS_C_VALUE_INTEGER (int) hitos_record_get_integer
#define HITOS_C_VALUE_BOOLEAN (gboolean) hitos_record_get_integer
#define HITOS_C_VALUE_DATE (HitosDate) hitos_record_get_integer
#define HITOS_C_VALUE_WHEN hitos_record_get_when
#define HITOS_C_VALUE_TIME (int) hitos_record_get_integer

#define HITOS_PROTOTYPE_F(T, p, name, type, flags, label) HITOS_C_TYPE_##type p##_get_##name (T *self);
#define HITOS_PROTOTYPE_R(T, p, name, Target, target, flags, label) Target *p##_get_##name (T *self);
#define HITOS_PROTOTYPE_E(T, p, name, Enum, enum_prefix, label) Enum p##_get_##name (T *self);

#define HITOS_POSITION_F(T, p, name, type, flags, label) p##_field_##name,
#define HITOS_POSITION_R(T, p, name, Target, target, flags, label) p##_field_##name,
#define HITOS_POSITION_E(T, p, name, Enum, enum_prefix, label) p##_field_##name,

#define HITOS_ROW_F(T, p, name, type, flags, label) \
  { #name, HITOS_FIELD_##type, HITOS_FIELD_##flags, NULL, label },
#define HITOS_ROW_R(T, p, name, Target, target, flags, label) \
  { #name, HITOS_FIELD_REFERENCE, HITOS_FIELD_##flags, target##_get_type, label },
#define HITOS_ROW_E(T, p, name, Enum, enum_prefix, label) \
  { #name, HITOS_FIELD_ENUM, HITOS_FIELD_REQUIRED, enum_prefix##_get_type, label },

#define HITOS_GETTER_F(T, p, name, type, flags, label) \
  HITOS_C_TYPE_##type p##_get_##name (T *self) \
  { return HITOS_C_VALUE_##type (self, p##_field_##name); }
#define HITOS_GETTER_R(T, p, name, Target, target, flags, label) \
  Target *p##_get_##name (T *self) \
  { return hitos_record_get_reference (self, p##_field_##name); }
#define HITOS_GETTER_E(T, p, name, Enum, enum_prefix, label) \
  Enum p##_get_##name (T *self) \
  { return (Enum) hitos_record_get_integer (self, p##_field_##name); }

#define HITOS_DECLARE_GETTERS(T, p, FIELDS) \
  FIELDS (HITOS_PROTOTYPE_F, HITOS_PROTOTYPE_R, HITOS_PROTOTYPE_E, T, p) \
  extern const HitosTable p##_table;

#define HITOS_DECLARE_RECORD(T, p, NAME, FIELDS) \
  G_DECLARE_FINAL_TYPE (T, p, HITOS, NAME, HitosRecord) \
  HITOS_DECLARE_GETTERS (T, p, FIELDS)

/* The table, the positions and the getters. */
#define HITOS_DEFINE_TABLE(T, p, table_name, FIELDS) \
  enum { FIELDS (HITOS_POSITION_F, HITOS_POSITION_R, HITOS_POSITION_E, T, p) }; \
  static const HitosField p##_fields[] = { FIELDS (HITOS_ROW_F, HITOS_ROW_R, HITOS_ROW_E, T, p) }; \
  const HitosTable p##_table = { table_name, p##_fields, G_N_ELEMENTS (p##_fields), p##_get_type }; \
  FIELDS (HITOS_GETTER_F, HITOS_GETTER_R, HITOS_GETTER_E, T, p)

/* A whole class that has nothing but its fields; the further arguments are the fields that order
 * its list. */
#define HITOS_DEFINE_RECORD(T, p, table_name, FIELDS, ...) \
  struct _##T { HitosRecord parent_instance; }; \
  G_DEFINE_FINAL_TYPE (T, p, HITOS_TYPE_RECORD) \
  HITOS_DEFINE_TABLE (T, p, table_name, FIELDS) \
  static const char *const p##_order[] = { __VA_ARGS__, NULL }; \
  static void p##_class_init (T##Class *klass) \
  { hitos_record_class_set_table (HITOS_RECORD_CLASS (klass), &p##_table, p##_order); } \
  static void p##_init (T *self) { }

G_END_DECLS
