/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-wall-maker.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-date-words.h"

static const HitosWallMetrics papers[] = {
  [HITOS_WALL_LETTER] = {
    .width = 792, .height = 612, .margin = 30,
    .title = 25, .heading = 9.5, .number = 12.5, .text = 7.8, .small = 7.6 },
  [HITOS_WALL_TABLOID] = {
    .width = 1224, .height = 792, .margin = 40,
    .title = 34, .heading = 13, .number = 17, .text = 10.6, .small = 10 },
  [HITOS_WALL_A4] = {
    .width = 842, .height = 595, .margin = 30,
    .title = 25, .heading = 9.5, .number = 12.5, .text = 7.8, .small = 7.6 },
  [HITOS_WALL_A3] = {
    .width = 1191, .height = 842, .margin = 40,
    .title = 34, .heading = 13, .number = 17, .text = 10.6, .small = 10 },
};

/* What is to be done about it, where the name alone would not say. */
static const char *const errands[] = {
  [HITOS_OCCURRENCE_ELECTION_DAY] = NULL,
  [HITOS_OCCURRENCE_HOLIDAY] = NULL,
  [HITOS_OCCURRENCE_ACT_LIMIT] = NULL,
  [HITOS_OCCURRENCE_REMISSION_LIMIT] = N_("send to INE"),
  [HITOS_OCCURRENCE_BOTH_LIMITS] = NULL,
  [HITOS_OCCURRENCE_INFORME_DUE] = NULL,
  [HITOS_OCCURRENCE_SYSTEM_TEST] = NULL,
  [HITOS_OCCURRENCE_SIMULACRO] = NULL,
  [HITOS_OCCURRENCE_SITTING] = NULL,
  [HITOS_OCCURRENCE_CONVENE_BY] = N_("convene"),
  [HITOS_OCCURRENCE_ANSWER_DUE] = N_("answer"),
  [HITOS_OCCURRENCE_CONSTANCIA] = N_("attend to"),
  [HITOS_OCCURRENCE_TARGET] = N_("internal target"),
  [HITOS_OCCURRENCE_PLANNED] = N_("planned"),
  [HITOS_OCCURRENCE_DONE] = NULL,
  [HITOS_OCCURRENCE_REMITTED] = NULL,
};

HitosWallMaker *
hitos_wall_maker_new (HitosOccurrences *occurrences, HitosWallPaper paper, GError **error)
{
  g_autoptr (HitosWallMaker) self = g_new0 (HitosWallMaker, 1);

  self->occurrences = occurrences;
  self->metrics = papers[paper];
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_drawing_free);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->lettering = hitos_lettering_new (error);
  return self->lettering ? g_steal_pointer (&self) : NULL;
}

void
hitos_wall_maker_free (HitosWallMaker *self)
{
  g_clear_object (&self->lettering);
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->titles);
  g_free (self);
}

double
hitos_wall_maker_put (HitosWallMaker *self, HitosDrawing *sheet, const char *tag, const char *text,
                      const HitosLetteringStyle *style, double x, double y, HitosTint tint)
{
  PangoLayout *layout = hitos_lettering_set (self->lettering, text, style);
  double width = hitos_lettering_get_width (layout);

  if (tag)
    hitos_drawing_begin (sheet, tag);
  hitos_drawing_text (sheet, layout, x, y, tint);
  if (tag)
    hitos_drawing_end (sheet);
  return width;
}

/* --- the frame of a sheet --- */

static void
put_owner (HitosWallMaker *self, HitosDrawing *sheet, double title_width)
{
  const HitosWallMetrics *metrics = &self->metrics;
  HitosProcess *process = hitos_occurrences_get_process (self->occurrences);
  HitosLetteringStyle style = {
    .size = metrics->heading, .n_lines = 1, .n_bold = -1, .align = PANGO_ALIGN_RIGHT,
    .width = metrics->width - 2 * metrics->margin - title_width - metrics->title };
  double x = metrics->width - metrics->margin - style.width;
  const char *name = process ? hitos_process_get_long_name (process) : NULL;

  if (process == NULL)
    return;
  hitos_wall_maker_put (self, sheet, "P", name ? name : hitos_process_get_name (process), &style, x,
                        metrics->margin + metrics->heading * 0.3, HITOS_TINT_BLACK);
  style.n_bold = 0;
  hitos_wall_maker_put (self, sheet, "P", hitos_process_get_institute (process), &style, x,
                        metrics->margin + metrics->heading * 1.6, HITOS_TINT_GREY);
}

HitosDrawing *
hitos_wall_maker_add_sheet (HitosWallMaker *self, const char *title, HitosBox *body)
{
  const HitosWallMetrics *metrics = &self->metrics;
  HitosDrawing *sheet = hitos_drawing_new (metrics->width, metrics->height);
  double width = metrics->width - 2 * metrics->margin;
  HitosLetteringStyle style = {
    .size = metrics->title, .n_bold = -1, .n_lines = 1, .width = width * 0.6 };
  double top = metrics->margin + hitos_lettering_get_leading (metrics->title) + metrics->heading * 0.4;
  double title_width;

  g_ptr_array_add (self->sheets, sheet);
  g_ptr_array_add (self->titles, g_strdup (title));
  title_width = hitos_wall_maker_put (self, sheet, "H1", title, &style, metrics->margin,
                                      metrics->margin - metrics->title * 0.2, HITOS_TINT_BLACK);
  put_owner (self, sheet, title_width);
  hitos_drawing_line (sheet, metrics->margin, top, metrics->width - metrics->margin, top, 1.2,
                      HITOS_TINT_BLACK);
  *body = (HitosBox) { metrics->margin, top + metrics->heading * 0.5, width, 0 };
  body->height = metrics->height - metrics->margin - metrics->small * 1.2 - body->y;
  return sheet;
}

static void
put_footer (HitosWallMaker *self, guint number)
{
  const HitosWallMetrics *metrics = &self->metrics;
  HitosDrawing *sheet = g_ptr_array_index (self->sheets, number);
  HitosProcess *process = hitos_occurrences_get_process (self->occurrences);
  HitosBody *unit = process ? hitos_process_get_unit (process) : NULL;
  g_autofree char *today = hitos_date_words_long (hitos_occurrences_get_today (self->occurrences));
  g_autofree char *printed = g_strdup_printf (_("As it stands on %s"), today);
  g_autofree char *page = g_strdup_printf (_("Page %1$u of %2$u"), number + 1, self->sheets->len);
  HitosLetteringStyle style = {
    .size = metrics->small, .width = metrics->width - 2 * metrics->margin, .n_lines = 1 };
  double y = metrics->height - metrics->margin - metrics->small * 0.6;

  if (unit)
    hitos_wall_maker_put (self, sheet, "P", hitos_body_get_name (unit), &style, metrics->margin, y,
                          HITOS_TINT_GREY);
  style.align = PANGO_ALIGN_CENTER;
  hitos_wall_maker_put (self, sheet, "P", printed, &style, metrics->margin, y, HITOS_TINT_GREY);
  style.align = PANGO_ALIGN_RIGHT;
  hitos_wall_maker_put (self, sheet, "NonStruct", page, &style, metrics->margin, y, HITOS_TINT_GREY);
}

void
hitos_wall_maker_finish (HitosWallMaker *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    put_footer (self, i);
}

/* --- the legend --- */

typedef enum {
  SAMPLE_LEGAL,
  SAMPLE_SITTING,
  SAMPLE_WORK,
  SAMPLE_REST,
  SAMPLE_ELECTION,
  SAMPLE_LAST
} Sample;

static void
put_sample (HitosDrawing *sheet, Sample sample, HitosBox box)
{
  static const HitosTint tints[] = {
    [SAMPLE_LEGAL] = HITOS_TINT_LEGAL, [SAMPLE_SITTING] = HITOS_TINT_WHITE,
    [SAMPLE_WORK] = HITOS_TINT_WORK, [SAMPLE_REST] = HITOS_TINT_REST,
    [SAMPLE_ELECTION] = HITOS_TINT_BLACK,
  };
  gboolean outlined = sample == SAMPLE_SITTING;

  hitos_drawing_fill (sheet, box, 1.5, tints[sample]);
  if (outlined || sample == SAMPLE_REST)
    hitos_drawing_outline (sheet, box, 1.5, outlined ? 0.7 : 0.4,
                           outlined ? HITOS_TINT_BLACK : HITOS_TINT_RULE);
}

void
hitos_wall_maker_add_legend (HitosWallMaker *self, HitosDrawing *sheet, HitosBox *body)
{
  const char *const sample_names[SAMPLE_LAST] = {
    _("legal limit"), _("session"), _("planned work"), _("day of rest"),
    _("election day"),
  };
  double size = self->metrics.small, height = hitos_lettering_get_leading (size);
  double x = body->x, y = body->y + body->height - height - size * 0.3;
  HitosLetteringStyle style = { .size = size };

  for (int i = HITOS_OCCURRENCE_PENDING; i <= HITOS_OCCURRENCE_LATE; i++)
    {
      hitos_drawing_mark (sheet, i, x, y + height * 0.14, size * 0.9,
                          i == HITOS_OCCURRENCE_OVERDUE ? HITOS_TINT_RED : HITOS_TINT_BLACK);
      x += size * 1.25;
      x += hitos_wall_maker_put (self, sheet, "P", hitos_occurrence_state_get_name (i), &style, x, y,
                                 HITOS_TINT_BLACK) + size * 1.6;
    }
  x += size * 1.5;
  for (int i = 0; i < SAMPLE_LAST; i++)
    {
      put_sample (sheet, i, (HitosBox) { x, y + height * 0.12, size * 2, size * 0.95 });
      x += size * 2.4;
      x += hitos_wall_maker_put (self, sheet, "P", sample_names[i], &style, x, y, HITOS_TINT_BLACK)
           + size * 1.6;
    }
  body->height -= height + size * 0.9;
}

/* --- words --- */

static void
append_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, "\302\240· ");
  g_string_append (text, part);
}

char *
hitos_wall_maker_describe (HitosOccurrence *occurrence, int *n_bold)
{
  const char *errand = errands[hitos_occurrence_get_kind (occurrence)];
  GString *text = g_string_new (hitos_occurrence_get_code (occurrence));

  *n_bold = (int) text->len;
  append_part (text, errand ? _(errand) : NULL);
  append_part (text, hitos_occurrence_get_short_state (occurrence));
  append_part (text, hitos_occurrence_get_name (occurrence));
  return g_string_free (text, FALSE);
}

HitosTint
hitos_wall_maker_get_tint (HitosOccurrence *occurrence)
{
  switch (hitos_occurrence_get_state (occurrence))
    {
    case HITOS_OCCURRENCE_OVERDUE:
      return hitos_occurrence_is_legal (occurrence) ? HITOS_TINT_RED : HITOS_TINT_BLACK;
    case HITOS_OCCURRENCE_PLAIN:
      return hitos_occurrence_get_kind (occurrence) == HITOS_OCCURRENCE_ELECTION_DAY
        ? HITOS_TINT_BLACK : HITOS_TINT_GREY;
    default:
      return HITOS_TINT_BLACK;
    }
}

/* The row that misses the least of those not served yet. */
static guint
find_most_modest (const double *needs, guint n, double equal, const gboolean *served)
{
  guint found = n;

  for (guint i = 0; i < n; i++)
    if (needs[i] > equal && !served[i] && (found == n || needs[i] < needs[found]))
      found = i;
  return found;
}

void
hitos_wall_maker_share (const double *needs, guint n, double total, double *shares)
{
  double equal = total / n, least = equal * 0.66, missing = 0, spare = 0, moved;
  g_autofree gboolean *served = g_new0 (gboolean, n);
  guint n_needy = 0, row;

  for (guint i = 0; i < n; i++)
    if (needs[i] > equal)
      {
        missing += needs[i] - equal;
        n_needy++;
      }
    else
      spare += equal - MAX (needs[i], least);
  moved = MIN (missing, spare);
  for (guint i = 0; i < n; i++)
    shares[i] = needs[i] > equal || spare <= 0
      ? equal : equal - (equal - MAX (needs[i], least)) * moved / spare;
  /* One that can never have enough takes nothing from those who can. */
  for (; (row = find_most_modest (needs, n, equal, served)) < n; n_needy--)
    {
      double more = MIN (needs[row] - equal, moved / n_needy);

      shares[row] += more;
      moved -= more;
      served[row] = TRUE;
    }
}

GHashTable *
hitos_wall_maker_find_rest_days (HitosWallMaker *self, HitosWhen range)
{
  g_autoptr (GPtrArray) found = hitos_occurrences_list (self->occurrences, range);
  GHashTable *days = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      HitosOccurrence *occurrence = g_ptr_array_index (found, i);

      if (hitos_occurrence_get_kind (occurrence) == HITOS_OCCURRENCE_HOLIDAY)
        g_hash_table_insert (days, GINT_TO_POINTER (hitos_occurrence_get_days (occurrence).start),
                             occurrence);
    }
  return days;
}
