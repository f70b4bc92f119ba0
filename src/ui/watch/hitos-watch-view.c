/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-watch-view.h"

#include <glib/gi18n-lib.h>

#include "hitos-aside.h"
#include "hitos-date-words.h"
#include "hitos-watch-row.h"
#include "hitos-watch-section.h"
#include "hitos-watch-tile.h"
#include "hitos-watch-words.h"

struct _HitosWatchView {
  AdwBin parent_instance;

  HitosWorkspace *workspace;     /* owned, NULL before it is set */
  GSignalGroup *process;         /* owned */
  gboolean stale;                /* something changed while nobody looked */
  guint refresh;                 /* an idle source, 0 where none waits */
  GtkWidget *tile[HITOS_WATCH_N_QUESTIONS];      /* children */
  GtkWidget *section[HITOS_WATCH_N_QUESTIONS];

  GtkBox *content;               /* template children */
  GtkLabel *today;
  GtkFlowBox *tiles;
  GtkWidget *unrecorded;
  GtkLabel *unrecorded_text;
  GtkWidget *calm;
  GtkLabel *next;
};

G_DEFINE_FINAL_TYPE (HitosWatchView, hitos_watch_view, ADW_TYPE_BIN)

/* --- showing --- */

/* The next informe is no burden by itself. */
static gboolean
is_calm (HitosWatch *watch)
{
  for (guint i = 0; i < HITOS_WATCH_N_QUESTIONS; i++)
    if (i != HITOS_WATCH_INFORME && hitos_watch_get_answer (watch, i)->len > 0)
      return FALSE;
  return TRUE;
}

static void
show_calm (HitosWatchView *self, HitosWatch *watch)
{
  HitosWatchItem *next = hitos_watch_get_next (watch);
  g_autofree char *text = NULL;

  if (next)
    {
      g_autofree char *title = hitos_watch_words_dup_title (next);
      g_autofree char *day = hitos_date_words_long (hitos_watch_item_get_day (next));

      /* Translators: %1$s is what is due next, %2$s its day. */
      text = g_strdup_printf (_("Nothing is overdue, and nothing is due in 30 days. Next: %1$s, on %2$s."), title, day);
    }
  else
    text = g_strdup (_("Nothing is overdue, and nothing more is due."));
  gtk_label_set_label (self->next, text);
  gtk_widget_set_visible (self->calm, is_calm (watch));
}

static void
show_unrecorded (HitosWatchView *self, guint n)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Nothing is recorded of %u milestone that is overdue",
                                                        "Nothing is recorded of %u milestones that are overdue", n), n);

  gtk_label_set_label (self->unrecorded_text, text);
  gtk_widget_set_visible (self->unrecorded, n > 0);
}

static void
show_watch (HitosWatchView *self, HitosWatch *watch)
{
  HitosDate today = hitos_workspace_get_today (self->workspace);
  g_autofree char *day = hitos_date_words_begin (hitos_date_words_long (today));

  gtk_label_set_label (self->today, day);
  for (guint i = 0; i < HITOS_WATCH_N_QUESTIONS; i++)
    {
      hitos_watch_tile_show (HITOS_WATCH_TILE (self->tile[i]), hitos_watch_get_answer (watch, i), today);
      hitos_watch_section_show (HITOS_WATCH_SECTION (self->section[i]), hitos_watch_get_answer (watch, i), today);
    }
  show_unrecorded (self, hitos_watch_count_unrecorded (watch));
  show_calm (self, watch);
}

static void
refresh (HitosWatchView *self)
{
  g_autoptr (HitosWatch) watch = NULL;

  self->stale = FALSE;
  if (hitos_workspace_get_process (self->workspace) == NULL)
    return;
  watch = hitos_watch_new (hitos_workspace_get_occurrences (self->workspace));
  show_watch (self, watch);
}

static gboolean
on_refresh_cb (gpointer data)
{
  HitosWatchView *self = data;

  self->refresh = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in a row are looked at once; what nobody looks at waits until somebody does. */
static void
on_changed_cb (HitosWatchView *self)
{
  self->stale = TRUE;
  if (self->refresh == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh = g_idle_add (on_refresh_cb, self);
}

static void
on_process_cb (HitosWatchView *self)
{
  g_signal_group_set_target (self->process,
                             hitos_workspace_get_process (self->workspace));
  on_changed_cb (self);
}

/* --- going to an answer --- */

static void
on_tile_cb (HitosWatchTile *tile, HitosWatchView *self)
{
  hitos_watch_section_focus (HITOS_WATCH_SECTION (self->section[hitos_watch_tile_get_question (tile)]));
}

/* --- the line that one is on --- */

/* What the keys do, as marking it done, they do to it. */
static void
on_focus_cb (HitosWatchView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (HITOS_IS_WATCH_ROW (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    {
      HitosWatchItem *item = hitos_watch_row_get_item (HITOS_WATCH_ROW (focus));

      gtk_widget_activate_action (focus, "win.choose-record", "s", hitos_record_get_id (hitos_watch_item_get_record (item)));
    }
}

/* --- the object --- */

static void
hitos_watch_view_unmap (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root)
    g_signal_handlers_disconnect_by_func (root, on_focus_cb, widget);
  GTK_WIDGET_CLASS (hitos_watch_view_parent_class)->unmap (widget);
}

static void
hitos_watch_view_map (GtkWidget *widget)
{
  HitosWatchView *self = HITOS_WATCH_VIEW (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (on_focus_cb), self,
                           G_CONNECT_SWAPPED);

  if (self->stale && self->workspace)
    refresh (self);
  GTK_WIDGET_CLASS (hitos_watch_view_parent_class)->map (widget);
}

static void
hitos_watch_view_dispose (GObject *object)
{
  HitosWatchView *self = HITOS_WATCH_VIEW (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  g_clear_object (&self->process);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_watch_view_parent_class)->dispose (object);
}

static void
hitos_watch_view_class_init (HitosWatchViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HITOS_TYPE_ASIDE);
  G_OBJECT_CLASS (klass)->dispose = hitos_watch_view_dispose;
  widget_class->map = hitos_watch_view_map;
  widget_class->unmap = hitos_watch_view_unmap;
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-watch-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosWatchView, content);
  gtk_widget_class_bind_template_child (widget_class, HitosWatchView, today);
  gtk_widget_class_bind_template_child (widget_class, HitosWatchView, tiles);
  gtk_widget_class_bind_template_child (widget_class, HitosWatchView, unrecorded);
  gtk_widget_class_bind_template_child (widget_class, HitosWatchView, unrecorded_text);
  gtk_widget_class_bind_template_child (widget_class, HitosWatchView, calm);
  gtk_widget_class_bind_template_child (widget_class, HitosWatchView, next);
}

static void
hitos_watch_view_init (HitosWatchView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < HITOS_WATCH_N_QUESTIONS; i++)
    {
      self->tile[i] = hitos_watch_tile_new (i);
      self->section[i] = hitos_watch_section_new (i);
      g_signal_connect_object (self->tile[i], "clicked", G_CALLBACK (on_tile_cb), self, 0);
      gtk_flow_box_append (self->tiles, self->tile[i]);
      gtk_widget_set_focusable (gtk_widget_get_parent (self->tile[i]), FALSE);
      gtk_box_append (self->content, self->section[i]);
    }
  self->process = g_signal_group_new (HITOS_TYPE_PROCESS);
  g_signal_group_connect_object (self->process, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

void
hitos_watch_view_set_workspace (HitosWatchView *self, HitosWorkspace *workspace)
{
  g_return_if_fail (HITOS_IS_WATCH_VIEW (self));
  g_return_if_fail (self->workspace == NULL && HITOS_IS_WORKSPACE (workspace));

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (hitos_workspace_get_state (workspace), "notify::process", G_CALLBACK (on_process_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hitos_workspace_get_clock (workspace), "notify::today", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_process_cb (self);
}
