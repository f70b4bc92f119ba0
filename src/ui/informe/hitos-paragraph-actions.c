/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-paragraph-actions.h"

#include "hitos-page-paragraph.h"
#include "hitos-rewording-steps.h"
#include "hitos-rewording.h"

/* Borrowed; NULL where none is chosen. */
static HitosBlock *
get_chosen (HitosPreviewPane *pane)
{
  HitosPageView *view = hitos_preview_pane_get_page_view (pane);
  HitosPages *pages = hitos_page_view_get_pages (view);
  guint chosen = hitos_page_view_get_chosen (view);

  return pages && chosen != HITOS_NO_BLOCK ? hitos_informe_get_block (hitos_pages_get_informe (pages), chosen) : NULL;
}

static void
activate (GtkWidget *pane, const char *action)
{
  HitosBlock *block = get_chosen (HITOS_PREVIEW_PANE (pane));

  if (block)
    gtk_widget_activate_action (pane, action, "s", hitos_block_get_key (block));
}

static void
reword (GtkWidget *pane, const char *name, GVariant *target)
{
  activate (pane, "win.reword-paragraph");
}

static void
compose (GtkWidget *pane, const char *name, GVariant *target)
{
  activate (pane, "win.compose-paragraph");
}

/* As a click on it does. */
static void
show_fact (GtkWidget *pane, const char *name, GVariant *target)
{
  HitosPageView *view = hitos_preview_pane_get_page_view (HITOS_PREVIEW_PANE (pane));

  if (get_chosen (HITOS_PREVIEW_PANE (pane)))
    g_signal_emit_by_name (view, "block-activated", hitos_page_view_get_chosen (view));
}

void
hitos_paragraph_actions_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "paragraph.reword", NULL, reword);
  gtk_widget_class_install_action (klass, "paragraph.compose", NULL, compose);
  gtk_widget_class_install_action (klass, "paragraph.show-fact", NULL, show_fact);
  /* The key's own, never disabled: of what has no words to change one is told so. */
  gtk_widget_class_install_action (klass, "paragraph.edit", NULL, reword);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "paragraph.edit", NULL);
}

void
hitos_paragraph_actions_update (HitosPreviewPane *pane)
{
  HitosBlock *block;

  g_return_if_fail (HITOS_IS_PREVIEW_PANE (pane));

  block = get_chosen (pane);
  gtk_widget_action_set_enabled (GTK_WIDGET (pane), "paragraph.reword", block && hitos_rewording_steps_can (block));
  gtk_widget_action_set_enabled (GTK_WIDGET (pane), "paragraph.compose", block && hitos_page_paragraph_is_reworded (block));
  gtk_widget_action_set_enabled (GTK_WIDGET (pane), "paragraph.show-fact",
                                 block && hitos_block_get_records (block)[0] && !hitos_rewording_is_kept (block));
}

void
hitos_paragraph_actions_reword (HitosPreviewPane *pane, guint block)
{
  g_return_if_fail (HITOS_IS_PREVIEW_PANE (pane));

  hitos_page_view_choose (hitos_preview_pane_get_page_view (pane), block);
  hitos_page_view_show_block (hitos_preview_pane_get_page_view (pane), block);
  activate (GTK_WIDGET (pane), "win.reword-paragraph");
}
