/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-xml.h"

struct _HitosXml {
  GString *text;  /* owned until it is finished */
  guint level;
};

HitosXml *
hitos_xml_new (const char *root, const char *namespace_uri)
{
  HitosXml *self = g_new0 (HitosXml, 1);

  self->text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  g_string_append_printf (self->text, "<%s xmlns=\"%s\">\n", root, namespace_uri);
  self->level = 1;
  return self;
}

static void
indent (HitosXml *self)
{
  for (guint i = 0; i < self->level; i++)
    g_string_append (self->text, "  ");
}

void
hitos_xml_open (HitosXml *self, const char *name)
{
  indent (self);
  g_string_append_printf (self->text, "<%s>\n", name);
  self->level++;
}

void
hitos_xml_close (HitosXml *self, const char *name)
{
  g_assert (self->level > 1);
  self->level--;
  indent (self);
  g_string_append_printf (self->text, "</%s>\n", name);
}

void
hitos_xml_text (HitosXml *self, const char *name, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  indent (self);
  g_string_append_printf (self->text, "<%s>%s</%s>\n", name, escaped, name);
}

void
hitos_xml_number (HitosXml *self, const char *name, gint64 number)
{
  indent (self);
  g_string_append_printf (self->text, "<%s>%" G_GINT64_FORMAT "</%s>\n", name, number, name);
}

char *
hitos_xml_finish (HitosXml *self, const char *root)
{
  char *text;

  g_assert (self->level == 1);
  g_string_append_printf (self->text, "</%s>\n", root);
  text = g_string_free (self->text, FALSE);
  g_free (self);
  return text;
}
