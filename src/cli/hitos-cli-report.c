/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>
#include <pango/pango.h>

#include "hitos-cli-command.h"
#include "hitos-cli-informe.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"
#include "hitos-painter.h"
#include "hitos-pdf.h"
#include "hitos-typesetter.h"

#define DEFAULT_DPI 150
#define LEAST_DPI 10
#define MOST_DPI 1200

/* What the command line asks for. */
typedef struct {
  char *database;
  char *process;
  char *output;        /* NULL: the default */
  char *pictures;      /* the folder, "" where none was told */
  gboolean wants_pictures;
  gboolean wants_text;
  int dpi;
} Request;

static void
clear_request (Request *request)
{
  g_free (request->database);
  g_free (request->process);
  g_free (request->output);
  g_free (request->pictures);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, clear_request)

static void
on_progress_cb (guint done, guint total, gpointer data)
{
  hitos_cli_show_progress (done, total);
}

/* --- text --- */

/* Headings stand out by the lines around them; nothing else of how it looks is in a text. */
static void
append_block (GString *text, HitosBlock *block)
{
  HitosBlockKind kind = hitos_block_get_kind (block);
  g_autofree char *plain = NULL;

  if (!pango_parse_markup (hitos_block_get_text (block), -1, 0, NULL, &plain, NULL, NULL) || *plain == '\0')
    return;
  if (kind == HITOS_BLOCK_SECTION || kind == HITOS_BLOCK_SUBSECTION)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s%s\n", kind == HITOS_BLOCK_BULLET ? "• " : "", plain);
  if (kind == HITOS_BLOCK_PARAGRAPH || kind == HITOS_BLOCK_SECTION || kind == HITOS_BLOCK_SUBSECTION)
    g_string_append_c (text, '\n');
}

static HitosCliStatus
write_text (HitosInforme *informe, const char *output)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    append_block (text, hitos_informe_get_block (informe, i));
  bytes = g_string_free_to_bytes (text);
  return hitos_cli_write (output ? output : "-", bytes);
}

/* --- pages --- */

static HitosCliStatus
write_pdf (HitosPages *pages, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hitos_pdf_make (pages, on_progress_cb, NULL, NULL, NULL, &error);

  hitos_cli_show_progress (1, 1);
  return bytes ? hitos_cli_write (output, bytes) : hitos_cli_fail (HITOS_CLI_OUTPUT, error->message);
}

/* DIRECTORY/NAME-01.png: beside the PDF and called like it, where no folder was told. */
static char *
get_picture_path (const Request *request, const char *month, guint page, guint n_pages)
{
  gboolean beside = request->output && !g_str_equal (request->output, "-");
  g_autofree char *folder = *request->pictures ? g_strdup (request->pictures)
    : beside ? g_path_get_dirname (request->output) : g_strdup (".");
  g_autofree char *base = beside ? g_path_get_basename (request->output)
    : g_strdup_printf ("informe-%s", month);
  g_autofree char *name = NULL;

  if (g_str_has_suffix (base, ".pdf"))
    base[strlen (base) - 4] = '\0';
  name = g_strdup_printf ("%s-%0*u.png", base, n_pages > 99 ? 3 : 2, page + 1);
  return g_build_filename (folder, name, NULL);
}

static HitosCliStatus
write_pictures (HitosPages *pages, const Request *request, const char *month)
{
  guint n = hitos_pages_get_n_pages (pages);

  if (*request->pictures && g_mkdir_with_parents (request->pictures, 0777) != 0)
    {
      g_autofree char *message = g_strdup_printf (_("the folder “%s” cannot be made"), request->pictures);

      return hitos_cli_fail (HITOS_CLI_OUTPUT, message);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = get_picture_path (request, month, i, n);
      g_autoptr (GError) error = NULL;

      hitos_cli_show_progress (i, n);
      if (!hitos_painter_write_png (pages, i, request->dpi, path, &error))
        return hitos_cli_fail (HITOS_CLI_OUTPUT, error->message);
    }
  hitos_cli_show_progress (n, n);
  return HITOS_CLI_OK;
}

static HitosCliStatus
write_pages (HitosInforme *informe, const Request *request, const char *month)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosTypesetter) typesetter = hitos_typesetter_new (&error);
  g_autoptr (HitosPages) pages = typesetter ? hitos_typesetter_lay_out (typesetter, informe) : NULL;
  g_autofree char *standard = g_strdup_printf ("informe-%s.pdf", month);
  HitosCliStatus status = HITOS_CLI_OK;

  if (pages == NULL)
    return hitos_cli_fail (HITOS_CLI_OUTPUT, error->message);
  if (request->output || !request->wants_pictures)
    status = write_pdf (pages, request->output ? request->output : standard);
  if (status == HITOS_CLI_OK && request->wants_pictures)
    status = write_pictures (pages, request, month);
  return status;
}

/* --- the command --- */

static gboolean
on_png_cb (const char *option, const char *value, gpointer data, GError **error)
{
  Request *request = data;

  request->wants_pictures = TRUE;
  g_free (request->pictures);
  request->pictures = g_strdup (value ? value : "");
  return TRUE;
}

static char **
parse (const HitosCliCommand *command, char **argv, Request *request, HitosCliStatus *status)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request->output,
      N_("Write the PDF (or the text) to FILE; “-” is the standard output"), N_("FILE") },
    { "png", 0, G_OPTION_FLAG_OPTIONAL_ARG | G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, on_png_cb,
      N_("Write a picture of each page, into FOLDER or beside the PDF"), N_("FOLDER") },
    { "dpi", 0, 0, G_OPTION_ARG_INT, &request->dpi, N_("Dots per inch of the pictures, 150 unless told"), "N" },
    { "text", 0, 0, G_OPTION_ARG_NONE, &request->wants_text, N_("Write the words alone"), NULL },
    { NULL },
  };

  return hitos_cli_options_parse_database (command, entries, request, argv, &request->database, &request->process, status);
}

HitosCliStatus
hitos_cli_report (const HitosCliCommand *command, char **argv)
{
  g_auto (Request) request = { .dpi = DEFAULT_DPI };
  HitosCliStatus status;
  g_auto (GStrv) arguments = parse (command, argv, &request, &status);
  g_auto (HitosCliInforme) loaded = { NULL };
  g_autoptr (HitosInforme) informe = NULL;

  if (arguments == NULL)
    return status;
  if (request.dpi < LEAST_DPI || request.dpi > MOST_DPI)
    return hitos_cli_fail (HITOS_CLI_USAGE, _("“--dpi” takes a number from 10 to 1200"));
  if (!hitos_cli_informe_load (&loaded, request.database, request.process, arguments[0], &status))
    return status;
  informe = hitos_cli_informe_compose (&loaded, &status);
  if (informe == NULL)
    return status;
  return request.wants_text ? write_text (informe, request.output) : write_pages (informe, &request, arguments[0]);
}
