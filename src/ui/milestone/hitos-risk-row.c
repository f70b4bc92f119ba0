/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-risk-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-fact-words.h"
#include "hitos-form-row.h"

struct _HitosRiskRow {
  AdwExpanderRow parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosRisk *risk;            /* owned */
  GtkButton *close;           /* owned by the row; NULL before it is opened */
};

G_DEFINE_FINAL_TYPE (HitosRiskRow, hitos_risk_row, ADW_TYPE_EXPANDER_ROW)

static const HitosFormField fields[] = {
  { "title", HITOS_WIDGET_TEXT, NULL }, { "probability", HITOS_WIDGET_TEXT, NULL }, { "impact", HITOS_WIDGET_TEXT, NULL },
  { "mitigation", HITOS_WIDGET_PARAGRAPH, NULL }, { "state", HITOS_WIDGET_CHOICE, NULL },
  { "found_on", HITOS_WIDGET_TEXT, NULL }, { "closed_on", HITOS_WIDGET_TEXT, NULL },
  { "notes", HITOS_WIDGET_PARAGRAPH, NULL }, { NULL },
};

static gboolean
is_closed (HitosRiskRow *self)
{
  return hitos_risk_get_state (self->risk) == HITOS_RISK_CLOSED;
}

static void
on_close_cb (GtkButton *button, HitosRiskRow *self)
{
  gboolean open = is_closed (self);
  HitosChange *change = hitos_change_new (open ? "risk-edit" : "risk-close", hitos_risk_get_title (self->risk));
  HitosRow *row = hitos_row_copy (hitos_record_get_row (self->risk));
  HitosDate today = hitos_workspace_get_today (self->workspace);

  hitos_row_set_integer (row, "state", open ? HITOS_RISK_OPEN : HITOS_RISK_CLOSED);
  hitos_row_set_integer (row, "closed_on", open ? HITOS_DATE_NONE : today);
  hitos_change_update (change, self->risk, row);
  hitos_workspace_apply (self->workspace, change);
}

static void
on_remove_cb (GtkButton *button, HitosRiskRow *self)
{
  HitosChange *change = hitos_change_new ("risk-remove", hitos_risk_get_title (self->risk));

  hitos_change_remove (change, self->risk);
  if (hitos_workspace_apply (self->workspace, change))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-step", "s", _("Risk removed"));
}

static void
fill (HitosRiskRow *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_with_mnemonic (_("_Remove"));

  for (const HitosFormField *field = fields; field->field; field++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), hitos_form_row_create (self->workspace, self->risk, field));
  self->close = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_use_underline (self->close, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->close), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->close, "clicked", G_CALLBACK (on_close_cb), self, 0);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove_cb), self, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (self->close));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  hitos_risk_row_update (self);
}

static void
on_expanded_cb (HitosRiskRow *self, GParamSpec *pspec, gpointer data)
{
  if (self->close == NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    fill (self);
}

static void
hitos_risk_row_dispose (GObject *object)
{
  HitosRiskRow *self = HITOS_RISK_ROW (object);

  g_clear_object (&self->risk);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_risk_row_parent_class)->dispose (object);
}

static void
hitos_risk_row_class_init (HitosRiskRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_risk_row_dispose;
}

static void
hitos_risk_row_init (HitosRiskRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
}

GtkWidget *
hitos_risk_row_new (HitosWorkspace *workspace, HitosRisk *risk)
{
  HitosRiskRow *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RISK (risk), NULL);

  self = g_object_new (HITOS_TYPE_RISK_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->risk = g_object_ref (risk);
  hitos_risk_row_update (self);
  return GTK_WIDGET (self);
}

void
hitos_risk_row_update (HitosRiskRow *self)
{
  int probability, impact;
  const char *state;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (HITOS_IS_RISK_ROW (self));

  probability = hitos_risk_get_probability (self->risk);
  impact = hitos_risk_get_impact (self->risk);
  state = hitos_enum_get_label (hitos_risk_state_get_type (), hitos_risk_get_state (self->risk));
  if (probability > 0 && impact > 0)
    /* Translators: %1$s is the state of a risk, %2$d and %3$d go from 1 to 5. */
    subtitle = g_strdup_printf (_("%1$s · probability %2$d · impact %3$d"), state, probability, impact);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), hitos_risk_get_title (self->risk));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle ? subtitle : state);
  if (self->close)
    gtk_button_set_label (self->close, is_closed (self) ? _("Open _Again") : _("_Close Risk"));
}
