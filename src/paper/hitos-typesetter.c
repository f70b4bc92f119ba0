/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-typesetter.h"

#include "hitos-paginator.h"

struct _HitosTypesetter {
  GObject parent_instance;

  HitosShaper *shaper;  /* owned */
};

G_DEFINE_FINAL_TYPE (HitosTypesetter, hitos_typesetter, G_TYPE_OBJECT)

static void
hitos_typesetter_finalize (GObject *object)
{
  HitosTypesetter *self = HITOS_TYPESETTER (object);

  g_clear_object (&self->shaper);
  G_OBJECT_CLASS (hitos_typesetter_parent_class)->finalize (object);
}

static void
hitos_typesetter_class_init (HitosTypesetterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_typesetter_finalize;
}

static void
hitos_typesetter_init (HitosTypesetter *self)
{
}

HitosTypesetter *
hitos_typesetter_new (GError **error)
{
  g_autoptr (HitosTypesetter) self = g_object_new (HITOS_TYPE_TYPESETTER, NULL);

  self->shaper = hitos_shaper_new (error);
  return self->shaper ? g_steal_pointer (&self) : NULL;
}

static void
append_flow (HitosTypesetter *self, GArray *flows, HitosPlacedRole role, guint block, guint target,
             const char *markup, HitosText style)
{
  HitosFlow flow = { role, block, target,
                     hitos_shaper_get_paragraph (self->shaper, markup, style) };

  g_array_append_val (flows, flow);
}

/* The heading of the contents, then a row for each section and subsection of the informe. Their
 * numbers stand in a column of fixed width, so that the contents' height never depends on them. */
static void
append_contents (HitosTypesetter *self, GArray *flows, HitosInforme *informe, guint contents)
{
  const char *heading = hitos_block_get_text (hitos_informe_get_block (informe, contents));

  if (*heading)
    append_flow (self, flows, HITOS_PLACED_TEXT, contents, HITOS_NO_BLOCK, heading,
                 HITOS_TEXT_CONTENTS_HEADING);
  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (informe, i);
      HitosBlockKind kind = hitos_block_get_kind (block);

      g_autofree char *entry = NULL;

      if (kind != HITOS_BLOCK_SECTION && kind != HITOS_BLOCK_SUBSECTION)
        continue;
      /* The space keeps the number apart from the words for who reads by ear. */
      entry = g_strconcat (hitos_block_get_text (block), " ", NULL);
      append_flow (self, flows, HITOS_PLACED_CONTENTS_ENTRY, contents, i, entry,
                   kind == HITOS_BLOCK_SECTION ? HITOS_TEXT_CONTENTS_SECTION
                                               : HITOS_TEXT_CONTENTS_SUBSECTION);
    }
}

HitosPages *
hitos_typesetter_lay_out (HitosTypesetter *self, HitosInforme *informe)
{
  g_autoptr (GArray) flows = g_array_new (FALSE, FALSE, sizeof (HitosFlow));
  HitosPages *pages;

  g_return_val_if_fail (HITOS_IS_TYPESETTER (self) && HITOS_IS_INFORME (informe), NULL);

  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (informe, i);
      HitosBlockKind kind = hitos_block_get_kind (block);

      if (kind == HITOS_BLOCK_CONTENTS)
        append_contents (self, flows, informe, i);
      else
        append_flow (self, flows, HITOS_PLACED_TEXT, i, HITOS_NO_BLOCK,
                     hitos_block_get_text (block), hitos_stylesheet_get_text_for_kind (kind));
    }
  pages = hitos_paginator_run (self->shaper, informe, flows);
  hitos_shaper_forget (self->shaper);
  return pages;
}

guint
hitos_typesetter_get_n_shaped (HitosTypesetter *self)
{
  g_return_val_if_fail (HITOS_IS_TYPESETTER (self), 0);

  return hitos_shaper_get_n_shaped (self->shaper);
}
