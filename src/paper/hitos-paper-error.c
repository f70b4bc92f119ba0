/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-paper-error.h"

G_DEFINE_QUARK (hitos-paper-error-quark, hitos_paper_error)
