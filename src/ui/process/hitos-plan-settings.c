/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-settings.h"

#include <glib/gi18n-lib.h>

#include "hitos-data.h"
#include "hitos-date-text.h"
#include "hitos-day-row.h"
#include "hitos-new-process.h"

/* How many months earlier than the catalogue's an institute may begin to inform. */
enum { MONTHS_OFFERED = 12 };

struct _HitosPlanSettings {
  AdwPreferencesGroup parent_instance;

  HitosDate today;
  gboolean past;
  GPtrArray *catalogues;   /* owned; of owned HitosCatalogue, the one shipped first */
  GArray *months;          /* owned; of HitosDate, beside the choices of the row */
  gboolean showing;        /* the rows are told, not changed by a person */

  HitosDayRow *election;   /* children */
  AdwComboRow *first_month;
  AdwComboRow *catalogue;
  GtkSwitch *third_party;
  GtkSwitch *broadcasters;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosPlanSettings, hitos_plan_settings, ADW_TYPE_PREFERENCES_GROUP)

/* --- the versions of the norm --- */

static void
add_catalogue (HitosPlanSettings *self, const char *path)
{
  HitosCatalogue *catalogue = hitos_catalogue_load (path, NULL);

  for (guint i = 0; catalogue && i < self->catalogues->len; i++)
    if (g_str_equal (hitos_catalogue_get_id (self->catalogues->pdata[i]), hitos_catalogue_get_id (catalogue)))
      g_clear_pointer (&catalogue, hitos_catalogue_unref);
  if (catalogue)
    g_ptr_array_add (self->catalogues, catalogue);
}

/* Every file of the folder that is a catalogue; the one shipped comes first. */
static void
load_catalogues (HitosPlanSettings *self)
{
  HitosCatalogue *shipped = hitos_catalogue_load_default (NULL);
  g_autofree char *folder = hitos_data_path ("catalogue", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (shipped)
    g_ptr_array_add (self->catalogues, shipped);
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".ini"))
        add_catalogue (self, path);
    }
}

static HitosCatalogue *
get_catalogue (HitosPlanSettings *self)
{
  guint chosen = adw_combo_row_get_selected (self->catalogue);

  return chosen < self->catalogues->len ? self->catalogues->pdata[chosen] : NULL;
}

/* --- the months that the first informe may tell --- */

/* The month of the first informe by the catalogue, HITOS_DATE_NONE where there is no plan. */
static HitosDate
find_usual_month (HitosPlanSettings *self, HitosDate election)
{
  HitosPlanOptions options = { election, FALSE, FALSE, HITOS_DATE_NONE };
  HitosCatalogue *catalogue = get_catalogue (self);
  g_autoptr (HitosPlan) plan = NULL;

  if (catalogue && election != HITOS_DATE_NONE)
    plan = hitos_plan_new (catalogue, &options, NULL, NULL);
  for (guint i = 0; plan && i < hitos_plan_get_n_rows (plan); i++)
    if (hitos_plan_get_row (plan, i)->month != HITOS_DATE_NONE)
      return hitos_plan_get_row (plan, i)->month;
  return HITOS_DATE_NONE;
}

static void
offer_month (HitosPlanSettings *self, GtkStringList *names, HitosDate month, gboolean usual)
{
  HitosDate kept = usual ? HITOS_DATE_NONE : month;
  g_autofree char *text = month != HITOS_DATE_NONE ? hitos_date_text_month (month) : NULL;
  /* Translators: %s is a month, as in “September 2026”. */
  g_autofree char *name = usual && text ? g_strdup_printf (_("%s (norm)"), text) : g_strdup (text);

  gtk_string_list_append (names, name ? name : "");
  g_array_append_val (self->months, kept);
}

static HitosDate
get_first_month (HitosPlanSettings *self)
{
  guint chosen = adw_combo_row_get_selected (self->first_month);

  return chosen < self->months->len ? g_array_index (self->months, HitosDate, chosen) : HITOS_DATE_NONE;
}

/* The usual month, then the earlier ones; what is chosen stays chosen, and is offered wherever it lies. */
static void
offer_months (HitosPlanSettings *self, HitosDate chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  HitosDate usual = find_usual_month (self, hitos_day_row_get_date (self->election));
  guint selected = 0;

  g_array_set_size (self->months, 0);
  offer_month (self, names, usual, TRUE);
  for (int i = 1; usual != HITOS_DATE_NONE && i <= MONTHS_OFFERED; i++)
    {
      HitosDate month = hitos_date_add_months (usual, -i);

      if (month == chosen)
        selected = self->months->len;
      if (month != HITOS_DATE_NONE)
        offer_month (self, names, month, FALSE);
    }
  if (chosen != HITOS_DATE_NONE && selected == 0)
    {
      selected = self->months->len;
      offer_month (self, names, chosen, FALSE);
    }
  self->showing = TRUE;
  adw_combo_row_set_model (self->first_month, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->first_month, selected);
  self->showing = FALSE;
}

/* --- changes --- */

static char *
find_problem (HitosPlanSettings *self)
{
  HitosDate day = hitos_day_row_get_date (self->election);
  g_autoptr (GError) error = NULL;

  if (day == HITOS_DATE_NONE)
    return g_strdup (_("write a day, as 6/6/2027"));
  if (hitos_new_process_check_election_day (day, self->past ? HITOS_DATE_NONE : self->today, &error))
    return NULL;
  return g_strdup (error->message);
}

/* Half a date is not yet a wrong one: it is told when the field is left or the plan asked for. */
static void
on_election_cb (GtkEditable *editable, HitosPlanSettings *self)
{
  if (self->showing)
    return;
  if (hitos_day_row_get_date (self->election) != HITOS_DATE_NONE)
    {
      g_autofree char *problem = find_problem (self);

      hitos_day_row_set_problem (self->election, problem);
      offer_months (self, get_first_month (self));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_choice_cb (GObject *row, GParamSpec *pspec, HitosPlanSettings *self)
{
  if (self->showing)
    return;
  if (row == G_OBJECT (self->catalogue))
    offer_months (self, get_first_month (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- rows --- */

static GtkSwitch *
add_switch (HitosPlanSettings *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (on_choice_cb), self, 0);
  return GTK_SWITCH (toggle);
}

static AdwComboRow *
add_choice (HitosPlanSettings *self, const char *title)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_choice_cb), self, 0);
  return ADW_COMBO_ROW (row);
}

static void
add_rows (HitosPlanSettings *self)
{
  g_autoptr (GArray) known = hitos_new_process_list_election_days (self->today);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->election = HITOS_DAY_ROW (hitos_day_row_new (_("Election day"), self->today));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->election));
  for (guint i = 0; i < known->len; i++)
    hitos_day_row_offer (self->election, g_array_index (known, HitosDate, i));
  self->third_party = add_switch (self, _("A third party implements it"), _("Its contract is part of the plan"));
  self->broadcasters = add_switch (self, _("There are difusores"), _("Their list is part of the plan"));
  self->first_month = add_choice (self, _("First informe"));
  self->catalogue = add_choice (self, _("Norm"));
  for (guint i = 0; i < self->catalogues->len; i++)
    gtk_string_list_append (names, hitos_catalogue_get_source (self->catalogues->pdata[i]));
  self->showing = TRUE;
  adw_combo_row_set_model (self->catalogue, G_LIST_MODEL (names));
  if (known->len > 0)
    hitos_day_row_set_date (self->election, g_array_index (known, HitosDate, 0));
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->catalogue), self->catalogues->len > 1);
  offer_months (self, HITOS_DATE_NONE);
  g_signal_connect_object (self->election, "changed", G_CALLBACK (on_election_cb), self, 0);
}

static void
hitos_plan_settings_finalize (GObject *object)
{
  HitosPlanSettings *self = HITOS_PLAN_SETTINGS (object);

  g_ptr_array_unref (self->catalogues);
  g_array_unref (self->months);
  G_OBJECT_CLASS (hitos_plan_settings_parent_class)->finalize (object);
}

static void
hitos_plan_settings_class_init (HitosPlanSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_plan_settings_finalize;
  signals[CHANGED] = g_signal_new ("changed", HITOS_TYPE_PLAN_SETTINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
hitos_plan_settings_init (HitosPlanSettings *self)
{
  self->catalogues = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_catalogue_unref);
  self->months = g_array_new (FALSE, FALSE, sizeof (HitosDate));
}

HitosPlanSettings *
hitos_plan_settings_new (HitosDate today, gboolean past)
{
  HitosPlanSettings *self;

  g_return_val_if_fail (today != HITOS_DATE_NONE, NULL);

  self = g_object_new (HITOS_TYPE_PLAN_SETTINGS, NULL);
  self->today = today;
  self->past = past;
  load_catalogues (self);
  add_rows (self);
  return self;
}

void
hitos_plan_settings_set (HitosPlanSettings *self, const HitosPlanOptions *options, const char *catalogue)
{
  g_return_if_fail (HITOS_IS_PLAN_SETTINGS (self) && options != NULL);

  self->showing = TRUE;
  for (guint i = 0; i < self->catalogues->len; i++)
    if (g_strcmp0 (hitos_catalogue_get_id (self->catalogues->pdata[i]), catalogue) == 0)
      adw_combo_row_set_selected (self->catalogue, i);
  hitos_day_row_set_date (self->election, options->election_day);
  gtk_switch_set_active (self->third_party, options->has_third_party);
  gtk_switch_set_active (self->broadcasters, options->has_broadcasters);
  self->showing = FALSE;
  offer_months (self, options->first_month);
}

HitosPlan *
hitos_plan_settings_create_plan (HitosPlanSettings *self, gboolean tell)
{
  HitosPlanOptions options = { HITOS_DATE_NONE, FALSE, FALSE, HITOS_DATE_NONE };
  g_autofree char *problem = NULL;
  g_autoptr (GError) error = NULL;
  HitosPlan *plan = NULL;

  g_return_val_if_fail (HITOS_IS_PLAN_SETTINGS (self), NULL);

  problem = find_problem (self);
  options.election_day = hitos_day_row_get_date (self->election);
  options.has_third_party = gtk_switch_get_active (self->third_party);
  options.has_broadcasters = gtk_switch_get_active (self->broadcasters);
  options.first_month = get_first_month (self);
  if (problem == NULL && get_catalogue (self))
    plan = hitos_plan_new (get_catalogue (self), &options, NULL, &error);
  if (problem == NULL && plan == NULL)
    problem = g_strdup (error ? error->message : _("the catalogue of the norm is not installed"));
  if (tell || problem == NULL)
    hitos_day_row_set_problem (self->election, problem);
  return plan;
}

GtkWidget *
hitos_plan_settings_get_first_field (HitosPlanSettings *self)
{
  g_return_val_if_fail (HITOS_IS_PLAN_SETTINGS (self), NULL);

  return GTK_WIDGET (self->election);
}
