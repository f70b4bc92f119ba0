/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-run.h"

G_BEGIN_DECLS

/* The roles that a day meets, as short as they are read. */
#define BUTTON ATSPI_ROLE_PUSH_BUTTON
#define ENTRY ATSPI_ROLE_TEXT
#define ITEM ATSPI_ROLE_LIST_ITEM
#define CELL ATSPI_ROLE_TABLE_CELL
#define ROW ATSPI_ROLE_TABLE_ROW
#define MENU_ITEM ATSPI_ROLE_MENU_ITEM
#define ANY ATSPI_ROLE_INVALID

/* Widgets of the running program as assistive technology tells them. A name is a glob ("*108*"); NULL is
 * any. Only what is shown is found. All of these wait (see app_run_wait ()). */

/* The first of that role and name, in the order of the tree. */
AtspiAccessible *app_widget_find (AppRun *self, AtspiRole role, const char *name);

/* The same, whatever its role; and one that is not there (any more). */
void app_widget_expect (AppRun *self, const char *name);
void app_widget_expect_gone (AppRun *self, const char *name);

/* Waits until the keyboard's focus is there. */
void app_widget_expect_focus (AppRun *self, AtspiRole role, const char *name);

/* Waits until the focus is on something of that name which has that state, or has it no more. */
void app_widget_expect_focus_state (AppRun *self, const char *name, AtspiStateType state, gboolean value);

/* Presses @key (Tab, Down, …) until the focus is there, each time waiting that it moves; as somebody does
 * who hears where it is. More than 60 times is a fault. */
void app_widget_go (AppRun *self, const char *key, AtspiRole role, const char *name);

/* Waits until a widget has that state, or has it no more. */
void app_widget_expect_state (AppRun *self, AtspiRole role, const char *name, AtspiStateType state, gboolean value);

/* Waits until the first of that role and name is related so to something that is called @target. */
void app_widget_expect_related (AppRun *self, AtspiRole role, const char *name, AtspiRelationType relation, const char *target);

/* Whether @widget is related so to something that is called @target (NULL: anything). */
gboolean app_widget_is_related (AtspiAccessible *widget, AtspiRelationType relation, const char *target);

/* The text of an entry; where there are several of that role and name, the first. Newly allocated. */
char *app_widget_dup_text (AppRun *self, AtspiRole role, const char *name);

/* The widget that has the keyboard's focus, NULL where none has. Owned by the caller. */
AtspiAccessible *app_widget_get_focus (AppRun *self);

/* The same, once there is one that is not @before, which may be NULL. Owned by the caller. */
AtspiAccessible *app_widget_find_focus (AppRun *self, AtspiAccessible *before, const char *what);

/* The window that has the keyboard, NULL where none has. Owned by the caller. */
AtspiAccessible *app_widget_get_window (AppRun *self);

/* What keeps the focus: the popover or the menu over the window that has the keyboard, or that window. NULL where there is
 * no focus. Owned by the caller. */
AtspiAccessible *app_widget_get_layer (AppRun *self);

/* libatspi may have several objects for one widget. */
gboolean app_widget_is_same (AtspiAccessible *one, AtspiAccessible *other);

/* From now on the program's word about the focus is heard, which is faster than looking for it; and what
 * was heard of a program that has ended is forgotten. For AppRun. */
void app_widget_listen (void);
void app_widget_stop_listening (void);
void app_widget_forget (void);

/* "push button “Undo” [focusable]". Newly allocated. */
char *app_widget_describe (AtspiAccessible *widget);

/* Calls @visit for all that is shown, parents first, with the depth. TRUE from it ends the walk, without
 * what is below. */
typedef gboolean (*AppVisit) (AtspiAccessible *widget, guint depth, gpointer data);
gboolean app_widget_walk (AppRun *self, AppVisit visit, gpointer data);

gboolean app_widget_walk_in (AppRun *self, AtspiAccessible *widget, AppVisit visit, gpointer data);

/* Prints all that is shown, as a comment of the test. */
void app_widget_print_all (AppRun *self);

G_END_DECLS
