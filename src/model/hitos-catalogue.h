/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-deliverable.h"

G_BEGIN_DECLS

/* A version of the norm's deliverables, read from a key file (docs/deadlines.md): an immutable
 * value. Loading makes sure that every rule has its anchor and that none waits for itself. */

typedef struct _HitosCatalogue HitosCatalogue;

#define HITOS_CATALOGUE_ERROR (hitos_catalogue_error_quark ())

typedef enum {
  HITOS_CATALOGUE_ERROR_UNREADABLE,  /* the file cannot be read or is no key file */
  HITOS_CATALOGUE_ERROR_DAMAGED,     /* the message tells the group, the key and what is wrong */
} HitosCatalogueError;

GQuark hitos_catalogue_error_quark (void);

/* The catalogue in the file at @path; HITOS_CATALOGUE_ERROR, its message beginning with @path. */
HitosCatalogue *hitos_catalogue_load (const char *path, GError **error);

/* The one that Hitos is shipped with: catalogue/anexo-13.ini of the data folder. */
HitosCatalogue *hitos_catalogue_load_default (GError **error);
HitosCatalogue *hitos_catalogue_ref (HitosCatalogue *self);
void hitos_catalogue_unref (HitosCatalogue *self);

/* Which version it is; texts are borrowed and never NULL. */
const char *hitos_catalogue_get_id (const HitosCatalogue *self);
const char *hitos_catalogue_get_source (const HitosCatalogue *self);

/* Calendar days in which a thing done or issued is sent to INE. */
int hitos_catalogue_get_remission_term (const HitosCatalogue *self);

/* The rows in the file's order; borrowed. */
guint hitos_catalogue_get_n_rows (const HitosCatalogue *self);
const HitosDeliverable *hitos_catalogue_get_row (const HitosCatalogue *self, guint index);

/* The row of that code, NULL where there is none; borrowed. */
const HitosDeliverable *hitos_catalogue_find (const HitosCatalogue *self, const char *code);

/* The Spanish name of a phase, NULL where there is none; borrowed. */
const char *hitos_catalogue_get_phase_name (const HitosCatalogue *self, const char *phase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosCatalogue, hitos_catalogue_unref)

G_END_DECLS
