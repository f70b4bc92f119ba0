/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-data.h"

char *
hitos_data_path (const char *first, ...)
{
  const char *folder = g_getenv ("HITOS_DATA_DIR");
  g_autofree char *below = NULL;
  va_list parts;

  g_return_val_if_fail (first != NULL, NULL);

  va_start (parts, first);
  below = g_build_filename_valist (first, &parts);
  va_end (parts);
  return g_build_filename (folder && *folder ? folder : HITOS_PKGDATADIR, below, NULL);
}
