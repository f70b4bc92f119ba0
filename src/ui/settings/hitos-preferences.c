/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-preferences.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include <adwaita.h>

#define SCHEMA "mx.hitos.Hitos"
#define SOON_DAYS 7
#define MONDAY 1
#define SUNDAY 7

GSettings *
hitos_preferences_open (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;

  return schema ? g_settings_new (SCHEMA) : NULL;
}

int
hitos_preferences_get_soon_days (GSettings *settings)
{
  return settings ? g_settings_get_int (settings, "soon-days") : SOON_DAYS;
}

/* glibc tells a reference day (a Sunday or a Monday of 1997) and which day of the week that begins there is first. */
int
hitos_preferences_get_first_weekday_of (const char *locale)
{
  int weekday = MONDAY;
#ifdef __GLIBC__
  locale_t told = newlocale (LC_TIME_MASK, locale, (locale_t) 0);
  guint reference, first;

  if (told == (locale_t) 0)
    return MONDAY;
  reference = GPOINTER_TO_UINT (nl_langinfo_l (_NL_TIME_WEEK_1STDAY, told));
  first = (guchar) nl_langinfo_l (_NL_TIME_FIRST_WEEKDAY, told)[0];
  /* C and POSIX are nobody's country. */
  if (strcmp (locale, "POSIX") != 0 && strcmp (locale, "C") != 0 && !g_str_has_prefix (locale, "C."))
    weekday = reference == 19971201 ? (first - 1) % 7 + 1 : (first + 5) % 7 + 1;
  freelocale (told);
#endif
  return weekday;
}

int
hitos_preferences_get_first_weekday (GSettings *settings)
{
  g_autofree char *chosen = settings ? g_settings_get_string (settings, "first-weekday") : NULL;

  if (g_strcmp0 (chosen, "monday") == 0)
    return MONDAY;
  if (g_strcmp0 (chosen, "sunday") == 0)
    return SUNDAY;
  return hitos_preferences_get_first_weekday_of (setlocale (LC_TIME, NULL));
}

char *
hitos_preferences_get_desk (GSettings *settings)
{
  return settings ? g_settings_get_string (settings, "desk") : g_strdup ("");
}

static void
on_style_cb (GSettings *settings, const char *key, gpointer data)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[g_settings_get_enum (settings, key)]);
}

void
hitos_preferences_apply_style (GSettings *settings)
{
  g_return_if_fail (settings == NULL || G_IS_SETTINGS (settings));

  if (settings == NULL)
    return;
  g_signal_connect (settings, "changed::style", G_CALLBACK (on_style_cb), NULL);
  on_style_cb (settings, "style", NULL);
}
