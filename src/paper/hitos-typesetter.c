/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-typesetter.h"

#include "hitos-paginator.h"

/* Of a page, what the caption of a figure takes that fills the rest. */
#define CAPTION_ROOM 50.0

struct _HitosTypesetter {
  GObject parent_instance;

  HitosShaper *shaper;        /* owned */
  HitosLettering *lettering;  /* owned; NULL until a figure or a table needs it */
};

G_DEFINE_FINAL_TYPE (HitosTypesetter, hitos_typesetter, G_TYPE_OBJECT)

static void
hitos_typesetter_finalize (GObject *object)
{
  HitosTypesetter *self = HITOS_TYPESETTER (object);

  g_clear_object (&self->shaper);
  g_clear_object (&self->lettering);
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
                     hitos_shaper_get_paragraph (self->shaper, markup, style), NULL };

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

static HitosExhibit *
create_exhibit (HitosTypesetter *self, HitosInforme *informe, HitosBlock *block)
{
  const HitosSheet *sheet = hitos_stylesheet_get_sheet ();
  double width = hitos_stylesheet_get_line_width (HITOS_TEXT_CAPTION);
  HitosTimelineChart *chart = hitos_informe_get_chart (informe);

  /* The typeface was found when the shaper was made. */
  if (self->lettering == NULL)
    self->lettering = hitos_lettering_new (NULL);
  if (self->lettering == NULL)
    return NULL;
  if (hitos_block_get_kind (block) == HITOS_BLOCK_TABLE && hitos_block_get_table (block))
    return hitos_exhibit_new_table (self->lettering, hitos_block_get_table (block), width);
  if (hitos_block_get_kind (block) == HITOS_BLOCK_FIGURE && chart && hitos_timeline_chart_get_n_rows (chart) > 0)
    return hitos_exhibit_new_timeline (self->lettering, chart, hitos_block_get_words (block), width,
                                       sheet->height - sheet->top - sheet->bottom - CAPTION_ROOM);
  return NULL;
}

/* The caption, then what it is of. */
static void
append_exhibit (HitosTypesetter *self, GArray *flows, GPtrArray *exhibits, HitosInforme *informe, guint number)
{
  HitosBlock *block = hitos_informe_get_block (informe, number);
  HitosExhibit *exhibit = create_exhibit (self, informe, block);
  HitosFlow flow;

  if (exhibit == NULL)
    return;
  g_ptr_array_add (exhibits, exhibit);
  append_flow (self, flows, HITOS_PLACED_TEXT, number, HITOS_NO_BLOCK, hitos_block_get_text (block), HITOS_TEXT_CAPTION);
  flow = g_array_index (flows, HitosFlow, flows->len - 1);
  flow.role = HITOS_PLACED_EXHIBIT;
  flow.exhibit = exhibit;
  g_array_append_val (flows, flow);
}

HitosPages *
hitos_typesetter_lay_out (HitosTypesetter *self, HitosInforme *informe)
{
  g_autoptr (GArray) flows = g_array_new (FALSE, FALSE, sizeof (HitosFlow));
  g_autoptr (GPtrArray) exhibits = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_exhibit_free);
  HitosPages *pages;

  g_return_val_if_fail (HITOS_IS_TYPESETTER (self) && HITOS_IS_INFORME (informe), NULL);

  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (informe, i);
      HitosBlockKind kind = hitos_block_get_kind (block);

      if (kind == HITOS_BLOCK_CONTENTS)
        append_contents (self, flows, informe, i);
      else if (kind == HITOS_BLOCK_FIGURE || kind == HITOS_BLOCK_TABLE)
        append_exhibit (self, flows, exhibits, informe, i);
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
