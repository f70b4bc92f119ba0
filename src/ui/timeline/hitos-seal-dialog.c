/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-seal-dialog.h"

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-date-words.h"
#include "hitos-day-row.h"
#include "hitos-document.h"
#include "hitos-sitting.h"

struct _HitosSealDialog {
  HitosDialog parent_instance;

  GListStore *agreements;   /* owned: of HitosAgreement, the latest first */
  HitosDate today;
  AdwEntryRow *name;        /* children */
  HitosDayRow *day;
  AdwComboRow *agreement;
};

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosSealDialog, hitos_seal_dialog, HITOS_TYPE_DIALOG)

static HitosDate
get_agreed_on (HitosAgreement *agreement)
{
  HitosSitting *sitting = hitos_agreement_get_sitting (agreement);

  return sitting ? hitos_sitting_get_date (sitting) : HITOS_DATE_NONE;
}

/* The first of its keys, NULL where it has none. */
static char *
dup_key (HitosDocument *document)
{
  g_auto (GStrv) keys = hitos_lines_split (hitos_document_get_keys (document));

  return g_strdup (keys[0]);
}

static char *
describe_agreement (HitosAgreement *agreement)
{
  HitosDocument *document = hitos_agreement_get_document (agreement);
  g_autofree char *key = document ? dup_key (document) : NULL;
  const char *object = hitos_agreement_get_short_object (agreement) ? hitos_agreement_get_short_object (agreement)
                                                                    : hitos_agreement_get_object (agreement);

  return key && *key ? g_strdup_printf ("%s · %s", key, object) : g_strdup (object);
}

char *
hitos_seal_dialog_describe (HitosBaseline *baseline)
{
  HitosAgreement *agreement = hitos_baseline_get_agreement (baseline);
  HitosDocument *document = agreement ? hitos_agreement_get_document (agreement) : NULL;
  g_autofree char *key = document ? dup_key (document) : NULL;
  HitosDate sealed_on = hitos_baseline_get_sealed_on (baseline);
  g_autofree char *day = hitos_date_words_day (sealed_on);
  int year;

  hitos_date_get (sealed_on, &year, NULL, NULL);
  if (key && *key)
    /* Translators: the key of an agreement, a day and month, a year. */
    return g_strdup_printf (_("As approved by %1$s on %2$s %3$d"), key, day, year);
  /* Translators: a day and month, a year. */
  return g_strdup_printf (_("As approved on %1$s %2$d"), day, year);
}

static void
on_changed_cb (HitosSealDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  HitosDate day = hitos_day_row_get_date (self->day);
  gboolean ahead = day > self->today;

  hitos_day_row_set_problem (self->day, ahead ? _("A plan is approved before it is sealed: this day is still to come") : NULL);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "seal",
                                           *name != '\0' && day != HITOS_DATE_NONE && !ahead);
}

/* An agreement says on which day. */
static void
on_agreement_cb (HitosSealDialog *self)
{
  gpointer chosen = adw_combo_row_get_selected_item (self->agreement);

  if (HITOS_IS_AGREEMENT (chosen) && get_agreed_on (chosen) != HITOS_DATE_NONE)
    hitos_day_row_set_date (self->day, get_agreed_on (chosen));
  on_changed_cb (self);
}

static void
hitos_seal_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  HitosSealDialog *self = HITOS_SEAL_DIALOG (dialog);
  gpointer chosen = adw_combo_row_get_selected_item (self->agreement);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  if (g_str_equal (response, "seal"))
    g_signal_emit (self, signals[ACCEPTED], 0, name, hitos_day_row_get_date (self->day),
                   HITOS_IS_AGREEMENT (chosen) ? chosen : NULL);
}

static void
hitos_seal_dialog_dispose (GObject *object)
{
  g_clear_object (&HITOS_SEAL_DIALOG (object)->agreements);
  G_OBJECT_CLASS (hitos_seal_dialog_parent_class)->dispose (object);
}

static void
hitos_seal_dialog_class_init (HitosSealDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_seal_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = hitos_seal_dialog_response;
  signals[ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, HITOS_TYPE_AGREEMENT);
}

static void
hitos_seal_dialog_init (HitosSealDialog *self)
{
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"), "seal", _("_Seal"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), "seal", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (self), "seal");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

static int
compare_agreements (gconstpointer a, gconstpointer b, gpointer data)
{
  return get_agreed_on ((gpointer) b) - get_agreed_on ((gpointer) a);
}

/* The first says that there is none. */
static char *
get_text (gpointer item, gpointer data)
{
  return HITOS_IS_AGREEMENT (item) ? describe_agreement (item) : g_strdup (_("None"));
}

static GListModel *
list_agreements (HitosSealDialog *self, HitosProcess *process)
{
  HitosRecordList *list = hitos_process_get_list (process, HITOS_TYPE_AGREEMENT);
  g_autoptr (GListStore) none = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GtkStringObject) nothing = gtk_string_object_new ("");
  GListStore *both = g_list_store_new (G_TYPE_LIST_MODEL);

  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    if (hitos_agreement_get_voided (hitos_record_list_get (list, i)) == NULL)
      g_list_store_append (self->agreements, hitos_record_list_get (list, i));
  g_list_store_sort (self->agreements, compare_agreements, NULL);
  g_list_store_append (none, nothing);
  g_list_store_append (both, none);
  g_list_store_append (both, self->agreements);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (both)));
}

static void
build (HitosSealDialog *self, HitosProcess *process)
{
  GtkWidget *list = gtk_list_box_new ();
  g_autoptr (GListModel) model = NULL;
  g_autoptr (GtkExpression) text = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_text), NULL, NULL);

  self->agreements = g_list_store_new (HITOS_TYPE_AGREEMENT);
  model = list_agreements (self, process);
  self->name = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), _("Name"));
  adw_entry_row_set_activates_default (self->name, TRUE);
  self->agreement = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->agreement), C_("plan", "Approved by"));
  adw_combo_row_set_expression (self->agreement, text);
  adw_combo_row_set_model (self->agreement, model);
  self->day = HITOS_DAY_ROW (hitos_day_row_new (_("Approved on"), self->today));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->name));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->agreement));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->day));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), list);
}

static void
show (HitosSealDialog *self, HitosBaseline *baseline)
{
  HitosAgreement *agreement = baseline ? hitos_baseline_get_agreement (baseline) : NULL;
  guint position;

  gtk_editable_set_text (GTK_EDITABLE (self->name), baseline ? hitos_baseline_get_name (baseline) : _("Work plan"));
  if (agreement && g_list_store_find (self->agreements, agreement, &position))
    adw_combo_row_set_selected (self->agreement, position + 1);
  hitos_day_row_set_date (self->day, baseline ? hitos_baseline_get_sealed_on (baseline) : self->today);
}

GtkWindow *
hitos_seal_dialog_new (GtkWindow *parent, HitosProcess *process, HitosBaseline *baseline, HitosDate today)
{
  HitosSealDialog *self;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  self = g_object_new (HITOS_TYPE_SEAL_DIALOG, "transient-for", parent, NULL);
  self->today = today;
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), baseline ? _("Edit the Sealed Plan") : _("Seal the Plan"));
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (self),
                               baseline ? _("The days that were sealed stay as they are.")
                                        : _("Its days are kept as they are now, and what slips later is told beside them."));
  if (baseline)
    adw_message_dialog_set_response_label (ADW_MESSAGE_DIALOG (self), "seal", _("_Save"));
  build (self, process);
  show (self, baseline);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->agreement, "notify::selected", G_CALLBACK (on_agreement_cb), self, G_CONNECT_SWAPPED);
  on_changed_cb (self);
  return GTK_WINDOW (self);
}
