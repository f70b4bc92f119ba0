/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-widget-private.h"

/* GTK 4.8 tells what is written wrong by the state that none should have. */
gboolean
app_widget_has_state (AtspiAccessible *widget, AtspiStateType state)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (widget);

  return states && (atspi_state_set_contains (states, state)
                    || (state == ATSPI_STATE_INVALID_ENTRY && atspi_state_set_contains (states, ATSPI_STATE_INVALID)));
}

/* A stack's page is no widget, and its own state is not kept. */
static gboolean
is_hidden (AtspiAccessible *widget)
{
  return !app_widget_has_state (widget, ATSPI_STATE_VISIBLE);
}

/* Newer GTK tells what a status says as its text. */
static char *
dup_words (AtspiAccessible *widget)
{
  g_autofree char *name = atspi_accessible_get_name (widget, NULL);
  g_autoptr (AtspiText) text = NULL;

  if (name && *name == '\0' && atspi_accessible_get_role (widget, NULL) == ATSPI_ROLE_STATUS_BAR)
    text = atspi_accessible_get_text_iface (widget);
  return text ? atspi_text_get_text (text, 0, -1, NULL) : g_steal_pointer (&name);
}

gboolean
app_widget_is_named (AtspiAccessible *widget, const char *pattern)
{
  g_autofree char *name = pattern ? dup_words (widget) : NULL;

  return pattern == NULL || (name && g_pattern_match_simple (pattern, name));
}

gboolean
app_widget_is_same (AtspiAccessible *one, AtspiAccessible *other)
{
  return g_str_equal (ATSPI_OBJECT (one)->path, ATSPI_OBJECT (other)->path);
}

/* --- walking --- */

static gboolean
walk (AppRun *self, AtspiAccessible *widget, guint depth, AppVisit visit, gpointer data)
{
  g_autoptr (GPtrArray) children = app_run_list_children (self, widget);

  for (guint i = 0; i < children->len; i++)
    {
      AtspiAccessible *child = g_ptr_array_index (children, i);

      if (is_hidden (child))
        continue;
      if (visit (child, depth, data) || walk (self, child, depth + 1, visit, data))
        return TRUE;
    }
  return FALSE;
}

gboolean
app_widget_walk_in (AppRun *self, AtspiAccessible *widget, AppVisit visit, gpointer data)
{
  return walk (self, widget, 0, visit, data);
}

gboolean
app_widget_walk (AppRun *self, AppVisit visit, gpointer data)
{
  g_autoptr (GPtrArray) windows = app_run_list_windows (self);

  for (guint i = 0; i < windows->len; i++)
    if (visit (g_ptr_array_index (windows, i), 0, data) || walk (self, g_ptr_array_index (windows, i), 1, visit, data))
      return TRUE;
  return FALSE;
}

static void
append_states (AtspiAccessible *widget, GString *line)
{
  static const struct { AtspiStateType state; const char *word; } words[] = {
    { ATSPI_STATE_FOCUSABLE, "focusable" }, { ATSPI_STATE_FOCUSED, "FOCUSED" }, { ATSPI_STATE_CHECKED, "checked" },
    { ATSPI_STATE_SELECTED, "selected" }, { ATSPI_STATE_EXPANDED, "expanded" }, { ATSPI_STATE_PRESSED, "pressed" },
    { ATSPI_STATE_ACTIVE, "active" }, { ATSPI_STATE_EXPANDABLE, "expandable" },
  };
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (widget);

  /* It has gone meanwhile. */
  if (states == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (atspi_state_set_contains (states, words[i].state))
      g_string_append_printf (line, " %s", words[i].word);
  if (!atspi_state_set_contains (states, ATSPI_STATE_SENSITIVE))
    g_string_append (line, " insensitive");
}

char *
app_widget_describe (AtspiAccessible *widget)
{
  GString *line = g_string_new (NULL);
  g_autofree char *role = atspi_accessible_get_role_name (widget, NULL);
  g_autofree char *name = atspi_accessible_get_name (widget, NULL);
  g_autofree char *description = atspi_accessible_get_description (widget, NULL);
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (widget);
  g_autofree char *content = text ? atspi_text_get_text (text, 0, -1, NULL) : NULL;

  g_string_append_printf (line, "%s “%s”", role, name);
  if (description && *description)
    g_string_append_printf (line, " (%s)", description);
  if (content && *content && g_strcmp0 (content, name) != 0)
    g_string_append_printf (line, " = “%s”", content);
  append_states (widget, line);
  return g_string_free (line, FALSE);
}

static gboolean
print (AtspiAccessible *widget, guint depth, gpointer data)
{
  g_autofree char *line = app_widget_describe (widget);

  g_printerr ("# %*s%s\n", depth * 2, "", line);
  return FALSE;
}

void
app_widget_print_all (AppRun *self)
{
  app_widget_walk (self, print, NULL);
}

/* --- finding --- */

/* GTK 4.24 calls a menu's button a toggle. */
static gboolean
has_role (AtspiAccessible *widget, AtspiRole wanted)
{
  AtspiRole role = wanted == ATSPI_ROLE_INVALID ? wanted : atspi_accessible_get_role (widget, NULL);

  return role == wanted || (wanted == ATSPI_ROLE_PUSH_BUTTON && role == ATSPI_ROLE_TOGGLE_BUTTON);
}

gboolean
app_widget_is_wanted (AtspiAccessible *widget, guint depth, gpointer data)
{
  AppWanted *wanted = data;

  if (!has_role (widget, wanted->role))
    return FALSE;
  if (!app_widget_is_named (widget, wanted->name))
    return FALSE;
  if (wanted->state != ATSPI_STATE_LAST_DEFINED && app_widget_has_state (widget, wanted->state) != wanted->value)
    return FALSE;
  wanted->found = g_object_ref (widget);
  return TRUE;
}

static gboolean
find (AppRun *self, gpointer data)
{
  return app_widget_walk (self, app_widget_is_wanted, data);
}

static gboolean
find_none (AppRun *self, gpointer data)
{
  AppWanted *wanted = data;

  g_clear_object (&wanted->found);
  return !find (self, data);
}

char *
app_widget_dup_wish (AtspiRole role, const char *name)
{
  g_autofree char *kind = role == ATSPI_ROLE_INVALID ? g_strdup ("widget") : atspi_role_get_name (role);

  return g_strdup_printf ("%s “%s”", kind, name ? name : "*");
}

AtspiAccessible *
app_widget_find (AppRun *self, AtspiRole role, const char *name)
{
  AppWanted wanted = { role, name, ATSPI_STATE_LAST_DEFINED };
  g_autofree char *what = app_widget_dup_wish (role, name);

  app_run_wait (self, find, &wanted, what);
  return wanted.found;
}

void
app_widget_expect (AppRun *self, const char *name)
{
  g_autoptr (AtspiAccessible) widget = app_widget_find (self, ATSPI_ROLE_INVALID, name);
}

void
app_widget_expect_gone (AppRun *self, const char *name)
{
  AppWanted wanted = { ATSPI_ROLE_INVALID, name, ATSPI_STATE_LAST_DEFINED };
  g_autofree char *what = g_strdup_printf ("no “%s”", name);

  app_run_wait (self, find_none, &wanted, what);
  g_clear_object (&wanted.found);
}

void
app_widget_expect_state (AppRun *self, AtspiRole role, const char *name, AtspiStateType state, gboolean value)
{
  AppWanted wanted = { role, name, state, value };
  g_autofree char *wish = app_widget_dup_wish (role, name);
  g_autofree char *what = g_strdup_printf ("%s with state %d %s", wish, state, value ? "on" : "off");

  app_run_wait (self, find, &wanted, what);
  g_clear_object (&wanted.found);
}

gboolean
app_widget_is_related (AtspiAccessible *widget, AtspiRelationType relation, const char *target)
{
  g_autoptr (GArray) relations = atspi_accessible_get_relation_set (widget, NULL);
  gboolean found = FALSE;

  for (guint i = 0; relations && i < relations->len; i++)
    {
      AtspiRelation *one = g_array_index (relations, AtspiRelation *, i);

      for (int j = 0; atspi_relation_get_relation_type (one) == relation && j < atspi_relation_get_n_targets (one); j++)
        {
          g_autoptr (AtspiAccessible) other = atspi_relation_get_target (one, j);

          found = found || (other && app_widget_is_named (other, target));
        }
      g_object_unref (one);
    }
  return found;
}

typedef struct {
  AtspiRole role;
  const char *name;
  AtspiRelationType relation;
  const char *target;
} Related;

static gboolean
is_wanted_related (AtspiAccessible *widget, guint depth, gpointer data)
{
  const Related *related = data;

  return atspi_accessible_get_role (widget, NULL) == related->role && app_widget_is_named (widget, related->name)
    && app_widget_is_related (widget, related->relation, related->target);
}

static gboolean
find_related (AppRun *self, gpointer data)
{
  return app_widget_walk (self, is_wanted_related, data);
}

void
app_widget_expect_related (AppRun *self, AtspiRole role, const char *name, AtspiRelationType relation, const char *target)
{
  Related related = { role, name, relation, target };
  g_autofree char *wish = app_widget_dup_wish (role, name);
  g_autofree char *what = g_strdup_printf ("%s related by %d to “%s”", wish, relation, target);

  app_run_wait (self, find_related, &related, what);
}

char *
app_widget_dup_text (AppRun *self, AtspiRole role, const char *name)
{
  g_autoptr (AtspiAccessible) widget = app_widget_find (self, role, name);
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (widget);

  g_assert_nonnull (text);
  return atspi_text_get_text (text, 0, -1, NULL);
}
