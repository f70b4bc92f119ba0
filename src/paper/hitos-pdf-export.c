/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-pdf.h"

#include "hitos-publication.h"
#include "hitos-sheets-export.h"
#include "hitos-typesetter.h"

static HitosPages *
typeset (HitosInforme *informe, GError **error)
{
  g_autoptr (HitosTypesetter) typesetter = hitos_typesetter_new (error);

  return typesetter ? hitos_typesetter_lay_out (typesetter, informe) : NULL;
}

gboolean
hitos_pdf_export (HitosInforme *informe, GFile *file, HitosPdfProgress progress, gpointer data,
                  GCancellable *cancellable, GError **error)
{
  g_autoptr (HitosPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (HITOS_IS_INFORME (informe) && G_IS_FILE (file), FALSE);

  pages = typeset (informe, error);
  if (!pages)
    return FALSE;
  bytes = hitos_pdf_make (pages, progress, data, cancellable, NULL, error);
  if (!bytes)
    return FALSE;
  return hitos_publication_write (file, bytes, cancellable, error);
}

static HitosSheets *
lay_out (gpointer informe, GCancellable *cancellable, GError **error)
{
  return (HitosSheets *) typeset (informe, error);
}

void
hitos_pdf_export_async (HitosInforme *informe, GFile *file, HitosPdfProgress progress,
                        gpointer progress_data, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (HITOS_IS_INFORME (informe) && G_IS_FILE (file));

  hitos_sheets_export_async (lay_out, g_object_ref (informe), g_object_unref, file, progress, progress_data,
                             cancellable, callback, data);
}

gboolean
hitos_pdf_export_finish (GAsyncResult *result, GError **error)
{
  return hitos_sheets_export_finish (result, error);
}
