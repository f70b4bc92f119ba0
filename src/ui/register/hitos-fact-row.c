/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-fact-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hitos-aside.h"
#include "hitos-date-text.h"
#include "hitos-date-words.h"
#include "hitos-fact-state.h"

struct _HitosFactRow {
  GtkWidget parent_instance;

  HitosClock *clock;      /* owned */
  HitosFact *fact;        /* owned, may be NULL */
  GtkWidget *day;         /* template children */
  GtkWidget *weekday;
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *state;
  GtkWidget *state_icon;
  GtkWidget *state_word;
  GtkWidget *keys;
  GtkWidget *subject;
};

enum { OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosFactRow, hitos_fact_row, GTK_TYPE_WIDGET)

static const char *const mood_classes[] = { "dim-label", "accent", "success", "error", "dim-label" };

static void
show_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

/* One text, so that both are read whole on as many lines as they take. */
static void
show_title (HitosFactRow *self, const char *kind, const char *body)
{
  const char *quiet = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? "90%" : "55%";
  g_autofree char *title = g_markup_printf_escaped ("<b>%s</b>  <span alpha=\"%s\">%s</span>", kind, quiet, body);

  gtk_label_set_markup (GTK_LABEL (self->title), title);
}

/* Where they have no room beside each other, the second begins a line with the point that is between them; a key goes on in
 * another line only where it has no room in one. */
static void
show_keys (HitosFactRow *self, const char *keys)
{
  GString *text = g_string_new (keys);

  g_string_replace (text, " · ", " ·\302\240", 0);
  g_string_replace (text, "/", "/\342\201\240", 0);
  show_text (self->keys, text->str);
  g_string_free (text, TRUE);
}

/* "3" over "Wed"; "3–5"; for a whole month "Nov". */
static void
show_day (HitosFactRow *self)
{
  HitosWhen when = hitos_fact_get_when (self->fact);
  g_autofree char *day = NULL;
  const char *weekday = "";
  int month, first, last;

  if (hitos_when_get_kind (when) == HITOS_WHEN_NONE)
    day = g_strdup ("—");
  else
    {
      hitos_date_get (when.start, NULL, &month, &first);
      hitos_date_get (when.end - 1, NULL, NULL, &last);
      if (hitos_when_get_kind (when) == HITOS_WHEN_MONTH)
        day = g_strdup (hitos_date_text_short_month (month));
      else if (hitos_when_get_kind (when) == HITOS_WHEN_SPAN)
        day = g_strdup_printf ("%d–%d", first, last);
      else
        day = g_strdup_printf ("%d", first);
      if (hitos_when_get_kind (when) == HITOS_WHEN_DAY)
        weekday = hitos_date_text_short_weekday (hitos_date_get_weekday (when.start));
    }
  gtk_label_set_label (GTK_LABEL (self->day), day);
  gtk_label_set_label (GTK_LABEL (self->weekday), weekday);
  gtk_widget_set_opacity (self->day, hitos_fact_get_starts_day (self->fact) ? 1 : 0);
  gtk_widget_set_opacity (self->weekday, hitos_fact_get_starts_day (self->fact) ? 1 : 0);
}

static void
show_state (HitosFactRow *self, const HitosFactState *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (mood_classes); i++)
    gtk_widget_remove_css_class (self->state, mood_classes[i]);
  gtk_widget_add_css_class (self->state, mood_classes[state->mood]);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->state_icon), state->icon);
  gtk_label_set_label (GTK_LABEL (self->state_word), state->word);
  gtk_widget_set_visible (self->state, *state->word != '\0');
}

/* What there is, read in one breath. */
static char *
join (const char *const *parts)
{
  GString *text = g_string_new (NULL);

  for (; *parts; parts++)
    if (**parts)
      g_string_append_printf (text, "%s%s", text->len ? ", " : "", *parts);
  return g_string_free (text, FALSE);
}

static void
update (HitosFactRow *self)
{
  g_auto (HitosFactState) state = { 0 };
  g_autofree char *kind = hitos_fact_dup_kind (self->fact);
  g_autofree char *body = hitos_fact_dup_body (self->fact);
  g_autofree char *keys = hitos_fact_dup_keys_below (self->fact);
  g_autofree char *subject = hitos_date_words_begin (hitos_fact_dup_subject (self->fact));
  g_autofree char *day = hitos_date_text_field (hitos_fact_get_when (self->fact));
  g_autofree char *spoken = NULL;
  const char *voided = hitos_fact_get_voided (self->fact);

  hitos_fact_get_state (self->fact, hitos_clock_get_today (self->clock), &state);
  show_day (self);
  show_state (self, &state);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), hitos_fact_get_icon (self->fact));
  show_title (self, kind, body);
  show_keys (self, keys);
  show_text (self->subject, voided ? voided : subject);
  if (voided)
    gtk_widget_add_css_class (GTK_WIDGET (self), "voided");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "voided");
  spoken = join ((const char *const[]) { day, kind, body, keys, voided ? voided : subject, state.word, NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
on_changed_cb (HitosFact *fact, HitosFactRow *self)
{
  update (self);
}

static void
on_today_cb (HitosClock *clock, GParamSpec *pspec, HitosFactRow *self)
{
  if (self->fact)
    update (self);
}

static void
on_released_cb (GtkGestureClick *gesture, int n_press, double x, double y, HitosFactRow *self)
{
  if (n_press == 1 && self->fact && gtk_widget_contains (GTK_WIDGET (self), x, y))
    g_signal_emit (self, signals[OPENED], 0, self->fact);
}

static void
hitos_fact_row_dispose (GObject *object)
{
  HitosFactRow *self = HITOS_FACT_ROW (object);
  GtkWidget *child;

  hitos_fact_row_set_fact (self, NULL);
  g_clear_object (&self->clock);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (hitos_fact_row_parent_class)->dispose (object);
}

static void
hitos_fact_row_class_init (HitosFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_fact_row_dispose;
  g_type_ensure (HITOS_TYPE_ASIDE);
  signals[OPENED] = g_signal_new ("opened", HITOS_TYPE_FACT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, HITOS_TYPE_FACT);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosFactRow, day);
  gtk_widget_class_bind_template_child (widget_class, HitosFactRow, weekday);
  gtk_widget_class_bind_template_child (widget_class, HitosFactRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HitosFactRow, title);
  gtk_widget_class_bind_template_child (widget_class, HitosFactRow, state);
  gtk_widget_class_bind_template_child (widget_class, HitosFactRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, HitosFactRow, state_word);
  gtk_widget_class_bind_template_child (widget_class, HitosFactRow, keys);
  gtk_widget_class_bind_template_child (widget_class, HitosFactRow, subject);
  gtk_widget_class_bind_template_callback (widget_class, on_released_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hitos_fact_row_init (HitosFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hitos_fact_row_new (HitosClock *clock)
{
  HitosFactRow *self;

  g_return_val_if_fail (HITOS_IS_CLOCK (clock), NULL);

  self = g_object_new (HITOS_TYPE_FACT_ROW, NULL);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (clock, "notify::today", G_CALLBACK (on_today_cb), self, 0);
  return GTK_WIDGET (self);
}

void
hitos_fact_row_set_fact (HitosFactRow *self, HitosFact *fact)
{
  g_return_if_fail (HITOS_IS_FACT_ROW (self));

  if (self->fact == fact)
    return;
  if (self->fact)
    g_signal_handlers_disconnect_by_data (self->fact, self);
  g_set_object (&self->fact, fact);
  if (fact == NULL)
    return;
  g_signal_connect_object (fact, "changed", G_CALLBACK (on_changed_cb), self, 0);
  update (self);
}

HitosFact *
hitos_fact_row_get_fact (HitosFactRow *self)
{
  g_return_val_if_fail (HITOS_IS_FACT_ROW (self), NULL);

  return self->fact;
}
