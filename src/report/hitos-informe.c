/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-informe.h"

struct _HitosInforme {
  GObject parent_instance;

  char *title;        /* owned */
  char *author;       /* owned */
  char *subject;      /* owned */
  GStrv header;       /* owned */
  gint64 instant;
  GPtrArray *blocks;  /* owned, of HitosBlock */
  HitosTimelineChart *chart;  /* owned, may be NULL */
};

G_DEFINE_FINAL_TYPE (HitosInforme, hitos_informe, G_TYPE_OBJECT)

static void
hitos_informe_finalize (GObject *object)
{
  HitosInforme *self = HITOS_INFORME (object);

  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_strfreev (self->header);
  g_ptr_array_unref (self->blocks);
  g_clear_pointer (&self->chart, hitos_timeline_chart_unref);
  G_OBJECT_CLASS (hitos_informe_parent_class)->finalize (object);
}

static void
hitos_informe_class_init (HitosInformeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_informe_finalize;
}

static void
hitos_informe_init (HitosInforme *self)
{
}

HitosInforme *
hitos_informe_new (const char *title, const char *author, const char *subject,
                   const char *const *header, gint64 instant, GPtrArray *blocks)
{
  HitosInforme *self = g_object_new (HITOS_TYPE_INFORME, NULL);

  self->title = g_strdup (title);
  self->author = g_strdup (author);
  self->subject = g_strdup (subject);
  self->header = g_strdupv ((char **) header);
  self->instant = instant;
  self->blocks = blocks;
  return self;
}

void
hitos_informe_set_chart (HitosInforme *self, HitosTimelineChart *chart)
{
  g_return_if_fail (HITOS_IS_INFORME (self) && self->chart == NULL);

  self->chart = hitos_timeline_chart_ref (chart);
}

HitosTimelineChart *
hitos_informe_get_chart (HitosInforme *self)
{
  return self->chart;
}

const char *
hitos_informe_get_title (HitosInforme *self)
{
  return self->title;
}

const char *
hitos_informe_get_author (HitosInforme *self)
{
  return self->author;
}

const char *
hitos_informe_get_subject (HitosInforme *self)
{
  return self->subject;
}

const char *const *
hitos_informe_get_header (HitosInforme *self)
{
  return (const char *const *) self->header;
}

gint64
hitos_informe_get_instant (HitosInforme *self)
{
  return self->instant;
}

guint
hitos_informe_get_n_blocks (HitosInforme *self)
{
  return self->blocks->len;
}

HitosBlock *
hitos_informe_get_block (HitosInforme *self, guint position)
{
  g_return_val_if_fail (position < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, position);
}
