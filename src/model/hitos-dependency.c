/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-dependency.h"

#include <glib/gi18n-lib.h>

#include "hitos-milestone.h"

HITOS_DEFINE_RECORD (HitosDependency, hitos_dependency, "dependency", HITOS_DEPENDENCY_FIELDS, "lag")
