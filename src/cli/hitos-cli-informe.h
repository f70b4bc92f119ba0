/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-cli.h"
#include "hitos-composer.h"
#include "hitos-database.h"

G_BEGIN_DECLS

/* What report and check have in common: a process and the words of its institute, ready to be composed. */
typedef struct {
  HitosDatabase *database;
  HitosProcess *process;
  HitosPhrases *phrases;
  int year;
  int month;
} HitosCliInforme;

/* FALSE with a message, and @status says what to return. */
gboolean hitos_cli_informe_load (HitosCliInforme *self, const char *database, const char *process,
                                 const char *month, HitosCliStatus *status);
void hitos_cli_informe_clear (HitosCliInforme *self);

/* The composed informe, NULL likewise. */
HitosInforme *hitos_cli_informe_compose (HitosCliInforme *self, HitosCliStatus *status);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HitosCliInforme, hitos_cli_informe_clear)

G_END_DECLS
