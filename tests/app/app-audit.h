/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-run.h"

G_BEGIN_DECLS

/* What somebody who hears the window, or has no pointer, would stumble over. What is found is gathered, and
 * told all at once. */
typedef struct _AppAudit AppAudit;

AppAudit *app_audit_new (AppRun *run);
void app_audit_free (AppAudit *self);

/* Looks at all that stands in the active window: what can have the focus is named and is something; no image, list
 * or cell is called by its class; nothing is in English. @place is where one is, for the finding. */
void app_audit_look (AppAudit *self, const char *place);

/* Goes around with Tab from where the focus is: each stop is named and shown, what can have the focus is
 * come to, the order is that of reading, and one comes back. */
void app_audit_go_around (AppAudit *self, const char *place);

/* What something else has found. */
void app_audit_find (AppAudit *self, const char *place, const char *fault, AtspiAccessible *widget);

/* Fails with all that was found. */
void app_audit_assert_nothing (AppAudit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AppAudit, app_audit_free)

G_END_DECLS
