/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An XML document as it is written: elements in each other, a line each, two spaces a level. */
typedef struct _HitosXml HitosXml;

/* @root with @namespace_uri as its namespace. */
HitosXml *hitos_xml_new (const char *root, const char *namespace_uri);

void hitos_xml_open (HitosXml *self, const char *name);
void hitos_xml_close (HitosXml *self, const char *name);
void hitos_xml_text (HitosXml *self, const char *name, const char *text);
void hitos_xml_number (HitosXml *self, const char *name, gint64 number);

/* Closes the root and frees @self. Newly allocated. */
char *hitos_xml_finish (HitosXml *self, const char *root);

G_END_DECLS
