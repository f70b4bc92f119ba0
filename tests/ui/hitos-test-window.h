/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* A real window on a database of its own in a temporary folder, on 3 December 2021. */
typedef struct {
  char *folder;
  char *path;
  HitosClock *clock;
  HitosWorkspace *workspace;
  HitosWindow *window;
} TestWindow;

/* Once, in place of g_test_init (). */
void test_window_init (int *argc, char ***argv);

/* With the sample process where @sample. */
TestWindow *test_window_new (gboolean sample);
/* The same, in pixels of its own. */
TestWindow *test_window_new_sized (gboolean sample, int width, int height);
/* Destroys the window and waits until nothing keeps it, what is at work included. */
void test_window_close (TestWindow *self);
/* The same, where it was not done, and removes the folder. */
void test_window_free (TestWindow *self);

/* The sample's record of that id of its file. */
gpointer test_window_find (TestWindow *self, const HitosTable *table, const char *id);

/* Runs the main loop until @condition holds; the test fails after two minutes, which only a
 * sanitizer on a busy computer comes near. */
#define test_wait_until(condition) \
  G_STMT_START { \
    gint64 test_end = g_get_monotonic_time () + 120 * G_USEC_PER_SEC; \
    while (!(condition) && g_get_monotonic_time () < test_end) \
      g_main_context_iteration (NULL, FALSE); \
    g_assert_true (condition); \
  } G_STMT_END

/* The milestone of that code, NULL where there is none. Borrowed. */
gpointer test_find_milestone (TestWindow *self, const char *code);
/* It is the chosen record then. */
void test_choose_milestone (TestWindow *self, const char *code);

/* In the window's folder. Newly allocated. */
char *test_dup_path (TestWindow *self, const char *name);
gboolean test_begins_with (const char *path, const char *beginning);

void test_activate (TestWindow *self, const char *action, const char *target);
gboolean test_is_enabled (TestWindow *self, const char *action);

/* The first descendant of that type that @match, if any, accepts; NULL where there is none. */
GtkWidget *test_find_widget (GtkWidget *parent, GType type, gboolean (*match) (GtkWidget *widget, gpointer data),
                             gpointer data);
/* The first label that has @part in it. */
GtkWidget *test_find_label (GtkWidget *parent, const char *part);
GtkWidget *test_find_row (GtkWidget *parent, GType type, const char *title);

/* The window of that type that is open, NULL where none is. Borrowed. */
gpointer test_find_dialog (GType type);
/* Whatever window is shown beside the main one. */
GtkWindow *test_find_mapped_dialog (TestWindow *self);

/* The controller of that type; the test fails where @widget has none. Borrowed. */
gpointer test_find_controller (GtkWidget *widget, GType type);

/* What there is to look at before sending, with its list open. Borrowed. */
GtkWidget *test_open_findings (TestWindow *self);

/* All text of the informe that is shown. */
char *test_dup_informe (TestWindow *self);

G_END_DECLS
