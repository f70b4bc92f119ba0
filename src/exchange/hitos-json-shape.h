/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-field.h"

G_BEGIN_DECLS

#define HITOS_JSON_FORMAT "hitos-process"
#define HITOS_JSON_VERSION 1

/* Where a table stands in a file: the key of its array, in the root or, for parts, in their owner.
 * Everything else about a record is read from its field table. */
typedef struct {
  const HitosTable *table;
  const HitosTable *owner;  /* of a part: the table of the records that hold it; else NULL */
  const char *key;          /* of the array */
  const char *group;        /* records with the same value of this field are numbered together by
                               their place in the array; NULL: all of the array */
} HitosJsonShape;

/* Every shape but the process's own, owners before their parts; ends with one without a table. */
const HitosJsonShape *hitos_json_shapes_get (void);

const HitosJsonShape *hitos_json_shape_find (const HitosTable *table);

/* The key of a field in a file: its name, but for a session, which the code calls a sitting. */
const char *hitos_json_field_get_key (const HitosField *field);

/* The field that nesting stands for, so that the file has no key for it: -1 where there is none. */
int hitos_json_shape_get_owner_field (const HitosJsonShape *self);

/* The table of the records that a reference names. */
const HitosTable *hitos_json_field_get_target (const HitosField *field);

G_END_DECLS
