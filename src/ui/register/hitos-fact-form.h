/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-vocabulary.h"

G_BEGIN_DECLS

/* Which fields and parts the form of each kind of fact shows, in order. Constant data. */

typedef enum {
  HITOS_WIDGET_TEXT,
  HITOS_WIDGET_PARAGRAPH,
  HITOS_WIDGET_CHOICE,
  HITOS_WIDGET_WORDS,  /* a text with words of the vocabulary to choose from */
} HitosFormWidget;

typedef struct {
  const char *field;  /* NULL ends the list */
  HitosFormWidget widget;
  const char *title;  /* marked for translation; NULL: the field's label */
  HitosWordClass words;  /* of HITOS_WIDGET_WORDS */
} HitosFormField;

typedef struct {
  GType (*part_type) (void);  /* NULL ends the list */
  const char *title;          /* marked for translation */
  int role;                   /* of a new part */
} HitosFormParts;

typedef struct {
  const HitosFormField *fields;
  const HitosFormParts *parts;
} HitosFactForm;

/* @record: an entry, a session or an agreement. */
const HitosFactForm *hitos_fact_form_get (gpointer record);

G_END_DECLS
