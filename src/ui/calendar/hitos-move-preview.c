/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-move-preview.h"

#include <glib/gi18n-lib.h>

#include "hitos-consequences.h"

/* More lines than this hide the calendar that one is aiming at; bad ones come first then. */
#define MOST_LINES 7

struct _HitosMovePreview {
  GtkWidget parent_instance;

  GtkWidget *box;      /* child */
  GtkWidget *lines;    /* in it */
  GtkWidget *hint;
  GtkWidget *choice;
  GtkWidget *one;
  GtkWidget *onwards;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosMovePreview, hitos_move_preview, GTK_TYPE_WIDGET)

static void
on_one_cb (HitosMovePreview *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, HITOS_REACH_ONE);
}

static void
on_onwards_cb (HitosMovePreview *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, HITOS_REACH_FROM_HERE_ON);
}

/* Round and round: the question waits for its answer. */
static gboolean
hitos_move_preview_focus (GtkWidget *widget, GtkDirectionType direction)
{
  HitosMovePreview *self = HITOS_MOVE_PREVIEW (widget);

  if (!gtk_widget_get_visible (self->choice))
    return FALSE;
  if (gtk_widget_child_focus (self->box, direction))
    return TRUE;
  return gtk_widget_grab_focus (direction == GTK_DIR_TAB_BACKWARD ? self->onwards : self->one);
}

static void
hitos_move_preview_dispose (GObject *object)
{
  g_clear_pointer (&HITOS_MOVE_PREVIEW (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (hitos_move_preview_parent_class)->dispose (object);
}

static void
hitos_move_preview_class_init (HitosMovePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_move_preview_dispose;
  widget_class->focus = hitos_move_preview_focus;
  signals[CHOSEN] = g_signal_new ("chosen", HITOS_TYPE_MOVE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "movepreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static GtkWidget *
create_button (HitosMovePreview *self, GCallback clicked)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->choice), button);
  return button;
}

static void
hitos_move_preview_init (HitosMovePreview *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (self->box), self->lines);
  self->hint = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_widget_add_css_class (self->hint, "dim-label");
  gtk_widget_add_css_class (self->hint, "caption");
  gtk_box_append (GTK_BOX (self->box), self->hint);
  self->choice = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), self->choice);
  self->one = create_button (self, G_CALLBACK (on_one_cb));
  gtk_button_set_label (GTK_BUTTON (self->one), _("Only _This One"));
  self->onwards = create_button (self, G_CALLBACK (on_onwards_cb));
}

GtkWidget *
hitos_move_preview_new (void)
{
  return g_object_new (HITOS_TYPE_MOVE_PREVIEW, NULL);
}

/* --- its lines --- */

static void
clear (HitosMovePreview *self)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (self->lines)))
    gtk_box_remove (GTK_BOX (self->lines), line);
  gtk_widget_set_visible (self->hint, FALSE);
  gtk_widget_set_visible (self->choice, FALSE);
}

static const char *
get_icon (const HitosConsequence *consequence)
{
  switch (consequence->kind)
    {
    case HITOS_CONSEQUENCE_PLANNED:
      return "hitos-planned-symbolic";
    case HITOS_CONSEQUENCE_LIMIT_STAYS:
      return "hitos-limit-symbolic";
    case HITOS_CONSEQUENCE_CONVENE_BY:
      return consequence->is_bad ? "hitos-state-overdue-symbolic" : "hitos-convene-symbolic";
    case HITOS_CONSEQUENCE_REST_DAY:
      return "hitos-holiday-symbolic";
    case HITOS_CONSEQUENCE_ALONG:
    case HITOS_CONSEQUENCE_PUSHED:
      return "go-next-symbolic";
    case HITOS_CONSEQUENCE_LIMIT_SHIFTS:
      return "hitos-limit-symbolic";
    case HITOS_CONSEQUENCE_PAST:
      return "hitos-state-soon-symbolic";
    case HITOS_CONSEQUENCE_LIMIT_PASSED:
    case HITOS_CONSEQUENCE_TOO_EARLY:
    case HITOS_CONSEQUENCE_LATE:
    default:
      return "hitos-state-overdue-symbolic";
    }
}

static void
add_line (HitosMovePreview *self, const char *icon_name, const char *text, const char *style_class)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (text);
  g_autofree char *spoken = NULL;

  if (icon_name)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

      gtk_image_set_pixel_size (GTK_IMAGE (icon), 12);
      gtk_widget_set_valign (icon, GTK_ALIGN_START);
      gtk_widget_set_margin_top (icon, 3);
      gtk_box_append (GTK_BOX (line), icon);
    }
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  if (style_class)
    gtk_widget_add_css_class (line, style_class);
  gtk_box_append (GTK_BOX (self->lines), line);
  spoken = hitos_move_preview_get_text (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* What is bad is never among what has no room. */
static guint
count_shown (const GPtrArray *consequences, gboolean bad)
{
  guint n_bad = MIN (hitos_consequences_count_bad (consequences), MOST_LINES);

  return bad ? n_bad : MIN (consequences->len, MOST_LINES) - MIN (n_bad, MIN (consequences->len, MOST_LINES));
}

void
hitos_move_preview_show (HitosMovePreview *self, const GPtrArray *consequences, const char *hint)
{
  guint room_bad, room, n_shown = 0;

  g_return_if_fail (HITOS_IS_MOVE_PREVIEW (self));
  g_return_if_fail (consequences != NULL);

  clear (self);
  room_bad = count_shown (consequences, TRUE);
  room = count_shown (consequences, FALSE);
  for (guint i = 0; i < consequences->len; i++)
    {
      const HitosConsequence *one = g_ptr_array_index (consequences, i);
      guint *left = one->is_bad ? &room_bad : &room;

      if (*left == 0)
        continue;
      (*left)--;
      n_shown++;
      add_line (self, get_icon (one), one->sentence,
                one->kind == HITOS_CONSEQUENCE_PLANNED ? "heading" : one->is_bad ? "error" : NULL);
    }
  if (n_shown < consequences->len)
    {
      g_autofree char *rest = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more",
                                                            consequences->len - n_shown),
                                               consequences->len - n_shown);

      add_line (self, NULL, rest, "dim-label");
    }
  gtk_label_set_label (GTK_LABEL (self->hint), hint ? hint : "");
  gtk_widget_set_visible (self->hint, hint != NULL);
}

void
hitos_move_preview_refuse (HitosMovePreview *self, const char *message)
{
  g_return_if_fail (HITOS_IS_MOVE_PREVIEW (self));
  g_return_if_fail (message != NULL);

  clear (self);
  add_line (self, "hitos-state-overdue-symbolic", message, "warning");
}

void
hitos_move_preview_ask (HitosMovePreview *self, guint n_following)
{
  g_autofree char *label = NULL;

  g_return_if_fail (HITOS_IS_MOVE_PREVIEW (self));

  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_From Here On (%u More)", "_From Here On (%u More)",
                                        n_following), n_following);
  gtk_button_set_label (GTK_BUTTON (self->onwards), label);
  gtk_widget_set_visible (self->hint, FALSE);
  gtk_widget_set_visible (self->choice, TRUE);
  gtk_widget_grab_focus (self->one);
}

char *
hitos_move_preview_get_text (HitosMovePreview *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (HITOS_IS_MOVE_PREVIEW (self), NULL);

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line; line = gtk_widget_get_next_sibling (line))
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "",
                            gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (line))));
  return g_string_free (text, FALSE);
}
