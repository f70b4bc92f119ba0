/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Hitos without a window: one subcommand a run, and an exit status that means something. */

typedef enum {
  HITOS_CLI_OK = 0,
  HITOS_CLI_FINDINGS = 1,  /* it was done, and the answer is no: there are errors */
  HITOS_CLI_USAGE = 2,     /* the command line is wrong */
  HITOS_CLI_INPUT = 3,     /* what was given cannot be read or is wrong */
  HITOS_CLI_DATABASE = 4,  /* the database cannot be opened, read or written */
  HITOS_CLI_OUTPUT = 5,    /* what was made cannot be written */
} HitosCliStatus;

/* Whether these arguments are for a subcommand (or ask for help), not for the window. */
gboolean hitos_cli_is_asked (int argc, char **argv);

/* Runs the subcommand that argv[1] names. Returns the exit status. */
int hitos_cli_run (int argc, char **argv);

G_END_DECLS
