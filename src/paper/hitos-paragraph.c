/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-paragraph-private.h"

#include <string.h>

#define SOFT_HYPHEN "\302\255"

/* Cairo writes a font's widths cut to whole thousandths of an em, but reckons with the true ones,
 * so that in a PDF a line drifts by up to half a point. After so many glyphs a word is put down at
 * its own place anew; what makes Cairo do so is another size of type, by a ten-thousandth. (Another
 * height would do as well, but viewers round heights to pixels, and the words would dance.) */
#define GLYPHS_UNTIL_ANEW 16
#define OTHER_SIZE 1.0001

/* What cairo_show_text_glyphs takes, filled glyph by glyph. */
typedef struct {
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
  int n_glyphs, n_clusters;
  guint first_byte;
  gboolean text;   /* shown as text, else filled as shapes */
  gboolean other;  /* in the other size */
} Batch;

static void
clear_run (gpointer data)
{
  HitosRun *run = data;

  g_clear_pointer (&run->font, cairo_scaled_font_destroy);
}

HitosParagraph *
hitos_paragraph_new (HitosText style, double width)
{
  HitosParagraph *self = g_new0 (HitosParagraph, 1);

  g_atomic_ref_count_init (&self->references);
  self->style = style;
  self->width = width;
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (HitosGlyph));
  self->runs = g_array_new (FALSE, FALSE, sizeof (HitosRun));
  self->lines = g_array_new (FALSE, FALSE, sizeof (HitosLine));
  g_array_set_clear_func (self->runs, clear_run);
  return self;
}

HitosParagraph *
hitos_paragraph_ref (HitosParagraph *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hitos_paragraph_unref (HitosParagraph *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->text);
  g_array_unref (self->glyphs);
  g_array_unref (self->runs);
  g_array_unref (self->lines);
  g_free (self);
}

const char *
hitos_paragraph_get_text (const HitosParagraph *self)
{
  return self->text;
}

HitosText
hitos_paragraph_get_style (const HitosParagraph *self)
{
  return self->style;
}

guint
hitos_paragraph_get_n_lines (const HitosParagraph *self)
{
  return self->lines->len;
}

const HitosLine *
hitos_paragraph_get_line (const HitosParagraph *self, guint line)
{
  g_return_val_if_fail (line < self->lines->len, NULL);

  return &g_array_index (self->lines, HitosLine, line);
}

double
hitos_paragraph_get_baseline (const HitosParagraph *self)
{
  return self->baseline;
}

/* Whether what is drawn stays text: in a document. Elsewhere glyphs are filled as shapes, since
 * Cairo before 1.17.4 puts them on whole pixels otherwise, and words look unevenly spaced. */
static gboolean
keeps_text (cairo_t *cr)
{
  switch (cairo_surface_get_type (cairo_get_group_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return TRUE;
    default:
      return cairo_version () >= CAIRO_VERSION_ENCODE (1, 17, 4);
    }
}

static void
select_font (cairo_t *cr, cairo_scaled_font_t *font, gboolean other)
{
  cairo_matrix_t size;

  cairo_set_scaled_font (cr, font);
  if (!other)
    return;
  cairo_scaled_font_get_font_matrix (font, &size);
  cairo_matrix_scale (&size, OTHER_SIZE, OTHER_SIZE);
  cairo_set_font_matrix (cr, &size);
}

static void
show_batch (cairo_t *cr, const char *text, int length, const Batch *batch)
{
  if (batch->text)
    cairo_show_text_glyphs (cr, text, length, batch->glyphs, batch->n_glyphs,
                            batch->clusters, batch->n_clusters, 0);
  else
    {
      cairo_glyph_path (cr, batch->glyphs, batch->n_glyphs);
      cairo_fill (cr);
    }
}

static void
flush (const HitosParagraph *self, cairo_t *cr, Batch *batch, guint end_byte)
{
  if (batch->n_glyphs > 0)
    {
      batch->clusters[batch->n_clusters - 1].num_bytes = (int) (end_byte - batch->first_byte);
      for (int i = 0; i < batch->n_clusters - 1; i++)
        batch->clusters[batch->n_clusters - 1].num_bytes -= batch->clusters[i].num_bytes;
      show_batch (cr, self->text + batch->first_byte, (int) (end_byte - batch->first_byte), batch);
    }
  batch->n_glyphs = batch->n_clusters = 0;
}

static void
add (Batch *batch, const HitosGlyph *glyph, const HitosGlyph *before, double x, double y)
{
  if (batch->n_glyphs == 0)
    batch->first_byte = glyph->byte;
  if (batch->n_glyphs == 0 || glyph->byte != before->byte)
    {
      if (batch->n_clusters > 0)
        batch->clusters[batch->n_clusters - 1].num_bytes = (int) (glyph->byte - before->byte);
      batch->clusters[batch->n_clusters++] = (cairo_text_cluster_t) { 0, 0 };
    }
  batch->clusters[batch->n_clusters - 1].num_glyphs++;
  batch->glyphs[batch->n_glyphs++] = (cairo_glyph_t) { glyph->index, x + glyph->x_offset,
                                                       y + glyph->y_offset };
}

/* The byte after the cluster of glyph @i. */
static guint
get_cluster_end (const HitosParagraph *self, guint i)
{
  guint byte = g_array_index (self->glyphs, HitosGlyph, i).byte;

  for (; i < self->glyphs->len; i++)
    if (g_array_index (self->glyphs, HitosGlyph, i).byte > byte)
      return g_array_index (self->glyphs, HitosGlyph, i).byte;
  return (guint) strlen (self->text);
}

/* Draws the glyphs from @first to @end, all of one font; returns where the pen stands then. */
static double
show_glyphs (const HitosParagraph *self, cairo_t *cr, const HitosRun *run, guint first, guint end,
             double stretch, double x, double y, Batch *batch)
{
  const HitosGlyph *glyphs = (const HitosGlyph *) (gpointer) self->glyphs->data;

  for (guint i = first; i < end; i++)
    {
      const HitosGlyph *glyph = &glyphs[i];

      /* Clusters that run backwards (a foreign script) are shown piece by piece. */
      if (batch->n_glyphs > 0 && (glyph->hidden || glyph->byte < glyphs[i - 1].byte))
        flush (self, cr, batch, get_cluster_end (self, i - 1));
      if (!glyph->hidden)
        add (batch, glyph, &glyphs[i > 0 ? i - 1 : 0], x, y);
      x += glyph->space ? glyph->advance * stretch : glyph->advance;
      if (glyph->space && batch->text && batch->n_glyphs >= GLYPHS_UNTIL_ANEW)
        {
          flush (self, cr, batch, get_cluster_end (self, i));
          batch->other = !batch->other;
          select_font (cr, run->font, batch->other);
        }
    }
  if (end > first)
    flush (self, cr, batch, get_cluster_end (self, end - 1));
  return x;
}

void
hitos_paragraph_show_line (const HitosParagraph *self, guint line, cairo_t *cr, double x, double y)
{
  const HitosLine *place = hitos_paragraph_get_line (self, line);
  guint n = place->end_glyph - place->first_glyph;
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, n + 1);
  g_autofree cairo_text_cluster_t *clusters = g_new (cairo_text_cluster_t, n + 1);
  Batch batch = { glyphs, clusters, 0, 0, 0, keeps_text (cr), FALSE };
  guint at = place->first_glyph;

  x += place->x;
  for (guint i = 0; i < self->runs->len && at < place->end_glyph; i++)
    {
      const HitosRun *run = &g_array_index (self->runs, HitosRun, i);
      guint end = MIN (run->end, place->end_glyph);

      if (run->end <= at)
        continue;
      select_font (cr, run->font, batch.other);
      x = show_glyphs (self, cr, run, at, end, place->stretch, x, y, &batch);
      at = end;
      if (place->hyphen && at == place->end_glyph)
        {
          glyphs[0] = (cairo_glyph_t) { run->hyphen, x, y };
          clusters[0] = (cairo_text_cluster_t) { strlen (SOFT_HYPHEN), 1 };
          batch.n_glyphs = batch.n_clusters = 1;
          show_batch (cr, SOFT_HYPHEN, strlen (SOFT_HYPHEN), &batch);
        }
    }
}
