/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-finding-row.h"

#include <glib/gi18n-lib.h>

struct _HitosFindingRow {
  AdwActionRow parent_instance;

  HitosFinding *finding;  /* owned */
};

G_DEFINE_FINAL_TYPE (HitosFindingRow, hitos_finding_row, ADW_TYPE_ACTION_ROW)

static void
hitos_finding_row_finalize (GObject *object)
{
  hitos_finding_unref (HITOS_FINDING_ROW (object)->finding);
  G_OBJECT_CLASS (hitos_finding_row_parent_class)->finalize (object);
}

static void
hitos_finding_row_class_init (HitosFindingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_finding_row_finalize;
}

static void
hitos_finding_row_init (HitosFindingRow *self)
{
}

const char *
hitos_finding_row_get_word (HitosFindingSeverity severity)
{
  switch (severity)
    {
    case HITOS_FINDING_ERROR:
      return C_("finding", "To correct");
    case HITOS_FINDING_WARNING:
      return C_("finding", "Probably wrong");
    case HITOS_FINDING_NOTE:
    default:
      return C_("finding", "Worth a look");
    }
}

const char *
hitos_finding_row_get_icon (HitosFindingSeverity severity)
{
  switch (severity)
    {
    case HITOS_FINDING_ERROR:
      return "dialog-error-symbolic";
    case HITOS_FINDING_WARNING:
      return "dialog-warning-symbolic";
    case HITOS_FINDING_NOTE:
    default:
      return "dialog-information-symbolic";
    }
}

GtkWidget *
hitos_finding_row_create_icon (HitosFindingSeverity severity)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (hitos_finding_row_get_icon (severity));

  if (severity != HITOS_FINDING_NOTE)
    gtk_widget_add_css_class (icon, severity == HITOS_FINDING_ERROR ? "error" : "warning");
  return icon;
}

GtkWidget *
hitos_finding_row_new (HitosFinding *finding)
{
  HitosFindingSeverity severity;
  HitosFindingRow *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (finding != NULL, NULL);

  severity = hitos_finding_get_severity (finding);
  self = g_object_new (HITOS_TYPE_FINDING_ROW, "activatable", TRUE, NULL);
  self->finding = hitos_finding_ref (finding);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), hitos_finding_row_create_icon (severity));
  title = g_markup_escape_text (hitos_finding_get_sentence (finding), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), hitos_finding_row_get_word (severity));
  return GTK_WIDGET (self);
}

HitosFinding *
hitos_finding_row_get_finding (HitosFindingRow *self)
{
  g_return_val_if_fail (HITOS_IS_FINDING_ROW (self), NULL);

  return self->finding;
}
