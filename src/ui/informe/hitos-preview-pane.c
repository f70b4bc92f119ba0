/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-preview-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-entry.h"
#include "hitos-finding-list.h"
#include "hitos-finding-row.h"
#include "hitos-paragraph-actions.h"
#include "hitos-rewording.h"
#include "hitos-sitting.h"
#include "hitos-typesetter.h"

struct _HitosPreviewPane {
  GtkWidget parent_instance;

  HitosWorkspace *workspace;    /* owned */
  HitosTypesetter *typesetter;  /* owned; NULL until the first informe */
  HitosInforme *informe;        /* owned, may be NULL */

  GtkWidget *bar;               /* template children */
  GtkMenuButton *page_button;
  GtkSpinButton *page_spin;
  GtkAdjustment *page_adjustment;
  GtkLabel *page_label;
  GtkLabel *short_page_label;
  GtkLabel *zoom_label;
  GtkWidget *checks_button;
  GtkImage *checks_icon;
  GtkLabel *checks_count;
  GtkStack *stack;
  AdwStatusPage *problem;
  HitosPageView *page_view;
  GtkWidget *progress_box;
  GtkProgressBar *progress;
  GtkRevealer *checks_revealer;
  HitosFindingList *checks_list;
  guint n_marked;               /* sentences of the selected record */
  gboolean showing_page;        /* the spin button is told, not asked */
};

G_DEFINE_FINAL_TYPE (HitosPreviewPane, hitos_preview_pane, GTK_TYPE_WIDGET)

static HitosViewState *
get_state (HitosPreviewPane *self)
{
  return hitos_workspace_get_state (self->workspace);
}

static gboolean
tells (const HitosBlock *block, const char *record)
{
  return g_strv_contains (hitos_block_get_records (block), record);
}

/* Every sentence that tells the selected record; the first one is brought into sight. */
static void
mark_record (HitosPreviewPane *self, gboolean show)
{
  gpointer record = self->workspace ? hitos_view_state_get_record (get_state (self)) : NULL;
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = self->informe ? hitos_informe_get_n_blocks (self->informe) : 0;

  for (guint i = 0; record && i < n; i++)
    if (tells (hitos_informe_get_block (self->informe, i), hitos_record_get_id (record)))
      g_array_append_val (blocks, i);
  hitos_page_view_mark_blocks (self->page_view, blocks);
  /* A fact that has just got its sentence is shown where it stands. */
  show |= self->n_marked == 0;
  self->n_marked = blocks->len;
  if (show && blocks->len > 0)
    hitos_page_view_show_block (self->page_view, g_array_index (blocks, guint, 0));
}

static void
show_page_number (HitosPreviewPane *self)
{
  HitosPages *pages = hitos_page_view_get_pages (self->page_view);
  guint n = pages ? hitos_pages_get_n_pages (pages) : 0;
  guint page = hitos_page_view_get_page (self->page_view) + 1;
  /* Translators: as "Page 2 of 7". */
  g_autofree char *text = g_strdup_printf (_("Page %1$u of %2$u"), page, n);
  g_autofree char *figures = g_strdup_printf ("%u/%u", page, n);

  gtk_label_set_label (self->page_label, n > 0 ? text : "");
  gtk_label_set_label (self->short_page_label, n > 0 ? figures : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->page_button), n > 0);
  self->showing_page = TRUE;
  gtk_adjustment_set_upper (self->page_adjustment, MAX (1, n));
  gtk_adjustment_set_value (self->page_adjustment, page);
  self->showing_page = FALSE;
}

static void
show_scale (HitosPreviewPane *self)
{
  g_autofree char *text = g_strdup_printf ("%.0f %%", hitos_page_view_get_scale (self->page_view) * 100);

  gtk_label_set_label (self->zoom_label, text);
}

static void
on_record_cb (HitosViewState *state, GParamSpec *pspec, HitosPreviewPane *self)
{
  mark_record (self, TRUE);
}

static void
on_page_cb (HitosPageView *view, GParamSpec *pspec, HitosPreviewPane *self)
{
  show_page_number (self);
}

static void
on_scale_cb (HitosPageView *view, GParamSpec *pspec, HitosPreviewPane *self)
{
  show_scale (self);
}

static void
on_page_chosen_cb (GtkSpinButton *spin, HitosPreviewPane *self)
{
  if (!self->showing_page)
    hitos_page_view_show_page (self->page_view, (guint) gtk_spin_button_get_value_as_int (spin) - 1);
}

/* Of the records that a sentence tells, the first that is a fact: the others are its documents and bodies. Where
 * there is no fact among them, the window finds that of the first. */
static void
show_first_fact (HitosPreviewPane *self, const char *const *records)
{
  HitosProcess *process = hitos_view_state_get_process (get_state (self));

  for (guint i = 0; process && records[i]; i++)
    if (hitos_process_lookup (process, HITOS_TYPE_ENTRY, records[i])
        || hitos_process_lookup (process, HITOS_TYPE_SITTING, records[i])
        || hitos_process_lookup (process, HITOS_TYPE_AGREEMENT, records[i]))
      {
        gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "s", records[i]);
        return;
      }
  if (process && records[0])
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "s", records[0]);
}

static void
on_block_activated_cb (HitosPageView *view, guint position, HitosPreviewPane *self)
{
  HitosBlock *block = hitos_informe_get_block (self->informe, position);

  /* What no fact tells any more has but its words. */
  if (hitos_rewording_is_kept (block))
    hitos_paragraph_actions_reword (self, position);
  else
    show_first_fact (self, hitos_block_get_records (block));
}

static void
on_chosen_cb (HitosPageView *view, GParamSpec *pspec, HitosPreviewPane *self)
{
  hitos_paragraph_actions_update (self);
}

/* HITOS_NO_BLOCK where there is none; @key may be NULL. */
static guint
find_block (HitosPreviewPane *self, const char *key)
{
  guint n = self->informe ? hitos_informe_get_n_blocks (self->informe) : 0;

  for (guint i = 0; key && i < n; i++)
    if (g_str_equal (hitos_block_get_key (hitos_informe_get_block (self->informe, i)), key))
      return i;
  return HITOS_NO_BLOCK;
}

/* About somebody's own words, which are looked at beside what is composed; else about the facts. */
static gboolean
is_about_words (HitosFinding *finding)
{
  return g_str_equal (hitos_finding_get_code (finding), "stale") || g_str_equal (hitos_finding_get_code (finding), "orphan");
}

static void
on_finding_activated_cb (HitosFindingList *list, HitosFinding *finding, HitosPreviewPane *self)
{
  guint block = find_block (self, hitos_finding_get_block (finding));

  if (block != HITOS_NO_BLOCK && is_about_words (finding))
    {
      hitos_paragraph_actions_reword (self, block);
      return;
    }
  show_first_fact (self, hitos_finding_get_records (finding));
  if (block == HITOS_NO_BLOCK)
    return;
  hitos_page_view_choose (self->page_view, block);
  hitos_page_view_show_block (self->page_view, block);
}

static void
hitos_preview_pane_dispose (GObject *object)
{
  HitosPreviewPane *self = HITOS_PREVIEW_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->informe);
  g_clear_object (&self->typesetter);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_preview_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, bar);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, page_button);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, page_spin);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, page_adjustment);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, page_label);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, short_page_label);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, checks_button);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, checks_icon);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, checks_count);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, stack);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, problem);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, page_view);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, progress_box);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, progress);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, checks_revealer);
  gtk_widget_class_bind_template_child (widget_class, HitosPreviewPane, checks_list);
}

static void
hitos_preview_pane_class_init (HitosPreviewPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_preview_pane_dispose;
  g_type_ensure (HITOS_TYPE_FINDING_LIST);
  g_type_ensure (HITOS_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-preview-pane.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_scale_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_block_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_finding_activated_cb);
  hitos_paragraph_actions_install (widget_class);
}

static void
hitos_preview_pane_init (HitosPreviewPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_page_number (self);
  show_scale (self);
  hitos_paragraph_actions_update (self);
}

void
hitos_preview_pane_set_workspace (HitosPreviewPane *self, HitosWorkspace *workspace)
{
  g_return_if_fail (HITOS_IS_PREVIEW_PANE (self) && self->workspace == NULL);
  g_return_if_fail (HITOS_IS_WORKSPACE (workspace));

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (get_state (self), "notify::record", G_CALLBACK (on_record_cb), self, 0);
}

static gboolean
ensure_typesetter (HitosPreviewPane *self)
{
  g_autoptr (GError) error = NULL;

  if (self->typesetter == NULL)
    self->typesetter = hitos_typesetter_new (&error);
  if (self->typesetter == NULL)
    hitos_preview_pane_set_problem (self, error->message);
  return self->typesetter != NULL;
}

void
hitos_preview_pane_set_informe (HitosPreviewPane *self, HitosInforme *informe)
{
  g_autoptr (HitosPages) pages = NULL;

  g_return_if_fail (HITOS_IS_PREVIEW_PANE (self));
  g_return_if_fail (informe == NULL || HITOS_IS_INFORME (informe));

  g_set_object (&self->informe, informe);
  if (informe && !ensure_typesetter (self))
    return;
  if (informe)
    pages = hitos_typesetter_lay_out (self->typesetter, informe);
  hitos_page_view_set_pages (self->page_view, pages);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  show_page_number (self);
  mark_record (self, FALSE);
}

static void
show_count (HitosPreviewPane *self, const GPtrArray *findings)
{
  g_autofree char *count = g_strdup_printf ("%u", findings->len);
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing to look at before sending",
                                                        "%u things to look at before sending", findings->len),
                                           findings->len);
  HitosFindingSeverity worst = findings->len > 0 ? hitos_finding_get_severity (g_ptr_array_index (findings, 0))
                                                 : HITOS_FINDING_NOTE;

  gtk_image_set_from_icon_name (self->checks_icon, findings->len > 0 ? hitos_finding_row_get_icon (worst)
                                                                     : "object-select-symbolic");
  gtk_label_set_label (self->checks_count, findings->len > 0 ? count : "");
  gtk_widget_set_visible (GTK_WIDGET (self->checks_count), findings->len > 0);
  gtk_widget_set_tooltip_text (self->checks_button, findings->len > 0 ? text : _("Nothing to correct in this informe."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
hitos_preview_pane_set_findings (HitosPreviewPane *self, const GPtrArray *findings)
{
  g_return_if_fail (HITOS_IS_PREVIEW_PANE (self) && findings != NULL);

  show_count (self, findings);
  hitos_finding_list_set_findings (self->checks_list, findings);
}

HitosInforme *
hitos_preview_pane_get_informe (HitosPreviewPane *self)
{
  g_return_val_if_fail (HITOS_IS_PREVIEW_PANE (self), NULL);

  return self->informe;
}

void
hitos_preview_pane_set_problem (HitosPreviewPane *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_return_if_fail (HITOS_IS_PREVIEW_PANE (self));

  adw_status_page_set_description (self->problem, escaped);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

HitosPageView *
hitos_preview_pane_get_page_view (HitosPreviewPane *self)
{
  g_return_val_if_fail (HITOS_IS_PREVIEW_PANE (self), NULL);

  return self->page_view;
}

void
hitos_preview_pane_popup_page (HitosPreviewPane *self)
{
  g_return_if_fail (HITOS_IS_PREVIEW_PANE (self));

  gtk_menu_button_popup (self->page_button);
  gtk_widget_grab_focus (GTK_WIDGET (self->page_spin));
}

/* Whoever asks to see them goes on in them. */
static gboolean
focus_checks_cb (gpointer data)
{
  HitosPreviewPane *self = data;

  if (gtk_widget_get_root (data) && gtk_revealer_get_reveal_child (self->checks_revealer))
    gtk_widget_child_focus (GTK_WIDGET (self->checks_list), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

void
hitos_preview_pane_show_checks (HitosPreviewPane *self, gboolean shown)
{
  gboolean inside;

  g_return_if_fail (HITOS_IS_PREVIEW_PANE (self));

  inside = gtk_widget_get_focus_child (GTK_WIDGET (self->checks_revealer)) != NULL;
  gtk_revealer_set_reveal_child (self->checks_revealer, shown);
  if (shown)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_checks_cb, g_object_ref (self), g_object_unref);
  else if (inside)
    gtk_widget_grab_focus (GTK_WIDGET (self->page_view));
}

void
hitos_preview_pane_set_progress (HitosPreviewPane *self, double fraction)
{
  g_return_if_fail (HITOS_IS_PREVIEW_PANE (self));

  gtk_widget_set_visible (self->progress_box, fraction >= 0);
  gtk_progress_bar_set_fraction (self->progress, CLAMP (fraction, 0, 1));
}
