/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-paginator.h"

#include "hitos-pages-private.h"

/* Lines of a paragraph that stay together at the foot and at the head of a page. */
#define FEWEST_LINES 2
#define AFTER_EXHIBIT 16.0
#define BULLET "•"

typedef enum {
  SHEET_COVER,
  SHEET_INNER,
  SHEET_TEXT,
} Sheet;

typedef struct {
  HitosShaper *shaper;
  HitosPages *pages;
  const HitosSheet *sheet;
  const HitosFlow *flows;
  guint n_flows;
  gboolean open;      /* a page is */
  gboolean at_top;    /* and nothing stands on it yet */
  Sheet kind;         /* of the open page */
  double y;
  double after;       /* the space that the last paragraph asks for below it */
} Paginator;

static HitosText
get_style (const Paginator *self, guint flow)
{
  return hitos_paragraph_get_style (self->flows[flow].paragraph);
}

static const HitosTextStyle *
get_text (const Paginator *self, guint flow)
{
  return hitos_stylesheet_get_text (get_style (self, flow));
}

static double
get_bottom (const Paginator *self)
{
  return self->sheet->height - self->sheet->bottom;
}

static Sheet
get_sheet_kind (HitosText style)
{
  switch (style)
    {
    case HITOS_TEXT_COVER_TITLE:
    case HITOS_TEXT_COVER_LINE:
      return SHEET_COVER;
    case HITOS_TEXT_INNER_KICKER:
    case HITOS_TEXT_INNER_TITLE:
    case HITOS_TEXT_CONTENTS_HEADING:
    case HITOS_TEXT_CONTENTS_SECTION:
    case HITOS_TEXT_CONTENTS_SUBSECTION:
      return SHEET_INNER;
    default:
      return SHEET_TEXT;
    }
}

static HitosParagraph *
get_header_line (Paginator *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return hitos_shaper_get_paragraph (self->shaper, markup, HITOS_TEXT_HEADER);
}

/* Its last line stands over the rule, however many there are; what no sheet can hold is left out. */
static void
place_header (Paginator *self)
{
  const char *const *header = hitos_informe_get_header (hitos_pages_get_informe (self->pages));
  const HitosTextStyle *style = hitos_stylesheet_get_text (HITOS_TEXT_HEADER);
  HitosStroke rule = { self->sheet->left, self->sheet->header_rule_y,
                       self->sheet->width - self->sheet->left - self->sheet->right, 0.5, 0.55,
                       FALSE };
  guint n_lines = 0;
  double y;

  for (guint i = 0; header && header[i]; i++)
    n_lines += hitos_paragraph_get_n_lines (get_header_line (self, header[i]));
  if (n_lines == 0)
    return;
  n_lines = MIN (n_lines, self->sheet->header_lines);
  y = rule.y - self->sheet->header_gap - n_lines * style->leading;
  for (guint i = 0; header[i] && n_lines > 0; i++)
    {
      HitosParagraph *line = get_header_line (self, header[i]);
      HitosPlaced placed = { HITOS_PLACED_HEADER, HITOS_NO_BLOCK, HITOS_NO_BLOCK, line, 0,
                             MIN (n_lines, hitos_paragraph_get_n_lines (line)),
                             self->sheet->left, y };

      hitos_pages_place (self->pages, &placed);
      n_lines -= placed.n_lines;
      y += placed.n_lines * style->leading;
    }
  hitos_pages_stroke (self->pages, &rule);
}

static HitosParagraph *
get_number (Paginator *self, guint page, HitosText style)
{
  g_autofree char *label = hitos_pages_dup_label (self->pages, page);

  return hitos_shaper_get_paragraph (self->shaper, label, style);
}

/* A bar above the cover's title. Its lines go down together to the foot of the sheet, where they
 * have the room, under a hairline. */
static void
settle_cover (Paginator *self)
{
  guint page = hitos_pages_get_n_pages (self->pages) - 1;
  GArray *all = hitos_pages_get_all_placed (self->pages);
  double shift = self->sheet->cover_lines_y - self->y;
  HitosStroke bar = { self->sheet->left, 0, 72, 2, 0.15, FALSE };
  HitosStroke rule = { self->sheet->left, 0,
                       self->sheet->width - self->sheet->left - self->sheet->right, 0.5, 0.55,
                       FALSE };
  gboolean title = FALSE, lines = FALSE;

  for (guint i = hitos_pages_get_first_placed (self->pages, page); i < all->len; i++)
    {
      HitosPlaced *placed = &g_array_index (all, HitosPlaced, i);

      if (hitos_paragraph_get_style (placed->paragraph) == HITOS_TEXT_COVER_TITLE && !title)
        {
          title = TRUE;
          bar.y = placed->y - 26;
          hitos_pages_stroke (self->pages, &bar);
        }
      else if (hitos_paragraph_get_style (placed->paragraph) == HITOS_TEXT_COVER_LINE && shift > 0)
        {
          placed->y += shift;
          rule.y = placed->y - 14;
          if (!lines)
            hitos_pages_stroke (self->pages, &rule);
          lines = TRUE;
        }
    }
}

static void
end_page (Paginator *self)
{
  guint page;

  if (!self->open)
    return;
  page = hitos_pages_get_n_pages (self->pages) - 1;
  if (self->kind == SHEET_COVER)
    settle_cover (self);
  else
    {
      HitosPlaced placed = { HITOS_PLACED_FOOTER, HITOS_NO_BLOCK, HITOS_NO_BLOCK,
                             get_number (self, page, HITOS_TEXT_FOOTER), 0, 1,
                             self->sheet->left, self->sheet->footer_y };

      hitos_pages_place (self->pages, &placed);
    }
  self->open = FALSE;
}

static void
begin_page (Paginator *self, HitosText style)
{
  end_page (self);
  hitos_pages_begin_page (self->pages);
  self->open = self->at_top = TRUE;
  self->kind = get_sheet_kind (style);
  self->y = self->sheet->top;
  self->after = 0;
  if (self->kind == SHEET_TEXT)
    place_header (self);
}

static double
get_gap (const Paginator *self, const HitosTextStyle *text)
{
  return self->at_top ? text->top : MAX (self->after, text->before);
}

static guint
get_n_fitting (const Paginator *self, double y, double leading)
{
  double room = get_bottom (self) - y + 1e-6;

  return room < leading ? 0 : (guint) (room / leading);
}

/* How many lines of @paragraph from @first on, with room for @fitting, may stay here: 0 to begin on
 * the next page. No page ends within a word, if the line before can go along. */
static guint
split (const HitosParagraph *paragraph, guint first, guint fitting)
{
  const HitosTextStyle *text = hitos_stylesheet_get_text (hitos_paragraph_get_style (paragraph));
  guint n = hitos_paragraph_get_n_lines (paragraph) - first;
  guint lines;

  if (fitting >= n)
    return n;
  if (!text->splits || n < 2 * FEWEST_LINES)
    return 0;
  lines = MIN (fitting, n - FEWEST_LINES);
  if (lines > FEWEST_LINES && hitos_paragraph_get_line (paragraph, first + lines - 1)->hyphen)
    lines--;
  return lines < FEWEST_LINES ? 0 : lines;
}

/* Whether an exhibit may begin at @y; a page of its own has its caption, too. */
static gboolean
exhibit_fits (const Paginator *self, const HitosFlow *flow, double y)
{
  const HitosTextStyle *caption = hitos_stylesheet_get_text (hitos_paragraph_get_style (flow->paragraph));
  double room = get_bottom (self) - self->sheet->top - caption->top - caption->after
                - hitos_paragraph_get_n_lines (flow->paragraph) * caption->leading;

  return hitos_exhibit_count_fitting (flow->exhibit, 0, get_bottom (self) - y)
         >= hitos_exhibit_get_least (flow->exhibit, room);
}

/* Whether the headings from @flow to @last, and the first lines of what they head, fit below. */
static gboolean
chain_fits (const Paginator *self, guint flow, guint last)
{
  double y = self->y, after = self->after;
  gboolean top = self->at_top;

  for (; flow <= last && flow < self->n_flows; flow++)
    {
      const HitosTextStyle *text = get_text (self, flow);
      guint n = hitos_paragraph_get_n_lines (self->flows[flow].paragraph);

      if (self->flows[flow].exhibit)
        return exhibit_fits (self, &self->flows[flow], y + (top ? 0 : after));
      y += top ? text->top : MAX (after, text->before);
      top = FALSE;
      if (!text->keep_with_next)
        return split (self->flows[flow].paragraph, 0,
                      get_n_fitting (self, y, text->leading)) > 0;
      y += n * text->leading;
      after = text->after;
      if (y > get_bottom (self) + 1e-6)
        return FALSE;
    }
  return TRUE;
}

static void
place_label (Paginator *self, const HitosFlow *flow)
{
  const HitosTextStyle *style = hitos_stylesheet_get_text (HITOS_TEXT_BULLET_LABEL);
  HitosPlaced placed = { HITOS_PLACED_LABEL, flow->block, HITOS_NO_BLOCK,
                         hitos_shaper_get_paragraph (self->shaper, BULLET,
                                                     HITOS_TEXT_BULLET_LABEL),
                         0, 1, self->sheet->left + style->indent, self->y };

  hitos_pages_place (self->pages, &placed);
}

/* Leader dots on a grid of the sheet, so that they stand one under the other; then the number. */
static void
place_contents_number (Paginator *self, const HitosFlow *flow, const HitosPlaced *entry)
{
  const HitosTextStyle *style = hitos_stylesheet_get_text (HITOS_TEXT_CONTENTS_NUMBER);
  const HitosLine *line = hitos_paragraph_get_line (entry->paragraph,
                                                    entry->first_line + entry->n_lines - 1);
  double y = entry->y + (entry->n_lines - 1) * style->leading;
  double right = self->sheet->width - self->sheet->right;
  double step = 5, first, last;
  HitosPlaced placed = { HITOS_PLACED_CONTENTS_NUMBER, flow->block, flow->target, NULL, 0, 1,
                         right - self->sheet->contents_number_width, y };

  first = right - step * (double) (guint) ((right - (entry->x + line->x + line->width) - 4) / step);
  last = right - 20;
  if (first < last)
    {
      HitosStroke dots = { first, y + hitos_paragraph_get_baseline (entry->paragraph) - 0.5,
                           last - first, 0.9, 0.45, TRUE };

      hitos_pages_stroke (self->pages, &dots);
    }
  hitos_pages_place (self->pages, &placed);
}

static void
place_lines (Paginator *self, const HitosFlow *flow, guint first, guint n)
{
  HitosText style = hitos_paragraph_get_style (flow->paragraph);
  const HitosTextStyle *text = hitos_stylesheet_get_text (style);
  HitosPlaced placed = { flow->role, flow->block, flow->target, flow->paragraph, first, n,
                         self->sheet->left + text->indent, self->y };
  HitosStroke rule = { self->sheet->left, 0,
                       self->sheet->width - self->sheet->left - self->sheet->right, 0.5, 0.55,
                       FALSE };

  if (style == HITOS_TEXT_BULLET && first == 0)
    place_label (self, flow);
  hitos_pages_place (self->pages, &placed);
  self->y += n * text->leading;
  if (flow->role == HITOS_PLACED_CONTENTS_ENTRY
      && first + n == hitos_paragraph_get_n_lines (flow->paragraph))
    place_contents_number (self, flow, &placed);
  if (style == HITOS_TEXT_TITLE)
    {
      rule.y = self->y + 10;
      hitos_pages_stroke (self->pages, &rule);
    }
  self->after = text->after;
  self->at_top = FALSE;
}

/* Headings in a row go together, if a page can hold them; each at least stays with the next. */
static gboolean
must_move (const Paginator *self, guint index)
{
  gboolean first = index == 0 || !get_text (self, index - 1)->keep_with_next;

  return get_text (self, index)->keep_with_next && !self->at_top
         && !chain_fits (self, index, first ? G_MAXUINT : index + 1);
}

/* Whether a paragraph announces what follows, as a list. */
static gboolean
is_lead_in (const Paginator *self, guint index)
{
  return index + 1 < self->n_flows && get_text (self, index)->splits
         && get_sheet_kind (get_style (self, index + 1)) == self->kind
         && g_str_has_suffix (hitos_paragraph_get_text (self->flows[index].paragraph), ":");
}

/* How many lines from @first on stay here. A lead-in's last lines go along with what it announces. */
static guint
count_lines (const Paginator *self, guint index, guint first)
{
  const HitosFlow *flow = &self->flows[index];
  const HitosTextStyle *text = get_text (self, index);
  guint rest = hitos_paragraph_get_n_lines (flow->paragraph) - first;
  guint lines = split (flow->paragraph, first, get_n_fitting (self, self->y, text->leading));
  double below = self->y + rest * text->leading;
  const HitosTextStyle *next;

  if (lines < rest || !is_lead_in (self, index))
    return lines;
  next = get_text (self, index + 1);
  if (split (self->flows[index + 1].paragraph, 0,
             get_n_fitting (self, below + MAX (text->after, next->before), next->leading)) > 0)
    return lines;
  return rest < 2 * FEWEST_LINES ? 0 : rest - FEWEST_LINES;
}

/* Row after row, parted where a page ends. */
static void
run_exhibit (Paginator *self, const HitosFlow *flow)
{
  const HitosExhibit *exhibit = flow->exhibit;
  HitosText style = hitos_paragraph_get_style (flow->paragraph);
  guint n = hitos_exhibit_get_n_rows (exhibit), done = 0;

  self->y += self->at_top ? 0 : self->after;
  if (!self->at_top && !exhibit_fits (self, flow, self->y))
    begin_page (self, style);
  while (done < n)
    {
      guint rows = hitos_exhibit_count_fitting (exhibit, done, get_bottom (self) - self->y);
      HitosPlaced placed = { HITOS_PLACED_EXHIBIT, flow->block, HITOS_NO_BLOCK, flow->paragraph, done, MAX (rows, 1),
                             self->sheet->left, self->y, NULL, FALSE };

      if (rows == 0 && !self->at_top)
        {
          begin_page (self, style);
          continue;
        }
      placed.drawing = hitos_exhibit_draw (exhibit, done, placed.n_lines);
      placed.goes_on = done + placed.n_lines < n;
      hitos_pages_place (self->pages, &placed);
      self->y += hitos_drawing_get_height (placed.drawing);
      self->at_top = FALSE;
      done += placed.n_lines;
      if (placed.goes_on)
        begin_page (self, style);
    }
  self->after = AFTER_EXHIBIT;
}

static void
run_flow (Paginator *self, guint index)
{
  const HitosFlow *flow = &self->flows[index];
  const HitosTextStyle *text = get_text (self, index);
  HitosText style = get_style (self, index);
  guint n = hitos_paragraph_get_n_lines (flow->paragraph);
  guint done = 0;

  if (!self->open || text->break_before || self->kind != get_sheet_kind (style))
    begin_page (self, style);
  else if (must_move (self, index))
    begin_page (self, style);

  while (done < n)
    {
      guint lines;

      self->y += done == 0 ? get_gap (self, text) : 0;
      lines = count_lines (self, index, done);
      if (lines == 0 && self->at_top)
        lines = CLAMP (get_n_fitting (self, self->y, text->leading), 1, n - done);
      if (lines > 0)
        place_lines (self, flow, done, lines);
      done += lines;
      if (done < n)
        begin_page (self, style);
    }
}

static void
fill_contents (Paginator *self)
{
  GArray *all = hitos_pages_get_all_placed (self->pages);
  guint n_blocks = hitos_informe_get_n_blocks (hitos_pages_get_informe (self->pages));
  g_autofree guint *page_of = g_new0 (guint, n_blocks + 1);

  for (guint page = hitos_pages_get_n_pages (self->pages); page > 0; page--)
    {
      guint n_placed;
      const HitosPlaced *placed = hitos_pages_get_placed (self->pages, page - 1, &n_placed);

      for (guint i = 0; i < n_placed; i++)
        if (placed[i].role == HITOS_PLACED_TEXT)
          page_of[placed[i].block] = page - 1;
    }
  for (guint i = 0; i < all->len; i++)
    {
      const HitosPlaced *placed = &g_array_index (all, HitosPlaced, i);

      if (placed->role == HITOS_PLACED_CONTENTS_NUMBER)
        hitos_pages_fill (self->pages, i, get_number (self, page_of[placed->target],
                                                      HITOS_TEXT_CONTENTS_NUMBER));
    }
}

HitosPages *
hitos_paginator_run (HitosShaper *shaper, HitosInforme *informe, const GArray *flows)
{
  Paginator self = { shaper, hitos_pages_new (informe), hitos_stylesheet_get_sheet (),
                     (const HitosFlow *) (gconstpointer) flows->data, flows->len };

  for (guint i = 0; i < flows->len; i++)
    if (self.flows[i].exhibit)
      run_exhibit (&self, &self.flows[i]);
    else
      run_flow (&self, i);
  end_page (&self);
  fill_contents (&self);
  hitos_pages_seal (self.pages);
  return self.pages;
}
