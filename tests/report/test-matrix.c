/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-fixture.h"

#include <string.h>

#include "hitos-agreement.h"
#include "hitos-body.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-sitting.h"

/* In which sections each record of a month is told, and in no other: the table is written here once
 * more, from the records alone. Sections are letters: p(resentación), a(cuerdos), u(nidad), o(wn
 * body's section). */

typedef struct {
  HitosProcess *process;
  HitosInforme *informe;
  HitosWhen month;
} Told;

static gboolean
is_in_month (Told *told, HitosDate date)
{
  return date >= told->month.start && date < told->month.end;
}

static char
get_letter (const char *section)
{
  static const struct { const char *name; char letter; } letters[] = {
    { "presentacion", 'p' }, { "acuerdos", 'a' }, { "unidad", 'u' }, { "organo.", 'o' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_str_has_prefix (section, letters[i].name))
      return letters[i].letter;
  return '?';
}

/* The letters of the blocks that tell the record, in order; those of bodies other than @body as '!'. */
static char *
list_sections (Told *told, const char *id, const char *body)
{
  GString *letters = g_string_new (NULL);
  g_autofree char *own = g_strdup_printf ("organo.%s", body ? body : "");

  for (guint i = 0; i < hitos_informe_get_n_blocks (told->informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (told->informe, i);
      const char *section = hitos_block_get_section (block);

      if (!g_strv_contains (hitos_block_get_records (block), id))
        continue;
      if (g_str_has_prefix (section, "organo.") && !g_str_equal (section, own))
        g_string_append_c (letters, '!');
      else
        g_string_append_c (letters, get_letter (section));
    }
  return g_string_free (letters, FALSE);
}

static void
assert_told (Told *told, gpointer record, HitosBody *body, const char *sections)
{
  g_autofree char *letters = list_sections (told, hitos_record_get_id (record),
                                            body ? hitos_record_get_id (body) : NULL);

  if (!g_str_equal (letters, sections))
    g_error ("%s %s is told in “%s”, not in “%s”", hitos_record_get_table (record)->name,
             hitos_record_get_id (record), letters, sections);
}

static gboolean
is_agreement_of_month (Told *told, HitosDocument *document)
{
  HitosRecordList *agreements = hitos_process_get_list (told->process, HITOS_TYPE_AGREEMENT);

  for (guint i = 0; i < hitos_record_list_get_n_records (agreements); i++)
    {
      HitosAgreement *agreement = hitos_record_list_get (agreements, i);

      if (hitos_agreement_get_document (agreement) == document
          && is_in_month (told, hitos_sitting_get_date (hitos_agreement_get_sitting (agreement))))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_document (Told *told, HitosEntry *entry, gboolean (*is_such) (Told *, HitosDocument *))
{
  const GPtrArray *parts = hitos_process_get_parts (told->process, HITOS_TYPE_ENTRY_DOCUMENT, entry);

  for (guint i = 0; i < parts->len; i++)
    if (is_such (told, hitos_entry_document_get_document (g_ptr_array_index (parts, i))))
      return TRUE;
  return FALSE;
}

static gboolean
is_draft (Told *told, HitosDocument *document)
{
  return g_str_equal (hitos_document_get_kind (document), "proyecto de acuerdo");
}

static gboolean
has_agreements (Told *told)
{
  HitosRecordList *agreements = hitos_process_get_list (told->process, HITOS_TYPE_AGREEMENT);

  for (guint i = 0; i < hitos_record_list_get_n_records (agreements); i++)
    if (is_in_month (told, hitos_sitting_get_date (hitos_agreement_get_sitting (hitos_record_list_get (agreements, i)))))
      return TRUE;
  return FALSE;
}

static void
check_entry (Told *told, HitosEntry *entry)
{
  HitosWhen when = hitos_entry_get_date (entry);

  switch (hitos_entry_get_kind (entry))
    {
    case HITOS_ENTRY_WORK:
      if (!hitos_when_overlaps (when, told->month))
        assert_told (told, entry, NULL, "");
      else
        assert_told (told, entry, NULL, !has_agreements (told) && has_document (told, entry, is_draft) ? "au" : "u");
      break;
    case HITOS_ENTRY_ATTENDANCE:
      assert_told (told, entry, hitos_entry_get_body (entry), is_in_month (told, when.start) ? "o" : "");
      break;
    case HITOS_ENTRY_RECEPTION:
      assert_told (told, entry, NULL, "");
      break;
    case HITOS_ENTRY_DISPATCH:
    case HITOS_ENTRY_CONSTANCIA:
    case HITOS_ENTRY_ANSWER:
    case HITOS_ENTRY_NOTICE:
    default:
      if (!is_in_month (told, when.start))
        assert_told (told, entry, NULL, "");
      else
        assert_told (told, entry, NULL, has_document (told, entry, is_agreement_of_month) ? "pu" : "p");
    }
}

static gboolean
has_minutes (Told *told, HitosSitting *sitting)
{
  const GPtrArray *papers = hitos_process_get_parts (told->process, HITOS_TYPE_SITTING_DOCUMENT, sitting);

  for (guint i = 0; i < papers->len; i++)
    if (hitos_sitting_document_get_role (g_ptr_array_index (papers, i)) == HITOS_SITTING_DOCUMENT_MINUTES)
      return TRUE;
  return FALSE;
}

static void
check_sitting (Told *told, HitosSitting *sitting)
{
  HitosBody *body = hitos_sitting_get_body (sitting);
  gboolean is_held = hitos_sitting_get_state (sitting) == HITOS_SITTING_HELD
                     && is_in_month (told, hitos_sitting_get_date (sitting));
  gboolean is_announced = hitos_sitting_get_date (sitting) >= told->month.end
                          && is_in_month (told, hitos_sitting_get_convened_on (sitting).start);

  if (is_held && !hitos_body_get_has_section (body))
    assert_told (told, sitting, body, "p");
  else if (is_held)
    /* In the unit's section twice where its minutes were drafted. */
    assert_told (told, sitting, body, has_minutes (told, sitting) ? "puuo" : "puo");
  else
    assert_told (told, sitting, body, is_announced && hitos_body_get_has_section (body) ? "u" : "");
}

static void
check_agreement (Told *told, HitosAgreement *agreement)
{
  HitosAgreementEffect effect = hitos_agreement_get_effect (agreement);
  HitosBody *body = hitos_agreement_get_body (agreement);

  if (!is_in_month (told, hitos_sitting_get_date (hitos_agreement_get_sitting (agreement))))
    assert_told (told, agreement, body, "");
  else if (effect == HITOS_EFFECT_CREATES_BODY)
    assert_told (told, agreement, body, "pauo");
  else
    assert_told (told, agreement, body, effect == HITOS_EFFECT_DESIGNATES_UNIT ? "pau" : "pa");
}

typedef void (*CheckRecord) (Told *told, gpointer record);

static void
check_all (Told *told, GType type, CheckRecord check)
{
  HitosRecordList *list = hitos_process_get_list (told->process, type);

  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    check (told, hitos_record_list_get (list, i));
}

static void
check_month (HitosProcess *process, int year, int month)
{
  g_autoptr (HitosInforme) informe = report_fixture_compose (process, year, month);
  Told told = { process, informe, hitos_when_month (year, month) };

  check_all (&told, HITOS_TYPE_ENTRY, (CheckRecord) check_entry);
  check_all (&told, HITOS_TYPE_SITTING, (CheckRecord) check_sitting);
  check_all (&told, HITOS_TYPE_AGREEMENT, (CheckRecord) check_agreement);
}

static void
test_sample (void)
{
  g_autoptr (HitosProcess) process = report_fixture_read_sample ();

  for (int month = 8; month <= 12; month++)
    check_month (process, 2021, month);
}

static void
test_another_institute (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "another-institute.json", NULL);
  g_autoptr (HitosProcess) process = report_fixture_read_file (path);

  for (int month = 9; month <= 12; month++)
    check_month (process, 2023, month);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/sample", test_sample);
  g_test_add_func ("/matrix/another-institute", test_another_institute);
  return g_test_run ();
}
