/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The desktop application. Runs with the arguments of the command line; --help tells them. */
#define HITOS_TYPE_APPLICATION (hitos_application_get_type ())
G_DECLARE_FINAL_TYPE (HitosApplication, hitos_application, HITOS, APPLICATION, AdwApplication)

HitosApplication *hitos_application_new (void);

G_END_DECLS
