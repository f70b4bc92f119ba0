/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One page of the help, read from the part of Mallard that ours use. A value: texts are Pango markup, in which a link
 * is <a href="PAGE">. */
typedef struct _HitosHelpPage HitosHelpPage;

typedef enum {
  HITOS_HELP_HEADING,
  HITOS_HELP_PARAGRAPH,
  HITOS_HELP_STEP,
  HITOS_HELP_ITEM,
  HITOS_HELP_TERM,  /* a key or word, and what it is */
  HITOS_HELP_NOTE,
} HitosHelpKind;

typedef struct {
  HitosHelpKind kind;
  int number;  /* of a step, from 1 */
  char *term;  /* of a term; else NULL */
  char *text;
  char *id;    /* of a heading: its section's, may be NULL */
} HitosHelpBlock;

/* The page of that id in the reader's language, else in English. NULL where there is none. */
HitosHelpPage *hitos_help_page_load (const char *id);
void hitos_help_page_free (HitosHelpPage *self);

/* Borrowed. The group is the section of the index that lists the page, NULL for the index itself. */
const char *hitos_help_page_get_id (const HitosHelpPage *self);
const char *hitos_help_page_get_title (const HitosHelpPage *self);
const char *hitos_help_page_get_description (const HitosHelpPage *self);
const char *hitos_help_page_get_group (const HitosHelpPage *self);
/* Of HitosHelpBlock, in order. */
const GPtrArray *hitos_help_page_get_blocks (const HitosHelpPage *self);

/* The ids of all pages, the index first: new, NULL-terminated. */
char **hitos_help_page_list (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosHelpPage, hitos_help_page_free)

G_END_DECLS
