/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-finding-list.h"

#include <glib/gi18n-lib.h>

#include "hitos-finding-group.h"
#include "hitos-finding-row.h"
#include "hitos-wrapping.h"

/* So many of a kind, and more, stand under one line. */
#define MANY 3

struct _HitosFindingList {
  AdwBin parent_instance;

  GtkListBox *list;     /* child */
  GPtrArray *findings;  /* owned, of owned HitosFinding */
  gboolean is_filled;   /* the list has them */
};

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosFindingList, hitos_finding_list, ADW_TYPE_BIN)

static void
on_activated_cb (HitosFindingRow *row, HitosFindingList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0, hitos_finding_row_get_finding (row));
}

static GtkWidget *
create_row (HitosFindingList *self, HitosFinding *finding)
{
  GtkWidget *row = hitos_finding_row_new (finding);

  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated_cb), self, 0);
  return row;
}

/* Those from @first on that are of its kind. */
static GPtrArray *
list_kind (const GPtrArray *findings, guint first)
{
  HitosFinding *model = g_ptr_array_index (findings, first);
  GPtrArray *kind = g_ptr_array_new ();

  for (guint i = first; i < findings->len; i++)
    {
      HitosFinding *finding = g_ptr_array_index (findings, i);

      if (hitos_finding_get_severity (finding) == hitos_finding_get_severity (model)
          && g_str_equal (hitos_finding_get_code (finding), hitos_finding_get_code (model)))
        g_ptr_array_add (kind, finding);
    }
  return kind;
}

static void
add_kind (HitosFindingList *self, const GPtrArray *kind, GHashTable *expanded)
{
  HitosFinding *first = g_ptr_array_index (kind, 0);
  const char *code = hitos_finding_get_code (first);
  GtkWidget *group = NULL;

  if (kind->len >= MANY)
    {
      group = hitos_finding_group_new (code, hitos_finding_get_severity (first), kind->len);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), g_hash_table_contains (expanded, code));
      gtk_list_box_append (self->list, group);
    }
  for (guint i = 0; i < kind->len; i++)
    {
      GtkWidget *row = create_row (self, g_ptr_array_index (kind, i));

      if (group)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (group), row);
      else
        gtk_list_box_append (self->list, row);
    }
}

/* Empties the list; the codes of the groups that were open. */
static GHashTable *
clear (HitosFindingList *self)
{
  GHashTable *expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    {
      if (HITOS_IS_FINDING_GROUP (row) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
        g_hash_table_add (expanded, g_strdup (hitos_finding_group_get_code (HITOS_FINDING_GROUP (row))));
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
  return expanded;
}

static gboolean
is_shown (HitosFindingList *self, const GPtrArray *findings)
{
  if (findings->len != self->findings->len)
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    if (!g_str_equal (hitos_finding_get_sentence (g_ptr_array_index (findings, i)),
                      hitos_finding_get_sentence (g_ptr_array_index (self->findings, i))))
      return FALSE;
  return TRUE;
}

static void
fill (HitosFindingList *self)
{
  g_autoptr (GHashTable) expanded = clear (self), done = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->findings->len; i++)
    {
      g_autoptr (GPtrArray) kind = NULL;

      if (g_hash_table_contains (done, g_ptr_array_index (self->findings, i)))
        continue;
      kind = list_kind (self->findings, i);
      for (guint j = 0; j < kind->len; j++)
        g_hash_table_add (done, g_ptr_array_index (kind, j));
      add_kind (self, kind, expanded);
    }
  self->is_filled = TRUE;
}

/* Nobody waits for lines that are not looked at. */
static void
hitos_finding_list_map (GtkWidget *widget)
{
  HitosFindingList *self = HITOS_FINDING_LIST (widget);

  if (!self->is_filled)
    fill (self);
  GTK_WIDGET_CLASS (hitos_finding_list_parent_class)->map (widget);
}

static void
hitos_finding_list_finalize (GObject *object)
{
  g_ptr_array_unref (HITOS_FINDING_LIST (object)->findings);
  G_OBJECT_CLASS (hitos_finding_list_parent_class)->finalize (object);
}

static void
hitos_finding_list_class_init (HitosFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_finding_list_finalize;
  GTK_WIDGET_CLASS (klass)->map = hitos_finding_list_map;
  signals[ACTIVATED] = g_signal_new ("activated", HITOS_TYPE_FINDING_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, HITOS_TYPE_FINDING);
}

static void
hitos_finding_list_init (HitosFindingList *self)
{
  GtkWidget *placeholder = gtk_label_new (_("Nothing to correct in this informe."));

  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_finding_unref);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  hitos_wrapping_allow (GTK_LABEL (placeholder));
  gtk_label_set_justify (GTK_LABEL (placeholder), GTK_JUSTIFY_CENTER);
  gtk_widget_set_margin_top (placeholder, 18);
  gtk_widget_set_margin_bottom (placeholder, 18);
  gtk_widget_add_css_class (placeholder, "dim-label");
  gtk_list_box_set_placeholder (self->list, placeholder);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What to look at before sending"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

void
hitos_finding_list_set_findings (HitosFindingList *self, const GPtrArray *findings)
{
  g_return_if_fail (HITOS_IS_FINDING_LIST (self) && findings != NULL);

  if (is_shown (self, findings))
    return;
  g_ptr_array_set_size (self->findings, 0);
  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (self->findings, hitos_finding_ref (g_ptr_array_index (findings, i)));
  self->is_filled = FALSE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}
