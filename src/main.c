/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <signal.h>

#include <glib/gi18n-lib.h>

#include "hitos-application.h"
#include "hitos-cli.h"

/* The translations of the build tree, for tests, or the installed ones. */
static void
set_up_language (void)
{
  const char *folder = g_getenv ("HITOS_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : HITOS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (HitosApplication) application = NULL;

  set_up_language ();
  /* A file grown to its limit is an error of the writing, with its message. */
  signal (SIGXFSZ, SIG_IGN);
  if (hitos_cli_is_asked (argc, argv))
    return hitos_cli_run (argc, argv);
  application = hitos_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
