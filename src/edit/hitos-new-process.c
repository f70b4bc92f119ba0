/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-new-process.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-action.h"
#include "hitos-body.h"
#include "hitos-data.h"
#include "hitos-process.h"
#include "hitos-schedule.h"

#define PROCESS_GROUP "process"
#define BODY_PREFIX "body "
#define ROLE_KEY "role"
#define ELECTIONS_GROUP "elections"

/* A date before the first PREP, or after this many years to come, is a slip of the keyboard. */
enum { FIRST_YEAR = 2000, MOST_YEARS_AHEAD = 12, LAST_YEAR = 2100 };

G_DEFINE_QUARK (hitos-new-process-error-quark, hitos_new_process_error)

typedef struct {
  const HitosNewProcess *settings;
  char *years;        /* owned: "2026-2027" */
  GKeyFile *file;     /* owned */
  GHashTable *roles;  /* owned; role (owned) → id (owned) of the body that has it */
} Draft;

char *
hitos_new_process_format_years (HitosDate election_day)
{
  int year = hitos_date_get_year (election_day);

  return g_strdup_printf ("%d-%d", year - 1, year);
}

static char *
fill_in (Draft *draft, const char *pattern)
{
  const struct { const char *hole, *filling; } holes[] = {
    { "{years}", draft->years },
    { "{institute}", draft->settings->institute },
    { "{acronym}", draft->settings->acronym },
    { "{unit}", draft->settings->unit },
  };
  GString *text = g_string_new (pattern);

  for (guint i = 0; i < G_N_ELEMENTS (holes); i++)
    g_string_replace (text, holes[i].hole, holes[i].filling, 0);
  return g_string_free (text, FALSE);
}

/* Each key of the group is a field of the row's table. */
static gboolean
fill_row (Draft *draft, HitosRow *row, const char *group, GError **error)
{
  const HitosTable *table = hitos_row_get_table (row);
  g_auto (GStrv) keys = g_key_file_get_keys (draft->file, group, NULL, NULL);

  for (guint i = 0; keys && keys[i]; i++)
    {
      int field = hitos_table_find_field (table, keys[i]);
      g_autofree char *pattern = g_key_file_get_string (draft->file, group, keys[i], NULL);
      g_autofree char *text = pattern ? fill_in (draft, pattern) : NULL;
      HitosValue value;

      if (g_str_equal (keys[i], ROLE_KEY))
        continue;
      if (field < 0 || text == NULL)
        {
          g_set_error (error, HITOS_NEW_PROCESS_ERROR, HITOS_NEW_PROCESS_ERROR_DATA,
                       _("The starting data of a process is damaged: [%s] %s"), group, keys[i]);
          return FALSE;
        }
      if (!hitos_field_value_from_text (&table->fields[field], text, &value, error))
        {
          g_prefix_error (error, "[%s] %s: ", group, keys[i]);
          return FALSE;
        }
      hitos_row_take_value (row, field, value);
    }
  return TRUE;
}

static gboolean
add_bodies (Draft *draft, HitosChange *change, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (draft->file, NULL);
  int ordinal = 0;

  for (guint i = 0; groups[i]; i++)
    {
      g_autofree char *role = g_key_file_get_string (draft->file, groups[i], ROLE_KEY, NULL);
      HitosRow *row;

      if (!g_str_has_prefix (groups[i], BODY_PREFIX))
        continue;
      row = hitos_row_new (&hitos_body_table, NULL);
      hitos_change_insert (change, row);
      hitos_row_set_integer (row, "ordinal", ++ordinal);
      if (!fill_row (draft, row, groups[i], error))
        return FALSE;
      if (role)
        g_hash_table_insert (draft->roles, g_steal_pointer (&role), g_strdup (hitos_row_get_id (row)));
    }
  return TRUE;
}

static void
add_milestones (Draft *draft, HitosChange *change, const HitosPlan *plan)
{
  g_autoptr (GPtrArray) rows = hitos_schedule_create_milestones (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *role = hitos_plan_get_row (plan, i)->deliverable->body_role;
      HitosRow *row = hitos_row_ref (g_ptr_array_index (rows, i));

      hitos_row_set_text (row, "body", role ? g_hash_table_lookup (draft->roles, role) : NULL);
      hitos_change_insert (change, row);
    }
}

static gboolean
fill_process (Draft *draft, HitosRow *row, const HitosPlan *plan, GError **error)
{
  const HitosPlanOptions *options = hitos_plan_get_options (plan);

  if (!fill_row (draft, row, PROCESS_GROUP, error))
    return FALSE;
  if (draft->settings->name && *draft->settings->name)
    hitos_row_set_text (row, "name", draft->settings->name);
  hitos_row_set_text (row, "institute", draft->settings->institute);
  hitos_row_set_text (row, "institute_acronym", draft->settings->acronym);
  hitos_row_set_text (row, "unit", g_hash_table_lookup (draft->roles, "unit"));
  hitos_row_set_text (row, "ine_unit", g_hash_table_lookup (draft->roles, "ine-unit"));
  hitos_row_set_text (row, "ine_channel", g_hash_table_lookup (draft->roles, "ine-channel"));
  hitos_row_set_integer (row, "election_day", options->election_day);
  hitos_row_set_integer (row, "third_party", options->has_third_party);
  hitos_row_set_integer (row, "broadcasters", options->has_broadcasters);
  hitos_row_set_text (row, "catalogue", hitos_catalogue_get_id (hitos_plan_get_catalogue (plan)));
  if (options->first_month != HITOS_DATE_NONE)
    {
      int year, month;

      hitos_date_get (options->first_month, &year, &month, NULL);
      hitos_row_set_when (row, "first_informe", hitos_when_month (year, month));
    }
  return TRUE;
}

static gboolean
is_complete (const HitosNewProcess *settings, GError **error)
{
  if (settings->institute && *settings->institute && settings->acronym && *settings->acronym
      && settings->unit && *settings->unit)
    return TRUE;
  g_set_error_literal (error, HITOS_NEW_PROCESS_ERROR, HITOS_NEW_PROCESS_ERROR_INCOMPLETE,
                       _("A process needs the institute, its acronym and the unit that coordinates"));
  return FALSE;
}

static GKeyFile *
load_data (GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = hitos_data_path ("catalogue", "new-process.ini", NULL);

  if (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, error))
    return g_steal_pointer (&file);
  g_prefix_error (error, "%s: ", path);
  return NULL;
}

HitosChange *
hitos_new_process_create_change (const HitosNewProcess *settings, const HitosPlan *plan,
                                 GError **error)
{
  g_autoptr (HitosChange) change = NULL;
  g_autoptr (GKeyFile) file = NULL;
  g_autoptr (GHashTable) roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *years = hitos_new_process_format_years (hitos_plan_get_options (plan)->election_day);
  HitosRow *row;

  if (!is_complete (settings, error))
    return NULL;
  file = load_data (error);
  if (file == NULL)
    return NULL;

  change = hitos_change_new (HITOS_ACTION_CREATE_PROCESS, settings->name);
  row = hitos_row_new (&hitos_process_table, NULL);
  hitos_change_insert (change, row);
  {
    Draft draft = { settings, years, file, roles };

    if (!add_bodies (&draft, change, error) || !fill_process (&draft, row, plan, error))
      return NULL;
    add_milestones (&draft, change, plan);
  }
  return g_steal_pointer (&change);
}

gboolean
hitos_new_process_check_election_day (HitosDate day, HitosDate today, GError **error)
{
  const char *message = NULL;
  int year, this_year = LAST_YEAR;

  g_return_val_if_fail (day != HITOS_DATE_NONE, FALSE);

  hitos_date_get (day, &year, NULL, NULL);
  if (today != HITOS_DATE_NONE)
    hitos_date_get (today, &this_year, NULL, NULL);
  if (year < FIRST_YEAR || year > MIN (LAST_YEAR, this_year + MOST_YEARS_AHEAD))
    message = _("check the year");
  else if (day < today)
    message = _("this day is past");
  if (message)
    g_set_error_literal (error, HITOS_NEW_PROCESS_ERROR, HITOS_NEW_PROCESS_ERROR_DAY, message);
  return message == NULL;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  HitosDate first = *(const HitosDate *) a, second = *(const HitosDate *) b;

  return (first > second) - (first < second);
}

GArray *
hitos_new_process_list_election_days (HitosDate today)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (HitosDate));
  g_autoptr (GKeyFile) file = load_data (NULL);
  g_auto (GStrv) texts = file ? g_key_file_get_string_list (file, ELECTIONS_GROUP, "days", NULL, NULL) : NULL;

  for (guint i = 0; texts && texts[i]; i++)
    {
      HitosDate day = hitos_date_parse (texts[i]);

      if (day != HITOS_DATE_NONE && day >= today)
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days);
  return days;
}
