/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the tables of docs/exchange.md, for build-aux/document-exchange. */
#include <stdio.h>

#include "hitos-field-document.h"

int
main (void)
{
  g_autofree char *text = hitos_field_document_write ();

  return fputs (text, stdout) < 0;
}
