/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-calendar-view.h"
#include "hitos-timeline-view.h"
#include "hitos-watch-view.h"
#include "hitos-window.h"

G_BEGIN_DECLS

/* What the window, its views, its title, its actions and its look at the file share; nobody else includes it. */

/* In the order in which they are switched. */
typedef enum {
  HITOS_VIEW_WATCH,
  HITOS_VIEW_CALENDAR,
  HITOS_VIEW_TIMELINE,
  HITOS_VIEW_INFORMES,
  HITOS_N_VIEWS,
} HitosView;

struct _HitosWindow {
  AdwApplicationWindow parent_instance;

  HitosWorkspace *workspace;          /* owned */
  GSettings *settings;                /* owned; NULL where the schema is not installed */
  GSignalGroup *history_signals;      /* owned */
  GSignalGroup *process_signals;      /* owned */
  gboolean narrow;                    /* as a telephone: the process's name is the title */
  int room_for_views;                 /* pixels: so wide a window has them in its header again */
  int fitted;                         /* pixels: the width that this is so in, with large letters */
  double shrinking;                   /* of the letters of the views that stand below: 1 for none */
  guint narrowing;                    /* a source */
  GCancellable *cancellable;          /* owned: of what runs in threads */
  char *path;                         /* owned: the database that was asked for; may be NULL */

  AdwToast *undo_toast;               /* weak: the one that offers to take back the last step */
  AdwToastOverlay *toasts;            /* template children */
  GtkStack *stack;
  AdwStatusPage *problem;
  AdwHeaderBar *header;
  AdwWindowTitle *process_title;
  GtkMenuButton *process_button;
  GtkWidget *steps;
  GMenuModel *primary_menu;
  GtkMenuButton *menu_button;
  GtkMenuButton *welcome_menu_button;
  GtkMenuButton *welcome_removed;
  GtkMenuButton *problem_menu_button;
  GtkWidget *back_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *process_arrow;
  GtkInfoBar *alarm;
  GtkLabel *alarm_text;
  AdwSqueezer *squeezer;
  AdwViewSwitcher *switcher;
  AdwViewSwitcherBar *switcher_bar;
  AdwViewStack *views;
};

/* The view that is shown is built; the others when they are. */
void hitos_window_build_shown_view (HitosWindow *self);
/* One of them as it is: borrowed, NULL where it was not built yet. */
gpointer hitos_window_peek_view (HitosWindow *self, HitosView view);
gboolean hitos_window_is_on (HitosWindow *self, HitosView view);
void hitos_window_show_view (HitosWindow *self, HitosView view);

/* Once what is being allocated is: what stands in the header and what below, the second for another width in pixels. */
void hitos_window_fit_header (HitosWindow *self);
void hitos_window_fit_width (HitosWindow *self, int width);
/* Once the desktop's letters are others. */
void hitos_window_fit_letters (HitosWindow *self);
/* The same at once, for the width that it will have, before it is shown. */
void hitos_window_begin_narrow (HitosWindow *self);

/* The buttons of the header that depend on what is beside what. */
void hitos_window_update_navigation (HitosWindow *self);

/* What the header says: the process and its days to election day, the steps that can be taken back, the processes
 * that there are. */
void hitos_window_update_title (HitosWindow *self);
void hitos_window_update_steps (HitosWindow *self);
void hitos_window_update_process_menu (HitosWindow *self);

/* The window's own actions and those of its subjects: added once, then enabled as the process and the view allow. */
void hitos_window_add_actions (HitosWindow *self);
void hitos_window_update_actions (HitosWindow *self);

/* The step that is offered to be taken back has been. */
void hitos_window_tell_undone (HitosWindow *self);

/* Looks at the whole file in a thread and raises the alarm where it is damaged. */
void hitos_window_check_file (HitosWindow *self);

/* In place of the process: its file cannot be opened. */
void hitos_window_show_problem (HitosWindow *self, const GError *error);

G_END_DECLS
