/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE  /* memmem */

#include "hitos-pdf-finish.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "hitos-paper-error.h"

/* How Cairo writes what is outside of the structure, since it has no artifacts. */
#define OUTSIDE "/NonStruct << /MCID "
#define ARTIFACT "/Artifact <</Type /Pagination>> BDC"
/* Structure nests a handful of levels; a damaged file must not exhaust the stack. */
#define DEEPEST 32

static gboolean
is_outside (qpdf_data pdf, qpdf_oh element)
{
  return qpdf_oh_is_dictionary (pdf, element)
         && qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key (pdf, element, "/S"), "/NonStruct");
}

/* Takes what became an artifact out of the structure below @element. */
static void
prune (qpdf_data pdf, qpdf_oh element, guint depth)
{
  qpdf_oh kids = qpdf_oh_get_key (pdf, element, "/K");
  qpdf_oh kept;
  int n;

  if (depth > DEEPEST || !qpdf_oh_is_array (pdf, kids))
    {
      if (depth <= DEEPEST && qpdf_oh_is_dictionary (pdf, kids))
        prune (pdf, kids, depth + 1);
      return;
    }
  n = qpdf_oh_get_array_n_items (pdf, kids);
  kept = qpdf_oh_new_array (pdf);
  for (int i = 0; i < n; i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (pdf, kids, i);

      if (is_outside (pdf, kid))
        continue;
      if (qpdf_oh_is_dictionary (pdf, kid))
        prune (pdf, kid, depth + 1);
      qpdf_oh_append_item (pdf, kept, kid);
    }
  if (qpdf_oh_get_array_n_items (pdf, kept) < n)
    qpdf_oh_replace_key (pdf, element, "/K", kept);
}

/* Gives the figures below @element their alternative texts, in their order. */
static void
describe_figures (qpdf_data pdf, qpdf_oh element, const char *const **alternatives, guint depth)
{
  qpdf_oh kids = qpdf_oh_get_key (pdf, element, "/K");
  int n = qpdf_oh_is_array (pdf, kids) ? qpdf_oh_get_array_n_items (pdf, kids) : 0;

  if (**alternatives && qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key (pdf, element, "/S"), "/Figure"))
    qpdf_oh_replace_key (pdf, element, "/Alt", qpdf_oh_new_unicode_string (pdf, *(*alternatives)++));
  if (depth > DEEPEST)
    return;
  if (qpdf_oh_is_dictionary (pdf, kids))
    describe_figures (pdf, kids, alternatives, depth + 1);
  for (int i = 0; i < n; i++)
    if (qpdf_oh_is_dictionary (pdf, qpdf_oh_get_array_item (pdf, kids, i)))
      describe_figures (pdf, qpdf_oh_get_array_item (pdf, kids, i), alternatives, depth + 1);
}

/* The row of the parent tree that belongs to a page: an array, by marked content. */
static qpdf_oh
find_parents (qpdf_data pdf, qpdf_oh root, qpdf_oh page)
{
  qpdf_oh tree = qpdf_oh_get_key (pdf, qpdf_oh_get_key (pdf, root, "/StructTreeRoot"),
                                  "/ParentTree");
  qpdf_oh numbers = qpdf_oh_get_key (pdf, tree, "/Nums");
  qpdf_oh wanted = qpdf_oh_get_key (pdf, page, "/StructParents");
  int key = qpdf_oh_is_integer (pdf, wanted) ? qpdf_oh_get_int_value_as_int (pdf, wanted) : -1;
  int n = qpdf_oh_is_array (pdf, numbers) ? qpdf_oh_get_array_n_items (pdf, numbers) : 0;
  int low = 0, high = n / 2;

  while (key >= 0 && low < high)
    {
      int middle = (low + high) / 2;
      int value = qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_array_item (pdf, numbers,
                                                                             middle * 2));

      if (value == key)
        return qpdf_oh_get_array_item (pdf, numbers, middle * 2 + 1);
      if (value < key)
        low = middle + 1;
      else
        high = middle;
    }
  return qpdf_oh_new_null (pdf);
}

/* Rewrites the page's drawing: what is outside of the structure is marked as an artifact. */
static GString *
mark_artifacts (qpdf_data pdf, const char *content, gsize length, qpdf_oh parents)
{
  GString *out = g_string_sized_new (length + 256);
  const char *end = content + length, *at = content, *found;
  gboolean known = qpdf_oh_is_array (pdf, parents);
  int n = known ? qpdf_oh_get_array_n_items (pdf, parents) : 0;

  while ((found = memmem (at, (gsize) (end - at), OUTSIDE, strlen (OUTSIDE))))
    {
      const char *number = found + strlen (OUTSIDE), *close = number;
      int mark = 0;

      while (close < end && g_ascii_isdigit (*close) && mark < G_MAXINT / 10 - 1)
        mark = mark * 10 + (*close++ - '0');
      if ((gsize) (end - close) < strlen (" >> BDC") || !g_str_has_prefix (close, " >> BDC"))
        break;
      g_string_append_len (out, at, found - at);
      g_string_append (out, ARTIFACT);
      if (mark < n)
        qpdf_oh_set_array_item (pdf, parents, mark, qpdf_oh_new_null (pdf));
      at = close + strlen (" >> BDC");
    }
  g_string_append_len (out, at, end - at);
  return out;
}

static void
finish_page (qpdf_data pdf, int number)
{
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh page = qpdf_get_page_n (pdf, (size_t) number);
  qpdf_oh contents = qpdf_oh_get_key (pdf, page, "/Contents");
  unsigned char *content = NULL;
  size_t length = 0;

  if (qpdf_oh_is_stream (pdf, contents)
      && qpdf_oh_get_page_content_data (pdf, page, &content, &length) == QPDF_SUCCESS)
    {
      g_autoptr (GString) marked = mark_artifacts (pdf, (const char *) content, length,
                                                   find_parents (pdf, root, page));

      qpdf_oh_replace_stream_data (pdf, contents, (const unsigned char *) marked->str, marked->len,
                                   qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
    }
  free (content);
  qpdf_oh_replace_key (pdf, page, "/Tabs", qpdf_oh_new_name (pdf, "/S"));
  qpdf_oh_release_all (pdf);
}

static void
append_property (GString *xmp, const char *format, const char *value)
{
  g_autofree char *escaped = NULL;

  if (!value || !*value)
    return;
  escaped = g_markup_escape_text (value, -1);
  g_string_append_printf (xmp, format, escaped);
}

static GString *
describe (const HitosPdfInfo *info)
{
  GString *xmp = g_string_new (
    "<?xpacket begin=\"\357\273\277\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
    "<dc:format>application/pdf</dc:format>\n"
    "<xmp:CreatorTool>Hitos</xmp:CreatorTool>\n");
  g_autofree char *created = hitos_pdf_info_format_instant (info);

  append_property (xmp, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n",
                   info->language);
  append_property (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt>"
                        "</dc:title>\n", info->title);
  append_property (xmp, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n",
                   info->author);
  append_property (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li>"
                        "</rdf:Alt></dc:description>\n", info->subject);
  append_property (xmp, "<xmp:CreateDate>%s</xmp:CreateDate>\n", created);
  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
  return xmp;
}

static void
finish_catalog (qpdf_data pdf, const HitosPdfInfo *info)
{
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh metadata = qpdf_oh_new_stream (pdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (pdf, metadata);
  g_autoptr (GString) xmp = describe (info);
  const char *const *alternatives = info->alternatives;

  qpdf_oh_replace_stream_data (pdf, metadata, (const unsigned char *) xmp->str, xmp->len,
                               qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  qpdf_oh_replace_key (pdf, dictionary, "/Type", qpdf_oh_new_name (pdf, "/Metadata"));
  qpdf_oh_replace_key (pdf, dictionary, "/Subtype", qpdf_oh_new_name (pdf, "/XML"));
  qpdf_oh_replace_key (pdf, root, "/Metadata", metadata);
  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_string (pdf, info->language));
  qpdf_oh_replace_key (pdf, root, "/MarkInfo", qpdf_oh_parse (pdf, "<< /Marked true >>"));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences",
                       qpdf_oh_parse (pdf, "<< /DisplayDocTitle true >>"));
  /* Cairo leaves out labels that a viewer would guess; the printed numbers are said outright. */
  qpdf_oh_replace_key (pdf, root, "/PageLabels",
                       qpdf_oh_parse (pdf, "<< /Nums [ 0 << /S /D >> ] >>"));
  prune (pdf, qpdf_oh_get_key (pdf, root, "/StructTreeRoot"), 0);
  if (alternatives)
    describe_figures (pdf, qpdf_oh_get_key (pdf, root, "/StructTreeRoot"), &alternatives, 0);
  qpdf_oh_release_all (pdf);
}

static gboolean
write_out (qpdf_data pdf)
{
  if (qpdf_init_write_memory (pdf) != QPDF_SUCCESS)
    return FALSE;
  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
  qpdf_set_minimum_pdf_version (pdf, "1.7");
  return qpdf_write (pdf) == QPDF_SUCCESS;
}

GBytes *
hitos_pdf_finish (GBytes *drawn, const HitosPdfInfo *info, GError **error)
{
  qpdf_data pdf = qpdf_init ();
  GBytes *finished = NULL;
  gsize size;
  const char *data = g_bytes_get_data (drawn, &size);

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if (qpdf_read_memory (pdf, "informe.pdf", data, size, NULL) == QPDF_SUCCESS)
    {
      int n_pages = qpdf_get_num_pages (pdf);

      for (int page = 0; page < n_pages; page++)
        finish_page (pdf, page);
      finish_catalog (pdf, info);
      if (!qpdf_has_error (pdf) && write_out (pdf))
        finished = g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
    }
  if (!finished)
    {
      qpdf_error problem = qpdf_get_error (pdf);

      g_set_error (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_FINISHING,
                   _("The PDF could not be finished: %s"),
                   problem ? qpdf_get_error_message_detail (pdf, problem) : "libqpdf");
    }
  qpdf_cleanup (&pdf);
  return finished;
}
