/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-import-window.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-narrow-title.h"

struct _HitosImportWindow {
  AdwWindow parent_instance;

  AdwPreferencesGroup *process_group;  /* template children */
  AdwPreferencesGroup *kinds_group;
  AdwPreferencesGroup *notes_group;
  GtkButton *accept;
};

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosImportWindow, hitos_import_window, ADW_TYPE_WINDOW)

/* --- rows --- */

/* A name is a name: nothing in it is markup. */
static GtkWidget *
create_row (GType type, const char *title, const char *subtitle)
{
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped_subtitle = subtitle ? g_markup_escape_text (subtitle, -1) : NULL;

  return g_object_new (type, "title", escaped_title, "subtitle", escaped_subtitle, "title-lines", 0, "subtitle-lines", 0,
                       NULL);
}

static void
add_note (HitosImportWindow *self, const char *icon, const char *title, const char *subtitle)
{
  GtkWidget *row = create_row (ADW_TYPE_ACTION_ROW, title, subtitle);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_preferences_group_add (self->notes_group, row);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_group), TRUE);
}

/* --- the process --- */

static const char *
get_text (HitosRow *row, const char *field)
{
  const char *text = hitos_row_get_value (row, hitos_table_find_field (hitos_row_get_table (row), field)).text;

  return text ? text : "";
}

static void
show_process (HitosImportWindow *self, HitosRow *row, gboolean is_here)
{
  const int field = hitos_table_find_field (hitos_row_get_table (row), "election_day");
  g_autofree char *day = hitos_date_text_long (hitos_row_get_value (row, field).integer);
  /* Translators: %s is a long date. */
  g_autofree char *election = g_strdup_printf (_("Election: %s"), day);
  g_autofree char *subtitle = g_strjoin ("\n", get_text (row, "institute"), election, NULL);
  GtkWidget *process = create_row (ADW_TYPE_ACTION_ROW, get_text (row, "name"), subtitle);

  adw_action_row_add_prefix (ADW_ACTION_ROW (process), gtk_image_new_from_icon_name ("hitos-election-symbolic"));
  adw_preferences_group_add (self->process_group, process);
  adw_preferences_group_set_description (self->process_group,
                                         is_here ? _("This process is here already. What the file does not name stays as it is.")
                                                 : _("A process that is not here yet. Your other processes stay as they are."));
}

/* --- what it brings --- */

static char *
dup_counts (const HitosImportKind *kind)
{
  g_autofree char *added = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new", "%u new", kind->added), kind->added);
  g_autofree char *changed = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u changed", "%u changed", kind->changed),
                                              kind->changed);

  if (kind->changed == 0)
    return g_steal_pointer (&added);
  if (kind->added == 0)
    return g_steal_pointer (&changed);
  return g_strdup_printf ("%s · %s", added, changed);
}

static void
add_lines (AdwExpanderRow *row, const HitosImportKind *kind)
{
  for (guint i = 0; i < kind->lines->len; i++)
    adw_expander_row_add_row (row, create_row (ADW_TYPE_ACTION_ROW, g_ptr_array_index (kind->lines, i), NULL));
  if (kind->lines->len < kind->changed)
    {
      guint n = kind->changed - kind->lines->len;
      g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n), n);

      adw_expander_row_add_row (row, create_row (ADW_TYPE_ACTION_ROW, text, NULL));
    }
}

/* What is only new needs no telling one by one. */
static void
add_kind (HitosImportWindow *self, const HitosImportKind *kind)
{
  GType type = kind->lines->len > 0 ? ADW_TYPE_EXPANDER_ROW : ADW_TYPE_ACTION_ROW;
  g_autofree char *counts = dup_counts (kind);
  GtkWidget *row, *label = gtk_label_new (counts);

  row = g_object_new (type, "title", hitos_import_kind_get_name (kind), NULL);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  if (kind->lines->len > 0)
    {
      adw_expander_row_add_action (ADW_EXPANDER_ROW (row), label);
      add_lines (ADW_EXPANDER_ROW (row), kind);
    }
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (self->kinds_group, row);
}

static void
show_kinds (HitosImportWindow *self, const HitosImportSummary *summary)
{
  const GPtrArray *kinds = hitos_import_summary_get_kinds (summary);

  for (guint i = 0; i < kinds->len; i++)
    add_kind (self, g_ptr_array_index (kinds, i));
  gtk_widget_set_visible (GTK_WIDGET (self->kinds_group), kinds->len > 0);
}

static void
show_files (HitosImportWindow *self, const HitosImportSummary *summary)
{
  guint n = hitos_import_summary_get_n_files (summary);
  guint missing = hitos_import_summary_get_n_missing_files (summary);
  g_autofree char *size = g_format_size (hitos_import_summary_get_n_bytes (summary));
  g_autofree char *text = NULL, *lost = NULL;

  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u attached file comes with it: %s",
                                       "%u attached files come with it: %s", n), n, size);
  if (n > 0)
    add_note (self, "mail-attachment-symbolic", text, NULL);
  lost = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u attached file is missing", "%u attached files are missing",
                                       missing), missing);
  if (missing > 0)
    add_note (self, "dialog-warning-symbolic", lost,
              _("The file tells of them but does not hold them. Their records come without them."));
}

static void
show_notes (HitosImportWindow *self, const HitosImportSummary *summary, gboolean is_here)
{
  guint n = hitos_import_summary_get_n_untouched (summary);
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record that is here stays as it is",
                                                        "%u records that are here stay as they are", n), n);

  show_files (self, summary);
  if (is_here && hitos_import_summary_changes_process (summary))
    add_note (self, "dialog-warning-symbolic", _("The data of the process itself change"),
              _("Name, election day or conditions: dates may be computed anew."));
  if (is_here && n > 0)
    add_note (self, "hitos-ok-symbolic", text, NULL);
}

/* --- the object --- */

static void
on_accept_cb (GtkButton *button, HitosImportWindow *self)
{
  g_signal_emit (self, signals[ACCEPTED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
hitos_import_window_class_init (HitosImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[ACCEPTED] = g_signal_new ("accepted", HITOS_TYPE_IMPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosImportWindow, process_group);
  gtk_widget_class_bind_template_child (widget_class, HitosImportWindow, kinds_group);
  gtk_widget_class_bind_template_child (widget_class, HitosImportWindow, notes_group);
  gtk_widget_class_bind_template_child (widget_class, HitosImportWindow, accept);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hitos_import_window_init (HitosImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hitos_narrow_title (GTK_WIDGET (self));
}

HitosImportWindow *
hitos_import_window_new (GtkWindow *parent, HitosRow *process, gboolean is_here, const HitosImportSummary *summary)
{
  HitosImportWindow *self;

  g_return_val_if_fail (process != NULL && summary != NULL, NULL);

  self = g_object_new (HITOS_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);
  if (is_here)
    gtk_window_set_title (GTK_WINDOW (self), _("Import These Changes?"));
  show_process (self, process, is_here);
  show_kinds (self, summary);
  show_notes (self, summary, is_here);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->accept));
  return self;
}
