/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* A list of records that belong to one: its risks, its files, its tasks. Follows the process: a row stays as
 * long as its record is listed, so that what is typed into is never taken away. */
#define HITOS_TYPE_RECORD_GROUP (hitos_record_group_get_type ())
G_DECLARE_FINAL_TYPE (HitosRecordGroup, hitos_record_group, HITOS, RECORD_GROUP, AdwPreferencesGroup)

/* New array of borrowed records, in order. */
typedef GPtrArray *(*HitosRecordGroupList) (gpointer owner);
typedef GtkWidget *(*HitosRecordGroupCreate) (HitosWorkspace *workspace, gpointer record, gpointer owner);
/* The row, as its record stands now; may be NULL. */
typedef void (*HitosRecordGroupUpdate) (GtkWidget *row, gpointer record);

typedef struct {
  HitosRecordGroupList list;
  HitosRecordGroupCreate create;
  HitosRecordGroupUpdate update;
  const char *title;  /* as are the others, marked for translation */
  const char *empty;  /* said where there are no records; NULL: the group hides */
  const char *add;    /* tooltip of the button that emits "add"; NULL: none */
} HitosRecordGroupKind;

/* @kind is kept, not copied. Signal: "add". */
GtkWidget *hitos_record_group_new (HitosWorkspace *workspace, gpointer owner, const HitosRecordGroupKind *kind);

/* Borrowed. */
HitosWorkspace *hitos_record_group_get_workspace (HitosRecordGroup *self);
gpointer hitos_record_group_get_owner (HitosRecordGroup *self);

/* The row of @record (borrowed), NULL where it is not listed. */
GtkWidget *hitos_record_group_find (HitosRecordGroup *self, const char *id);

G_END_DECLS
