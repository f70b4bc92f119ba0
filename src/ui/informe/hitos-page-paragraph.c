/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-page-paragraph.h"

#include <glib/gi18n-lib.h>

#include "hitos-own-words.h"
#include "hitos-rewording.h"

struct _HitosPageParagraph {
  GtkWidget parent_instance;

  HitosBlock *block;  /* owned; NULL before it is set */
  guint position;     /* in its informe */
};

G_DEFINE_FINAL_TYPE (HitosPageParagraph, hitos_page_paragraph, GTK_TYPE_WIDGET)

/* A figure is told to who cannot see it. */
static char *
dup_words (const HitosBlock *block)
{
  const char *alternative = hitos_block_get_alternative (block);
  g_autofree char *text = hitos_own_words_read (hitos_block_get_text (block));

  if (alternative)
    return g_strdup (alternative);
  if (hitos_block_get_kind (block) == HITOS_BLOCK_CONTENTS && *text == '\0')
    return g_strdup (C_("part of an informe", "Contents"));
  return g_steal_pointer (&text);
}

static const char *
get_description (const HitosBlock *block)
{
  HitosBlockKind kind = hitos_block_get_kind (block);

  if (hitos_page_paragraph_is_reworded (block))
    return C_("a paragraph", "Reworded");
  return kind == HITOS_BLOCK_TITLE || kind == HITOS_BLOCK_SECTION || kind == HITOS_BLOCK_SUBSECTION
    ? C_("part of an informe", "Heading") : "";
}

static void
hitos_page_paragraph_finalize (GObject *object)
{
  g_clear_pointer (&HITOS_PAGE_PARAGRAPH (object)->block, hitos_block_unref);
  G_OBJECT_CLASS (hitos_page_paragraph_parent_class)->finalize (object);
}

static void
hitos_page_paragraph_class_init (HitosPageParagraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hitos_page_paragraph_finalize;
  gtk_widget_class_set_css_name (widget_class, "pageparagraph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
hitos_page_paragraph_init (HitosPageParagraph *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

HitosPageParagraph *
hitos_page_paragraph_new (void)
{
  return g_object_new (HITOS_TYPE_PAGE_PARAGRAPH, NULL);
}

void
hitos_page_paragraph_set_block (HitosPageParagraph *self, guint position, HitosBlock *block)
{
  g_autofree char *words = NULL;

  g_return_if_fail (HITOS_IS_PAGE_PARAGRAPH (self) && block != NULL);

  self->position = position;
  if (self->block == block)
    return;
  g_clear_pointer (&self->block, hitos_block_unref);
  self->block = hitos_block_ref (block);
  words = dup_words (block);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, get_description (block), -1);
}

guint
hitos_page_paragraph_get_position (HitosPageParagraph *self)
{
  g_return_val_if_fail (HITOS_IS_PAGE_PARAGRAPH (self), 0);

  return self->position;
}

HitosBlock *
hitos_page_paragraph_get_block (HitosPageParagraph *self)
{
  g_return_val_if_fail (HITOS_IS_PAGE_PARAGRAPH (self), NULL);

  return self->block;
}

gboolean
hitos_page_paragraph_is_reworded (const HitosBlock *block)
{
  return hitos_block_get_composed (block) != NULL || hitos_rewording_is_kept (block);
}
