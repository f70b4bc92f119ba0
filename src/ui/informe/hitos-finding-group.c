/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-finding-group.h"

#include <glib/gi18n-lib.h>

#include "hitos-finding-row.h"

struct _HitosFindingGroup {
  AdwExpanderRow parent_instance;

  char *code;  /* owned */
};

G_DEFINE_FINAL_TYPE (HitosFindingGroup, hitos_finding_group, ADW_TYPE_EXPANDER_ROW)

/* What two or more findings of a code have in common. */
static const struct { const char *code, *sentence; } sentences[] = {
  { "empty-section", N_("%u sections without text") },
  { "key-spaces", N_("%u keys written with spaces") },
  { "late", N_("%u facts registered after their informe was sent") },
  { "leftover-verb", N_("%u sentences with a verb too many") },
  { "misspelt-acronym", N_("%u misspelt acronyms") },
  { "mixed-tenses", N_("%u sentences that mix tenses") },
  { "no-acuse", N_("The acuse of %u things sent is missing") },
  { "no-document", N_("%u facts without their document") },
  { "no-full-stop", N_("%u paragraphs without a full stop") },
  { "no-key", N_("%u agreements without their key") },
  { "no-recipient", N_("%u things sent to nobody") },
  { "no-section", N_("%u bodies without their section") },
  { "no-such-day", N_("%u days that no calendar has") },
  { "not-held", N_("%u sessions that may not have been held") },
  { "outside-month", N_("%u dates outside the month") },
  { "overdue", N_("%u milestones are overdue, and the informe says that all is in time") },
  { "same-heading", N_("%u headings that stand twice") },
  { "told-twice", N_("%u facts told twice") },
  { "unknown-kind", N_("%u documents of an unknown kind") },
  { "unknown-verb", N_("%u agreements with an unknown verb") },
  { "wrong-month", N_("%u dates of another month") },
};

static char *
dup_sentence (const char *code, guint n)
{
  const char *sentence = N_("%u more things to look at");
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_equal (sentences[i].code, code))
      sentence = sentences[i].sentence;
  parts = g_strsplit (_(sentence), "%u", 2);
  return g_strjoinv (number, parts);
}

static void
hitos_finding_group_finalize (GObject *object)
{
  g_free (HITOS_FINDING_GROUP (object)->code);
  G_OBJECT_CLASS (hitos_finding_group_parent_class)->finalize (object);
}

static void
hitos_finding_group_class_init (HitosFindingGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_finding_group_finalize;
}

static void
hitos_finding_group_init (HitosFindingGroup *self)
{
}

GtkWidget *
hitos_finding_group_new (const char *code, HitosFindingSeverity severity, guint n)
{
  HitosFindingGroup *self = g_object_new (HITOS_TYPE_FINDING_GROUP, NULL);
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (code != NULL, GTK_WIDGET (self));

  self->code = g_strdup (code);
  sentence = dup_sentence (code, n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), sentence);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), hitos_finding_row_get_word (severity));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), hitos_finding_row_create_icon (severity));
  return GTK_WIDGET (self);
}

const char *
hitos_finding_group_get_code (HitosFindingGroup *self)
{
  g_return_val_if_fail (HITOS_IS_FINDING_GROUP (self), NULL);

  return self->code;
}
