/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-visit.h"

#include "app-widget.h"

/* What gives the focus back has done so by then. */
#define RETURN_SECONDS 60

void
app_visit_start (AppRun *run)
{
  app_run_import_sample (run);
  app_run_start (run, APP_SAMPLE_DAY);
  app_run_press (run, "<Alt>4");
  app_widget_expect_focus (run, ITEM, "01/11/2021, Constancia*");
}

static gboolean
is_in_other (AppRun *run, gpointer before)
{
  g_autoptr (AtspiAccessible) layer = app_widget_get_layer (run);

  return layer && !app_widget_is_same (layer, before);
}

static gboolean
is_back (AppRun *run, gpointer before)
{
  g_autoptr (AtspiAccessible) layer = app_widget_get_layer (run);

  return layer && app_widget_is_same (layer, before);
}

/* A menu goes, and what was chosen comes. */
static gboolean
is_in_window (AppRun *run, gpointer before)
{
  g_autoptr (AtspiAccessible) layer = app_widget_get_layer (run);

  return layer && !app_widget_is_same (layer, before) && atspi_accessible_get_role (layer, NULL) != ATSPI_ROLE_MENU;
}

/* Where one was. */
typedef struct {
  AtspiAccessible *layer;   /* owned */
  AtspiAccessible *focus;   /* owned */
} Origin;

static void
origin_free (Origin *origin)
{
  g_object_unref (origin->layer);
  g_object_unref (origin->focus);
  g_free (origin);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Origin, origin_free)

/* Owned by the caller. */
static Origin *
enter (AppRun *run, const char *place, const char *keys)
{
  Origin *origin = g_new0 (Origin, 1);
  g_autofree char *opens = g_strdup_printf ("%s opens “%s”", keys, place);

  origin->layer = app_widget_get_layer (run);
  origin->focus = app_widget_get_focus (run);
  g_assert_true (origin->layer && origin->focus);
  app_run_press (run, keys);
  app_run_wait (run, is_in_other, origin->layer, opens);
  return origin;
}

typedef struct {
  AtspiAccessible *focus;   /* borrowed */
  gboolean is_back;
  gint64 end;
} Return;

/* A popover tells that it is closed and gives the focus back after that. */
static gboolean
is_back_or_never_will (AppRun *run, gpointer data)
{
  Return *back = data;
  g_autoptr (AtspiAccessible) focus = app_widget_get_focus (run);

  back->is_back = focus && app_widget_is_same (focus, back->focus);
  return back->is_back || g_get_monotonic_time () > back->end;
}

static void
leave (AppRun *run, AppAudit *audit, const char *place, const Origin *origin)
{
  g_autofree char *closes = g_strdup_printf ("Escape leaves “%s”", place);
  Return back = { origin->focus, FALSE, g_get_monotonic_time () + RETURN_SECONDS * G_TIME_SPAN_SECOND };
  g_autoptr (AtspiAccessible) focus = NULL;

  app_run_press (run, "Escape");
  app_run_wait (run, is_back, origin->layer, closes);
  app_run_wait (run, is_back_or_never_will, &back, place);
  focus = app_widget_get_focus (run);
  if (!back.is_back && focus)
    app_audit_find (audit, place, "the focus does not come back to where it was", focus);
}

void
app_visit_enter (AppRun *run, const char *place, const char *keys)
{
  g_autoptr (Origin) origin = enter (run, place, keys);
}

void
app_visit (AppRun *run, AppAudit *audit, const char *place, const char *keys)
{
  g_autoptr (Origin) origin = enter (run, place, keys);

  app_audit_go_around (audit, place);
  leave (run, audit, place, origin);
}

void
app_visit_choose (AppRun *run, const char *item)
{
  app_widget_go (run, "Down", ATSPI_ROLE_MENU_ITEM, item);
  app_run_press (run, "Return");
}

void
app_visit_item (AppRun *run, AppAudit *audit, const char *place, const char *keys, const char *item)
{
  g_autoptr (Origin) origin = enter (run, item, keys);

  app_visit_choose (run, item);
  app_run_wait (run, is_in_window, origin->layer, place);
  app_audit_go_around (audit, place);
  leave (run, audit, place, origin);
}
