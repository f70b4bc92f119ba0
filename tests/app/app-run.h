/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

#include "app-display.h"

G_BEGIN_DECLS

/* Which libatspi does not have. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

/* One desk with the real program on it, in a home of its own, which goes when the test ends. What the
 * program says on its standard error, over all its starts, must be nothing. */
typedef struct {
  char *folder;             /* owned; the home; exports go there */
  char *database;           /* owned; a path in it; need not exist */
  GStrv environment;        /* owned; of the program */
  AppDisplay *display;      /* owned by the test program */
  GSubprocess *program;     /* owned; NULL while it does not run */
  gboolean ending;          /* it was told to */
  AtspiAccessible *root;    /* owned; the running program, as assistive technology sees it */
} AppRun;

void app_run_set_up (AppRun *self, gconstpointer data);
void app_run_tear_down (AppRun *self, gconstpointer data);

/* A test with the fixture around it. */
#define app_run_add(path, function) \
  g_test_add (path, AppRun, NULL, app_run_set_up, function, app_run_tear_down)

/* Begins what all tests of a program share: display, session bus, assistive technology. After
 * g_test_init (). */
void app_run_init (void);

/* Runs the tests, and ends what app_run_init () has begun. */
int app_run_all (void);

/* A variable of the environment of further starts; NULL unsets. */
void app_run_set_variable (AppRun *self, const char *name, const char *value);

/* Writes GTK's settings for further starts: "gtk-enable-animations=0". */
void app_run_set_gtk (AppRun *self, const char *lines);

/* Takes the sample process into the database, without a window. */
void app_run_import_sample (AppRun *self);

/* The options of a day on which somebody writes the sample's November. */
#define APP_SAMPLE_DAY "--today=2021-11-30 --month=2021-11"

/* Starts the program with these arguments, split as a shell does, and waits for its window. */
void app_run_start (AppRun *self, const char *arguments);

/* By the keyboard; waits until the program has ended, well. */
void app_run_quit (AppRun *self);

/* Ends it as when the computer goes out: nothing more is written. */
void app_run_cut (AppRun *self);

/* The windows and dialogs of the running program. Array of owned AtspiAccessible. */
GPtrArray *app_run_list_windows (AppRun *self);

/* What stands in a widget; nothing where it is gone. Array of owned AtspiAccessible. */
GPtrArray *app_run_list_children (AppRun *self, AtspiAccessible *parent);

/* Where a widget stands in its window, in pixels. FALSE where it is nowhere: a page of a stack is no widget. */
gboolean app_run_get_extents (AppRun *self, AtspiAccessible *widget, AtspiRect *extents);

/* A subcommand of the program on the same database, split as a shell does; what it prints. */
char *app_run_ask (AppRun *self, const char *arguments);

/* Asks the program over the session bus for what it does without a key, one of its actions. */
void app_run_activate (AppRun *self, const char *action);

/* Presses keys (see app_display_press ()), types a text. */
void app_run_press (AppRun *self, const char *keys);
void app_run_type (AppRun *self, const char *text);

/* Iterates the main context until @holds; where it does not for very long, prints what is on the
 * screen and ends the test with @what. */
typedef gboolean (*AppCondition) (AppRun *self, gpointer data);
void app_run_wait (AppRun *self, AppCondition holds, gpointer data, const char *what);

/* Waits until nothing on the screen has changed for a while, as an eye does where assistive technology says nothing. */
void app_run_wait_still (AppRun *self);

/* A path of the folder. Newly allocated. */
char *app_run_path (AppRun *self, const char *name);

/* Looks at the screen where HITOS_TEST_PICTURES names a folder. */
void app_run_look (AppRun *self, const char *name);

G_END_DECLS
