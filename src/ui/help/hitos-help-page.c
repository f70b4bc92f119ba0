/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-help-page.h"

#include <string.h>

#include <gio/gio.h>

#include "hitos-help-resource.h"

#define FOLDER "/mx/hitos/Hitos/help"
#define INDEX "index"

struct _HitosHelpPage {
  char *id;
  char *title;
  char *description;
  char *group;        /* may be NULL */
  GPtrArray *blocks;  /* owned; of HitosHelpBlock */
};

/* A page while it is read. */
typedef struct {
  HitosHelpPage *page;
  GString *text;        /* what is being written; NULL outside of texts */
  char *term;           /* owned: of the item that is open */
  char *section;        /* owned: its id, while its title is to come */
  int n_steps;          /* 0 outside of steps */
  gboolean in_steps;
  gboolean in_terms;
  gboolean in_item;
  gboolean in_note;
  gboolean in_section;
  gboolean in_licence;
  gboolean in_keys;     /* that are pressed together */
  gboolean follows_key;
} Reading;

static void
block_free (gpointer data)
{
  HitosHelpBlock *block = data;

  g_free (block->term);
  g_free (block->text);
  g_free (block->id);
  g_free (block);
}

/* --- where the pages are --- */

static char *
dup_path (const char *language, const char *id)
{
  return g_strdup_printf ("%s/%s/%s.page", FOLDER, language, id);
}

/* The pages are the program's from then on; newer GLib minds a second time. */
static void
register_pages (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      hitos_help_register_resource ();
      g_once_init_leave (&registered, 1);
    }
}

static GBytes *
find_bytes (const char *id)
{
  const char *const *languages = g_get_language_names ();

  register_pages ();
  for (guint i = 0; languages[i]; i++)
    {
      g_autofree char *path = dup_path (languages[i], id);
      GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      if (bytes)
        return bytes;
    }
  return NULL;
}

/* The title of another page, for links that say none. Pages have theirs before any link. */
static char *
dup_title_of (const char *id)
{
  g_autoptr (GBytes) bytes = find_bytes (id);
  gsize length;
  const char *text = bytes ? g_bytes_get_data (bytes, &length) : NULL;
  const char *start = text ? g_strstr_len (text, length, "<title>") : NULL;
  const char *end = start ? g_strstr_len (start, text + length - start, "</title>") : NULL;

  return end ? g_strndup (start + strlen ("<title>"), end - start - strlen ("<title>")) : g_strdup (id);
}

/* --- reading --- */

static const char *
get_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static const struct { const char *element, *start, *end; } inlines[] = {
  { "gui", "<b>", "</b>" },
  { "em", "<i>", "</i>" },
  { "code", "<tt>", "</tt>" },
  { "key", "<b>", "</b>" },
};

static void
start_inline (Reading *reading, const char *element, const char **names, const char **values)
{
  for (guint i = 0; i < G_N_ELEMENTS (inlines); i++)
    if (g_str_equal (element, inlines[i].element))
      {
        if (reading->follows_key)
          g_string_append_c (reading->text, '+');
        g_string_append (reading->text, inlines[i].start);
      }
  if (g_str_equal (element, "keyseq"))
    reading->in_keys = TRUE;
  if (g_str_equal (element, "link"))
    g_string_append_printf (reading->text, "<a href=\"%s\">", get_attribute (names, values, "xref"));
}

static void
end_inline (Reading *reading, const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (inlines); i++)
    if (g_str_equal (element, inlines[i].element))
      g_string_append (reading->text, inlines[i].end);
  if (g_str_equal (element, "keyseq"))
    reading->in_keys = FALSE;
  reading->follows_key = reading->in_keys && g_str_equal (element, "key");
  if (!g_str_equal (element, "link"))
    return;
  if (g_str_has_suffix (reading->text->str, "\">"))
    {
      const char *start = g_strrstr (reading->text->str, "href=\"") + strlen ("href=\"");
      g_autofree char *id = g_strndup (start, strlen (start) - 2);
      g_autofree char *title = dup_title_of (id);

      g_string_append (reading->text, title);
    }
  g_string_append (reading->text, "</a>");
}

static void
on_start (GMarkupParseContext *context, const char *element, const char **names, const char **values, gpointer data,
          GError **error)
{
  Reading *reading = data;

  if (reading->text)
    start_inline (reading, element, names, values);
  else if (g_str_equal (element, "link") && g_strcmp0 (get_attribute (names, values, "type"), "guide") == 0)
    {
      const char *place = strchr (get_attribute (names, values, "xref"), '#');

      reading->page->group = g_strdup (place ? place + 1 : NULL);
    }
  else if (g_str_equal (element, "license"))
    reading->in_licence = TRUE;
  else if (g_str_equal (element, "section"))
    {
      reading->in_section = TRUE;
      g_free (reading->section);
      reading->section = g_strdup (get_attribute (names, values, "id"));
    }
  else if (g_str_equal (element, "steps"))
    reading->in_steps = TRUE;
  else if (g_str_equal (element, "terms"))
    reading->in_terms = TRUE;
  else if (g_str_equal (element, "item"))
    {
      reading->in_item = TRUE;
      reading->n_steps += reading->in_steps;
    }
  else if (g_str_equal (element, "note"))
    reading->in_note = TRUE;
  else if (!reading->in_licence && (g_str_equal (element, "p") || g_str_equal (element, "title") || g_str_equal (element, "desc")))
    reading->text = g_string_new (NULL);
}

static HitosHelpKind
get_kind (Reading *reading)
{
  if (reading->in_note)
    return HITOS_HELP_NOTE;
  if (!reading->in_item)
    return HITOS_HELP_PARAGRAPH;
  if (reading->in_terms)
    return HITOS_HELP_TERM;
  return reading->in_steps ? HITOS_HELP_STEP : HITOS_HELP_ITEM;
}

static void
add_block (Reading *reading, HitosHelpKind kind, char *text)
{
  HitosHelpBlock *block = g_new0 (HitosHelpBlock, 1);

  block->kind = kind;
  block->text = text;
  block->number = kind == HITOS_HELP_STEP ? reading->n_steps : 0;
  block->term = kind == HITOS_HELP_TERM ? g_steal_pointer (&reading->term) : NULL;
  block->id = kind == HITOS_HELP_HEADING ? g_steal_pointer (&reading->section) : NULL;
  g_ptr_array_add (reading->page->blocks, block);
}

static void
take_text (Reading *reading, const char *element)
{
  HitosHelpPage *page = reading->page;
  char *text = g_strstrip (g_string_free (g_steal_pointer (&reading->text), FALSE));

  if (g_str_equal (element, "desc"))
    page->description = text;
  else if (g_str_equal (element, "p"))
    add_block (reading, get_kind (reading), text);
  else if (reading->in_item)
    reading->term = text;
  else if (reading->in_section)
    add_block (reading, HITOS_HELP_HEADING, text);
  else
    page->title = text;
}

static void
on_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reading *reading = data;

  if (reading->text && (g_str_equal (element, "p") || g_str_equal (element, "title") || g_str_equal (element, "desc")))
    take_text (reading, element);
  else if (reading->text)
    end_inline (reading, element);
  else if (g_str_equal (element, "license"))
    reading->in_licence = FALSE;
  else if (g_str_equal (element, "item"))
    reading->in_item = FALSE;
  else if (g_str_equal (element, "note"))
    reading->in_note = FALSE;
  else if (g_str_equal (element, "terms"))
    reading->in_terms = FALSE;
  else if (g_str_equal (element, "steps"))
    {
      reading->in_steps = FALSE;
      reading->n_steps = 0;
    }
}

/* Lines are broken where the page has room, not where the file has. */
static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Reading *reading = data;
  g_autofree char *escaped = g_markup_escape_text (text, length);

  for (const char *at = escaped; reading->text && *at; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (reading->text, *at);
    else if (reading->text->len > 0 && reading->text->str[reading->text->len - 1] != ' ')
      g_string_append_c (reading->text, ' ');
}

HitosHelpPage *
hitos_help_page_load (const char *id)
{
  static const GMarkupParser parser = { on_start, on_end, on_text, NULL, NULL };
  g_autoptr (HitosHelpPage) page = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  Reading reading = { NULL };
  gboolean done;

  g_return_val_if_fail (id != NULL, NULL);

  bytes = find_bytes (id);
  if (bytes == NULL)
    return NULL;
  page = g_new0 (HitosHelpPage, 1);
  page->id = g_strdup (id);
  page->blocks = g_ptr_array_new_with_free_func (block_free);
  reading.page = page;
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reading, NULL);
  done = g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL)
         && g_markup_parse_context_end_parse (context, NULL);
  if (reading.text)
    g_string_free (reading.text, TRUE);
  g_free (reading.term);
  g_free (reading.section);
  return done && page->title && page->description ? g_steal_pointer (&page) : NULL;
}

void
hitos_help_page_free (HitosHelpPage *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->description);
  g_free (self->group);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

const char *
hitos_help_page_get_id (const HitosHelpPage *self)
{
  return self->id;
}

const char *
hitos_help_page_get_title (const HitosHelpPage *self)
{
  return self->title;
}

const char *
hitos_help_page_get_description (const HitosHelpPage *self)
{
  return self->description;
}

const char *
hitos_help_page_get_group (const HitosHelpPage *self)
{
  return self->group;
}

const GPtrArray *
hitos_help_page_get_blocks (const HitosHelpPage *self)
{
  return self->blocks;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *) a, *other = *(const char *const *) b;

  if (g_str_equal (one, INDEX) || g_str_equal (other, INDEX))
    return g_str_equal (other, INDEX) - g_str_equal (one, INDEX);
  return g_strcmp0 (one, other);
}

char **
hitos_help_page_list (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_auto (GStrv) names = NULL;

  register_pages ();
  names = g_resources_enumerate_children (FOLDER "/C", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  for (guint i = 0; names && names[i]; i++)
    g_ptr_array_add (ids, g_strndup (names[i], strlen (names[i]) - strlen (".page")));
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_steal (ids, NULL);
}
